using System.Net;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Web.Data.Audit;

namespace Oskemen.Education.IntegrationTests.Account;

public sealed class SecondFactorTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private const string Page = "/kk/budget/2016";
    private const string RecoveryPage = "/kk/account/recovery-code";

    [Fact]
    public async Task SignIn_WithASecondFactor_WantsTheCodeAndOpensNothingBefore()
    {
        var (name, key, _) = await WithSecondFactorAsync();
        using var visitor = fixture.Portal.CreateVisitor();

        using var password = await visitor.SignInAsync(name);
        using var halfWay = await visitor.Http.GetAsync(Page, TestContext.Current.CancellationToken);
        using var code = await visitor.SendCodeAsync(Accounts.CodeOf(key, 1));
        using var inside = await visitor.Http.GetAsync(Page, TestContext.Current.CancellationToken);

        password.Headers.Location!.ToString().ShouldStartWith("/kk/account/second-factor");
        password.SessionCookie().ShouldBeNull();
        halfWay.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        code.Headers.Location!.ToString().ShouldBe("/kk");
        inside.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await fixture.ActsAsync(name)).ShouldBe(
            [AuditAct.SignedIn, AuditAct.SecondFactorOn, AuditAct.RecoveryCodesMade, AuditAct.SignedIn]);
    }

    [Theory]
    [InlineData("/kk/account/second-factor")]
    [InlineData(RecoveryPage)]
    public async Task SecondStep_WithoutTheFirst_IsNotThere(string page)
    {
        using var visitor = fixture.Portal.CreateVisitor();

        using var response = await visitor.Http.GetAsync(page, TestContext.Current.CancellationToken);

        response.Headers.Location!.ToString().ShouldBe(Accounts.SignInPage);
    }

    [Fact]
    public async Task Code_CountsOnce_AndOlderOnesNoMore()
    {
        var (name, key, _) = await WithSecondFactorAsync();
        var (now, next) = (Accounts.CodeOf(key), Accounts.CodeOf(key, 1));

        // An older code between two uses must not open the way for the later one.
        bool[] accepted = [await EntersAsync(name, next), await EntersAsync(name, next), await EntersAsync(name, now), await EntersAsync(name, next)];

        accepted.ShouldBe([true, false, false, false]);
    }

    [Fact]
    public async Task RecoveryCode_OpensOnce_HoweverItIsTyped()
    {
        var (name, _, codes) = await WithSecondFactorAsync();

        bool[] accepted =
        [
            await EntersAsync(name, codes[0], RecoveryPage), await EntersAsync(name, codes[0], RecoveryPage),
            await EntersAsync(name, codes[1].ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal), RecoveryPage),
        ];

        codes.Count.ShouldBe(10);
        accepted.ShouldBe([true, false, true]);
        var stored = await fixture.Database.ScalarAsync<string>(
            $"select string_agg(t.value, ' ') from user_tokens t join users u on u.id = t.user_id where u.user_name = '{name}'");
        codes.ShouldAllBe(code => !stored.Contains(code, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData(RecoveryPage)]
    [InlineData("/kk/account/second-factor")]
    public async Task AccountDisabledBetweenTheSteps_IsNotLetIn(string page)
    {
        var (name, key, codes) = await WithSecondFactorAsync();
        using var visitor = fixture.Portal.CreateVisitor();
        using var password = await visitor.SignInAsync(name);

        await fixture.SetAsync(name, "disabled_at = now()");
        using var response = await visitor.SendCodeAsync(page == RecoveryPage ? codes[0] : Accounts.CodeOf(key, 1), page);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        response.SessionCookie().ShouldBeNull();
    }

    [Theory]
    [InlineData(RecoveryPage)]
    [InlineData("/kk/account/second-factor")]
    public async Task WrongCodes_LockTheAccount(string page)
    {
        var (name, key, codes) = await WithSecondFactorAsync();
        using var visitor = fixture.Portal.CreateVisitor();
        using var password = await visitor.SignInAsync(name);
        for (var attempt = 0; attempt < 5; attempt++)
        {
            using var wrong = await visitor.SendCodeAsync("000000", page);
            wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        }

        using var right = await visitor.SendCodeAsync(page == RecoveryPage ? codes[0] : Accounts.CodeOf(key, 1), page);

        right.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await fixture.ActsAsync(name)).ShouldContain(AuditAct.LockedOut);
    }

    [Theory]
    [InlineData("wrong password 77", true, HttpStatusCode.BadRequest)]
    [InlineData(Accounts.Password, false, HttpStatusCode.BadRequest)]
    [InlineData(Accounts.Password, true, HttpStatusCode.Redirect)]
    public async Task TurnOff_WantsPasswordAndCode(string password, bool rightCode, HttpStatusCode expected)
    {
        var name = await fixture.Portal.CreateAccountAsync(Role.Economist);
        using var client = fixture.Portal.CreateVisitor();
        using var signIn = await client.SignInAsync(name);
        var (key, _) = await client.SetUpSecondFactorAsync();
        var code = rightCode ? Accounts.CodeOf(key, 1) : "000000";

        using var off = await client.PostAsync("/kk/account/second-factor/change", "/kk/account/second-factor/off", new() { ["Password"] = password, ["Code"] = code });

        off.StatusCode.ShouldBe(expected);
        (await fixture.Database.ScalarAsync<bool>($"select two_factor_enabled from users where user_name = '{name}'")).ShouldBe(expected != HttpStatusCode.Redirect);
    }

    private async Task<(string Name, string Key, IReadOnlyList<string> Codes)> WithSecondFactorAsync()
    {
        var name = await fixture.Portal.CreateAccountAsync(Role.Economist);
        using var client = fixture.Portal.CreateVisitor();
        using var signIn = await client.SignInAsync(name);
        var (key, codes) = await client.SetUpSecondFactorAsync();
        return (name, key, codes);
    }

    private async Task<bool> EntersAsync(string name, string code, string page = "/kk/account/second-factor")
    {
        using var visitor = fixture.Portal.CreateVisitor();
        using var password = await visitor.SignInAsync(name);
        using var response = await visitor.SendCodeAsync(code, page);
        return response.SessionCookie() is not null;
    }
}
