using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Web.Data;

namespace Oskemen.Education.IntegrationTests.Data;

/// <summary>A database in which months were decided before their approval was kept with them.</summary>
public sealed class MonthApprovalMigrationTests(PostgresFixture postgres)
{
    private const string Before = "20261130130000_SavedRequests";
    private const string Approvals = "select coalesce(array_agg(year || '-' || month || ' ' || approved_at::text order by year, month), '{}') from budget_months where approved_at is not null";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Migrate_KeepsTheApprovalsThatStand()
    {
        var database = await postgres.CloneAsync();
        await using var db = new PortalDbContext(PortalDbContext.OptionsFor(database.OwnerConnection));
        await db.Database.MigrateAsync(Before, Cancellation);
        var (approved, reopened) = (await MonthRows.FindAsync(database, 2016, 1), await MonthRows.FindAsync(database, 2016, 2));
        foreach (var month in new[] { approved, reopened })
        {
            await month.DecideAsync(1, MonthDecisionKind.Submitted, MonthRows.Economist);
            await month.DecideAsync(2, MonthDecisionKind.Approved, MonthRows.Head);
        }

        await reopened.DecideAsync(3, MonthDecisionKind.Reopened, MonthRows.Head);

        await db.Database.MigrateAsync(Cancellation);

        (await approved.IsApprovedAsync()).ShouldBeTrue();
        (await reopened.IsApprovedAsync()).ShouldBeFalse();
        (await database.ScalarAsync<string[]>(Approvals)).Length.ShouldBe(13, "January 2016 and the year that is in the portal as a sample");
        await reopened.DecideAsync(4, MonthDecisionKind.Submitted, MonthRows.Economist);
        await reopened.DecideAsync(5, MonthDecisionKind.Approved, MonthRows.Head);
        (await reopened.IsApprovedAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task MigrateBackAndForth_EndsWhereItBegan()
    {
        var database = await postgres.CloneAsync();
        var approvals = await database.ScalarAsync<string[]>(Approvals);
        await using var db = new PortalDbContext(PortalDbContext.OptionsFor(database.OwnerConnection));

        await db.Database.MigrateAsync(Before, Cancellation);
        await db.Database.MigrateAsync(Cancellation);

        (await database.ScalarAsync<string[]>(Approvals)).ShouldBe(approvals);
        (await database.ExecuteAsPortalAsync("insert into budget_months (year, month, approved_at) values (2016, 1, now())").ShouldBeRefusedAsync()).ShouldBe("42501");
    }
}
