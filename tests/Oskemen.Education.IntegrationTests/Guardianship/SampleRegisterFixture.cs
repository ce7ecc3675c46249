using Microsoft.Extensions.DependencyInjection;
using Oskemen.Education.Web.Data.Seed;

namespace Oskemen.Education.IntegrationTests.Guardianship;

/// <summary>A portal with the sample register of 500 children and 36 lists.</summary>
public sealed class SampleRegisterFixture(PostgresFixture postgres) : IAsyncLifetime
{
    private PortalFactory? _portal;

    public PortalFactory Portal => _portal ?? throw new InvalidOperationException("Not started.");

    public TestDatabase Database { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Database = await postgres.CloneAsync();
        _portal = new PortalFactory(Database);
        await using var scope = _portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SampleRegister>().LoadAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_portal is not null)
        {
            await _portal.DisposeAsync();
        }
    }
}
