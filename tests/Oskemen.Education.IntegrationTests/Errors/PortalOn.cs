using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Oskemen.Education.Domain.Accounts;

namespace Oskemen.Education.IntegrationTests.Errors;

/// <summary>The portal told to reach its database by another connection than the test does.</summary>
internal sealed class PortalOn(string connection) : WebApplicationFactory<Program>
{
    public async Task<PortalClient> SignInAsync(Role role)
    {
        var client = new PortalClient(CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }));
        await client.SignInAsync(role);
        return client;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseEnvironment("Development")
        .UseSetting("Serilog:MinimumLevel", "Fatal")
        .UseSetting("ConnectionStrings:Portal", connection);
}
