using System.Net;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Web.Data.Seed;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Printing;

namespace Oskemen.Education.IntegrationTests.BudgetPrints;

public sealed class BudgetPrintsTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("/kk/budget/2016/10/statement", "kk")]
    [InlineData("/ru/budget/2016/10/statement", "ru")]
    public async Task Get_ReturnsAPageInItsLanguageWithoutStylesOfItsOwn(string url, string language)
    {
        using var person = await fixture.Portal.SignInAsync(Role.Head);

        var page = await person.GetDocumentAsync(url);

        page.DocumentElement.GetAttribute("lang").ShouldBe(language);
        page.QuerySelectorAll("h1").Length.ShouldBe(1);
        page.QuerySelectorAll("style, [style], script").ShouldBeEmpty();
        page.QuerySelectorAll("link[rel=stylesheet]").Length.ShouldBe(PaperStyles.Addresses.Count);
        page.QuerySelector("nav a[href$='.pdf']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Get_WhenMonthIsNotApproved_SaysDraft()
    {
        using var person = await fixture.Portal.SignInAsync(Role.Economist);

        var page = await person.GetDocumentAsync("/kk/budget/2016/10/statement");

        page.DocumentElement.GetAttribute("data-mark").ShouldBe(Strings.Print_DraftMark);
        page.QuerySelector(".mark")!.TextContent.ShouldContain("2016 жылғы қазан");
    }

    [Fact]
    public async Task Get_WhenMonthIsApprovedAndMadeUp_SaysByWhomAndThatItIsASample()
    {
        using var person = await fixture.Portal.SignInAsync(Role.Economist);

        var page = await person.GetDocumentAsync($"/kk/budget/{SampleYear.Year}/12/statement");

        page.DocumentElement.GetAttribute("data-mark").ShouldBe(Strings.Print_SampleMark);
        page.QuerySelectorAll(".state p").Length.ShouldBe(3, "the sample mark, who submitted, who approved");
        page.QuerySelector(".signature .line:nth-child(3)")!.TextContent.ShouldNotBeNullOrWhiteSpace();
    }

    [Theory]
    [InlineData("/ru/budget/2016/13/statement")]
    [InlineData("/ru/budget/2016/13/statement.pdf")]
    [InlineData("/ru/budget/1/1/statement")]
    public async Task Get_WhenThereIsNoSuchYearOrMonth_Returns404(string url)
    {
        using var person = await fixture.Portal.SignInAsync(Role.Head);

        using var response = await person.Http.GetAsync(url, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/kk/budget/2016/10/statement.pdf")]
    [InlineData("/kk/budget/2016/10/statement")]
    public async Task Get_WhenNobodyIsSignedIn_LeadsToSignIn(string url)
    {
        using var visitor = fixture.Portal.CreateVisitor();

        using var response = await visitor.Http.GetAsync(url, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        response.Headers.Location!.ToString().ShouldContain("/kk/account/sign-in");
    }

    [Fact]
    public async Task Get_WhenChromiumIsMissing_Returns503AndOffersThePage()
    {
        await using var portal = fixture.Portal.WithWebHostBuilder(host => host.ConfigureTestServices(
            services => services.AddSingleton(new PrintingOptions { Browser = "/nowhere/chromium" })));
        using var person = new PortalClient(portal.CreateClient());
        await person.SignInAsync(Role.Head);

        using var response = await person.Http.GetAsync("/kk/budget/2016/10/statement.pdf", TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        var page = await PortalClient.ReadAsync(response);
        page.QuerySelector("main")!.TextContent.ShouldContain(Strings.Print_FailedMissing);
        page.QuerySelector("main a[href='/kk/budget/2016/10/statement']").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("/kk/budget/2015/2/statement", 5)]
    [InlineData("/kk/budget/2015/12/statement", 5)]
    public async Task Get_CostsAFixedNumberOfCommands(string url, int commands)
    {
        using var person = await fixture.Portal.SignInAsync(Role.Head);
        await person.GetDocumentAsync(url);

        var sent = await fixture.Portal.Commands.DuringAsync(() => person.GetDocumentAsync(url));

        sent.Count.ShouldBe(commands);
    }
}
