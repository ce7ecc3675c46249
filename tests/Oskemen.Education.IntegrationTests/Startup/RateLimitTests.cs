using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Oskemen.Education.IntegrationTests.Startup;

public sealed class RateLimitTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("kk", "Тым көп әрекет жасалды")]
    [InlineData("ru", "Слишком много попыток")]
    public async Task SignIn_TooOften_IsAnsweredInTheReadersLanguageWithTheTimeToWait(string language, string title)
    {
        await using var portal = fixture.Portal.WithWebHostBuilder(builder => builder.UseSetting("RateLimits:SignInPerMinute", "2"));
        using var visitor = new PortalClient(portal.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }));
        var address = $"/{language}/account/sign-in";
        var wrong = new Dictionary<string, string> { ["UserName"] = "nobody", ["Password"] = "wrong password" };

        var statuses = new List<HttpStatusCode>();
        for (var attempt = 0; attempt < 2; attempt++)
        {
            using var allowed = await visitor.PostAsync(address, address, wrong);
            statuses.Add(allowed.StatusCode);
        }

        using var refused = await visitor.PostAsync(address, address, wrong);
        var page = await PortalClient.ReadAsync(refused);

        statuses.ShouldAllBe(status => status == HttpStatusCode.BadRequest);
        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta!.Value.ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        page.QuerySelector("h1")!.TextContent.ShouldBe(title);
    }

    [Theory]
    [InlineData("portal.example.kz", HttpStatusCode.OK)]
    [InlineData("evil.example.org", HttpStatusCode.BadRequest)]
    public async Task AnotherHost_IsNotAnswered(string host, HttpStatusCode expected)
    {
        await using var portal = fixture.Portal.WithWebHostBuilder(builder => builder.UseSetting("AllowedHosts", "portal.example.kz"));
        using var http = portal.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/kk/account/sign-in");
        request.Headers.Host = host;

        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(expected);
    }
}
