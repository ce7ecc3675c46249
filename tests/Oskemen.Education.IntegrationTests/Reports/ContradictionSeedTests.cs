using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Domain.Reports;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Data.Seed;
using Oskemen.Education.Web.Figures;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.IntegrationTests.Reports;

/// <summary>The contradictions of 2016 are found by the rules themselves, and nothing is found where there is none.</summary>
public sealed class ContradictionSeedTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    /// <summary>What finds each contradiction that the figures of 2016 show, by its number in decision 0077.</summary>
    public static TheoryData<int, string[]> Rows => new()
    {
        { 1, ["budget.total.executed", "budget.total.unspent"] },
        { 2, ["preschool.orgs.total"] },
        { 3, ["preschool.kindergartens.total", "kindergartens-state"] },
        { 4, ["kindergartens-network", "kindergartens-private"] },
        { 5, ["minicentres-schools"] },
        { 6, ["children-august-september"] },
        { 7, ["coverage-queue"] },
        { 8, ["network.orgs.total_listed"] },
        { 10, ["kulynshak-places"] },
        { 15, ["textbooks-total"] },
        { 16, ["textbooks-programme"] },
        { 20, ["guardianship-housing"] },
        { 23, ["inclusive.total"] },
        { 24, ["retrained-upgraded"] },
        { 25, ["gifted.republican.winners"] },
        { 26, ["circles-languages"] },
        { 27, ["kazakh-pupils"] },
        { 28, ["language-shares"] },
        { 30, ["hockey-boxes-schools"] },
        { 31, ["sport.medals.total"] },
        { 33, ["summer-camps-plan"] },
        { 35, ["summer-coverage-grades"] },
        { 36, ["camps-june-season"] },
        { 38, ["state-order-employment"] },
        { 39, ["job-placement-threshold"] },
        { 40, ["staff.teachers.decrease_pct"] },
    };

    private static IEnumerable<string> Expected => Rows.SelectMany(row => row.Data.Item2).Order(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Row_IsFound(int row, string[] subjects)
    {
        var found = ReportContradiction.Find(await LoadAsync(ReportYears.Base)).Select(one => one.Subject).ToList();

        subjects.Except(found).ShouldBeEmpty($"row {row}");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Report2016_HasTheseContradictionsAndNoOthers_WhateverWasDecided(bool decided)
    {
        var data = await LoadAsync(ReportYears.Base);
        if (!decided)
        {
            await using var db = fixture.Database.CreateContext();
            var book = (await db.FindReportFiguresAsync(ReportYears.Base, TestContext.Current.CancellationToken))!.Figures;
            data = data with { Book = book, Figures = new FigureSet(book, data.Month!.Execution), Decisions = new Dictionary<string, ContradictionDecision>() };
        }

        ReportContradiction.Find(data).Select(one => one.Subject).Order(StringComparer.Ordinal).ShouldBe(Expected);
    }

    [Fact]
    public async Task EveryContradictionOf2016_ComesWithADecisionAndItsReasonInBothLanguages()
    {
        var found = ReportContradiction.Find(await LoadAsync(ReportYears.Base));

        found.ShouldAllBe(one => one.Decision != null && one.Choices.Contains(one.Decision.Choice) && one.Decision.DecidedById == null);
        found.Select(one => one.Decision!.ReasonKk).ShouldBeUnique();
        found.Select(one => one.Decision!.ReasonRu).ShouldBeUnique();
        found.ShouldAllBe(one => one.Decision!.ReasonKk != one.Decision!.ReasonRu);
        found.Where(one => one.Decision!.Choice == ContradictionChoice.UseComputed).Select(one => one.Subject).Order(StringComparer.Ordinal)
            .ShouldBe(["budget.total.executed", "budget.total.unspent"]);
    }

    /// <summary>A rule that names what there is not would never find anything.</summary>
    [Fact]
    public async Task EveryRule_NamesFiguresThatThereAre()
    {
        var data = await LoadAsync(ReportYears.Base);
        var context = data.Book.Context with
        {
            Figure = name => data.Figures.Find(name) is { Content.Number: { } number } ? new FormulaResult(number) : data.Book.Context.Figure(name),
        };

        ConsistencyRules.All.SelectMany(rule => new[] { rule.Left, rule.Right }, (rule, side) => (rule.Id, Formula.Evaluate(side, context).Finding))
            .Where(side => side.Finding is not null).ShouldBeEmpty();
    }

    [Fact]
    public async Task SampleYear_ContradictsItselfNowhere()
    {
        var data = await LoadAsync(SampleIndicators.Year);

        ReportContradiction.Find(data).Select(one => $"{one.Subject}: {one.Left}, {one.Right}").ShouldBeEmpty();
        // Nothing is found of what is not known: all but the empty section and the budget are.
        data.Figures.All.Where(figure => figure.Content.IsEmpty).Select(figure => figure.Section).Distinct().Order()
            .ShouldBe([ReportSection.BudgetFinancing, SampleIndicators.Empty]);
    }

    [Fact]
    public async Task SampleYear_RepeatsNoFigureOf2016()
    {
        var (now, before) = (await LoadAsync(SampleIndicators.Year), await LoadAsync(ReportYears.Base));
        var old = before.Figures.All.ToDictionary(figure => figure.TemplateName(ReportYears.Base), figure => figure.Content);

        now.Figures.All.Where(figure => figure.Provenance.Source == FigureSource.Entered && !figure.Content.IsEmpty)
            .Where(figure => old[figure.TemplateName(SampleIndicators.Year)] == figure.Content).Select(figure => figure.Key).ShouldBeEmpty();
        now.Contests.ShouldAllBe(row => before.Contests.All(other => other.NameKk != row.NameKk && other.Participants != row.Participants));
        now.Investments.Where(row => row.Year == SampleIndicators.Year).ShouldAllBe(row => before.Investments.All(other => other.Amount != row.Amount));
        now.Problems.Select(row => row.ProblemKk).Intersect(before.Problems.Select(row => row.ProblemKk)).ShouldBeEmpty();
    }

    /// <summary>Two words for the same rule would be one too many, and a Russian one would stand on a Kazakh page.</summary>
    [Fact]
    public void Names_OfRulesAreUniqueInEachLanguage()
    {
        foreach (var language in Cultures.All)
        {
            Cultures.In(language, () => string.Join("", ConsistencyRules.All.GroupBy(rule => Cultures.Pick(rule.NameKk, rule.NameRu)).Where(group => group.Count() > 1).Select(group => group.Key)))
                .ShouldBeEmpty();
        }
    }

    private async Task<ReportData> LoadAsync(int year)
    {
        await using var db = fixture.Database.CreateContext();
        return (await ReportData.FindAsync(db, year, TestContext.Current.CancellationToken))!;
    }
}
