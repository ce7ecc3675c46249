using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Exams;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.IntegrationTests.Ent;

/// <summary>The ENT of 2016 as the report states it, computed from its aggregates and shown with what it prints.</summary>
public sealed class EntAggregatesTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData(2016, EntShare.Participants, 67.1)]
    [InlineData(2016, EntShare.ExemptHealth, 8.9)]
    [InlineData(2016, EntShare.Traditional, 23.8)]
    [InlineData(2016, EntShare.AboveThreshold, 97.2)]
    [InlineData(2016, EntShare.HighScores, 28.9)]
    [InlineData(2015, EntShare.Participants, 64.7)]
    [InlineData(2015, EntShare.ExemptHealth, 9.9)]
    [InlineData(2015, EntShare.Traditional, 25.3)]
    [InlineData(2015, EntShare.AboveThreshold, 94.5)]
    [InlineData(2014, EntShare.AboveThreshold, 94.5)]
    [InlineData(2014, EntShare.Participants, null)]
    public async Task Share_IsComputedFromTheReportsFigures(int year, EntShare share, double? expected)
    {
        await using var db = fixture.Database.CreateContext();

        var summary = (await db.FindEntAggregatesAsync(TestContext.Current.CancellationToken)).Of(year)!;

        summary.Share(share).ShouldBe((decimal?)expected);
    }

    [Theory]
    [InlineData(2016, EntShare.HighScores, 29, 28.9)]
    [InlineData(2015, EntShare.HighScores, 32.4, 32.3)]
    [InlineData(2015, EntShare.Participants, 65, 64.7)]
    [InlineData(2014, EntShare.HighScores, 25, 25.1)]
    public async Task Share_ThatIsPrintedOtherwise_KeepsBothValues(int year, EntShare share, double printed, double computed)
    {
        await using var db = fixture.Database.CreateContext();

        var aggregates = await db.FindEntAggregatesAsync(TestContext.Current.CancellationToken);

        aggregates.PrintedOtherwise(year).ShouldContain(new PrintedShare(share, (decimal)printed, (decimal)computed));
        aggregates.PrintedOtherwise(2013).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("kk", "%")]
    [InlineData("ru", "\u00A0%")]
    public async Task Page_Of2016_ShowsAggregatesBaseAndWhatIsPrintedOtherwise(string language, string percent)
    {
        using var client = await fixture.Portal.SignInAsync(Role.Official);

        var page = await client.GetDocumentAsync($"/{language}/ent/2016");

        page.QuerySelector("[data-aggregates]").ShouldNotBeNull();
        Cell("[data-base] [data-year='2016']").ShouldBe("1\u00A0289");
        Cell("[data-share='Participants'] [data-year='2016']").ShouldBe($"67,1{percent}");
        Cell("[data-share='ExemptHealth'] [data-year='2016']").ShouldBe($"8,9{percent}");
        Cell("[data-share='Traditional'] [data-year='2016']").ShouldBe($"23,8{percent}");
        Cell("[data-share='AboveThreshold'] [data-year='2016']").ShouldBe($"97,2{percent}");
        var high = Cell("[data-share='HighScores'] [data-year='2016']");
        high.ShouldStartWith($"28,9{percent}");
        high.ShouldContain($": 29{percent}");
        Cell("[data-field='Mean'] [data-year='2014']").ShouldBe(Format.Unknown);
        Cell("[data-field='Graduates'] [data-year='2016']").ShouldBe(Format.Unknown);
        page.QuerySelector("[data-field='Participants'] [data-year='2015'] [data-inferred]").ShouldNotBeNull();
        page.QuerySelector("[data-field='Participants'] [data-year='2016'] [data-inferred]").ShouldBeNull();
        page.QuerySelectorAll("[data-printed-otherwise] li").Length.ShouldBe(4);

        string Cell(string selector) => page.QuerySelector(selector)!.TextContent.Trim();
    }

    [Fact]
    public async Task Page_Of2016_ListsTheTenAsPrinted()
    {
        using var client = await fixture.Portal.SignInAsync(Role.Methodist);

        var page = await client.GetDocumentAsync("/ru/ent/2016");

        var ten = page.QuerySelectorAll("[data-top-ten] li").Select(item => item.TextContent).ToList();
        ten.Count.ShouldBe(10);
        ten[0].ShouldContain("№ 44");
        ten[0].ShouldContain("116,8");
        ten[0].ShouldContain("110,46");
        ten[1].ShouldContain("№ 46");
        ten[9].ShouldContain("«Бриг»");
        page.QuerySelectorAll("[data-every-year] li").Length.ShouldBe(7);
        page.QuerySelector("a[href*='/imports']").ShouldBeNull();
    }

    [Fact]
    public async Task School44_HasTheTwoMeansOfTheReport()
    {
        using var client = await fixture.Portal.SignInAsync(Role.Director);
        var school = await fixture.Database.FindOrganisationAsync("school_44");

        var page = await client.GetDocumentAsync($"/kk/ent/2016/schools/{school.Id}");

        page.QuerySelector("[data-field='Mean'] [data-year='2016']")!.TextContent.Trim().ShouldBe("116,8");
        page.QuerySelector("[data-field='Mean'] [data-year='2015']")!.TextContent.Trim().ShouldBe("110,46");
        page.QuerySelector("[data-aggregates]").ShouldNotBeNull();
    }
}
