using System.Xml.Linq;

namespace Oskemen.Education.Web.Charts;

/// <summary>One bar: its name, its length and the figure printed beside it. Without a value there is no bar, only the figure's text.</summary>
public sealed record Bar(string Label, decimal? Value, string ValueLabel);

/// <summary>Horizontal bars from zero: name at the left, figure at the end of the bar.</summary>
public static class BarChart
{
    private const int Width = 640;
    private const int LabelWidth = 250;
    private const int MaxLabelLines = 2;
    private const int BarHeight = 14;
    private const int RowGap = 6;
    private const int Gap = 8;
    private const string Fill = "#0b6380";

    private static readonly int LabelLength = (int)(LabelWidth / Svg.CharacterWidth);

    public static XElement Draw(ChartText text, IReadOnlyList<Bar> bars)
    {
        var rows = bars.Select(bar => (Bar: bar, Lines: LabelWrap.Wrap(bar.Label, LabelLength, MaxLabelLines))).ToList();
        var frame = text.Frame("chart chart-bars", Width, rows.Sum(row => RowHeight(row.Lines)));
        // Digits are wider than the mean character: one more keeps a figure without spaces or commas whole.
        var longestFigure = (bars.Select(bar => bar.ValueLabel.Length).DefaultIfEmpty().Max() + 1) * Svg.CharacterWidth;
        var scale = new Scale(bars.Select(bar => bar.Value), Width - LabelWidth - (2 * Gap) - longestFigure);
        decimal top = 0;
        foreach (var (bar, lines) in rows)
        {
            frame.Add(DrawRow(bar, lines, top, scale));
            top += RowHeight(lines);
        }

        return frame;
    }

    private static int RowHeight(IReadOnlyList<string> lines) => Math.Max(BarHeight, lines.Count * Svg.LineHeight) + RowGap;

    private static XElement DrawRow(Bar bar, IReadOnlyList<string> lines, decimal top, Scale scale)
    {
        var middle = top + (RowHeight(lines) / 2m);
        var length = scale.Length(bar.Value);
        var baseline = middle + (Svg.FontSize / 3m);
        var firstLine = baseline - ((lines.Count - 1) * Svg.LineHeight / 2m);
        return Svg.Element(
            "g",
            Svg.Element("title", $"{bar.Label}: {bar.ValueLabel}"),
            lines.Select((line, number) => Svg.Text("chart-label", LabelWidth, firstLine + (number * Svg.LineHeight), "end", line)),
            bar.Value is null ? null : Svg.Rectangle("chart-bar", LabelWidth + Gap, middle - (BarHeight / 2m), length, BarHeight, Fill),
            Svg.Text("chart-value", LabelWidth + (2 * Gap) + length, baseline, "start", bar.ValueLabel));
    }
}
