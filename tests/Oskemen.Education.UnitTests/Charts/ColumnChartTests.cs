using System.Globalization;
using System.Xml.Linq;
using CsCheck;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Web.Charts;

namespace Oskemen.Education.UnitTests.Charts;

public sealed class ColumnChartTests
{
    private static readonly ChartText Text = new("Айлар бойынша", "Жоспар мен атқарылуы");
    private static readonly string[] Series = ["Жоспар", "Атқарылуы"];

    [Fact]
    public void Draw_PutsOneColumnPerValueOnTheAxis()
    {
        var columns = Columns(ColumnChart.Draw(Text, Series, [new ColumnGroup("қаз", [new Column(100, "100,0"), new Column(50, "50,0")])]));

        columns.Select(Height).ShouldBe([200, 100]);
        columns.Select(column => Number(column, "y") + Height(column)).ShouldAllBe(foot => foot == 232);
        columns[1].Value.ShouldBe("қаз, Атқарылуы: 50,0");
    }

    [Fact]
    public void Draw_WhenAMonthIsUnknown_LeavesItsPlaceEmpty()
    {
        var january = new ColumnGroup("қаң", [new Column(10, "10"), new Column(9, "9")]);
        var march = new ColumnGroup("нау", [new Column(30, "30"), null]);

        var withGap = Columns(ColumnChart.Draw(Text, Series, [january, new ColumnGroup("ақп", [null, null]), march]));
        withGap.Count.ShouldBe(3);
        Number(withGap[2], "x").ShouldBeGreaterThan(400);
    }

    [Fact]
    public void Draw_WhenAllAreZero_DrawsTheAxisAlone()
    {
        var chart = ColumnChart.Draw(Text, Series, [new ColumnGroup("қаң", [new Column(0, "0"), new Column(0, "0")])]);

        Columns(chart).Select(Height).ShouldAllBe(height => height == 0);
        chart.Descendants().Count(element => element.Name.LocalName == "line").ShouldBe(1);
    }

    [Fact]
    public void Draw_WhenThereAreNoMonths_StillNamesItself() =>
        ColumnChart.Draw(Text, Series, []).Elements().First().Value.ShouldBe(Text.Title);

    [Theory]
    [InlineData("0", "0")]
    [InlineData("7", "0|2|4|6|8")]
    [InlineData("100", "0|20|40|60|80|100")]
    [InlineData("0.3", "0|0.1|0.2|0.3")]
    [InlineData("9801653.4", "0|2000000|4000000|6000000|8000000|10000000")]
    public void Upto_StepsAreRound(string largest, string steps) =>
        RoundSteps.Upto(Parse(largest)).ShouldBe(steps.Split('|').Select(Parse));

    [Fact]
    public void Upto_ReachesEveryValueWithFewSteps() =>
        Gen.Decimal[0.00001m, 9_999_999_999m].Sample(largest =>
        {
            var steps = RoundSteps.Upto(largest);
            steps[^1].ShouldBeGreaterThanOrEqualTo(largest);
            steps.Count.ShouldBeInRange(2, 6);
        });

    [Theory]
    [InlineData(99.9, "rate-bar", "99.9")]
    [InlineData(104.2, "rate-bar rate-bar-over", "100")]
    public void RateBar_IsAsLongAsTheRateButNeverLongerThanItsTrack(double percent, string classes, string width)
    {
        var bar = RateBar.Draw(new ExecutionRate((decimal)percent, IsExactlyFull: false));

        bar.Attribute("class")!.Value.ShouldBe(classes);
        bar.Elements().Last().Attribute("width")!.Value.ShouldBe(width);
    }

    [Fact]
    public void RateBar_WhenThereIsNoRate_ShowsTheTrackAlone() =>
        RateBar.Draw(null).Elements().Last().Attribute("width")!.Value.ShouldBe("0");

    private static List<XElement> Columns(XElement chart) =>
        [.. chart.Descendants().Where(element => element.Name.LocalName == "rect" && element.Parent!.Name.LocalName == "g")];

    private static decimal Height(XElement column) => Number(column, "height");

    private static decimal Number(XElement element, string attribute) => Parse(element.Attribute(attribute)!.Value);

    private static decimal Parse(string number) => decimal.Parse(number, CultureInfo.InvariantCulture);
}
