using System.Net;
using Oskemen.Education.Domain.Accounts;

namespace Oskemen.Education.IntegrationTests.Guardianship;

/// <summary>The legal parameters, and which accounts they settle anew.</summary>
public sealed class ParametersTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private const string Terms = "/ru/guardianship/terms";

    [Fact]
    public async Task Add_SettlesAnewTheAccountsThatItReaches_AndNoOther()
    {
        var running = (await fixture.Database.CreateCaseAsync(startsOn: new DateOnly(2019, 2, 10))).Id;
        var ended = (await fixture.Database.CreateCaseAsync(startsOn: new DateOnly(2019, 2, 10), endsOn: new DateOnly(2021, 4, 14))).Id;
        var later = (await fixture.Database.CreateCaseAsync(startsOn: new DateOnly(2023, 8, 3))).Id;
        var earlier = (await fixture.Database.CreateCaseAsync(startsOn: new DateOnly(2019, 2, 10))).Id;
        await fixture.Database.ExecuteAsOwnerAsync(
            $"update guardianship_cases set unsettled_from = null where id in ({running}, {ended}, {later}); update guardianship_cases set unsettled_from = '2020-01-01' where id = {earlier}");

        using var client = await fixture.Portal.SignInAsync(Role.GuardianshipSpecialist);
        using var response = await AddAsync(client, new() { ["ValidFrom"] = "2021-04-15" });

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        (await UnsettledAsync(running)).ShouldBe("2021-04-01");
        (await UnsettledAsync(ended)).ShouldBe("-");
        (await UnsettledAsync(later)).ShouldBe("2023-08-01");
        (await UnsettledAsync(earlier)).ShouldBe("2020-01-01");
        (await client.GetDocumentAsync(Terms)).QuerySelector("[data-terms='2021-04-15']")!.TextContent.Replace('\u00a0', ' ').ShouldContain("2 917,00");
    }

    [Fact]
    public async Task Save_SettlesAnewWhereRatesChange_AndLeavesAccountsAloneOtherwise()
    {
        var one = (await fixture.Database.CreateCaseAsync(startsOn: new DateOnly(2022, 9, 1))).Id;
        using var client = await fixture.Portal.SignInAsync(Role.Administrator);
        using (var added = await AddAsync(client, new() { ["ValidFrom"] = "2022-10-05" }))
        {
            added.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        await fixture.Database.ExecuteAsOwnerAsync($"update guardianship_cases set unsettled_from = null where id = {one}");
        var address = await AddressAsync("2022-10-05");
        using (var saved = await SaveAsync(client, address, new() { ["RetentionYears"] = "7", ["PaymentDay"] = "10" }))
        {
            saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        (await UnsettledAsync(one)).ShouldBe("-");
        using (var saved = await SaveAsync(client, address, new() { ["CarerIndex"] = "" }))
        {
            saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        (await UnsettledAsync(one)).ShouldBe("2022-10-01");
        (await fixture.Database.ScalarAsync<string>("select concat(payment_day, '/', retention_years, '/', carer_index is null) from guardianship_terms where valid_from = '2022-10-05'"))
            .ShouldBe("10/7/t");
    }

    [Theory]
    [InlineData("ValidFrom", "")]
    [InlineData("ValidFrom", "1990-01-01")]
    [InlineData("ValidFrom", "2016-01-01")]
    [InlineData("Mci", "0")]
    [InlineData("Mci", "1000000,01")]
    [InlineData("Mci", "2 121,005")]
    [InlineData("GuardianIndex", "")]
    [InlineData("GuardianIndex", "-1")]
    [InlineData("PatronageIndex", "1000,001")]
    [InlineData("CarerIndex", "1,2345")]
    [InlineData("AdoptionIndex", "много")]
    [InlineData("PaymentDay", "0")]
    [InlineData("PaymentDay", "29")]
    [InlineData("ReportsPerYear", "5")]
    [InlineData("RetentionYears", "101")]
    [InlineData("Act", " ")]
    public async Task Add_WhenAFieldIsWrong_SaysItThere(string field, string value)
    {
        using var client = await fixture.Portal.SignInAsync(Role.GuardianshipSpecialist);
        var before = await fixture.Database.ScalarAsync<long>("select count(*) from guardianship_terms");
        using var response = await AddAsync(client, new() { ["ValidFrom"] = "2030-01-01", [field] = value });

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await PortalClient.ReadAsync(response);
        page.QuerySelectorAll("[aria-invalid]").Select(input => input.Id).ShouldBe([field]);
        page.QuerySelector($"#{field}-error")!.TextContent.ShouldNotBeEmpty();
        (await fixture.Database.ScalarAsync<long>("select count(*) from guardianship_terms")).ShouldBe(before);
    }

    [Fact]
    public async Task Save_WhenSomebodyElseSaved_ShowsBoth_AndTheNextSaveIsDeliberate()
    {
        using var client = await fixture.Portal.SignInAsync(Role.GuardianshipSpecialist);
        using var added = await AddAsync(client, new() { ["ValidFrom"] = "2024-02-01" });
        var address = await AddressAsync("2024-02-01");
        var opened = await client.FieldsAsync(address);
        using var other = await SaveAsync(client, address, new() { ["GuardianIndex"] = "11" });

        using var conflict = await client.PostAsync(address, new(opened) { ["GuardianIndex"] = "12,5" });
        conflict.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await PortalClient.ReadAsync(conflict);
        page.QuerySelector("[data-stored=GuardianIndex]")!.TextContent.ShouldContain("11");
        using var again = await client.PostAsync(address, PortalClient.FieldsOf((AngleSharp.Html.Dom.IHtmlFormElement)page.QuerySelector("main form.form-narrow")!));
        again.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await fixture.Database.ScalarAsync<decimal>("select guardian_index from guardianship_terms where valid_from = '2024-02-01'")).ShouldBe(12.5m);
    }

    private static Task<HttpResponseMessage> AddAsync(PortalClient client, Dictionary<string, string> fields) =>
        client.PostAsync($"{Terms}/new", $"{Terms}/new", fields.Concat(new Dictionary<string, string>
        {
            ["Mci"] = "2 917",
            ["GuardianIndex"] = "10",
            ["PatronageIndex"] = "10",
            ["CarerIndex"] = "5,5",
            ["AdoptionIndex"] = "75",
            ["PaymentDay"] = "15",
            ["ReportsPerYear"] = "2",
            ["RetentionYears"] = "",
            ["Act"] = "№ 1",
        }.Where(pair => !fields.ContainsKey(pair.Key))).ToDictionary(pair => pair.Key, pair => pair.Value));

    private static async Task<HttpResponseMessage> SaveAsync(PortalClient client, string address, Dictionary<string, string> changes)
    {
        var fields = await client.FieldsAsync(address);
        foreach (var (field, value) in changes)
        {
            fields[field] = value;
        }

        return await client.PostAsync(address, fields);
    }

    private async Task<string> AddressAsync(string validFrom) =>
        $"{Terms}/{await fixture.Database.ScalarAsync<int>($"select id from guardianship_terms where valid_from = '{validFrom}'")}";

    private Task<string> UnsettledAsync(int caseId) =>
        fixture.Database.ScalarAsync<string>($"select coalesce(to_char(unsettled_from, 'YYYY-MM-DD'), '-') from guardianship_cases where id = {caseId}");
}
