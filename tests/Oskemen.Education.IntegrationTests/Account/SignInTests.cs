using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Web.Identity;

namespace Oskemen.Education.IntegrationTests.Account;

public sealed class SignInTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private const string Password = "тау өзен дала 2016";

    [Theory]
    [InlineData("/kk/budget/2016", "/kk/budget/2016")]
    [InlineData("https://example.org/", "/kk")]
    [InlineData("//example.org/", "/kk")]
    [InlineData("/\\example.org", "/kk")]
    [InlineData(null, "/kk")]
    [InlineData("/kk/organisations?search=Өнер ¿", "/kk/organisations?search=%D3%A8%D0%BD%D0%B5%D1%80%20%C2%BF")]
    public async Task SignIn_LeadsOnlyToPagesOfThePortal(string? returnUrl, string expected)
    {
        var name = await CreateAccountAsync();
        using var visitor = fixture.Portal.CreateVisitor();

        using var response = await SignInAsync(visitor, name, Password, returnUrl);

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        // A header of other letters than these is no answer at all.
        response.Headers.Location!.OriginalString.ShouldBe(expected);
    }

    [Fact]
    public async Task SignIn_WrongPasswordUnknownNameAndLockedAccount_LookTheSame()
    {
        var known = await CreateAccountAsync();
        var locked = await CreateAccountAsync();
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await AnswerAsync(locked, "wrong password");
        }

        var answers = new[] { await AnswerAsync(known, "wrong password"), await AnswerAsync("nobody", Password), await AnswerAsync(locked, Password) };

        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.BadRequest && answer.Text == answers[0].Text);
        answers[0].Text.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task SignOut_EndsTheSession()
    {
        using var client = await fixture.Portal.SignInAsync(Role.Economist);

        using var signOut = await client.PostAsync("/kk/budget/2016/10", "/kk/account/sign-out", []);
        using var after = await client.Http.GetAsync("/kk/budget/2016/10", TestContext.Current.CancellationToken);

        after.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task DemonstrationAccounts_AreNotThereInProduction()
    {
        using var production = fixture.Portal.WithWebHostBuilder(builder => builder.UseEnvironment("Production"));
        using var http = production.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") });
        using var visitor = new PortalClient(http);

        var page = await visitor.GetDocumentAsync("/kk/account/sign-in");
        using var response = await visitor.PostAsync("/kk/account/sign-in", "/kk/account/demo-sign-in", new() { ["role"] = "head" });

        page.QuerySelector("[data-demo-role]").ShouldBeNull();
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<(HttpStatusCode Status, string Text)> AnswerAsync(string name, string password)
    {
        using var visitor = fixture.Portal.CreateVisitor();
        using var response = await SignInAsync(visitor, name, password, null);
        var page = await PortalClient.ReadAsync(response);
        return (response.StatusCode, page.QuerySelector(".error-summary")?.TextContent ?? "");
    }

    private static Task<HttpResponseMessage> SignInAsync(PortalClient visitor, string name, string password, string? returnUrl) =>
        visitor.PostAsync("/kk/account/sign-in", "/kk/account/sign-in", new()
        {
            ["UserName"] = name,
            ["Password"] = password,
            ["ReturnUrl"] = returnUrl ?? "",
        });

    private async Task<string> CreateAccountAsync()
    {
        var name = $"user-{Guid.NewGuid():N}";
        await using var scope = fixture.Portal.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
        (await users.CreateAsync(new PortalUser { UserName = name, DisplayName = "Сынақ" }, Password)).Succeeded.ShouldBeTrue();
        return name;
    }
}
