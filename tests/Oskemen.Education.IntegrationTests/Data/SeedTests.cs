using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Web.Data;

namespace Oskemen.Education.IntegrationTests.Data;

public sealed class SeedTests(PostgresFixture postgres)
{
    [Fact]
    public async Task Migrate_OnAnEmptyDatabase_LoadsOctober2016AsPrinted()
    {
        var database = await MigrateEmptyAsync();
        await using var db = database.CreateContext();

        var entries = await db.ExecutionEntries.Include(entry => entry.Line).Where(entry => entry.Plan != null).ToListAsync(TestContext.Current.CancellationToken);
        var total = await db.ControlTotals.SingleAsync(TestContext.Current.CancellationToken);

        entries.Count.ShouldBe(19);
        entries.ShouldAllBe(entry => entry.UpdatedById == null);
        Sum(entries, entry => entry.Plan).ShouldBe(9_801_653.4m);
        Sum(entries, entry => entry.Paid).ShouldBe(9_797_942.5m);
        Sum(entries.Where(entry => entry.Line.Code.Source == FundingSource.RepublicanTransfer), entry => entry.Paid).ShouldBe(3_974_973.3m);
        (total.Plan!.Value.Thousands, total.Paid!.Value.Thousands, total.Unspent!.Value.Thousands).ShouldBe((9_801_653.4m, 9_797_942.9m, 3_710.5m));
    }

    [Fact]
    public async Task Migrate_OutsideDevelopment_LoadsNothingInvented()
    {
        var database = await MigrateEmptyAsync();
        await using var db = database.CreateContext();

        (await db.BudgetYears.Select(year => new { year.Year, year.IsSample }).ToListAsync(TestContext.Current.CancellationToken))
            .ShouldBe([new { Year = 2016, IsSample = false }]);
        (await db.BudgetMonths.Where(month => month.Entries.Any(entry => entry.Paid != null || entry.Plan != null)).Select(month => month.Month)
            .ToListAsync(TestContext.Current.CancellationToken)).ShouldBe([10]);
        (await db.MonthDecisions.AnyAsync(TestContext.Current.CancellationToken)).ShouldBeFalse();
        (await db.PlanAmendments.AnyAsync(TestContext.Current.CancellationToken)).ShouldBeFalse();
        (await db.EntSeasons.Select(season => season.Year).ToListAsync(TestContext.Current.CancellationToken)).ShouldBe([2016]);
        (await db.EntResults.AnyAsync(TestContext.Current.CancellationToken)).ShouldBeFalse();
        (await db.Users.AnyAsync(TestContext.Current.CancellationToken)).ShouldBeFalse();
    }

    [Fact]
    public async Task Migrate_WhenTheYearIsThere_KeepsWhatPeopleCorrected()
    {
        var database = await MigrateEmptyAsync();
        await database.ExecuteAsPortalAsync("update budget_programmes set name_kk = 'Түзетілген' where number = '464.003'");
        await database.ExecuteAsPortalAsync("update execution_entries set paid = 1 where paid is not null");

        await DatabaseMigrator.MigrateAsync(database.OwnerConnection, portalPassword: null, TimeProvider.System);

        (await database.ScalarAsync<string>("select name_kk from budget_programmes where number = '464.003'")).ShouldBe("Түзетілген");
        (await database.ScalarAsync<decimal>("select sum(paid) from execution_entries")).ShouldBe(19);
        (await database.ScalarAsync<long>("select count(*) from budget_lines")).ShouldBe(19);
    }

    [Fact]
    public async Task Migrate_BySeveralAtOnce_LoadsOnce()
    {
        var database = await postgres.CreateEmptyAsync();

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ =>
            DatabaseMigrator.MigrateAsync(database.OwnerConnection, portalPassword: null, TimeProvider.System)));

        (await database.ScalarAsync<long>("select count(*) from execution_entries")).ShouldBe(19 * 12);
    }

    [Fact]
    public async Task Database_OrdersAsKazakhDoes()
    {
        var database = await postgres.CreateEmptyAsync();

        var letters = await database.ScalarAsync<string[]>(
            "select array_agg(letter order by letter) from unnest(string_to_array('І Ы Һ Х Ү Ұ У Ө О Ң Н Қ К Ғ Г Б Ә А', ' ')) letter");

        string.Join(' ', letters).ShouldBe("А Ә Б Г Ғ К Қ Н Ң О Ө У Ұ Ү Х Һ Ы І");
    }

    private static decimal Sum(IEnumerable<ExecutionEntry> entries, Func<ExecutionEntry, Money?> amount) =>
        Money.SumOfKnown(entries.Select(amount))!.Value.Thousands;

    private async Task<TestDatabase> MigrateEmptyAsync()
    {
        var database = await postgres.CreateEmptyAsync();
        await DatabaseMigrator.MigrateAsync(database.OwnerConnection, portalPassword: null, TimeProvider.System);
        return database;
    }
}
