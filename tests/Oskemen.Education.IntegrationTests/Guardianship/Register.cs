using AngleSharp.Html.Dom;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Guardianship;

namespace Oskemen.Education.IntegrationTests.Guardianship;

/// <summary>The register as a person at a browser uses it.</summary>
internal static class Register
{
    /// <summary>Signed in, with what the register is opened for said.</summary>
    public static async Task<PortalClient> OpenRegisterAsync(
        this PortalFactory portal, Role role = Role.GuardianshipSpecialist, AccessPurpose purpose = AccessPurpose.CaseWork)
    {
        var client = await portal.SignInAsync(role);
        using var response = await client.PostAsync("/kk/guardianship/purpose", "/kk/guardianship/purpose", new() { ["Purpose"] = purpose.ToString() });
        response.StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);
        return client;
    }

    /// <summary>A new case that nothing is wrong with.</summary>
    public static Dictionary<string, string> NewCase(Iin? child = null, Iin? guardian = null) => new()
    {
        ["Child.Iin"] = (child ?? TestCases.NextIin(new DateOnly(2018, 3, 4), Sex.Male)).Digits,
        ["Child.Last"] = "Үлгібаев",
        ["Child.First"] = "Ғани",
        ["Child.Patronymic"] = "Сынақұлы",
        ["Guardian.Iin"] = (guardian ?? TestCases.NextIin(new DateOnly(1965, 3, 4), Sex.Female)).Digits,
        ["Guardian.Last"] = "Мысалбекова",
        ["Guardian.First"] = "Қарлығаш",
        ["Guardian.Telephone"] = "+7 700 000 00 00",
        ["Guardian.Address"] = "Үлгі көшесі, 1",
        ["Guardian.Account"] = BankAccount.Create("998", "TEST000000001"),
        ["Guardian.Bank"] = "Үлгі банк",
        ["Terms.Form"] = nameof(CareForm.Guardianship),
        ["Terms.Kinship"] = nameof(Kinship.Grandparent),
        ["Terms.Act"] = "№ 77",
        ["Terms.ActDate"] = "2026-03-10",
        ["Terms.StartsOn"] = "2026-03-16",
    };

    /// <summary>Sends a new case.</summary>
    public static Task<HttpResponseMessage> RegisterAsync(this PortalClient client, Dictionary<string, string> fields, string language = "kk") =>
        client.PostAsync($"/{language}/guardianship/cases/new", $"/{language}/guardianship/cases/new", fields);

    /// <summary>Sends a new case that is taken, and tells its number.</summary>
    public static async Task<int> RegisterCaseAsync(this PortalClient client, Dictionary<string, string>? fields = null)
    {
        using var response = await client.RegisterAsync(fields ?? NewCase());
        response.StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect, await response.Content.ReadAsStringAsync());
        return int.Parse(response.Headers.Location!.ToString().Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Searches the register.</summary>
    public static async Task<IHtmlDocument> SearchAsync(this PortalClient client, string text, string language = "kk")
    {
        using var response = await client.PostAsync($"/{language}/guardianship", $"/{language}/guardianship/search", new() { ["Text"] = text });
        return await PortalClient.ReadAsync(response);
    }
}
