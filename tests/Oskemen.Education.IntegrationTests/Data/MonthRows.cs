using Npgsql;
using Oskemen.Education.Domain.Budgets;

namespace Oskemen.Education.IntegrationTests.Data;

/// <summary>A month of a test database, reached past the portal with the portal's own role.</summary>
internal sealed class MonthRows(TestDatabase database, int id)
{
    public const string Economist = "demo-economist";
    public const string Head = "demo-head";

    public int Id { get; } = id;

    public static async Task<MonthRows> FindAsync(TestDatabase database, int year, int month) =>
        new(database, await database.ScalarAsync<int>($"select id from budget_months where year = {year} and month = {month}"));

    public Task DecideAsync(int number, MonthDecisionKind kind, string by) => database.ExecuteAsPortalAsync(DecisionSql(number, kind, by));

    public string DecisionSql(int number, MonthDecisionKind kind, string by) =>
        $"""
        insert into month_decisions (month_id, number, kind, decided_by_id, decided_at, reason)
        select {Id}, {number}, '{kind}', id, now(), 'reason' from users where user_name = '{by}'
        """;

    /// <summary>Sets every line's amount paid, in tenge.</summary>
    public string PaySql(int tenge) => $"update execution_entries set paid = {tenge} where month_id = {Id}";

    public Task PayAsync(int tenge) => database.ExecuteAsPortalAsync(PaySql(tenge));

    /// <summary>What all lines were paid, each amount once.</summary>
    public Task<decimal[]> ReadPaidAsync() =>
        database.ScalarAsync<decimal[]>($"select array_agg(distinct paid) from execution_entries where month_id = {Id}");

    public Task<bool> IsApprovedAsync() => database.ScalarAsync<bool>($"select approved_at is not null from budget_months where id = {Id}");

    public Task<long> CountAsync(MonthDecisionKind kind) =>
        database.ScalarAsync<long>($"select count(*) from month_decisions where month_id = {Id} and kind = '{kind}'");
}

internal static class Refusals
{
    /// <summary>The database's refusal: the name of its rule, or its SQL state where no rule of ours refused.</summary>
    public static async Task<string> ShouldBeRefusedAsync(this Task write)
    {
        var refusal = await write.ShouldThrowAsync<PostgresException>();
        return string.IsNullOrEmpty(refusal.ConstraintName) ? refusal.SqlState : refusal.ConstraintName;
    }
}
