namespace Oskemen.Education.Web.Narrative.Grammar;

/// <summary>The form that a Russian noun takes after a number.</summary>
public static class RussianForms
{
    /// <summary>1 школа, 2 школы, 5 школ; 2,5 школы: after a fraction the noun stands in the genitive singular.</summary>
    /// <param name="number">The number.</param>
    /// <param name="one">школа.</param>
    /// <param name="few">школы.</param>
    /// <param name="many">школ.</param>
    public static string Pick(decimal number, string one, string few, string many)
    {
        var size = Math.Abs(number);
        return size != decimal.Truncate(size) ? few : ((int)(size % 100), (int)(size % 10)) switch
        {
            ( >= 11 and <= 14, _) => many,
            (_, 1) => one,
            (_, >= 2 and <= 4) => few,
            _ => many,
        };
    }
}
