using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Organisations;

namespace Oskemen.Education.IntegrationTests.Organisations;

/// <summary>An entry of a history is withdrawn with a reason: it counts no more, and stays on record.</summary>
public sealed class EventWithdrawalTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Withdraw_OfAClosing_LetsTheNetworkFollow_AndKeepsItOnRecord()
    {
        using var client = await fixture.Portal.SignInAsync(Role.Administrator);
        var (id, entry) = await AddAsync(client, "school_12", new() { ["Kind"] = "Closed", ["Date"] = "2017-09-01" });
        var closed = await CountAsync(client, "2017-09-01");

        (await WithdrawAsync(client, id, entry, "Қате енгізілген")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await CountAsync(client, "2017-09-01")).ShouldBe(closed + 1);
        var page = await client.GetDocumentAsync($"/kk/organisations/{id}");
        page.QuerySelector("[data-event=Closed]").ShouldBeNull();
        page.Body!.TextContent.ShouldContain("Оқиға қайтарып алынды.");
        (await fixture.Database.ScalarAsync<long>($"select count(*) from organisation_events where id = {entry}")).ShouldBe(1);
        using var again = await client.Http.GetAsync($"/kk/organisations/{id}/events/{entry}/withdrawal", Cancellation);
        using var correction = await client.Http.GetAsync($"/kk/organisations/{id}/events/{entry}", Cancellation);
        new[] { again, correction }.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("kk", "01.09.2018, Жабылды · Оқиғаны қайтарып алу себебі: бұйрық күшін жойды")]
    [InlineData("ru", "01.09.2018, Закрытие · Причина отзыва события: бұйрық күшін жойды")]
    public async Task Record_SaysWhatWasWithdrawn_AndWhy(string language, string expected)
    {
        using var client = await fixture.Portal.SignInAsync(Role.Administrator);
        var (id, entry) = await AddAsync(client, "school_16", new() { ["Kind"] = "Closed", ["Date"] = "2018-09-01" });
        await WithdrawAsync(client, id, entry, "бұйрық күшін жойды");

        var page = await client.GetDocumentAsync($"/{language}/audit-log?kind=Organisation&key=school_16");

        page.QuerySelectorAll("tr[id^=entry-]").Select(row => row.TextContent).ShouldContain(row => row.Contains(expected));
    }

    [Fact]
    public async Task Withdraw_OfTheLastChange_GivesTheRegisterBackWhatWasBefore()
    {
        using var client = await fixture.Portal.SignInAsync(Role.Administrator);
        var before = (await fixture.Database.FindOrganisationAsync("school_10")).Subordination;
        var (id, entry) = await AddAsync(client, "school_10", new() { ["Kind"] = "HandedOver", ["Date"] = "2017-09-01", ["Subordination"] = "Oblast" });
        (await fixture.Database.FindOrganisationAsync("school_10")).Subordination.ShouldBe(Subordination.Oblast);
        var without = await CountAsync(client, "2017-09-01");

        await WithdrawAsync(client, id, entry, "Қате");

        (await fixture.Database.FindOrganisationAsync("school_10")).Subordination.ShouldBe(before);
        (await CountAsync(client, "2017-09-01")).ShouldBe(without + 1);
    }

    [Fact]
    public async Task Withdraw_OfWhatCameWithThePortalsOwnData_IsTaken()
    {
        using var client = await fixture.Portal.SignInAsync(Role.Administrator);
        var organisation = (await fixture.Database.FindOrganisationAsync("kg_kulynshak")).Id;
        var entry = await fixture.Database.ScalarAsync<int>($"select max(id) from organisation_events where organisation_id = {organisation} and source is not null");

        (await WithdrawAsync(client, organisation, entry, "Есепте қате")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await fixture.Database.ScalarAsync<string>($"select reason from organisation_event_withdrawals where event_id = {entry}")).ShouldBe("Есепте қате");
    }

    [Theory]
    [InlineData("kk", "", "Бұл өрісті толтырыңыз.")]
    [InlineData("ru", "  ", "Заполните это поле.")]
    public async Task Withdraw_WithoutAReason_IsRefusedAtTheField(string language, string reason, string message)
    {
        using var client = await fixture.Portal.SignInAsync(Role.Administrator);
        var (id, entry) = await AddAsync(client, "school_18", new() { ["Kind"] = "Extended", ["Date"] = "2017-09-01" });

        using var answer = await WithdrawAsync(client, id, entry, reason, language);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await PortalClient.ReadAsync(answer)).QuerySelector("#Reason-error")!.TextContent.ShouldContain(message);
        (await fixture.Database.ScalarAsync<long>($"select count(*) from organisation_event_withdrawals where event_id = {entry}")).ShouldBe(0);
    }

    [Fact]
    public async Task Withdraw_WhenSomebodyCorrectedMeanwhile_ShowsTheEntryAsItIs_AndAsksAgain()
    {
        using var client = await fixture.Portal.SignInAsync(Role.Administrator);
        var (id, entry) = await AddAsync(client, "school_20", new() { ["Kind"] = "Closed", ["Date"] = "2017-09-01" });
        var address = $"/kk/organisations/{id}/events/{entry}";
        var stale = Fields(await client.GetDocumentAsync(address + "/withdrawal"));
        var correction = Fields(await client.GetDocumentAsync(address));
        correction["Act"] = "Түзетілген бұйрық";
        using (var corrected = await client.PostAsync(address, correction))
        {
            corrected.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        stale["Reason"] = "Қате";
        using var conflict = await client.PostAsync(address + "/withdrawal", stale);

        conflict.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await PortalClient.ReadAsync(conflict);
        page.QuerySelector("[data-entry]")!.TextContent.ShouldContain("Түзетілген бұйрық");
        Fields(page)["Reason"].ShouldBe("Қате");
        using var again = await client.PostAsync(address + "/withdrawal", Fields(page));
        again.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Withdraw_ThatWouldBreakWhatFollows_IsRefused()
    {
        using var client = await fixture.Portal.SignInAsync(Role.Administrator);
        await AddAsync(client, "school_22", new() { ["Kind"] = "Opened", ["Date"] = "2014-09-01" });
        var (id, entry) = await AddAsync(client, "school_22", new() { ["Kind"] = "Closed", ["Date"] = "2015-09-01" });
        await AddAsync(client, "school_22", new() { ["Kind"] = "Opened", ["Date"] = "2016-09-01" });

        using var answer = await WithdrawAsync(client, id, entry, "Қате", "ru");

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await PortalClient.ReadAsync(answer)).QuerySelector(".error-summary")!.TextContent.ShouldContain("Сначала отзовите или исправьте последнее из них.");
        (await fixture.Database.ScalarAsync<long>($"select count(*) from organisation_event_withdrawals where event_id = {entry}")).ShouldBe(0);
    }

    [Fact]
    public async Task Withdrawals_AreNeverChangedByThePortal()
    {
        foreach (var sql in new[] { "update organisation_event_withdrawals set reason = ''", "delete from organisation_event_withdrawals" })
        {
            (await Should.ThrowAsync<Npgsql.PostgresException>(() => fixture.Database.ExecuteAsPortalAsync(sql))).SqlState.ShouldBe(Npgsql.PostgresErrorCodes.InsufficientPrivilege);
        }
    }

    private static async Task<int> CountAsync(PortalClient client, string day) =>
        (await client.Http.GetStringAsync($"/ru/organisations/network/export.csv?on={day}", Cancellation)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length;

    private static Dictionary<string, string> Fields(IHtmlDocument page) =>
        PortalClient.FieldsOf(page.QuerySelector<IHtmlFormElement>("form.form-wide")!);

    private static async Task<HttpResponseMessage> WithdrawAsync(PortalClient client, int organisation, int entry, string reason, string language = "kk")
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"/{language}/organisations/{organisation}/events/{entry}/withdrawal");
        return await client.PostAsync(address, new(Fields(await client.GetDocumentAsync(address))) { ["Reason"] = reason });
    }

    private async Task<(int Organisation, int Entry)> AddAsync(PortalClient client, string key, Dictionary<string, string> fields)
    {
        var id = (await fixture.Database.FindOrganisationAsync(key)).Id;
        var address = string.Create(CultureInfo.InvariantCulture, $"/kk/organisations/{id}/events/new");
        using var added = await client.PostAsync(address, address, fields);
        added.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await using var db = fixture.Database.CreateContext();
        return (id, await db.OrganisationEvents.Where(row => row.OrganisationId == id).MaxAsync(row => row.Id, Cancellation));
    }
}
