using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Web.Data.Audit;
using Oskemen.Education.Web.Identity;

namespace Oskemen.Education.IntegrationTests.Account;

/// <summary>The page shows a key; only a code that proves it, and the password, make it the person's.</summary>
public sealed class SetUpSecondFactorTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private const string WrongPassword = "wrong password 77";

    [Fact]
    public async Task Get_ShowsAKeyAsPictureAndChangesNothing()
    {
        var (name, client) = await SignInAsync();
        using var _ = client;
        var before = await StateAsync(name);

        var page = await client.GetDocumentAsync(Accounts.SetUpPage);
        var (another, _) = await client.OpenSetUpAsync();

        page.QuerySelector("img.qr-code")!.GetAttribute("src")!.ShouldStartWith("data:image/svg+xml;base64,");
        Accounts.SetUpOf(page).Key.ShouldNotBe(another);
        (await StateAsync(name)).ShouldBe(before);
        (await fixture.ActsAsync(name)).ShouldBe([AuditAct.SignedIn]);
    }

    [Theory]
    [InlineData(WrongPassword, true, "Password")]
    [InlineData("", true, "Password")]
    [InlineData(Accounts.Password, false, "Code")]
    [InlineData(WrongPassword, false, "Password")]
    public async Task Post_WithoutPasswordOrCode_IsRefusedAndKeepsTheKey(string password, bool rightCode, string field)
    {
        var (name, client) = await SignInAsync();
        using var _ = client;
        var (key, form) = await client.OpenSetUpAsync();
        (form["Password"], form["Code"]) = (password, rightCode ? Accounts.CodeOf(key) : "000000");

        using var refused = await client.PostAsync(Accounts.SetUpPage, form);

        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await PortalClient.ReadAsync(refused);
        page.QuerySelectorAll(".error-summary a").Select(link => link.GetAttribute("href")).ShouldBe([$"#{field}"]);
        Accounts.SetUpOf(page).Key.ShouldBe(key);
        (await IsOnAsync(name)).ShouldBeFalse();

        // The key is in the app by now: the same page goes on.
        var again = Accounts.SetUpOf(page).Form;
        (again["Password"], again["Code"]) = (Accounts.Password, Accounts.CodeOf(key, 1));
        using var accepted = await client.PostAsync(Accounts.SetUpPage, again);
        accepted.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await IsOnAsync(name)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("old")]
    [InlineData("another's")]
    [InlineData("made up")]
    [InlineData("missing")]
    public async Task Post_OfAKeyThatIsNotSealedForThem_ShowsANewOne(string candidate)
    {
        var (name, client) = await SignInAsync();
        using var _ = client;
        var keys = fixture.Portal.Services.GetRequiredService<CandidateKeys>();
        var id = await fixture.Database.ScalarAsync<Guid>($"select id from users where user_name = '{name}'");
        var (now, (key, form)) = (TimeProvider.System.GetUtcNow(), await client.OpenSetUpAsync());
        form["Candidate"] = candidate switch
        {
            "old" => keys.Seal(id, key, now.AddSeconds(-1)),
            "another's" => keys.Seal(Guid.NewGuid(), key, now.AddHours(1)),
            "made up" => key,
            _ => "",
        };
        (form["Password"], form["Code"]) = (Accounts.Password, Accounts.CodeOf(key));

        using var refused = await client.PostAsync(Accounts.SetUpPage, form);

        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        Accounts.SetUpOf(await PortalClient.ReadAsync(refused)).Key.ShouldNotBe(key);
        (await IsOnAsync(name)).ShouldBeFalse();
    }

    [Fact]
    public async Task Post_WithWrongPasswords_LocksTheAccount()
    {
        var (name, client) = await SignInAsync();
        using var _ = client;
        var (key, form) = await client.OpenSetUpAsync();
        (form["Password"], form["Code"]) = (WrongPassword, Accounts.CodeOf(key));
        for (var attempt = 0; attempt < 5; attempt++)
        {
            using var wrong = await client.PostAsync(Accounts.SetUpPage, form);
        }

        form["Password"] = Accounts.Password;
        using var right = await client.PostAsync(Accounts.SetUpPage, form);

        right.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await IsOnAsync(name)).ShouldBeFalse();
    }

    [Fact]
    public async Task Post_RightAfterAForcedSignIn_AsksNoPassword()
    {
        await using var portal = fixture.Instance(new SignInSettings { RequireSecondFactor = true });
        var name = await fixture.Portal.CreateAccountAsync(Role.Head);
        using var client = portal.Visitor();
        using var signIn = await client.SignInAsync(name);
        var (key, form) = await client.OpenSetUpAsync();
        form["Code"] = Accounts.CodeOf(key);

        using var accepted = await client.PostAsync(Accounts.SetUpPage, form);

        form.Keys.ShouldNotContain("Password");
        accepted.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await IsOnAsync(name)).ShouldBeTrue();
    }

    [Fact]
    public async Task Code_ThatTurnedItOn_OpensNothingMore()
    {
        var (name, client) = await SignInAsync();
        using var _ = client;
        var (key, form) = await client.OpenSetUpAsync();
        // The very same code: the app's next one, half a minute later, would rightly open.
        var used = Accounts.CodeOf(key);
        (form["Password"], form["Code"]) = (Accounts.Password, used);
        using var setUp = await client.PostAsync(Accounts.SetUpPage, form);
        setUp.EnsureSuccessStatusCode();
        using var visitor = fixture.Portal.CreateVisitor();
        using var password = await visitor.SignInAsync(name);

        using var code = await visitor.SendCodeAsync(used);

        code.SessionCookie().ShouldBeNull();
    }

    private async Task<(string Name, PortalClient Client)> SignInAsync()
    {
        var name = await fixture.Portal.CreateAccountAsync(Role.Economist);
        var client = fixture.Portal.CreateVisitor();
        using var signIn = await client.SignInAsync(name);
        return (name, client);
    }

    /// <summary>Everything that is stored of an account.</summary>
    private Task<string> StateAsync(string name) => fixture.Database.ScalarAsync<string>(
        $"""
        select u::text || coalesce((select string_agg(t::text, ' ') from user_tokens t where t.user_id = u.id), '')
            || (select string_agg(s::text, ' ') from sessions s where s.user_id = u.id)
        from users u where u.user_name = '{name}'
        """);

    private Task<bool> IsOnAsync(string name) => fixture.Database.ScalarAsync<bool>($"select two_factor_enabled from users where user_name = '{name}'");
}
