using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Oskemen.Education.Domain.Accounts;

namespace Oskemen.Education.IntegrationTests.Budget;

public sealed class YearOverviewTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    public async Task Get_WithoutAYear_LeadsToTheLatestRealYear(string language)
    {
        using var client = await fixture.Portal.SignInAsync(Role.Head);

        using var response = await client.Http.GetAsync($"/{language}/budget", TestContext.Current.CancellationToken);

        response.Headers.Location!.ToString().ShouldBe($"/{language}/budget/2016");
    }

    [Fact]
    public async Task Get_Of2016_ShowsTheTotalsOfOctoberWithoutAnAnnualPercent()
    {
        var page = await GetAsync("/kk/budget/2016");

        Summary(page, "plan").ShouldBe("9\u00A0801\u00A0653,4");
        Summary(page, "paid").ShouldBe("9\u00A0797\u00A0942,5");
        Summary(page, "unspent").ShouldBe("3\u00A0710,9");
        Summary(page, "rate").ShouldBe("99,9%");
        page.QuerySelector("[data-summary=annual-rate]").ShouldBeNull();
        page.QuerySelector(".sample-banner").ShouldBeNull();
    }

    [Fact]
    public async Task Get_Of2016_ShowsNineteenLinesKnownInOctoberAlone()
    {
        var page = await GetAsync("/ru/budget/2016");

        var lines = page.QuerySelectorAll("table.heat tbody tr:not(.programme)");
        lines.Length.ShouldBe(19);
        lines.ShouldAllBe(line => Cells(line).Where((_, index) => index != 9).All(cell => cell.ClassName == "heat-none" && cell.TextContent == ""));
        Percents(lines, 9).ShouldBe(
        [
            "96,3", "99,9", "99,9", "99,9", "99,9", "99,9", "100", "99,9", "99,9", "99,9",
            "99,9", "99,9", "100", "99,9", "98,8", "93,8", "99,9", "99,9", "99,9",
        ]);
        lines.Count(line => Cells(line)[9].ClassName == "heat-5").ShouldBe(2);
    }

    [Fact]
    public async Task Get_Of2016_NamesTheLineAtRiskWithItsBasis()
    {
        var page = await GetAsync("/ru/budget/2016");

        var row = page.QuerySelectorAll("table.at-risk tbody tr").ShouldHaveSingleItem();
        row.QuerySelector("th")!.TextContent.ShouldBe("464.030.015");
        row.TextContent.ShouldContain("План на период (годовой не введён)");
        row.TextContent.ShouldContain("93,8");
    }

    [Fact]
    public async Task Get_Of2016_ShowsTheSameMonthsOfTheYearBefore()
    {
        var page = await GetAsync("/ru/budget/2016");

        var rows = page.QuerySelectorAll("[aria-labelledby=before-heading] tbody tr");
        rows.Select(row => row.QuerySelector("a")!.GetAttribute("href")).ShouldBe(["/ru/budget/2015/10", "/ru/budget/2016/10"]);
        rows[0].TextContent.ShouldContain("пробные данные");
        rows[1].TextContent.ShouldNotContain("пробные данные");
    }

    [Fact]
    public async Task Get_OfTheSampleYear_SaysSoAndHasNoYearBefore()
    {
        var page = await GetAsync("/ru/budget/2015");

        page.QuerySelector(".sample-banner").ShouldNotBeNull();
        page.QuerySelectorAll(".month-strip .status-approved").Length.ShouldBe(12);
        page.QuerySelector("[data-summary=annual-rate]").ShouldNotBeNull();
        Section(page, "before-heading").TextContent.ShouldContain("2014");
    }

    [Fact]
    public async Task Get_DrawsThePlanAndPaidOfEveryKnownMonth_WithTheTableBehind()
    {
        var page = await GetAsync("/kk/budget/2015");

        var section = Section(page, "chart-heading");
        section.QuerySelectorAll("svg.chart-columns g > rect").Length.ShouldBe(24);
        section.QuerySelectorAll("details tbody tr").Length.ShouldBe(12);
    }

    [Theory]
    [InlineData("/kk/budget/1999")]
    [InlineData("/ru/budget/2017")]
    [InlineData("/ru/budget/99999")]
    [InlineData("/kk/budget/1999/plan")]
    [InlineData("/kk/budget/1999/lines")]
    public async Task Get_WhenYearHasNoLines_Returns404ThatNamesTheYearsThereAre(string url)
    {
        using var client = await fixture.Portal.SignInAsync(Role.Economist);

        using var response = await client.Http.GetAsync(url, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var page = await PortalClient.ReadAsync(response);
        page.QuerySelector("main h1")!.TextContent.ShouldContain(url.Split('/')[3]);
        page.QuerySelectorAll("main a").Select(link => link.TextContent).ShouldBe(["2016", "2015"]);
    }

    [Fact]
    public async Task Get_CostsTheSameNumberOfCommandsWhateverTheYearHolds()
    {
        using var client = await fixture.Portal.SignInAsync(Role.Economist);
        await client.GetDocumentAsync("/kk/budget/2016");

        foreach (var (part, expected) in new[] { ("", 5), ("/plan", 5), ("/lines", 5) })
        {
            var full = await fixture.Portal.Commands.DuringAsync(() => client.GetDocumentAsync($"/kk/budget/2015{part}"));
            var sparse = await fixture.Portal.Commands.DuringAsync(() => client.GetDocumentAsync($"/ru/budget/2016{part}"));
            full.Count.ShouldBe(expected, part);
            sparse.Count.ShouldBe(expected, part);
        }
    }

    private static string Summary(IHtmlDocument page, string figure) => page.QuerySelector($"[data-summary={figure}]")!.TextContent;

    private static IElement Section(IHtmlDocument page, string heading) => page.GetElementById(heading)!.ParentElement!;

    private static List<IElement> Cells(IElement row) => [.. row.QuerySelectorAll("td")];

    private static IEnumerable<string> Percents(IEnumerable<IElement> rows, int month) => rows.Select(row => Cells(row)[month].TextContent);

    private async Task<IHtmlDocument> GetAsync(string url)
    {
        using var client = await fixture.Portal.SignInAsync(Role.Economist);
        return await client.GetDocumentAsync(url);
    }
}
