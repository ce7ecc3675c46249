using System.Net;
using Oskemen.Education.Domain.Guardianship;
using Oskemen.Education.Domain.Periods;

namespace Oskemen.Education.IntegrationTests.Guardianship;

/// <summary>Two children since 11 September, paid by the lists of October and November; October was then found not to be due.</summary>
public sealed class OverpaidFixture(PostgresFixture postgres) : IAsyncLifetime
{
    private PortalFactory? _portal;

    public PortalFactory Portal => _portal ?? throw new InvalidOperationException("Not started.");

    public TestDatabase Database => Portal.Database;

    public int Overpaid { get; private set; }

    public int Other { get; private set; }

    public async ValueTask InitializeAsync()
    {
        _portal = new PortalFactory(await postgres.CloneAsync());
        Overpaid = (await Database.CreateCaseAsync(startsOn: new DateOnly(2025, 9, 11))).Id;
        Other = (await Database.CreateCaseAsync(startsOn: new DateOnly(2025, 9, 11))).Id;
        var october = new ReportingMonth(2025, 10);
        await Portal.PayAsync(october);
        await Portal.PayAsync(october.Next);
        using var client = await Portal.OpenRegisterAsync();
        foreach (var id in new[] { Overpaid, Other })
        {
            using var paused = await client.PauseAsync(id, PauseReason.StateProvision, "2025-10-01", "2025-10-31");
            paused.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }
    }

    public ValueTask DisposeAsync() => Portal.DisposeAsync();
}
