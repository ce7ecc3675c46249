namespace Oskemen.Education.Domain.Indicators;

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
}
