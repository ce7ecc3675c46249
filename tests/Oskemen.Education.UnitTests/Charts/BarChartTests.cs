using System.Xml.Linq;
using Oskemen.Education.Web.Charts;

namespace Oskemen.Education.UnitTests.Charts;

public sealed class BarChartTests
{
    private const string LongName =
        "Жетім баланы (жетім балаларды) және ата-ананың қамқорлығынсыз қалған баланы (балаларды) ұстау үшін қамқоршыларына ақшалай қаражат төлеу";

    private static readonly ChartText Text = new("Бағдарламалар", "Ең үлкені — жалпы білім беру");

    [Fact]
    public void Draw_GivesTitleAndDescriptionToAssistiveTechnology()
    {
        var chart = BarChart.Draw(Text, [new Bar("Бірі", 1, "1,0")]);

        chart.Attribute("role")!.Value.ShouldBe("img");
        var ids = chart.Attribute("aria-labelledby")!.Value.Split(' ');
        ids.Select(id => chart.Elements().Single(element => element.Attribute("id")?.Value == id).Value)
            .ShouldBe([Text.Title, Text.Description]);
    }

    [Fact]
    public void Draw_WhenTwoChartsStandOnAPage_IdsDiffer() =>
        Ids(BarChart.Draw(Text, [])).ShouldNotBe(Ids(BarChart.Draw(Text with { Title = "Қаржы көздері" }, [])));

    [Fact]
    public void Draw_LengthsAreInProportion()
    {
        var widths = Widths(BarChart.Draw(Text, [new Bar("а", 400, "400"), new Bar("ә", 100, "100"), new Bar("б", 0, "0")]));

        widths[1].ShouldBe(widths[0] / 4, 0.1m);
        widths[2].ShouldBe(0);
    }

    [Fact]
    public void Draw_WhenThereIsOneBar_ItAndItsFigureFit()
    {
        var chart = BarChart.Draw(Text, [new Bar("Жалпы білім беру", 5_941_723.3m, "5 941 723,3")]);

        var figure = chart.Descendants().Single(element => element.Attribute("class")?.Value == "chart-value");
        (Number(figure, "x") + (11 * 6.6m)).ShouldBeLessThanOrEqualTo(640);
    }

    [Fact]
    public void Draw_WhenAllAreZero_NoBarHasLength() =>
        Widths(BarChart.Draw(Text, [new Bar("а", 0, "0,0"), new Bar("ә", 0, "0,0")])).ShouldAllBe(width => width == 0);

    [Fact]
    public void Draw_WhenValueIsUnknown_DrawsNoBarButSaysSo()
    {
        var chart = BarChart.Draw(Text, [new Bar("а", 5, "5,0"), new Bar("ә", null, "—")]);

        Widths(chart).Length.ShouldBe(1);
        chart.Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value).ShouldContain("—");
    }

    [Fact]
    public void Draw_WhenNameIsLong_WrapsItAndKeepsItWholeInTheTitle()
    {
        var chart = BarChart.Draw(Text, [new Bar(LongName, 1, "1,0")]);

        var lines = chart.Descendants().Where(element => element.Attribute("class")?.Value == "chart-label").Select(element => element.Value).ToList();
        lines.Count.ShouldBe(2);
        lines[1].ShouldEndWith("…");
        chart.Descendants().Where(element => element.Name.LocalName == "title").ShouldContain(title => title.Value.StartsWith(LongName, StringComparison.Ordinal));
    }

    [Fact]
    public void ToHtml_EscapesWhatNamesHold()
    {
        var html = BarChart.Draw(Text, [new Bar("<script>", 1, "\"1\"")]).ToHtml().ToString()!;

        html.ShouldNotContain("<script>");
        html.ShouldNotContain("style=");
    }

    [Theory]
    [InlineData("қысқа", 10, "қысқа")]
    [InlineData("бір екі үш", 7, "бір екі|үш")]
    [InlineData("бір екі үш төртінші", 7, "бір екі|үш төр…")]
    [InlineData("Халықаралықтандырылған", 10, "Халықаралы|қтандырыл…")]
    public void Wrap_BreaksBetweenWordsWhereItCan(string label, int length, string lines) =>
        LabelWrap.Wrap(label, length, maxLines: 2).ShouldBe(lines.Split('|'));

    private static string Ids(XElement chart) => chart.Attribute("aria-labelledby")!.Value;

    private static decimal[] Widths(XElement chart) =>
        [.. chart.Descendants().Where(element => element.Name.LocalName == "rect").Select(element => Number(element, "width"))];

    private static decimal Number(XElement element, string attribute) =>
        decimal.Parse(element.Attribute(attribute)!.Value, System.Globalization.CultureInfo.InvariantCulture);
}
