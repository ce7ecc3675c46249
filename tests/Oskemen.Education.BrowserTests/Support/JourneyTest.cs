namespace Oskemen.Education.BrowserTests.Support;

/// <summary>A test that changes data and therefore has a portal and a database to itself.</summary>
public abstract class JourneyTest(PostgresFixture postgres, ChromiumFixture chromium) : IAsyncLifetime
{
    protected SiteFixture Site { get; } = new(postgres, chromium);

    public ValueTask InitializeAsync() => Site.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
