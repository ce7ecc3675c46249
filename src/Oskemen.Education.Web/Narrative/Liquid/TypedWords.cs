using System.Text.RegularExpressions;

namespace Oskemen.Education.Web.Narrative.Liquid;

/// <summary>What a person types may hold neither a digit, since every number is a figure, nor HTML, nor what no page can show.</summary>
internal static partial class TypedWords
{
    /// <summary>How much of a text is shown where something is wrong with it, in characters.</summary>
    public const int Excerpt = 60;

    /// <returns>The text without what no page can show: an escape of Liquid or Markdown can write even a mark of ours.</returns>
    public static string Check(string text, NarrativeScope scope)
    {
        if (FindUnprintable(text) is { } letter)
        {
            scope.Report(NarrativeProblem.Unsupported, letter);
        }

        if (Digit().Match(text) is { Success: true } digit)
        {
            scope.Report(NarrativeProblem.TypedNumber, Around(text, digit.Index));
        }

        if (Tag().Match(text) is { Success: true } tag)
        {
            scope.Report(NarrativeProblem.Html, Around(text, tag.Index));
        }

        return Printable(text);
    }

    /// <summary>The first character that is a mark of ours, or that neither a page nor a word processor can hold; null where there is none.</summary>
    public static string? FindUnprintable(string text) => Unprintable().Match(text) is { Success: true } found ? $"U+{(int)found.Value[0]:X4}" : null;

    public static string Printable(string text) => Unprintable().Replace(text, "");

    private static string Around(string text, int at)
    {
        var start = Math.Max(0, at - (Excerpt / 2));
        return text.Substring(start, Math.Min(Excerpt, text.Length - start)).Trim();
    }

    [GeneratedRegex(@"\p{Nd}")]
    private static partial Regex Digit();

    [GeneratedRegex(@"</?[A-Za-z!]|javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    /// <summary>Marks, control characters, and halves of a pair.</summary>
    [GeneratedRegex(@"[\uE000-\uE003\uFFFE\uFFFF\0-\x08\x0B\x0C\x0E-\x1F]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]")]
    private static partial Regex Unprintable();
}
