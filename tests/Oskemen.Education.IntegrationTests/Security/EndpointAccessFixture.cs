using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Oskemen.Education.IntegrationTests.Security;

/// <summary>A portal, and one beside it that looks at each request whether its session still holds.</summary>
public sealed class EndpointAccessFixture(PostgresFixture postgres) : IAsyncLifetime
{
    private readonly PortalFixture _fixture = new(postgres);
    private WebApplicationFactory<Program>? _watchful;

    public PortalFactory Portal => _fixture.Portal;

    public TestDatabase Database => _fixture.Database;

    public WebApplicationFactory<Program> Watchful => _watchful ?? throw new InvalidOperationException("Not started.");

    public async ValueTask InitializeAsync()
    {
        await _fixture.InitializeAsync();
        _watchful = Portal.WithWebHostBuilder(builder => builder.ConfigureServices(services =>
            services.PostConfigure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.Zero)));
    }

    public async ValueTask DisposeAsync()
    {
        await Watchful.DisposeAsync();
        await _fixture.DisposeAsync();
    }
}
