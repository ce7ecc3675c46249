using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.IntegrationTests.Data;
using Oskemen.Education.Web.Data.Seed;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.IntegrationTests.Ent;

/// <summary>A season of schools: sums, places, and who sees what.</summary>
public sealed class EntSeasonPageTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    /// <summary>The page against sums that the database takes by itself.</summary>
    [Theory]
    [InlineData("Graduates", "sum(graduates)")]
    [InlineData("Participants", "sum(participants)")]
    [InlineData("ExemptHealth", "sum(exempt_health)")]
    [InlineData("ExemptWinners", "sum(exempt_winners)")]
    [InlineData("Traditional", "sum(traditional)")]
    [InlineData("Mean", "round(sum(mean * participants) / sum(participants), 2)")]
    [InlineData("AboveThreshold", "sum(above_threshold)")]
    [InlineData("HighScores", "sum(high_scores)")]
    [InlineData("Highest", "max(highest)")]
    [InlineData("AltynBelgi", "sum(altyn_belgi)")]
    [InlineData("Honours", "sum(honours)")]
    public async Task City_IsWhatTheDatabaseSums(string field, string sql)
    {
        using var client = await fixture.Portal.SignInAsync(Role.Head);
        var page = await client.GetDocumentAsync($"/kk/ent/{SampleSeasons.Last}");

        for (var year = SampleSeasons.First; year <= SampleSeasons.Last; year++)
        {
            var expected = await fixture.Database.ScalarAsync<decimal>($"select ({sql})::numeric from ent_results where year = {year}");
            page.QuerySelector($"tr[data-field='{field}'] td[data-year='{year}']")!.TextContent.Trim().ShouldBe(ExamWords.Value(expected));
        }
    }

    [Theory]
    [InlineData("Participants", "participants", "participants + exempt_health + traditional")]
    [InlineData("ExemptHealth", "exempt_health", "participants + exempt_health + traditional")]
    [InlineData("Traditional", "traditional", "participants + exempt_health + traditional")]
    [InlineData("AboveThreshold", "above_threshold", "participants")]
    [InlineData("HighScores", "high_scores", "participants")]
    public async Task Share_IsWhatTheDatabaseTruncates(string share, string part, string whole)
    {
        using var client = await fixture.Portal.SignInAsync(Role.Official);
        var page = await client.GetDocumentAsync("/kk/ent/2023");

        var expected = await fixture.Database.ScalarAsync<decimal>($"select trunc(100.0 * sum({part}) / sum({whole}), 1) from ent_results where year = 2023");
        page.QuerySelector($"tr[data-share='{share}'] td[data-year='2023']")!.TextContent.Trim().ShouldBe(expected.ToString("0.0", Cultures.Kk) + "%");
    }

    [Fact]
    public async Task Ranking_HasEverySchoolAtThePlaceTheDatabaseGives()
    {
        using var client = await fixture.Portal.SignInAsync(Role.Methodist);
        var page = await client.GetDocumentAsync("/ru/ent/2024");

        var shown = page.QuerySelectorAll("tr[data-school]").Select(row => $"{row.GetAttribute("data-school")}:{row.QuerySelector("[data-rank]")!.TextContent.Trim()}").Order();
        var expected = await fixture.Database.ScalarAsync<string[]>(
            "select array_agg(key || ':' || place) from (select o.key, rank() over (order by mean desc) place from ent_results r join organisations o on o.id = r.organisation_id where year = 2024) ranked");

        shown.ShouldBe(expected.Order());
        page.QuerySelector(".sample-banner")!.TextContent.ShouldContain("Пробный сезон");
        expected.Select(row => row.Split(':')[1]).Distinct().Count().ShouldBeLessThan(expected.Length, "The sample has ties.");
    }

    [Fact]
    public async Task Latest_IsTheLastSeasonThatWasNotMadeUp()
    {
        using var client = await fixture.Portal.SignInAsync(Role.Head);

        using var response = await client.Http.GetAsync("/kk/ent", TestContext.Current.CancellationToken);

        response.Headers.Location!.OriginalString.ShouldBe("/kk/ent/2016");
    }

    [Fact]
    public async Task Director_SeesTheCityAndTheOwnSchoolAlone()
    {
        var own = await fixture.Database.FindOrganisationAsync("school_43");
        var foreign = await fixture.Database.FindOrganisationAsync("school_45");
        using var client = await fixture.Portal.SignInAsync(await fixture.Portal.CreateMemberAsync(Role.Director, own.Id));

        var page = await client.GetDocumentAsync("/ru/ent/2024");
        using var mine = await client.Http.GetAsync($"/ru/ent/2024/schools/{own.Id}", TestContext.Current.CancellationToken);
        using var theirs = await client.Http.GetAsync($"/ru/ent/2024/schools/{foreign.Id}", TestContext.Current.CancellationToken);
        using var export = await client.Http.GetAsync("/ru/ent/2024/export.csv", TestContext.Current.CancellationToken);

        page.QuerySelectorAll("tr[data-school]").Select(row => row.GetAttribute("data-school")).ShouldBe(["school_43"]);
        page.QuerySelector("tr[data-field='Participants']").ShouldNotBeNull();
        page.Body!.Text().ShouldNotContain(foreign.NameRu);
        page.QuerySelector("[data-every-year]").ShouldBeNull();
        (mine.StatusCode, theirs.StatusCode, export.StatusCode).ShouldBe((HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.Forbidden));
        (await client.GetDocumentAsync("/ru/ent/2016")).QuerySelector("[data-top-ten]").ShouldBeNull();
        (await fixture.Database.ScalarAsync<long>(
            $"select count(*) from audit_entries where act = 'AccessRefused' and subject_key = '{foreign.Id.ToString(CultureInfo.InvariantCulture)}'")).ShouldBe(1);
    }

    [Theory]
    [InlineData("update ent_results set mean = -1")]
    [InlineData("update ent_results set graduates = graduates + 1")]
    [InlineData("update ent_results set traditional = null")]
    [InlineData("update ent_seasons set threshold = high_score")]
    [InlineData("delete from ent_results")]
    [InlineData("delete from ent_seasons")]
    public async Task Database_RefusesWhatCannotBe(string sql) => await fixture.Database.ExecuteAsPortalAsync(sql).ShouldBeRefusedAsync();
}
