using System.Xml.Linq;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Charts;

/// <summary>One column with the figure it stands for.</summary>
public sealed record Column(decimal Value, string ValueLabel);

/// <summary>Columns side by side, one per series; null leaves a gap.</summary>
public sealed record ColumnGroup(string Label, IReadOnlyList<Column?> Columns);

/// <summary>Grouped columns from zero over a few rules with round figures; the series are named above, darker from first to last.</summary>
public static class ColumnChart
{
    private const int Width = 640;
    private const int PlotTop = 32;
    private const int PlotHeight = 200;
    private const int Bottom = 24;
    private const int Gap = 8;
    private const int Swatch = 12;

    /// <summary>From light to dark, so that the series differ in grey as well.</summary>
    private static readonly string[] Fills = ["#b9d3dc", "#0b6380", "#14213d"];

    public static XElement Draw(ChartText text, IReadOnlyList<string> series, IReadOnlyList<ColumnGroup> groups)
    {
        var values = groups.SelectMany(group => group.Columns).Select(column => column?.Value);
        var ticks = RoundSteps.Upto(values.Max() ?? 0);
        // Digits are wider than the mean character.
        var left = ((ticks.Max(tick => TickLabel(tick).Length) + 1) * Svg.CharacterWidth) + Gap;
        var scale = new Scale(ticks.Select(tick => (decimal?)tick), PlotHeight);
        var frame = text.Frame("chart chart-columns", Width, PlotTop + PlotHeight + Bottom);
        frame.Add(DrawKey(series, left), DrawRules(ticks, scale, left));
        var groupWidth = (Width - left) / Math.Max(1, groups.Count);
        frame.Add(groups.Select((group, number) => DrawGroup(group, series, left + (number * groupWidth), groupWidth, scale)));
        return frame;
    }

    private static IEnumerable<XElement> DrawKey(IReadOnlyList<string> series, decimal left)
    {
        foreach (var (number, name) in series.Index())
        {
            yield return Svg.Rectangle(SeriesClass(number), left, 0, Swatch, Swatch, FillOf(number));
            yield return Svg.Text("chart-label", left + Swatch + Gap, Swatch - 2, "start", name);
            left += Swatch + (4 * Gap) + (name.Length * Svg.CharacterWidth);
        }
    }

    private static IEnumerable<XElement> DrawRules(IReadOnlyList<decimal> ticks, Scale scale, decimal left)
    {
        foreach (var tick in ticks)
        {
            var y = PlotTop + PlotHeight - scale.Length(tick);
            yield return Svg.HorizontalLine(tick == 0 ? "chart-axis" : "chart-rule", left, Width, y);
            yield return Svg.Text("chart-tick", left - Gap, y + (Svg.FontSize / 3m), "end", TickLabel(tick));
        }
    }

    private static XElement DrawGroup(ColumnGroup group, IReadOnlyList<string> series, decimal left, decimal width, Scale scale)
    {
        var columnWidth = width * 0.8m / Math.Max(1, series.Count);
        var columns = group.Columns.Index().Where(column => column.Item is not null).Select(column =>
        {
            var height = scale.Length(column.Item!.Value);
            var x = left + (width * 0.1m) + (column.Index * columnWidth);
            var rectangle = Svg.Rectangle(
                SeriesClass(column.Index), x, PlotTop + PlotHeight - height, columnWidth - 1, height, FillOf(column.Index));
            rectangle.Add(Svg.Element("title", $"{group.Label}, {series[column.Index]}: {column.Item.ValueLabel}"));
            return rectangle;
        });
        return Svg.Element(
            "g", columns, Svg.Text("chart-label", left + (width / 2), PlotTop + PlotHeight + Svg.LineHeight, "middle", group.Label));
    }

    private static string TickLabel(decimal tick) => tick.ToString("#,##0.#####", Cultures.Kk);

    private static string SeriesClass(int number) => $"chart-series-{number + 1}";

    private static string FillOf(int number) => Fills[Math.Min(number, Fills.Length - 1)];
}
