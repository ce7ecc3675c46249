using System.Net;
using AngleSharp.Dom;
using Oskemen.Education.Domain.Accounts;

namespace Oskemen.Education.IntegrationTests.BudgetMonths;

public sealed class MonthAccessTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("/kk/budget/2016/13")]
    [InlineData("/ru/budget/2016/0")]
    [InlineData("/ru/budget/2031/5")]
    [InlineData("/kk/budget/99999/1")]
    public async Task Get_WhenThereIsNoSuchMonth_Returns404ThatSaysSo(string url)
    {
        using var client = await fixture.Portal.SignInAsync(Role.Economist);

        using var response = await client.Http.GetAsync(url, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var page = await PortalClient.ReadAsync(response);
        page.QuerySelector("main h1").ShouldNotBeNull();
        page.QuerySelector("main p")!.TextContent.ShouldContain(url.Split('/')[^1]);
        page.DocumentElement.GetAttribute("lang").ShouldBe(url[1..3]);
    }

    [Fact]
    public async Task Post_ByTheHead_IsForbidden()
    {
        using var client = await fixture.Portal.SignInAsync(Role.Head);

        using var response = await client.PostAsync("/kk/budget/2016/10", "/kk/budget/2016/10", []);

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await PortalClient.ReadAsync(response)).QuerySelector("main h1").ShouldNotBeNull();
    }

    [Fact]
    public async Task Get_ByTheHead_ShowsFiguresWithoutInputs()
    {
        using var client = await fixture.Portal.SignInAsync(Role.Head);
        var page = await client.GetDocumentAsync("/kk/budget/2016/10");

        page.QuerySelectorAll("main input[type=text], main textarea").ShouldBeEmpty();
        page.QuerySelector("[data-line='464.030.015']")!.TextContent.ShouldContain("5\u00A0846,9");
    }

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    public async Task Get_WithoutSigningIn_LeadsToSignInAndBack(string language)
    {
        using var visitor = fixture.Portal.CreateVisitor();

        using var response = await visitor.Http.GetAsync($"/{language}/budget/2016/10", TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        response.Headers.Location!.ToString().ShouldEndWith($"/{language}/account/sign-in?returnUrl=%2F{language}%2Fbudget%2F2016%2F10");
    }

    [Fact]
    public async Task Post_WithoutToken_IsRefused()
    {
        using var client = await fixture.Portal.SignInAsync(Role.Economist);

        using var response = await client.PostAsync("/kk/budget/2016/10", []);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    /// <summary>An empty month, a full one, and one with decisions and acts: never a command per line.</summary>
    [Theory]
    [InlineData("/kk/budget/2016/10", 5)]
    [InlineData("/ru/budget/2016/1", 5)]
    [InlineData("/kk/budget/2015/12", 5)]
    public async Task Get_CostsAFixedNumberOfCommands(string url, int expected)
    {
        using var client = await fixture.Portal.SignInAsync(Role.Economist);
        await client.GetDocumentAsync(url);

        var commands = await fixture.Portal.Commands.DuringAsync(() => client.GetDocumentAsync(url));

        // The eighth asks for comments on lines, and only where something was decided.
        commands.Count.ShouldBe(expected, string.Join("\n\n", commands));
    }

    [Fact]
    public async Task Get_InEitherLanguage_LeavesNothingInTheOther()
    {
        using var client = await fixture.Portal.SignInAsync(Role.Economist);
        var russian = await client.GetDocumentAsync("/ru/budget/2016/10");
        foreach (var element in russian.QuerySelectorAll("[lang=kk], script, .person-name").ToList())
        {
            element.Remove();
        }

        russian.Body!.Text().ShouldAllBe(character => !"әғқңөұүһі".Contains(char.ToLowerInvariant(character)));
    }
}
