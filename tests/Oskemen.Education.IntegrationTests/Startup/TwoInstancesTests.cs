using System.Net;

namespace Oskemen.Education.IntegrationTests.Startup;

public sealed class TwoInstancesTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task SignIn_AtOneInstance_CountsAtTheOther()
    {
        await using var second = new PortalFactory(fixture.Database);
        using var visitor = fixture.Portal.CreateVisitor();
        using var login = await visitor.PostAsync("/kk/account/sign-in", "/kk/account/demo-sign-in", new() { ["role"] = "economist" });
        var cookies = login.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]);

        using var request = new HttpRequestMessage(HttpMethod.Get, "/kk/budget/2016/10");
        request.Headers.Add("Cookie", cookies);
        using var stranger = second.CreateVisitor();
        using var response = await stranger.Http.SendAsync(request, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
