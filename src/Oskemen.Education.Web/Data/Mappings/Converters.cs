using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Oskemen.Education.Domain.Budgets;

namespace Oskemen.Education.Web.Data.Mappings;

internal sealed class MoneyConverter() : ValueConverter<Money, decimal>(money => money.Tenge, tenge => Money.FromTenge(tenge));

internal sealed class ProgrammeCodeConverter() : ValueConverter<ProgrammeCode, string>(code => code.Text, text => ProgrammeCode.Parse(text));
