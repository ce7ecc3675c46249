namespace Oskemen.Education.Domain.Indicators;

/// <summary>How a percent is shortened; kept by name with each figure, because the report does not shorten all alike.</summary>
public enum RoundingRule
{
    /// <summary>Cut off after one decimal, the report's rule: 8,9992 is 8,9.</summary>
    TruncateToTenth,

    /// <summary>Cut off at the whole number: 25,149 is 25.</summary>
    TruncateToWhole,

    /// <summary>Rounded to one decimal, halves away from zero: 32,388 is 32,4.</summary>
    RoundToTenth,

    /// <summary>Rounded to the whole number, halves away from zero: 28,90 is 29.</summary>
    RoundToWhole,
}

/// <summary>The named ways in which the department's report shortens a computed figure.</summary>
public static class Rounding
{
    /// <summary>
    /// <c>100 × part / whole</c> cut off, never rounded, after one decimal: 91 930,9 of 91 931,0 is 99,9.
    /// Source: the department's 2016 report, where 14 of 19 budget lines fit nothing else.
    /// </summary>
    /// <param name="part">The numerator, in the unit of <paramref name="whole"/>.</param>
    /// <param name="whole">The denominator, not 0.</param>
    public static decimal TruncatePercentToTenth(decimal part, decimal whole)
    {
        var thousandths = part * 1000m;
        return (thousandths - (thousandths % whole)) / whole / 10m;
    }

    /// <summary><c>100 × part / whole</c>, shortened as <paramref name="rule"/> says.</summary>
    /// <param name="part">The numerator.</param>
    /// <param name="whole">The denominator, not 0.</param>
    /// <param name="rule">How.</param>
    public static decimal Percent(decimal part, decimal whole, RoundingRule rule) => rule switch
    {
        RoundingRule.TruncateToTenth => TruncatePercentToTenth(part, whole),
        RoundingRule.TruncateToWhole => decimal.Truncate(TruncatePercentToTenth(part, whole)),
        RoundingRule.RoundToTenth => decimal.Round(100m * part / whole, 1, MidpointRounding.AwayFromZero),
        RoundingRule.RoundToWhole => decimal.Round(100m * part / whole, 0, MidpointRounding.AwayFromZero),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, null),
    };

    /// <summary>Shortens a number that was computed already.</summary>
    /// <param name="value">The number.</param>
    /// <param name="rule">How.</param>
    public static decimal Shorten(decimal value, RoundingRule rule) => rule switch
    {
        RoundingRule.TruncateToTenth => decimal.Truncate(value * 10m) / 10m,
        RoundingRule.TruncateToWhole => decimal.Truncate(value),
        RoundingRule.RoundToTenth => decimal.Round(value, 1, MidpointRounding.AwayFromZero),
        RoundingRule.RoundToWhole => decimal.Round(value, 0, MidpointRounding.AwayFromZero),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, null),
    };
}
