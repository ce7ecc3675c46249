using System.Net;
using System.Text.Json;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Guardianship;
using Oskemen.Education.IntegrationTests.Account;
using Oskemen.Education.IntegrationTests.Guardianship;
using Oskemen.Education.Web.Features.GuardianshipCases;

namespace Oskemen.Education.IntegrationTests.Startup;

/// <summary>What the portal writes while the register is worked with, failures included, tells of no child and no guardian.</summary>
public sealed class LogPrivacyTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private const string Cases = "/kk/guardianship/cases";

    /// <summary>Names that nobody has, in whatever is sent and shown.</summary>
    private static readonly Dictionary<string, string> Case = new(Register.NewCase())
    {
        ["Child.Last"] = "Құпиябаев",
        ["Child.First"] = "Жасырынбек",
        ["Child.Patronymic"] = "Беймәлімұлы",
        ["Guardian.Last"] = "Көмескіқызы",
        ["Guardian.First"] = "Тұманай",
        ["Guardian.Patronymic"] = "Мұнарқызы",
        ["Guardian.Telephone"] = "+7 701 222 33 44",
        ["Guardian.Address"] = "Елеусіз көшесі, 7",
        ["Guardian.Account"] = BankAccount.Create("998", "SECRET0000001"),
    };

    private static readonly string[] Names =
        [.. Case.Where(field => !field.Key.StartsWith("Terms.", StringComparison.Ordinal) && field.Key is not ("Guardian.Bank" or "Child.Iin" or "Guardian.Iin")).Select(field => field.Value), "222 33 44", "Елеусіз"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Log_OfADevelopersPortal_WithEveryCommandInIt_HoldsNoPerson()
    {
        var (log, secrets) = await WorkAsync(new()
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["Serilog__MinimumLevel__Override__Microsoft.EntityFrameworkCore.Database.Command"] = "Information",
        });

        // The commands are there, and their values are not.
        log.ShouldContain("INSERT INTO children");
        log.ShouldContain("'?'");
        Held(log, secrets).ShouldBeEmpty();
    }

    [Fact]
    public async Task Log_InProduction_HoldsNoPerson()
    {
        var (log, secrets) = await WorkAsync(new() { ["ASPNETCORE_ENVIRONMENT"] = "Production", ["SignIn__RequireSecondFactor"] = "false" });

        var texts = log.Split('\n', StringSplitOptions.RemoveEmptyEntries).SelectMany(line => Texts(JsonDocument.Parse(line).RootElement)).ToList();
        texts.ShouldContain("/kk/guardianship/search");
        Held(string.Join('\n', texts), secrets).ShouldBeEmpty();
        Held(log, secrets).ShouldBeEmpty();
    }

    /// <summary>Nobody sets a portal up like this; it shows that a name in the log is found.</summary>
    [Fact]
    public async Task Log_OfAPortalThatRepeatsWhatTheDatabaseSaysOfARow_HoldsThePerson()
    {
        var (log, secrets) = await WorkAsync(new()
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["ConnectionStrings__Portal"] = $"{fixture.Database.PortalConnection};Include Error Detail=true",
        });

        Held(log, secrets).ShouldBe([Case["Child.Last"], Case["Child.First"], Case["Child.Patronymic"], secrets[^1]]);
    }

    /// <summary>A working day at the register, with all that can go wrong.</summary>
    /// <returns>Everything that the portal wrote, and what must not be in it.</returns>
    private async Task<(string Log, IReadOnlyList<string> Secrets)> WorkAsync(Dictionary<string, string> settings)
    {
        settings.TryAdd("ConnectionStrings__Portal", fixture.Database.PortalConnection);
        using var portal = PortalProcess.Start(settings);
        await portal.WaitUntilReadyAsync(Cancellation);
        using var client = new PortalClient(new HttpClient(new BehindTheProxy()) { BaseAddress = portal.Address });
        var shown = new List<string>();
        using (var signedIn = await client.SignInAsync(await fixture.Portal.CreateAccountAsync(Role.GuardianshipSpecialist)))
        {
            signedIn.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        await PostAsync("/kk/guardianship/purpose", "/kk/guardianship/purpose", new() { ["Purpose"] = nameof(AccessPurpose.CaseWork) }, HttpStatusCode.Redirect);
        var fields = new Dictionary<string, string>(Case)
        {
            ["Child.Iin"] = TestCases.NextIin(new DateOnly(2018, 3, 4), Sex.Male).Digits,
            ["Guardian.Iin"] = TestCases.NextIin(new DateOnly(1965, 3, 4), Sex.Female).Digits,
        };
        string[] secrets = [.. Names, fields["Child.Iin"], fields["Guardian.Iin"]];
        var id = await client.RegisterCaseAsync(fields);
        foreach (var text in new[] { fields["Child.Last"], $"{fields["Guardian.Last"]} {fields["Guardian.First"]}", fields["Child.Iin"], fields["Guardian.Iin"], "x" })
        {
            await PostAsync("/kk/guardianship", "/kk/guardianship/search", new() { ["Text"] = text }, text == "x" ? HttpStatusCode.BadRequest : HttpStatusCode.OK);
        }

        foreach (var part in new[] { "", "/child", "/guardian", "/terms", "/ledger", "/control" })
        {
            await GetAsync($"{Cases}/{id}{part}", HttpStatusCode.OK);
        }

        foreach (var field in Enum.GetNames<MaskedField>())
        {
            await PostAsync($"{Cases}/{id}", $"{Cases}/{id}/unmasked", new() { ["field"] = field }, HttpStatusCode.OK);
        }

        // A form with mistakes, rows that are not there, an address that is none, and a name where none belongs.
        await PostAsync($"{Cases}/new", $"{Cases}/new", new(fields) { ["Guardian.Account"] = fields["Guardian.Account"][..^1], ["Terms.StartsOn"] = "" }, HttpStatusCode.BadRequest);
        await GetAsync($"{Cases}/999999", HttpStatusCode.NotFound);
        await GetAsync("/kk/guardianship/жоқ-бет", HttpStatusCode.NotFound);
        await GetAsync($"/kk/guardianship/due?text={Uri.EscapeDataString(fields["Child.Last"])}", HttpStatusCode.OK);

        // The database refuses the row and says which; then it has no such table.
        await fixture.Database.ExecuteAsOwnerAsync("alter table children add constraint ck_provoked check (false) not valid");
        var another = new Dictionary<string, string>(fields) { ["Child.Iin"] = TestCases.NextIin(new DateOnly(2018, 3, 4), Sex.Male).Digits };
        await PostAsync($"{Cases}/new", $"{Cases}/new", another, HttpStatusCode.InternalServerError);
        await fixture.Database.ExecuteAsOwnerAsync("alter table children drop constraint ck_provoked; alter table guardians rename to gone");
        await PostAsync("/kk/guardianship", "/kk/guardianship/search", new() { ["Text"] = fields["Guardian.Last"] }, HttpStatusCode.InternalServerError);
        await fixture.Database.ExecuteAsOwnerAsync("alter table gone rename to guardians");

        await portal.StopAsync(Cancellation);
        var (code, output, errors) = await portal.WaitForExitAsync(Cancellation);
        code.ShouldBe(0);

        // What is searched for in the log was before the reader, every bit of it; and the log tells of all that was done.
        Held(string.Join('\n', shown), secrets).ShouldBe(secrets);
        var log = output + errors;
        foreach (var told in new[] { "/kk/guardianship/search", $"{Cases}/{id}/unmasked", $"{Cases}/999999", "жоқ-бет", "ck_provoked", "\"guardians\" does not exist" })
        {
            log.Replace("\\\"", "\"", StringComparison.Ordinal).ShouldContain(told);
        }

        return (log, [.. secrets, another["Child.Iin"]]);

        async Task GetAsync(string address, HttpStatusCode status)
        {
            using var response = await client.Http.GetAsync(address, Cancellation);
            await SeeAsync(response, status);
        }

        async Task PostAsync(string page, string address, Dictionary<string, string> sent, HttpStatusCode status)
        {
            using var response = await client.PostAsync(page, address, sent);
            await SeeAsync(response, status);
        }

        async Task SeeAsync(HttpResponseMessage response, HttpStatusCode status)
        {
            response.StatusCode.ShouldBe(status, $"{response.RequestMessage!.Method} {response.RequestMessage.RequestUri}");
            shown.Add(WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Cancellation)));
        }
    }

    /// <summary>Which of the secrets a text holds, however letters stand in it.</summary>
    private static IReadOnlyList<string> Held(string text, IReadOnlyList<string> secrets)
    {
        var plain = Uri.UnescapeDataString(text);
        return [.. secrets.Where(secret => text.Contains(secret, StringComparison.OrdinalIgnoreCase) || plain.Contains(secret, StringComparison.OrdinalIgnoreCase))];
    }

    /// <summary>Every text of an event, at whatever depth.</summary>
    private static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Texts(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        _ => [element.ToString()],
    };
}
