using System.Text.RegularExpressions;

namespace Oskemen.Education.Web.Narrative.Liquid;

/// <summary>What a person types may hold neither a digit, since every number is a figure, nor HTML.</summary>
internal static partial class TypedWords
{
    /// <summary>How much of a text is shown where something is wrong with it, in characters.</summary>
    public const int Excerpt = 60;

    public static void Check(string text, NarrativeScope scope)
    {
        if (Digit().Match(text) is { Success: true } digit)
        {
            scope.Report(NarrativeProblem.TypedNumber, Around(text, digit.Index));
        }

        if (Tag().Match(text) is { Success: true } tag)
        {
            scope.Report(NarrativeProblem.Html, Around(text, tag.Index));
        }
    }

    private static string Around(string text, int at)
    {
        var start = Math.Max(0, at - (Excerpt / 2));
        return text.Substring(start, Math.Min(Excerpt, text.Length - start)).Trim();
    }

    [GeneratedRegex(@"\p{Nd}")]
    private static partial Regex Digit();

    [GeneratedRegex(@"</?[A-Za-z!]|javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();
}
