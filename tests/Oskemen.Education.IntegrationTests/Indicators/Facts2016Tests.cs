using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Web.Data.Queries;

namespace Oskemen.Education.IntegrationTests.Indicators;

/// <summary>The figures of the printed report of 2016: what it derives, the portal computes and comes to the same.</summary>
public sealed class Facts2016Tests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    /// <summary>Where the report contradicts itself: what it prints, and what follows from its own figures.</summary>
    private static readonly Dictionary<string, decimal> Contradicted = new()
    {
        ["budget.total.executed"] = 9797942.5m,
        ["budget.total.unspent"] = 3710.9m,
        ["preschool.orgs.total"] = 80,
        ["preschool.kindergartens.total"] = 48,
        ["network.orgs.total_listed"] = 113,
        ["inclusive.total"] = 4272,
        ["gifted.republican.winners"] = 4,
        ["sport.medals.total"] = 1414,
        ["staff.teachers.decrease_pct"] = 3.2m,
    };

    [Fact]
    public async Task Catalogue_HoldsAll415FiguresBySection()
    {
        await using var db = fixture.Database.CreateContext();
        var catalogue = await db.Indicators.Include(indicator => indicator.Values).ToListAsync(TestContext.Current.CancellationToken);

        catalogue.Count.ShouldBe(415);
        catalogue.Count(indicator => indicator.IsDerived).ShouldBe(94);
        catalogue.Where(indicator => !indicator.IsDerived && indicator.Values.Count(value => value.ReportYear == 2016) != 1).ShouldBeEmpty();
        catalogue.GroupBy(indicator => indicator.Section).ToDictionary(group => group.Key, group => group.Count()).ShouldBe(new Dictionary<ReportSection, int>
        {
            [ReportSection.Intro] = 2,
            [ReportSection.BudgetFinancing] = 7,
            [ReportSection.MaterialBase] = 6,
            [ReportSection.Preschool] = 29,
            [ReportSection.GeneralSecondary] = 131,
            [ReportSection.SchoolMeals] = 11,
            [ReportSection.Guardianship] = 26,
            [ReportSection.InclusiveEducation] = 17,
            [ReportSection.MethodicalWork] = 6,
            [ReportSection.GiftedChildren] = 43,
            [ReportSection.UpbringingExtraEducation] = 64,
            [ReportSection.SummerRecreation] = 41,
            [ReportSection.Staffing] = 14,
            [ReportSection.Innovation] = 10,
            [ReportSection.Informatisation] = 8,
        }, ignoreOrder: true);
    }

    [Fact]
    public async Task Derived_ComeToWhatTheReportPrints_ExceptWhereItContradictsItself()
    {
        await using var db = fixture.Database.CreateContext();
        var figures = (await db.FindReportFiguresAsync(2016, TestContext.Current.CancellationToken))!.Figures;
        var expected = ReadFacts().ToList();

        expected.Count.ShouldBe(94);
        var different = expected.Where(fact => figures.Find(fact.Key)!.Content.Number != fact.Printed).Select(fact => fact.Key).ToList();

        different.Order().ShouldBe(Contradicted.Keys.Order());
        foreach (var (key, computed) in Contradicted)
        {
            figures.Find(key)!.Content.Number.ShouldBe(computed, key);
            figures.Find(key)!.PrintedInstead.ShouldBe(expected.Single(fact => fact.Key == key).Printed, key);
        }
    }

    [Fact]
    public async Task NextYear_KeepsWhatNamesItsYear_AndAsksForTheRest()
    {
        await using var db = fixture.Database.CreateContext();
        var catalogue = await db.Indicators.Include(indicator => indicator.Values.Where(value => value.ReportYear == 2016)).ToListAsync(TestContext.Current.CancellationToken);

        var book = new FigureBook(catalogue, 2017, (name, _) => FormulaResult.No(FormulaProblem.UnknownName, name));

        book.Find("enrolment.total.2016")!.Content.Number.ShouldBe(33489);
        book.Find("ent.above_threshold_pct.2016")!.Content.Number.ShouldBe(97.2m);
        book.Find("ent.participants.2016")!.CarriedFrom.ShouldBe(2016);
        book.Find("enrolment.total.2017")!.Finding!.Value.Problem.ShouldBe(FormulaProblem.NotKnown);
        ReportSections.Entered.SelectMany(book.Of).Where(figure => figure.IsTyped).ShouldAllBe(figure => figure.Content.IsEmpty);
    }

    private static IEnumerable<(string Key, decimal Printed)> ReadFacts() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "figures_2016.csv")).Skip(1)
            .Select(line => line.Split(','))
            .Select(cells => (cells[0], decimal.Parse(cells[1], CultureInfo.InvariantCulture)));
}
