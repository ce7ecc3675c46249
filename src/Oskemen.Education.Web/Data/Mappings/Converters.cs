using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Domain.Indicators;

namespace Oskemen.Education.Web.Data.Mappings;

internal sealed class MoneyConverter() : ValueConverter<Money, decimal>(money => money.Tenge, tenge => Money.FromTenge(tenge));

/// <summary>No text is a code that nobody has set yet: the compiled model writes down what that looks like.</summary>
internal sealed class ProgrammeCodeConverter() : ValueConverter<ProgrammeCode, string>(
    code => code.Text ?? "", text => text.Length == 0 ? default : ProgrammeCode.Parse(text));

internal sealed class ReportSectionConverter() : ValueConverter<ReportSection, string>(section => section.Key(), key => ReportSections.Find(key)!.Value);
