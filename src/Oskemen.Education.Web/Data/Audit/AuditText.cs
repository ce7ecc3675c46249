using System.Globalization;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Domain.Collection;

namespace Oskemen.Education.Web.Data.Audit;

/// <summary>Values as the record keeps them: exact, the same in every language. Amounts are tenge.</summary>
public static class AuditText
{
    /// <summary>Between the members of a list.</summary>
    public const char Separator = ',';

    public static string? Of(object? value) => value switch
    {
        null => null,
        Money money => money.Tenge.ToString("0.00", CultureInfo.InvariantCulture),
        bool yes => yes ? "true" : "false",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(format: null, CultureInfo.InvariantCulture),
        IEnumerable<ReturnForm> forms => string.Join(Separator, forms),
        _ => value.ToString(),
    };
}
