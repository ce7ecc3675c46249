namespace Oskemen.Education.Web.Charts;

/// <summary>Breaks a label into few short lines, between words where there are any, and ends what does not fit with an ellipsis.</summary>
public static class LabelWrap
{
    private const char Ellipsis = '…';

    public static IReadOnlyList<string> Wrap(string label, int lineLength, int maxLines)
    {
        var lines = new List<string>();
        var rest = label.Trim();
        while (rest.Length > lineLength && lines.Count < maxLines - 1)
        {
            var end = rest.LastIndexOf(' ', lineLength);
            var (cut, next) = end > 0 ? (end, end + 1) : (Whole(rest, lineLength), Whole(rest, lineLength));
            lines.Add(rest[..cut].TrimEnd());
            rest = rest[next..].TrimStart();
        }

        lines.Add(rest.Length > lineLength ? Shorten(rest, lineLength) : rest);
        return lines;
    }

    private static string Shorten(string text, int length)
    {
        var end = text.LastIndexOf(' ', length - 1);
        return text[..(end > length / 2 ? end : Whole(text, length - 1))].TrimEnd(' ', ',', '(', '-') + Ellipsis;
    }

    /// <summary>Where to cut so that no pair of surrogates is halved.</summary>
    private static int Whole(string text, int at) => char.IsLowSurrogate(text[at]) ? at - 1 : at;
}
