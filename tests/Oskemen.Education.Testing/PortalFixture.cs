using Xunit;

namespace Oskemen.Education.Testing;

/// <summary>The portal on a database of the test class's own: <c>IClassFixture&lt;PortalFixture&gt;</c>.</summary>
public sealed class PortalFixture(PostgresFixture postgres) : IAsyncLifetime
{
    private PortalFactory? _portal;

    public PortalFactory Portal => _portal ?? throw new InvalidOperationException("Not started.");

    public TestDatabase Database => Portal.Database;

    public async ValueTask InitializeAsync() => _portal = new PortalFactory(await postgres.CloneAsync());

    public async ValueTask DisposeAsync()
    {
        await Portal.DisposeAsync();
        await postgres.DropAsync(Database);
    }
}
