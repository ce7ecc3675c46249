using Oskemen.Education.Domain.Indicators;

namespace Oskemen.Education.UnitTests.Indicators;

public sealed class FigureBookTests
{
    private static readonly Guid Somebody = Guid.NewGuid();

    [Fact]
    public void Derived_IsComputedAndShortened()
    {
        var book = Book(2016, Entered("part.2016", 2016, 116), Entered("whole.2016", 2016, 1289), Derived("pct.2016", "100*part.2016/whole.2016", RoundingRule.TruncateToTenth));

        book.Find("pct.2016")!.Content.Number.ShouldBe(8.9m);
        book.Find("nobody").ShouldBeNull();
    }

    [Fact]
    public void Derived_FromWhatIsNotKnownYet_SaysWhatIsMissing()
    {
        var book = Book(2016, Indicator("empty"), Derived("sum", "empty + 1"), Derived("next", "sum + 1"));

        book.Find("next")!.ShouldSatisfyAllConditions(
            figure => figure.Content.IsEmpty.ShouldBeTrue(),
            figure => figure.Finding.ShouldBe(new FormulaFinding(FormulaProblem.NotKnown, "empty")));
    }

    [Fact]
    public void Derived_FromItself_IsAFindingAndNoEndlessLoop()
    {
        var book = Book(2016, Derived("a", "b + 1"), Derived("b", "c"), Derived("c", "a"), Derived("self", "self"));

        foreach (var key in new[] { "a", "b", "c", "self" })
        {
            book.Find(key)!.Finding!.Value.Problem.ShouldBe(FormulaProblem.Cycle);
        }
    }

    [Fact]
    public void Count_CountsAListAndAsksForOneThatIsThere()
    {
        var list = new Indicator(Definition("list", unit: "org_list"));
        list.Values.Add(new IndicatorValue(list, 2016, new FigureContent(null, "3; 44;Бриг"), null, IndicatorOrigin.Entered, Somebody, default));
        var book = Book(2016, list, Derived("size", "COUNT(list)"), Derived("none", "COUNT(nobody)"));

        book.Find("size")!.Content.Number.ShouldBe(3);
        book.Find("none")!.Finding.ShouldBe(new FormulaFinding(FormulaProblem.UnknownName, "nobody"));
    }

    [Fact]
    public void FigureThatNamesItsYear_IsTakenFromTheReportThatHoldsIt_AndNeverTypedTwice()
    {
        var now = Entered("ent.2016", 2016, 865);
        var before = Entered("ent.2015", 2016, 917);
        var queue = Entered("queue", 2016, 4004);
        var book = Book(2017, now, before, queue, Derived("growth", "ent.2016 - ent.2015"));

        book.Find("ent.2016")!.ShouldSatisfyAllConditions(
            figure => figure.Content.Number.ShouldBe(865),
            figure => figure.CarriedFrom.ShouldBe(2016),
            figure => figure.IsTyped.ShouldBeFalse());
        book.Find("ent.2017")!.ShouldSatisfyAllConditions(figure => figure.Content.IsEmpty.ShouldBeTrue(), figure => figure.IsTyped.ShouldBeTrue());
        book.Find("queue")!.ShouldSatisfyAllConditions(figure => figure.Content.IsEmpty.ShouldBeTrue(), figure => figure.IsTyped.ShouldBeTrue());
        book.Find("growth")!.Finding.ShouldBe(new FormulaFinding(FormulaProblem.NotKnown, "ent.2017"));
    }

    [Fact]
    public void MadeUpReport_DoesNotCountInARealOne()
    {
        var now = Entered("ent.2016", 2016, 865);

        new FigureBook([now, Indicator("ent.2015")], 2017, Outside, year => year != 2016).Find("ent.2016")!.Content.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void PrintedValueOfADerivedOne_StandsBesideAndCountsNowhere()
    {
        var total = Derived("total", "part");
        total.Values.Add(new IndicatorValue("2016", 84, null, new IndicatorSource(2016, "38", IsPrinted: true)));
        var book = Book(2016, Entered("part", 2016, 83), total, Derived("next", "total + 1"));

        book.Find("total")!.ShouldSatisfyAllConditions(figure => figure.Content.Number.ShouldBe(83), figure => figure.PrintedInstead.ShouldBe(84));
        book.Find("next")!.Content.Number.ShouldBe(84);
    }

    [Theory]
    [InlineData("ent.avg.2015", 2017, "ent.avg.2016")]
    [InlineData("network.growth.2015_2016", 2018, "network.growth.2017_2018")]
    [InlineData("ҰБТ 2014-2015", 2017, "ҰБТ 2015-2016")]
    [InlineData("INV_SUM(2016) + 2016.5*school46", 2017, "INV_SUM(2017) + 2017.5*school46")]
    [InlineData("gifted.npk.school3", 2030, "gifted.npk.school3")]
    [InlineData("12016", 2017, "12016")]
    public void Years_MoveAlongWithTheReport(string text, int year, string moved) => ReportYears.In(text, year).ShouldBe(moved);

    [Fact]
    public void Indicator_InAUnitThatThereIsNot_IsRefused() =>
        Should.Throw<ArgumentException>(() => new Indicator(Definition("a", unit: "parrot")));

    private static FormulaResult Outside(string name, string? argument) => FormulaResult.No(FormulaProblem.UnknownName, name);

    private static FigureBook Book(int year, params Indicator[] catalogue) => new(catalogue, year, Outside);

    private static IndicatorDefinition Definition(string key, string unit = "person", string? formula = null, RoundingRule? rounding = null) =>
        new(key, ReportSection.Staffing, 1, unit, "Көрсеткіш", "Показатель", "2016", Formula: formula, Rounding: rounding);

    private static Indicator Indicator(string key) => new(Definition(key));

    private static Indicator Derived(string key, string formula, RoundingRule? rounding = null) => new(Definition(key, formula: formula, rounding: rounding));

    private static Indicator Entered(string key, int year, decimal number)
    {
        var indicator = Indicator(key);
        indicator.Values.Add(new IndicatorValue(indicator, year, new FigureContent(number), null, IndicatorOrigin.Entered, Somebody, default));
        return indicator;
    }
}
