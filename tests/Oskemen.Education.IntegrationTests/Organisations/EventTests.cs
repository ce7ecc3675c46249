using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Organisations;

namespace Oskemen.Education.IntegrationTests.Organisations;

/// <summary>The history of an organisation, as the administrator enters and corrects it.</summary>
public sealed class EventTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Add_ChangesTheRegister_AndTheNetworkOfTheDayBeforeStaysAsItWas()
    {
        using var client = await fixture.Portal.SignInAsync(Role.Administrator);
        var address = await AddressAsync("school_12");

        using var added = await client.PostAsync(address + "/new", address + "/new", new()
        {
            ["Kind"] = "ChangedType",
            ["Date"] = "2017-09-01",
            ["Type"] = "Lyceum",
            ["Act"] = "№ 5 қаулы",
        });

        added.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await fixture.Database.FindOrganisationAsync("school_12")).Type.ShouldBe(OrganisationType.Lyceum);
        var before = await client.Http.GetStringAsync("/ru/organisations/network/export.csv?on=2017-08-31", TestContext.Current.CancellationToken);
        var after = await client.Http.GetStringAsync("/ru/organisations/network/export.csv?on=2017-09-01", TestContext.Current.CancellationToken);
        Row(before, "№ 12").ShouldContain("Школа-гимназия;Городское");
        Row(after, "№ 12").ShouldContain("Школа-лицей;Городское");
        (await fixture.Database.ScalarAsync<long>(
            "select count(*) from audit_entries where subject_key = 'school_12' and changes::text like '%OrganisationEvent.Kind%'")).ShouldBe(1);
    }

    [Fact]
    public async Task Add_Rename_NamesItAnewInBothLanguages()
    {
        using var client = await fixture.Portal.SignInAsync(Role.Administrator);
        var address = await AddressAsync("school_16");

        using var incomplete = await client.PostAsync(address + "/new", address + "/new", new() { ["Kind"] = "Renamed", ["Date"] = "2016-10-01", ["NameKk"] = "№ 16 гимназия" });
        using var added = await client.PostAsync(address + "/new", address + "/new", new()
        {
            ["Kind"] = "Renamed",
            ["Date"] = "2016-10-01",
            ["NameKk"] = "№ 16 гимназия",
            ["NameRu"] = "Гимназия № 16",
        });

        incomplete.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await PortalClient.ReadAsync(incomplete)).QuerySelector("#NameRu-error")!.TextContent.Trim().ShouldNotBeEmpty();
        added.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await client.GetDocumentAsync(added.Headers.Location!.ToString());
        page.QuerySelector("[data-event=Renamed]")!.TextContent.ShouldContain("№ 16 мектеп → № 16 гимназия");
    }

    [Theory]
    [InlineData("school_46", "Opened", "2016-10-01", null, "Date")]
    [InlineData("school_46", "Closed", "2014-10-01", null, "Date")]
    [InlineData("kg_aes", "Closed", "2016-10-01", null, "Date")]
    [InlineData("school_10", "Closed", "2999-01-01", null, "Date")]
    [InlineData("school_10", "Closed", "0001-01-01", null, "Date")]
    [InlineData("school_10", "Closed", "", null, "Date")]
    [InlineData("school_10", "", "2016-10-01", null, "Kind")]
    [InlineData("school_10", "Burnt", "2016-10-01", null, "Kind")]
    [InlineData("school_10", "ChangedType", "2016-10-01", null, "Type")]
    [InlineData("school_10", "ChangedType", "2016-10-01", "Gymnasium", "Type")]
    [InlineData("school_10", "ChangedType", "2016-10-01", "Sanatorium", "Type")]
    [InlineData("school_10", "HandedOver", "2016-10-01", null, "Subordination")]
    public async Task Add_WhenItMakesNoSense_IsRefusedAtTheField(string key, string kind, string date, string? type, string field)
    {
        using var client = await fixture.Portal.SignInAsync(Role.Administrator);
        var events = await fixture.Database.ScalarAsync<long>("select count(*) from organisation_events");

        foreach (var language in new[] { "kk", "ru" })
        {
            var address = await AddressAsync(key, language) + "/new";
            using var response = await client.PostAsync(address, address, new() { ["Kind"] = kind, ["Date"] = date, ["Type"] = type ?? "" });

            response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            var page = await PortalClient.ReadAsync(response);
            page.QuerySelector($"#{field}-error")!.TextContent.Trim().ShouldNotBeEmpty();
            page.QuerySelector($".error-summary a[href='#{field}']").ShouldNotBeNull();
        }

        (await fixture.Database.ScalarAsync<long>("select count(*) from organisation_events")).ShouldBe(events);
    }

    [Fact]
    public async Task Correct_WhenSomebodyCorrectedMeanwhile_ShowsBothAndLosesNeither()
    {
        using var client = await fixture.Portal.SignInAsync(Role.Administrator);
        await using var db = fixture.Database.CreateContext();
        var id = (await fixture.Database.FindOrganisationAsync("kg_aizhan")).Id;
        var entry = await db.OrganisationEvents.SingleAsync(row => row.OrganisationId == id, TestContext.Current.CancellationToken);
        var address = $"{await AddressAsync("kg_aizhan")}/{entry.Id.ToString(CultureInfo.InvariantCulture)}";
        var stale = Fields(await client.GetDocumentAsync(address));
        var first = new Dictionary<string, string>(stale) { ["Act"] = "Бірінші бұйрық" };
        using (var saved = await client.PostAsync(address, first))
        {
            saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        stale["Act"] = "Екінші бұйрық";
        using var conflict = await client.PostAsync(address, stale);

        conflict.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await PortalClient.ReadAsync(conflict);
        page.QuerySelector("[data-stored]")!.TextContent.ShouldContain("Бірінші бұйрық");
        page.QuerySelector<IHtmlInputElement>("#Act")!.Value.ShouldBe("Екінші бұйрық");
        using var again = await client.PostAsync(address, Fields(page));
        again.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await fixture.Database.ScalarAsync<string>($"select act from organisation_events where id = {entry.Id}")).ShouldBe("Екінші бұйрық");
    }

    [Fact]
    public async Task ForeignEntry_IsNotThere()
    {
        using var client = await fixture.Portal.SignInAsync(Role.Administrator);
        var entry = await fixture.Database.ScalarAsync<int>("select min(id) from organisation_events");

        var address = await AddressAsync("school_1");
        using var foreign = await client.Http.GetAsync(string.Create(CultureInfo.InvariantCulture, $"{address}/{entry}"), TestContext.Current.CancellationToken);
        using var absent = await client.Http.GetAsync("/kk/organisations/99999/events/new", TestContext.Current.CancellationToken);

        new[] { foreign, absent }.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.NotFound);
    }

    private async Task<string> AddressAsync(string key, string language = "kk") =>
        $"/{language}/organisations/{(await fixture.Database.FindOrganisationAsync(key)).Id.ToString(CultureInfo.InvariantCulture)}/events";

    private static string Row(string csv, string text) => csv.Split('\n').Single(line => line.Contains(text, StringComparison.Ordinal));

    private static Dictionary<string, string> Fields(IHtmlDocument page) =>
        PortalClient.FieldsOf(page.QuerySelector<IHtmlFormElement>("form.form-wide")!);
}
