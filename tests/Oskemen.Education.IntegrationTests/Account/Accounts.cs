using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Web.Data.Audit;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Startup;
using OtpNet;

namespace Oskemen.Education.IntegrationTests.Account;

/// <summary>Accounts with a password, and what their owners do at the door.</summary>
internal static class Accounts
{
    public const string Password = "тау өзен дала 2016";
    public const string SignInPage = "/kk/account/sign-in";
    public const string SetUpPage = "/kk/account/second-factor/set-up";
    private const int Step = 30;

    public static async Task<string> CreateAccountAsync(this WebApplicationFactory<Program> portal, Role? role = null, string? password = Password)
    {
        var name = $"user-{Guid.NewGuid():N}";
        await using var scope = portal.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
        var user = new PortalUser { UserName = name, DisplayName = "Сынақ" };
        (password is null ? await users.CreateAsync(user) : await users.CreateAsync(user, password)).Succeeded.ShouldBeTrue();
        if (role is not null)
        {
            (await users.AddToRoleAsync(user, role.Value.ToString())).Succeeded.ShouldBeTrue();
        }

        return name;
    }

    /// <summary>Past the portal, as another instance or the administrator would have it.</summary>
    public static Task SetAsync(this PortalFixture fixture, string name, string assignment) =>
        fixture.Database.ExecuteAsPortalAsync($"update users set {assignment} where user_name = '{name}'");

    public static Task<HttpResponseMessage> SignInAsync(this PortalClient visitor, string name, string password = Password) =>
        visitor.PostAsync(SignInPage, SignInPage, new() { ["UserName"] = name, ["Password"] = password });

    public static Task<HttpResponseMessage> SendCodeAsync(this PortalClient visitor, string code, string page = "/kk/account/second-factor") =>
        visitor.PostAsync(page, page, new() { ["Code"] = code });

    /// <summary>Opens the page that sets the second factor up.</summary>
    /// <returns>The key it shows and the fields of its form.</returns>
    public static async Task<(string Key, Dictionary<string, string> Form)> OpenSetUpAsync(this PortalClient client) =>
        SetUpOf(await client.GetDocumentAsync(SetUpPage));

    public static (string Key, Dictionary<string, string> Form) SetUpOf(IHtmlDocument page) => (
        page.QuerySelector(".second-factor-key")!.TextContent.Replace(" ", "", StringComparison.Ordinal),
        PortalClient.FieldsOf(page.QuerySelector<IHtmlFormElement>("main form")!));

    /// <summary>Turns the second factor on for who is signed in.</summary>
    /// <returns>The key of the app and the recovery codes.</returns>
    public static async Task<(string Key, IReadOnlyList<string> Codes)> SetUpSecondFactorAsync(this PortalClient client)
    {
        var (key, form) = await client.OpenSetUpAsync();
        (form["Password"], form["Code"]) = (Password, CodeOf(key));
        using var response = await client.PostAsync(SetUpPage, form);
        response.EnsureSuccessStatusCode();
        var codes = (await PortalClient.ReadAsync(response)).QuerySelectorAll(".recovery-codes code").Select(code => code.TextContent);
        return (key, [.. codes]);
    }

    /// <summary>What the app shows now, or so many steps later.</summary>
    public static string CodeOf(string key, int later = 0) =>
        new Totp(Base32Encoding.ToBytes(key)).ComputeTotp(TimeProvider.System.GetUtcNow().UtcDateTime.AddSeconds(later * Step));

    /// <summary>The cookie of the session that an answer begins, as a browser would send it.</summary>
    public static string? SessionCookie(this HttpResponseMessage response) =>
        response.Headers.TryGetValues("Set-Cookie", out var cookies)
            ? cookies.Select(cookie => cookie.Split(';')[0]).SingleOrDefault(cookie => cookie.StartsWith("portal=", StringComparison.Ordinal) && cookie.Length > "portal=".Length)
            : null;

    /// <summary>Opens a page with a cookie that was kept, and nothing else.</summary>
    public static async Task<HttpResponseMessage> OpenAsync(this WebApplicationFactory<Program> portal, string page, string cookie)
    {
        using var http = portal.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, page);
        request.Headers.Add("Cookie", cookie);
        return await http.SendAsync(request);
    }

    /// <summary>One more instance on the same database.</summary>
    public static WebApplicationFactory<Program> Instance(this PortalFixture fixture, SignInSettings settings) =>
        fixture.Portal.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.AddSingleton(settings)));

    /// <summary>One more instance, which hashes as production does.</summary>
    public static WebApplicationFactory<Program> InstanceWithRealHashes(this PortalFixture fixture) =>
        fixture.Portal.WithWebHostBuilder(builder => builder.ConfigureTestServices(services =>
            services.PostConfigure<PasswordHasherOptions>(options => options.IterationCount = IdentitySetup.HashIterations)));

    public static PortalClient Visitor(this WebApplicationFactory<Program> portal) =>
        new(portal.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }));

    /// <summary>What the record holds about an account, in order.</summary>
    public static async Task<IReadOnlyList<AuditAct>> ActsAsync(this PortalFixture fixture, string name)
    {
        await using var db = fixture.Database.CreateContext();
        var id = db.Users.Where(user => user.UserName == name).Select(user => user.Id).Single().ToString();
        return [.. db.AuditEntries.Where(entry => entry.SubjectKind == "User" && entry.SubjectKey == id && entry.Act != AuditAct.Changed)
            .OrderBy(entry => entry.Id).Select(entry => entry.Act)];
    }
}
