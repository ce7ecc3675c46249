using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Oskemen.Education.Web.Charts;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using Chart = Oskemen.Education.Web.Narrative.Documents.Chart;
using D = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Oskemen.Education.Web.Printing.Word;

/// <summary>A chart that the word processor draws by itself: bars from zero, the figure at the end of each as the report prints it.</summary>
internal static class WordChart
{
    private const string Fill = "0B6380";

    /// <summary>English metric units: 36 000 a millimetre.</summary>
    private const int Millimetre = 36_000;
    private const int Width = 170 * Millimetre;
    private const int RowHeight = 9 * Millimetre;
    private const int Edges = 6 * Millimetre;
    private const int TallestPage = 220 * Millimetre;

    /// <summary>Characters of a line of a name; the text beside the chart has the whole of it.</summary>
    private const int LabelLength = 36;

    private const uint Names = 1;
    private const uint Values = 2;

    public static W.Run Write(MainDocumentPart main, Chart chart, int number)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"rIdChart{number}");
        main.AddNewPart<ChartPart>(id).ChartSpace = Draw(chart);
        var height = Math.Min((chart.Bars.Count * RowHeight) + Edges, TallestPage);
        return new W.Run(new W.Drawing(new D.Inline(
            new D.Extent { Cx = Width, Cy = height },
            new D.DocProperties { Id = (uint)number, Name = id, Title = chart.Title, Description = $"{chart.Title}. {chart.Description}" },
            new D.NonVisualGraphicFrameDrawingProperties(),
            new A.Graphic(new A.GraphicData(new C.ChartReference { Id = id }) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart" }))
        {
            DistanceFromTop = 0,
            DistanceFromBottom = 0,
            DistanceFromLeft = 0,
            DistanceFromRight = 0,
        }));
    }

    private static C.ChartSpace Draw(Chart chart) => new(
        new C.RoundedCorners { Val = false },
        new C.Chart(
            new C.AutoTitleDeleted { Val = true },
            new C.PlotArea(
                Inside(),
                new C.BarChart(
                    new C.BarDirection { Val = C.BarDirectionValues.Bar },
                    new C.BarGrouping { Val = C.BarGroupingValues.Clustered },
                    new C.VaryColors { Val = false },
                    Series(chart),
                    new C.GapWidth { Val = 45 },
                    new C.AxisId { Val = Names },
                    new C.AxisId { Val = Values }),
                new C.CategoryAxis(
                    new C.AxisId { Val = Names },
                    // The first name stands at the top.
                    new C.Scaling(new C.Orientation { Val = C.OrientationValues.MaxMin }),
                    new C.Delete { Val = false },
                    new C.AxisPosition { Val = C.AxisPositionValues.Left },
                    new C.MajorTickMark { Val = C.TickMarkValues.None },
                    new C.MinorTickMark { Val = C.TickMarkValues.None },
                    new C.TickLabelPosition { Val = C.TickLabelPositionValues.Low },
                    new C.ChartShapeProperties(new A.Outline(new A.NoFill())),
                    new C.CrossingAxis { Val = Values },
                    new C.TickLabelSkip { Val = 1 }),
                new C.ValueAxis(
                    new C.AxisId { Val = Values },
                    new C.Scaling(new C.Orientation { Val = C.OrientationValues.MinMax }, new C.MinAxisValue { Val = 0 }),
                    new C.Delete { Val = true },
                    new C.AxisPosition { Val = C.AxisPositionValues.Top },
                    new C.CrossingAxis { Val = Names })),
            new C.PlotVisibleOnly { Val = true }),
        new C.ChartShapeProperties(new A.NoFill(), new A.Outline(new A.NoFill())),
        new C.TextProperties(new A.BodyProperties(), new A.Paragraph(new A.ParagraphProperties(new A.DefaultRunProperties(
            new A.SolidFill(new A.RgbColorModelHex { Val = WordStyles.Ink }), new A.LatinFont { Typeface = WordStyles.Type })
        { FontSize = 900 }))));

    /// <summary>Names take the left part; the figure of the longest bar has room at the right.</summary>
    private static C.Layout Inside() => new(new C.ManualLayout(
        new C.LayoutTarget { Val = C.LayoutTargetValues.Inner },
        new C.LeftMode { Val = C.LayoutModeValues.Edge },
        new C.TopMode { Val = C.LayoutModeValues.Edge },
        new C.Left { Val = 0.4 },
        new C.Top { Val = 0.02 },
        new C.Width { Val = 0.42 },
        new C.Height { Val = 0.96 }));

    private static C.BarChartSeries Series(Chart chart)
    {
        var name = chart.Unit.Length > 0 ? $"{chart.Title}, {chart.Unit}" : chart.Title;
        return new C.BarChartSeries(
            new C.Index { Val = 0 },
            new C.Order { Val = 0 },
            new C.SeriesText(new C.NumericValue(name)),
            new C.ChartShapeProperties(new A.SolidFill(new A.RgbColorModelHex { Val = Fill })),
            new C.InvertIfNegative { Val = false },
            Labels(chart.Bars),
            new C.CategoryAxisData(new C.StringLiteral([new C.PointCount { Val = (uint)chart.Bars.Count }, .. chart.Bars.Select(NamePoint)])),
            new C.Values(new C.NumberLiteral([new C.FormatCode("General"), new C.PointCount { Val = (uint)chart.Bars.Count }, .. chart.Bars.SelectMany(ValuePoint)])));
    }

    private static C.StringPoint NamePoint(Bar bar, int index) => new(new C.NumericValue(string.Join('\n', LabelWrap.Wrap(bar.Label, LabelLength, maxLines: 2)))) { Index = (uint)index };

    private static IEnumerable<OpenXmlElement> ValuePoint(Bar bar, int index) =>
        bar.Value is { } value ? [new C.NumericPoint(new C.NumericValue(value.ToString(CultureInfo.InvariantCulture))) { Index = (uint)index }] : [];

    /// <summary>The figures as the report prints them, whatever the reader's machine makes of thousands and decimals.</summary>
    private static C.DataLabels Labels(IEnumerable<Bar> bars) => new(
        [
            .. bars.Select((bar, index) => new C.DataLabel(
                [
                    new C.Index { Val = (uint)index },
                    new C.ChartText(new C.RichText(new A.BodyProperties(), new A.Paragraph(new A.Run(new A.RunProperties { Language = CultureInfo.CurrentUICulture.Name }, new A.Text(bar.ValueLabel))))),
                    new C.DataLabelPosition { Val = C.DataLabelPositionValues.OutsideEnd },
                    .. Shown(),
                ])),
            new C.DataLabelPosition { Val = C.DataLabelPositionValues.OutsideEnd },
            .. Shown(),
        ]);

    private static IEnumerable<OpenXmlElement> Shown() =>
    [
        new C.ShowLegendKey { Val = false }, new C.ShowValue { Val = true }, new C.ShowCategoryName { Val = false },
        new C.ShowSeriesName { Val = false }, new C.ShowPercent { Val = false }, new C.ShowBubbleSize { Val = false },
    ];
}
