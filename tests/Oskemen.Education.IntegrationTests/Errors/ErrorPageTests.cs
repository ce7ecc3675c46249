using System.Net;
using Oskemen.Education.Domain.Accounts;

namespace Oskemen.Education.IntegrationTests.Errors;

public sealed class ErrorPageTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("/kk/жоқ", "kk")]
    [InlineData("/ru/нет", "ru")]
    public async Task Get_WhenThereIsNoSuchPage_Returns404InTheLanguageOfThePath(string url, string language)
    {
        using var client = await fixture.Portal.SignInAsync(Role.Economist);

        using var response = await client.Http.GetAsync(url, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var page = await PortalClient.ReadAsync(response);
        page.DocumentElement.GetAttribute("lang").ShouldBe(language);
        page.QuerySelector("main a.btn")!.GetAttribute("href").ShouldBe($"/{language}");
        page.QuerySelector(".languages a[lang=ru]")!.GetAttribute("href").ShouldBe("/ru" + Uri.UnescapeDataString(new Uri("http://localhost" + url).AbsolutePath)[3..]);
    }

    [Theory]
    [InlineData("/kk")]
    [InlineData("/ru/budget/2016")]
    [InlineData("/kk/account/sign-in")]
    [InlineData("/error/404")]
    public async Task EveryAnswer_CarriesTheSecurityHeaders(string url)
    {
        using var client = await fixture.Portal.SignInAsync(Role.Head);

        using var response = await client.Http.GetAsync(url, TestContext.Current.CancellationToken);

        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'none'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        response.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        response.Headers.Contains("Server").ShouldBeFalse();
    }

    [Fact]
    public async Task Root_LeadsToTheLanguageLastChosen()
    {
        using var visitor = fixture.Portal.CreateVisitor();
        using var first = await visitor.Http.GetAsync("/", TestContext.Current.CancellationToken);
        first.Headers.Location!.ToString().ShouldBe("/kk");

        await visitor.GetDocumentAsync("/ru/account/sign-in");
        using var second = await visitor.Http.GetAsync("/", TestContext.Current.CancellationToken);
        second.Headers.Location!.ToString().ShouldBe("/ru");
    }
}
