using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Oskemen.Education.IntegrationTests.Startup;

public sealed class HstsTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Answer_OverHttpsInProduction_AsksForHttpsForAYear()
    {
        await using var production = fixture.Portal.WithWebHostBuilder(builder => builder.UseEnvironment("Production"));
        using var http = production.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri("https://portal.example.kz") });

        using var response = await http.GetAsync("/kk/account/sign-in", TestContext.Current.CancellationToken);

        response.Headers.GetValues("Strict-Transport-Security").ShouldBe(["max-age=31536000; includeSubDomains"]);
    }
}
