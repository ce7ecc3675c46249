using System.Net;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Domain.Reports;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.IntegrationTests.Figures;

/// <summary>All figures of a year's report on one page: whole, searched, and no more than the reader may see.</summary>
public sealed class FigureListTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private static readonly ReportSection[] Approved =
        [ReportSection.Intro, ReportSection.Preschool, ReportSection.GeneralSecondary, ReportSection.SchoolMeals, ReportSection.Guardianship];

    private static readonly Dictionary<string, Func<Figure, bool>> Wanted = new()
    {
        [""] = _ => true,
        ["?search=ent.avg"] = figure => figure.Key.Contains("ent.avg", StringComparison.Ordinal),
        ["?search=ent.avg.year"] = figure => figure.Key.StartsWith("ent.avg.2016", StringComparison.Ordinal),
        ["?search=%D0%9E%D2%9A%D0%AB%D0%A2%D0%AB%D0%9D%20lang"] = figure => figure.NameKk.Contains("оқытын", StringComparison.OrdinalIgnoreCase) && figure.Key.Contains("lang", StringComparison.Ordinal),
        ["?search=%D0%BF%D1%80%D0%BE%D0%B3%D1%80%D0%B0%D0%BC%D0%BC%D0%B0"] = figure => figure.NameRu.Contains("программа", StringComparison.OrdinalIgnoreCase),
        ["?section=school_meals"] = figure => figure.Section == ReportSection.SchoolMeals,
        ["?origin=Register"] = figure => figure.Provenance.Source == FigureSource.Register,
        ["?section=staffing&origin=Computed"] = figure => figure.Section == ReportSection.Staffing && figure.Provenance.Source == FigureSource.Computed,
        ["?section=nothing&origin=7"] = _ => true,
        ["?search=%22%3E%3Cscript%3E"] = _ => false,
    };

    public static TheoryData<string> Searches => [.. Wanted.Keys];

    [Theory]
    [InlineData("kk", 2016, 415 + 128)]
    [InlineData("ru", 2016, 415 + 128)]
    [InlineData("kk", 2017, 415)]
    [InlineData("ru", 2017, 415)]
    public async Task EveryFigure_StandsOnThePageWithItsValue(string language, int year, int count)
    {
        using var client = await fixture.Portal.SignInAsync(Role.Head);
        var data = await fixture.Database.FindReportAsync(year);

        var page = await client.GetDocumentAsync($"/{language}/figures/{year}");

        page.Rows().ShouldBe(data.Show(Cultures.Find(language)!));
        page.Rows().Count.ShouldBe(count);
        var (kk, ru) = (data.Figures.All.Select(figure => figure.NameKk).ToList(), data.Figures.All.Select(figure => figure.NameRu).ToList());
        var (names, others) = language == "kk" ? (kk, ru) : (ru, kk);
        var shown = page.QuerySelectorAll("tr[data-figure] th a").Select(link => link.TextContent).ToHashSet();
        shown.ShouldBeSubsetOf(names);
        shown.Intersect(others.Except(names)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Values_AreThoseOfThePrintedReport()
    {
        using var client = await fixture.Portal.SignInAsync(Role.Economist);
        var rows = (await client.GetDocumentAsync("/kk/figures/2016")).Rows().ToDictionary(row => row.Key, row => row.Text);

        rows["enrolment.total.2016"].ShouldBe("33\u00A0489");
        rows["budget.total.plan"].ShouldBe("9\u00A0801\u00A0653,4");
        rows["ent.above_threshold_pct.2016"].ShouldBe("97,2");
        rows["intro.programme.start_year"].ShouldBe("2011");
    }

    [Theory]
    [MemberData(nameof(Searches))]
    public async Task Search_FindsWhatIsAskedForAndNothingElse(string query)
    {
        using var client = await fixture.Portal.SignInAsync(Role.Head);
        var data = await fixture.Database.FindReportAsync(2016);

        var page = await client.GetDocumentAsync($"/kk/figures/2016{query}");

        page.Rows().ShouldBe(data.Show(Cultures.Kk, Wanted[query]));
        page.QuerySelectorAll("[data-section-link]").Select(link => link.GetAttribute("data-section-link")).ShouldBe(ReportSections.WithFigures.Select(section => section.Key()));
    }

    [Fact]
    public async Task Official_SeesApprovedSectionsOnly()
    {
        using var official = await fixture.Portal.SignInAsync(Role.Official);
        var data = await fixture.Database.FindReportAsync(2017);

        var page = await official.GetDocumentAsync("/kk/figures/2017");

        page.Rows().ShouldBe(data.Show(Cultures.Kk, figure => Approved.Contains(figure.Section)));
        foreach (var figure in data.Figures.All.Where(figure => figure.Provenance.Inputs is null).GroupBy(figure => figure.Section).Select(group => group.First()))
        {
            using var response = await official.Http.GetAsync($"/kk/figures/2017/{figure.Key}", TestContext.Current.CancellationToken);
            response.StatusCode.ShouldBe(Approved.Contains(figure.Section) ? HttpStatusCode.OK : HttpStatusCode.NotFound, figure.Key);
        }

        // Nothing of the real year is approved.
        (await official.GetDocumentAsync("/kk/figures/2016")).QuerySelectorAll("tr[data-figure], [data-section-link]").ShouldBeEmpty();
        (await official.Http.GetStringAsync("/kk/figures/2016.json", TestContext.Current.CancellationToken)).ShouldContain("\"figures\": []");
    }

    [Fact]
    public async Task Methodist_DoesNotSeeLinesOfAMonthThatIsNotApproved()
    {
        using var client = await fixture.Portal.SignInAsync(Role.Methodist);
        var data = await fixture.Database.FindReportAsync(2016);

        (await client.GetDocumentAsync("/kk/figures/2016")).Rows().ShouldBe(data.Show(Cultures.Kk, figure => data.Book.Find(figure.Key) is not null));
    }

    [Theory]
    [InlineData("/kk/figures/2016/nothing")]
    [InlineData("/kk/figures/2016/ent.avg.1999")]
    [InlineData("/ru/figures/2016/ENT.AVG.2016")]
    [InlineData("/kk/figures/2016/budget.464.999.015.plan")]
    [InlineData("/kk/figures/2016/%D0%BE%D2%9B%D1%83")]
    [InlineData("/kk/figures/2015/enrolment.total.2016")]
    [InlineData("/ru/figures/1999")]
    [InlineData("/kk/figures/1999.csv")]
    [InlineData("/kk/figures/1999.xlsx")]
    [InlineData("/ru/figures/1999.json")]
    public async Task Unknown_IsNotFoundWithAPage(string address)
    {
        using var client = await fixture.Portal.SignInAsync(Role.Head);

        using var response = await client.Http.GetAsync(address, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await PortalClient.ReadAsync(response)).QuerySelector("main h1").ShouldNotBeNull();
    }

    [Fact]
    public async Task WithoutAYear_LeadsToTheLatestRealOne()
    {
        using var client = await fixture.Portal.SignInAsync(Role.Head);

        using var response = await client.Http.GetAsync("/ru/figures", TestContext.Current.CancellationToken);

        response.Headers.Location!.ToString().ShouldEndWith("/ru/figures/2016");
        foreach (var page in new[] { "/ru/indicators/2016", "/ru/reports/2016" })
        {
            (await client.GetDocumentAsync(page)).QuerySelector("a[href='/ru/figures/2016']").ShouldNotBeNull(page);
        }
    }
}
