using System.Globalization;
using System.Text.RegularExpressions;
using Oskemen.Education.Domain.Budgets;

namespace Oskemen.Education.Web.Localization;

/// <summary>
/// Reads a payment in tenge with up to two decimals, as documents write it: <c>21 210,00</c> with any kind of space, <c>21210.5</c>.
/// Amounts of the budget are typed in thousands; see <see cref="AmountParser"/>.
/// </summary>
public static partial class TengeParser
{
    /// <summary>The amount; null when the text is no amount above zero.</summary>
    public static Money? Parse(string? text)
    {
        var compact = Spaces().Replace((text ?? "").Trim(), " ");
        if (!Shape().IsMatch(compact))
        {
            return null;
        }

        var tenge = decimal.Parse(
            compact.Replace(" ", "", StringComparison.Ordinal).Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return tenge is > 0 and <= Money.MaxTenge ? Money.FromTenge(tenge) : null;
    }

    [GeneratedRegex(@"^(?:[0-9]{1,13}|[0-9]{1,3}(?: [0-9]{3}){1,4})(?:[.,][0-9]{1,2})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();

    [GeneratedRegex("[\u0020\u00A0\u2007\u2009\u202F]")]
    private static partial Regex Spaces();
}
