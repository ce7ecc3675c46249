using System.Net;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Web.Identity;

namespace Oskemen.Education.IntegrationTests.Account;

/// <summary>Roles that decide, manage accounts or read about children open nothing without a second factor.</summary>
public sealed class SecondFactorGateTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private const string Page = "/kk/budget/2016";
    private static readonly SignInSettings Required = new() { RolesEvery = TimeSpan.FromHours(1) };

    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Desk_LeadsToTheSetUp_ForWhoseRoleWantsOne(Role role)
    {
        await using var portal = fixture.Instance(Required);
        using var client = portal.Visitor();
        using var signIn = await client.SignInAsync(await fixture.Portal.CreateAccountAsync(role));

        using var desk = await client.Http.GetAsync("/kk", TestContext.Current.CancellationToken);

        (desk.Headers.Location?.ToString() == Accounts.SetUpPage).ShouldBe(Permissions.NeedsSecondFactor(role));
    }

    [Theory]
    [InlineData("GET", "/kk/budget/2016", false)]
    [InlineData("GET", "/kk/budget/2016/10/export.xlsx", false)]
    [InlineData("POST", "/kk/budget/2015/12/reopening", false)]
    [InlineData("GET", "/kk/account", true)]
    [InlineData("GET", "/kk/account/password", true)]
    [InlineData("GET", "/ru/account/second-factor/set-up", true)]
    public async Task BeforeTheSetUp_OnlyTheAccountOpens(string verb, string address, bool opens)
    {
        await using var portal = fixture.Instance(Required);
        using var client = portal.Visitor();
        using var signIn = await client.SignInAsync(await fixture.Portal.CreateAccountAsync(Role.Head));

        using var request = new HttpRequestMessage(new HttpMethod(verb), address);
        using var response = await client.Http.SendAsync(request, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(opens ? HttpStatusCode.OK : HttpStatusCode.Redirect);
        response.Headers.Location?.ToString().ShouldBe(Accounts.SetUpPage);
    }

    [Fact]
    public async Task SetUp_BringsTheRolesAtOnce_AndStaysOn()
    {
        await using var portal = fixture.Instance(Required);
        var name = await fixture.Portal.CreateAccountAsync(Role.Head);
        using var client = portal.Visitor();
        using var signIn = await client.SignInAsync(name);

        var (key, _) = await client.SetUpSecondFactorAsync();
        using var after = await client.Http.GetAsync(Page, TestContext.Current.CancellationToken);
        using var off = await client.PostAsync("/kk/account/second-factor/change", "/kk/account/second-factor/off", new()
        {
            ["Password"] = Accounts.Password,
            ["Code"] = Accounts.CodeOf(key, 1),
        });

        after.StatusCode.ShouldBe(HttpStatusCode.OK);
        off.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await fixture.Database.ScalarAsync<bool>($"select two_factor_enabled from users where user_name = '{name}'")).ShouldBeTrue();
    }
}
