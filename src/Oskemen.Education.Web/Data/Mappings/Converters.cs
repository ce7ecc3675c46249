using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Domain.Indicators;

namespace Oskemen.Education.Web.Data.Mappings;

internal sealed class MoneyConverter() : ValueConverter<Money, decimal>(money => money.Tenge, tenge => Money.FromTenge(tenge));

internal sealed class ProgrammeCodeConverter() : ValueConverter<ProgrammeCode, string>(code => code.Text, text => ProgrammeCode.Parse(text));

internal sealed class ReportSectionConverter() : ValueConverter<ReportSection, string>(section => section.Key(), key => ReportSections.Find(key)!.Value);
