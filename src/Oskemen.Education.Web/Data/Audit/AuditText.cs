using System.Globalization;
using Oskemen.Education.Domain.Budgets;

namespace Oskemen.Education.Web.Data.Audit;

/// <summary>Values as the record keeps them: exact, the same in every language. Amounts are tenge.</summary>
public static class AuditText
{
    public static string? Of(object? value) => value switch
    {
        null => null,
        Money money => money.Tenge.ToString("0.00", CultureInfo.InvariantCulture),
        bool yes => yes ? "true" : "false",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(format: null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
