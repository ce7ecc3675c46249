using System.Net;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Web.Data.Audit;
using Oskemen.Education.Web.Identity;

namespace Oskemen.Education.IntegrationTests.Account;

public sealed class SessionTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private const string Page = "/kk/budget/2016";

    /// <summary>Looks at the account and the session with each request.</summary>
    private static readonly SignInSettings AtOnce = new() { RequireSecondFactor = false, RolesEvery = TimeSpan.Zero, SessionMemory = TimeSpan.FromTicks(1) };

    [Fact]
    public void Defaults_TakeEffectWithinAMinute()
    {
        var settings = new SignInSettings();

        (settings.RolesEvery + settings.SessionMemory).ShouldBeLessThanOrEqualTo(TimeSpan.FromMinutes(1));
        settings.RequireSecondFactor.ShouldBeTrue();
    }

    [Theory]
    [InlineData("disabled_at = now()")]
    [InlineData("security_stamp = 'another'")]
    public async Task AccountThatChanged_IsOutOfBothInstances(string change)
    {
        await using var first = fixture.Instance(AtOnce);
        await using var second = fixture.Instance(AtOnce);
        var name = await fixture.Portal.CreateAccountAsync(Role.Economist);
        using var visitor = first.Visitor();
        using var signIn = await visitor.SignInAsync(name);
        var cookie = signIn.SessionCookie()!;
        using var before = await second.OpenAsync(Page, cookie);

        await fixture.SetAsync(name, change);
        using var atTheFirst = await first.OpenAsync(Page, cookie);
        using var atTheSecond = await second.OpenAsync(Page, cookie);

        before.StatusCode.ShouldBe(HttpStatusCode.OK);
        new[] { atTheFirst, atTheSecond }.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task RoleThatWasTaken_OpensNothingInARunningSession()
    {
        await using var portal = fixture.Instance(AtOnce);
        var name = await fixture.Portal.CreateAccountAsync(Role.Economist);
        using var visitor = portal.Visitor();
        using var signIn = await visitor.SignInAsync(name);
        using var before = await visitor.Http.GetAsync(Page, TestContext.Current.CancellationToken);

        await fixture.Database.ExecuteAsPortalAsync($"delete from user_roles where user_id = (select id from users where user_name = '{name}')");
        using var after = await visitor.Http.GetAsync(Page, TestContext.Current.CancellationToken);

        before.StatusCode.ShouldBe(HttpStatusCode.OK);
        after.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task SignOut_MakesTheOldCookieWorthless()
    {
        var name = await fixture.Portal.CreateAccountAsync(Role.Economist);
        using var visitor = fixture.Portal.CreateVisitor();
        using var signIn = await visitor.SignInAsync(name);
        using var before = await fixture.Portal.OpenAsync(Page, signIn.SessionCookie()!);

        using var signOut = await visitor.PostAsync(Page, "/kk/account/sign-out", []);
        using var after = await fixture.Portal.OpenAsync(Page, signIn.SessionCookie()!);

        before.StatusCode.ShouldBe(HttpStatusCode.OK);
        after.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await fixture.ActsAsync(name)).ShouldBe([AuditAct.SignedIn, AuditAct.SignedOut]);
    }

    [Fact]
    public async Task SignIn_WithAPlantedCookie_BeginsASessionWithAnotherKey()
    {
        var name = await fixture.Portal.CreateAccountAsync(Role.Economist);
        using var thief = fixture.Portal.CreateVisitor();
        using var planted = await thief.SignInAsync(await fixture.Portal.CreateAccountAsync());
        using var visitor = fixture.Portal.CreateVisitor();
        var fields = PortalClient.FieldsOf((await visitor.GetDocumentAsync(Accounts.SignInPage)).Forms[^1]);
        (fields["UserName"], fields["Password"]) = (name, Accounts.Password);

        visitor.Http.DefaultRequestHeaders.Add("Cookie", planted.SessionCookie());
        using var signIn = await visitor.PostAsync(Accounts.SignInPage, fields);
        using var withPlanted = await fixture.Portal.OpenAsync(Page, planted.SessionCookie()!);
        using var withOwn = await fixture.Portal.OpenAsync(Page, signIn.SessionCookie()!);

        signIn.SessionCookie().ShouldNotBe(planted.SessionCookie());
        withPlanted.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        withOwn.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task SignIn_AgainInTheSameBrowser_EndsTheSessionBefore()
    {
        var name = await fixture.Portal.CreateAccountAsync(Role.Economist);
        using var visitor = fixture.Portal.CreateVisitor();
        var form = PortalClient.FieldsOf((await visitor.GetDocumentAsync(Accounts.SignInPage)).Forms[^1]);
        (form["UserName"], form["Password"]) = (name, Accounts.Password);

        // The sign-in page of another tab, opened before.
        using var first = await visitor.PostAsync(Accounts.SignInPage, form);
        using var second = await visitor.PostAsync(Accounts.SignInPage, form);
        using var withFirst = await fixture.Portal.OpenAsync(Page, first.SessionCookie()!);
        using var withSecond = await fixture.Portal.OpenAsync(Page, second.SessionCookie()!);

        withFirst.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        withSecond.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await fixture.Database.ScalarAsync<long>($"select count(*) from sessions s join users u on u.id = s.user_id where u.user_name = '{name}'")).ShouldBe(1);
    }

    [Theory]
    [InlineData("expires_at = now() - interval '1 second'")]
    [InlineData("started_at = now() - interval '25 hours'")]
    public async Task SessionBeyondItsTime_IsOut(string change)
    {
        await using var portal = fixture.Instance(AtOnce);
        var name = await fixture.Portal.CreateAccountAsync(Role.Economist);
        using var visitor = portal.Visitor();
        using var signIn = await visitor.SignInAsync(name);

        await fixture.Database.ExecuteAsPortalAsync($"update sessions set {change} where user_id = (select id from users where user_name = '{name}')");
        using var after = await visitor.Http.GetAsync(Page, TestContext.Current.CancellationToken);

        after.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("sessions/{0}/end")]
    [InlineData("sessions/end-others")]
    public async Task EndedSession_IsOutAtOnce_AndTheOwnStays(string act)
    {
        var name = await fixture.Portal.CreateAccountAsync(Role.Economist);
        using var other = fixture.Portal.CreateVisitor();
        using var own = fixture.Portal.CreateVisitor();
        using var theirs = await other.SignInAsync(name);
        using var mine = await own.SignInAsync(name);
        using var seen = await other.Http.GetAsync(Page, TestContext.Current.CancellationToken);
        var page = await own.GetDocumentAsync("/kk/account");
        var id = page.QuerySelectorAll("form").Select(form => form.GetAttribute("action")!).Single(action => action.Contains("/sessions/", StringComparison.Ordinal) && action.EndsWith("/end", StringComparison.Ordinal)).Split('/')[^2];

        using var end = await own.PostAsync("/kk/account", $"/kk/account/{act.Replace("{0}", id, StringComparison.Ordinal)}", []);
        using var after = await other.Http.GetAsync(Page, TestContext.Current.CancellationToken);
        using var still = await own.Http.GetAsync(Page, TestContext.Current.CancellationToken);

        seen.StatusCode.ShouldBe(HttpStatusCode.OK);
        end.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        after.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        still.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await fixture.ActsAsync(name)).ShouldContain(AuditAct.SessionEnded);
    }

    [Fact]
    public async Task EndSession_OfSomebodyElse_IsNotFound()
    {
        var name = await fixture.Portal.CreateAccountAsync(Role.Economist);
        using var other = fixture.Portal.CreateVisitor();
        using var theirs = await other.SignInAsync(name);
        var id = await fixture.Database.ScalarAsync<Guid>($"select s.id from sessions s join users u on u.id = s.user_id where u.user_name = '{name}'");
        using var stranger = fixture.Portal.CreateVisitor();
        using var signIn = await stranger.SignInAsync(await fixture.Portal.CreateAccountAsync(Role.Economist));

        using var end = await stranger.PostAsync("/kk/account", $"/kk/account/sessions/{id}/end", []);
        using var still = await other.Http.GetAsync(Page, TestContext.Current.CancellationToken);

        end.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        still.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Table_HoldsNoKeyOfACookie()
    {
        var name = await fixture.Portal.CreateAccountAsync();
        using var visitor = fixture.Portal.CreateVisitor();
        using var signIn = await visitor.SignInAsync(name);

        var hash = await fixture.Database.ScalarAsync<byte[]>($"select s.key_hash from sessions s join users u on u.id = s.user_id where u.user_name = '{name}'");

        hash.Length.ShouldBe(32);
        signIn.SessionCookie()!.ShouldNotContain(Convert.ToHexString(hash));
    }
}
