using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Npgsql;

namespace Oskemen.Education.IntegrationTests.Errors;

public sealed class DatabaseGoneTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    public async Task Get_WhenTheDatabaseDoesNotAnswer_Returns503WithAPageThatSaysWhatToDo(string language)
    {
        await using var portal = WithoutDatabase();
        using var client = portal.CreateClient();

        using var response = await client.GetAsync($"/{language}/account/sign-in", TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        var page = await PortalClient.ReadAsync(response);
        page.DocumentElement.GetAttribute("lang").ShouldBe(language);
        page.QuerySelector("main h1").ShouldNotBeNull();
        page.QuerySelector("main a.btn").ShouldNotBeNull();
        page.Body!.TextContent.ShouldNotContain("Npgsql");
    }

    [Fact]
    public async Task Health_WhenTheDatabaseDoesNotAnswer_IsAliveButNotReady()
    {
        await using var portal = WithoutDatabase();
        using var client = portal.CreateClient();

        using var live = await client.GetAsync("/health/live", TestContext.Current.CancellationToken);
        using var ready = await client.GetAsync("/health/ready", TestContext.Current.CancellationToken);

        live.StatusCode.ShouldBe(HttpStatusCode.OK);
        ready.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    /// <summary>The same portal, told to find its database where nobody listens.</summary>
    private WebApplicationFactory<Program> WithoutDatabase()
    {
        var connection = new NpgsqlConnectionStringBuilder(fixture.Database.PortalConnection) { Port = 1, Timeout = 2 };
        return new UnreachablePortal(connection.ConnectionString);
    }

    private sealed class UnreachablePortal(string connection) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
            .UseEnvironment("Development")
            .UseSetting("Serilog:MinimumLevel", "Fatal")
            .UseSetting("ConnectionStrings:Portal", connection);
    }
}
