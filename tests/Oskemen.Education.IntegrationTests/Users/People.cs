using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Web.Identity;

namespace Oskemen.Education.IntegrationTests.Users;

/// <summary>Accounts that tests work with.</summary>
internal static class People
{
    public const string Password = "керуен-сарай 1954 таңғы шай";

    /// <summary>Somebody who can sign in.</summary>
    public static async Task<PortalUser> CreatePersonAsync(this PortalFactory portal, params Role[] roles)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
        var user = new PortalUser { UserName = $"person-{Guid.NewGuid():N}", DisplayName = $"Әлия Ғабитқызы {Guid.NewGuid():N}" };
        (await users.CreateAsync(user, Password)).Succeeded.ShouldBeTrue();
        (await users.AddToRolesAsync(user, roles.Select(role => role.ToString()))).Succeeded.ShouldBeTrue();
        return user;
    }

    /// <summary>A visitor who signed in with the password.</summary>
    public static async Task<PortalClient> SignInAsync(this PortalFactory portal, PortalUser user)
    {
        var client = portal.CreateVisitor();
        using var response = await client.PostAsync(
            "/kk/account/sign-in", "/kk/account/sign-in", new() { ["UserName"] = user.UserName!, ["Password"] = Password });
        response.Headers.Contains("Set-Cookie").ShouldBeTrue();
        return client;
    }

    /// <summary>The account as it is stored.</summary>
    public static async Task<PortalUser> FindAsync(this PortalFactory portal, string userName)
    {
        await using var db = portal.Database.CreateContext();
        return db.Users.Single(user => user.UserName == userName);
    }

    public static Dictionary<string, string> Invitation(string userName, Role role = Role.Methodist, string email = "") => new()
    {
        ["UserName"] = userName,
        ["DisplayName"] = "Қанат Өмірұлы",
        ["Email"] = email,
        ["Language"] = "ru",
        ["Roles"] = role.ToString(),
        ["From"] = "2026-09-01",
    };

    /// <summary>Invites somebody and reads the link from the page that follows.</summary>
    public static async Task<string> InviteAsync(this PortalClient administrator, Dictionary<string, string> form)
    {
        using var response = await administrator.PostAsync("/kk/users/new", "/kk/users/new", form);
        response.StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);
        var page = await administrator.GetDocumentAsync(response.Headers.Location!.ToString());
        return new Uri(page.QuerySelector<IHtmlInputElement>("#Link")!.Value).PathAndQuery;
    }

    /// <summary>The fields of the form that corrects an account.</summary>
    public static async Task<Dictionary<string, string>> OpenFormAsync(this PortalClient administrator, Guid id) =>
        PortalClient.FieldsOf((await administrator.GetDocumentAsync($"/kk/users/{id}")).QuerySelector<IHtmlFormElement>("#person")!);
}
