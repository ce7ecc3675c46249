using System.Globalization;
using System.Net;
using AngleSharp.Html.Dom;
using Oskemen.Education.Domain.Accounts;

namespace Oskemen.Education.IntegrationTests.Organisations;

/// <summary>The network on a day, its difference to the report of 2016, and what changed before it.</summary>
public sealed class NetworkTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private const string Address = "/organisations/network?on=2016-09-01&from=2015-09-01";

    /// <summary>As SQL counts it, without the program's own reckoning: open on the day, of the three kinds, not of the oblast.</summary>
    private const string Independent =
        """
        select count(*) from organisations o
        where o.kind = '?' and not o.is_sample and o.subordination is distinct from 'Oblast'
          and coalesce((select e.kind = 'Opened' from organisation_events e
                        where e.organisation_id = o.id and e.kind in ('Planned', 'Opened', 'Closed') and e.date <= '2016-09-01'
                        order by e.date desc, e.id desc limit 1),
                       not exists (select 1 from organisation_events e where e.organisation_id = o.id and e.kind in ('Planned', 'Opened')))
        """;

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    public async Task On1September2016_CountsAsSqlDoes_AndExplainsTheReport(string language)
    {
        using var client = await fixture.Portal.SignInAsync(Role.Official);

        var page = await client.GetDocumentAsync($"/{language}{Address}");

        var total = 0L;
        foreach (var (kind, reported) in new[] { ("School", 49), ("Kindergarten", 45), ("AdditionalEducation", 14) })
        {
            var counted = await fixture.Database.ScalarAsync<long>(Independent.Replace("?", kind, StringComparison.Ordinal));
            Number(page, $"[data-count={kind}]").ShouldBe(counted);
            Number(page, $"[data-subtotal={kind}] [data-named]").ShouldBe(counted);
            Number(page, $"[data-subtotal={kind}] [data-reported]").ShouldBe(reported);
            total += counted;
        }

        Number(page, "[data-count=total]").ShouldBe(total);
        Number(page, "tfoot [data-reported]").ShouldBe(108);
        Number(page, "tfoot [data-named]").ShouldBe(total);
        (Number(page, "[data-group=DaySchools] [data-reported]"), Number(page, "[data-group=DaySchools] [data-named]")).ShouldBe((45, 38));
        (Number(page, "[data-group=EveningSchools] [data-reported]"), Number(page, "[data-group=EveningSchools] [data-named]")).ShouldBe((2, 0));
        (Number(page, "[data-group=PrivateSchools] [data-reported]"), Number(page, "[data-group=PrivateSchools] [data-named]")).ShouldBe((2, 2));
        page.QuerySelectorAll("[data-group] td:last-child").ShouldAllBe(cell => cell.TextContent.Trim().Length > 20);
    }

    [Fact]
    public async Task Changes_AreThoseThatTheReportTells()
    {
        using var client = await fixture.Portal.SignInAsync(Role.Methodist);

        var page = await client.GetDocumentAsync("/kk" + Address);

        var effects = page.QuerySelectorAll("[data-change]")
            .ToDictionary(row => row.GetAttribute("data-change")!, row => row.QuerySelector("[data-effect]")!.TextContent.Trim());
        effects.Where(effect => effect.Value == "+1").Select(effect => effect.Key).Order(StringComparer.Ordinal).ShouldBe(
        [
            "kg_aizhan", "kg_dayana", "kg_ertan", "kg_kulynshak", "kg_saule_zhan", "kg_shygys_baldyrgan", "school_34", "school_46",
        ]);
        effects.Where(effect => effect.Value == "0").Select(effect => effect.Key).Order(StringComparer.Ordinal).ShouldBe(
        [
            "kg_61", "kg_62", "kg_96", "kg_aes", "kg_altyn_dan", "kg_azamat", "kg_satpaev29", "school_14", "school_19", "school_8",
            "school_novotroitskoe", "upk",
        ]);
    }

    [Theory]
    [InlineData("on=2016-13-01", "on")]
    [InlineData("on=2016-09-01&from=2016-09-02", "from")]
    [InlineData("from=x", "from")]
    public async Task BadDays_AreSaidAtTheField(string query, string field)
    {
        using var client = await fixture.Portal.SignInAsync(Role.Head);

        using var response = await client.Http.GetAsync($"/ru/organisations/network?{query}", TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await PortalClient.ReadAsync(response);
        page.QuerySelector($"#{field}-error")!.TextContent.Trim().ShouldNotBeEmpty();
        page.QuerySelector($".error-summary a[href='#{field}']").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public async Task ExtremeDays_AreCounted(string day)
    {
        using var client = await fixture.Portal.SignInAsync(Role.Head);

        (await client.GetDocumentAsync($"/kk/organisations/network?on={day}")).QuerySelector("[data-count=total]").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("/kk/organisations/network/export.csv?on=2016-09-01", "№ 44 мектеп-лицей")]
    [InlineData("/ru/organisations/network/export.csv?on=2016-09-01", "Школа-лицей № 44")]
    [InlineData("/kk/organisations/export.csv?search=44", "№ 44 мектеп-лицей")]
    [InlineData("/ru/organisations/export.csv?kind=School", "Школа-лицей № 44")]
    public async Task Csv_HoldsTheRegister(string address, string name)
    {
        using var client = await fixture.Portal.SignInAsync(Role.Official);

        (await client.Http.GetStringAsync(address, TestContext.Current.CancellationToken)).ShouldContain(name);
        using var workbook = await client.Http.GetAsync(address.Replace(".csv", ".xlsx", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        workbook.StatusCode.ShouldBe(HttpStatusCode.OK);
        workbook.Content.Headers.ContentType!.MediaType.ShouldBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    [Fact]
    public async Task Csv_OfADirector_HoldsTheirOwnAlone()
    {
        var own = await fixture.Database.FindOrganisationAsync("school_43");
        using var client = await fixture.Portal.SignInAsync(await fixture.Portal.CreateMemberAsync(Role.Director, own.Id));

        var csv = await client.Http.GetStringAsync("/kk/organisations/export.csv", TestContext.Current.CancellationToken);

        csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
        csv.ShouldContain("№ 43");
    }

    private static long Number(IHtmlDocument page, string selector) =>
        long.Parse(page.QuerySelector(selector)!.TextContent.Trim(), CultureInfo.InvariantCulture);
}
