using System.Net;
using AngleSharp.Html.Dom;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Guardianship;

namespace Oskemen.Education.IntegrationTests.Guardianship;

/// <summary>Counts of the register: whole for its own people, without the small ones for others.</summary>
public sealed class FiguresTests(PortalFixture fixture) : IClassFixture<PortalFixture>, IAsyncLifetime
{
    private const string Page = "/kk/guardianship/figures/2019?asOf=2019-07-31";

    public async ValueTask InitializeAsync()
    {
        if (await fixture.Database.ScalarAsync<long>("select count(*) from guardianship_cases") > 0)
        {
            return;
        }

        // Eight in care on 31 July: seven under guardianship, one with a carer.
        for (var number = 0; number < 5; number++)
        {
            await fixture.Database.CreateCaseAsync(startsOn: new DateOnly(2018, 5, 1), housing: HousingStatus.Queued);
        }

        await fixture.Database.CreateCaseAsync(startsOn: new DateOnly(2019, 1, 1), housing: HousingStatus.Received);
        await fixture.Database.CreateCaseAsync(startsOn: new DateOnly(2019, 7, 31));
        await fixture.Database.CreateCaseAsync(CareForm.Patronage, startsOn: new DateOnly(2018, 1, 1), endsOn: new DateOnly(2019, 7, 31));

        // Not yet, and not any more.
        await fixture.Database.CreateCaseAsync(startsOn: new DateOnly(2019, 8, 1));
        await fixture.Database.CreateCaseAsync(startsOn: new DateOnly(2018, 1, 1), endsOn: new DateOnly(2019, 7, 30), reason: CareEndReason.Adoption);
        await fixture.Database.CreateCaseAsync(startsOn: new DateOnly(2018, 1, 1), endsOn: new DateOnly(2018, 12, 31), reason: CareEndReason.Adoption);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Figures_CountTheRegisterOnADay()
    {
        using var specialist = await fixture.Portal.SignInAsync(Role.GuardianshipSpecialist);

        var page = await specialist.GetDocumentAsync(Page);

        Count(page, "form.Guardianship").ShouldBe("7");
        Count(page, "form.Patronage").ShouldBe("1");
        Count(page, "total").ShouldBe("8");
        Count(page, "housing.Queued").ShouldBe("5");
        Count(page, "housing.Received").ShouldBe("1");
        Count(page, "housing.None").ShouldBe("2");
        Count(page, "placed").ShouldBe("2");
        Count(page, "dwellings").ShouldBe("1");
        Count(page, "ended.Adoption").ShouldBe("1");
        Count(page, "ended.ReturnToParents").ShouldBe("1");
    }

    [Theory]
    [InlineData(Role.Official)]
    [InlineData(Role.Economist)]
    public async Task Figures_ForOthers_HideSmallCounts(Role role)
    {
        using var client = await fixture.Portal.SignInAsync(role);

        var page = await client.GetDocumentAsync(Page);

        // One with a carer is hidden, and with it the seven others, who would tell of it.
        Count(page, "form.Patronage").ShouldBe("жасырылған");
        Count(page, "form.Guardianship").ShouldBe("жасырылған");
        Count(page, "total").ShouldBe("8");
        Count(page, "housing.Queued").ShouldBe("5");
        Count(page, "placed").ShouldBe("жасырылған");
        page.QuerySelector("main")!.TextContent.ShouldContain("Бестен аз сандар");
        var csv = await client.Http.GetStringAsync("/kk/guardianship/figures/2019/figures.csv?asOf=2019-07-31", TestContext.Current.CancellationToken);
        csv.ShouldContain("жасырылған");
        csv.ShouldNotContain("патронат;1");
    }

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    public async Task Figures_Of2016_AreThoseOfTheReport(string language)
    {
        using var official = await fixture.Portal.SignInAsync(Role.Official);

        var page = await official.GetDocumentAsync($"/{language}/guardianship/figures/2016");

        var rows = page.QuerySelectorAll("main .table-frame tbody tr").Select(row => row.TextContent).ToList();
        rows.ShouldContain(row => row.Contains("444", StringComparison.Ordinal));
        rows.ShouldContain(row => row.Contains("311", StringComparison.Ordinal));
        rows.ShouldContain(row => row.Contains("21\u00A0210", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/kk/guardianship/figures/1")]
    [InlineData("/kk/guardianship/figures/2500")]
    public async Task Figures_OfAYearThatCannotBe_AreMissing(string url)
    {
        using var official = await fixture.Portal.SignInAsync(Role.Official);
        using var response = await official.Http.GetAsync(url, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Figures_OfAYearWithoutAny_SayThatThereAreNone()
    {
        using var official = await fixture.Portal.SignInAsync(Role.Official);
        var page = await official.GetDocumentAsync("/ru/guardianship/figures/2017");
        page.QuerySelectorAll("[data-figure]").ShouldBeEmpty();
        page.QuerySelector("main")!.TextContent.ShouldContain("данных нет");
    }

    private static string? Count(IHtmlDocument page, string figure) =>
        page.QuerySelector($"[data-figure='{figure}'] td")?.TextContent.Trim();
}
