using System.Data;
using Npgsql;
using Oskemen.Education.Domain.Budgets;

namespace Oskemen.Education.IntegrationTests.Data;

/// <summary>The rules of a month as the database keeps them, tried past the portal with the portal's role.</summary>
public sealed class MonthLockTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private const string Locked = "(select id from budget_months where year = 2015 and month = 6)";
    private const string Open = "(select id from budget_months where year = 2016 and month = 6)";

    [Theory]
    [InlineData($"update execution_entries set note = 'x' where month_id = {Locked}")]
    [InlineData($"delete from execution_entries where month_id = {Locked}")]
    [InlineData($"insert into execution_entries (month_id, line_id) select {Locked}, id from budget_lines where year = 2016 limit 1")]
    [InlineData($"insert into execution_entries (month_id, line_id) select month_id, line_id from execution_entries where month_id = {Locked} on conflict (month_id, line_id) do update set paid = 0")]
    [InlineData($"update execution_entries set month_id = {Locked} where month_id = {Open}")]
    [InlineData($"update execution_entries set month_id = {Open} where month_id = {Locked}")]
    [InlineData($"insert into control_totals (month_id, origin, paid) values ({Locked}, 'TreasuryStatement', 1)")]
    public async Task Write_WhenMonthIsApproved_IsRefused(string sql) =>
        (await fixture.Database.ExecuteAsPortalAsync(sql).ShouldBeRefusedAsync()).ShouldBe("month_locked");

    [Fact]
    public async Task Write_FollowsTheDecisions()
    {
        var month = await MonthRows.FindAsync(fixture.Database, 2016, 1);
        await month.PayAsync(1);

        await month.DecideAsync(1, MonthDecisionKind.Submitted, MonthRows.Economist);
        (await month.PayAsync(2).ShouldBeRefusedAsync()).ShouldBe("month_locked");

        await month.DecideAsync(2, MonthDecisionKind.Returned, MonthRows.Head);
        await month.PayAsync(3);

        await month.DecideAsync(3, MonthDecisionKind.Submitted, MonthRows.Economist);
        await month.DecideAsync(4, MonthDecisionKind.Approved, MonthRows.Head);
        (await month.PayAsync(4).ShouldBeRefusedAsync()).ShouldBe("month_locked");

        await month.DecideAsync(5, MonthDecisionKind.Reopened, MonthRows.Head);
        await month.PayAsync(5);
        (await month.ReadPaidAsync()).ShouldBe([5m]);
    }

    [Fact]
    public async Task Approval_IsKeptWithTheMonthWhileItStands()
    {
        var month = await MonthRows.FindAsync(fixture.Database, 2016, 12);
        MonthDecisionKind[] decisions =
        [
            MonthDecisionKind.Submitted, MonthDecisionKind.Returned, MonthDecisionKind.Submitted, MonthDecisionKind.Approved,
            MonthDecisionKind.Reopened, MonthDecisionKind.Submitted, MonthDecisionKind.Approved,
        ];
        foreach (var (index, kind) in decisions.Index())
        {
            await month.DecideAsync(index + 1, kind, kind == MonthDecisionKind.Submitted ? MonthRows.Economist : MonthRows.Head);

            (await month.IsApprovedAsync()).ShouldBe(kind == MonthDecisionKind.Approved, $"{index + 1}: {kind}");
        }

        (await month.DecideAsync(8, MonthDecisionKind.Submitted, MonthRows.Economist).ShouldBeRefusedAsync()).ShouldBe("decision_order");
        (await month.IsApprovedAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task Approval_OfEveryMonthIsThatOfItsLastDecision() =>
        (await fixture.Database.ScalarAsync<string[]>(
            """
            select array_agg(distinct coalesce(d.kind, 'none') || ' ' || (m.approved_at is not null) || ' ' || (m.approved_at is not distinct from d.decided_at))
            from budget_months m
            left join lateral (select kind, decided_at from month_decisions d where d.month_id = m.id order by number desc limit 1) d on true
            where m.year = 2015 or not exists (select from month_decisions d where d.month_id = m.id)
            """)).ShouldBe(["Approved true true", "none false true"], ignoreOrder: true);

    [Fact]
    public async Task Write_WhenTheOwnerTries_IsRefusedToo()
    {
        await using var owner = await fixture.Database.OpenAsOwnerAsync();
        await using var command = new NpgsqlCommand($"update execution_entries set paid = 0 where month_id = {Locked}", owner);

        (await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken).ShouldBeRefusedAsync()).ShouldBe("month_locked");
    }

    [Fact]
    public async Task Write_OnAnOlderSnapshot_FailsInsteadOfSlippingPast()
    {
        var month = await MonthRows.FindAsync(fixture.Database, 2016, 2);
        await using var connection = await fixture.Database.OpenAsPortalAsync();
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, TestContext.Current.CancellationToken);
        await using var look = new NpgsqlCommand("select count(*) from month_decisions", connection, transaction);
        await look.ExecuteScalarAsync(TestContext.Current.CancellationToken);
        await month.DecideAsync(1, MonthDecisionKind.Submitted, MonthRows.Economist);

        await using var save = new NpgsqlCommand(month.PaySql(7), connection, transaction);

        (await save.ExecuteNonQueryAsync(TestContext.Current.CancellationToken).ShouldBeRefusedAsync()).ShouldBe(PostgresErrorCodes.SerializationFailure);
    }

    [Theory]
    [InlineData(MonthDecisionKind.Returned)]
    [InlineData(MonthDecisionKind.Approved)]
    [InlineData(MonthDecisionKind.Reopened)]
    public async Task Decide_WhenMonthIsOpen_RefusesAllButSubmission(MonthDecisionKind kind)
    {
        var month = await MonthRows.FindAsync(fixture.Database, 2016, 3);

        (await month.DecideAsync(1, kind, MonthRows.Head).ShouldBeRefusedAsync()).ShouldBe("decision_order");
    }

    [Theory]
    [InlineData(4, MonthDecisionKind.Submitted)]
    [InlineData(5, MonthDecisionKind.Reopened)]
    public async Task Decide_WhenMonthIsSubmitted_RefusesWhatDoesNotFollow(int month, MonthDecisionKind kind)
    {
        var rows = await MonthRows.FindAsync(fixture.Database, 2016, month);
        await rows.DecideAsync(1, MonthDecisionKind.Submitted, MonthRows.Economist);

        (await rows.DecideAsync(2, kind, MonthRows.Head).ShouldBeRefusedAsync()).ShouldBe("decision_order");
    }

    [Theory]
    [InlineData(MonthDecisionKind.Submitted)]
    [InlineData(MonthDecisionKind.Returned)]
    [InlineData(MonthDecisionKind.Approved)]
    public async Task Decide_WhenMonthIsApproved_RefusesAllButReopening(MonthDecisionKind kind)
    {
        var month = await MonthRows.FindAsync(fixture.Database, 2015, 1);

        (await month.DecideAsync(3, kind, MonthRows.Head).ShouldBeRefusedAsync()).ShouldBe("decision_order");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Decide_WithAnotherNumberThanTheNext_IsRefused(int number)
    {
        var month = await MonthRows.FindAsync(fixture.Database, 2016, number == 1 ? 7 : 8);
        await month.DecideAsync(1, MonthDecisionKind.Submitted, MonthRows.Economist);

        (await month.DecideAsync(number, MonthDecisionKind.Approved, MonthRows.Head).ShouldBeRefusedAsync()).ShouldBe("decision_order");
    }

    [Fact]
    public async Task Approve_ByWhoSubmitted_IsRefused()
    {
        var month = await MonthRows.FindAsync(fixture.Database, 2016, 9);
        await month.DecideAsync(1, MonthDecisionKind.Submitted, MonthRows.Economist);

        (await month.DecideAsync(2, MonthDecisionKind.Approved, MonthRows.Economist).ShouldBeRefusedAsync()).ShouldBe("own_submission");
    }

    [Fact]
    public async Task Return_WithoutAReason_IsRefused()
    {
        var month = await MonthRows.FindAsync(fixture.Database, 2016, 11);
        await month.DecideAsync(1, MonthDecisionKind.Submitted, MonthRows.Economist);

        var write = fixture.Database.ExecuteAsPortalAsync(
            month.DecisionSql(2, MonthDecisionKind.Returned, MonthRows.Head).Replace("'reason'", "null", StringComparison.Ordinal));

        (await write.ShouldBeRefusedAsync()).ShouldBe("ck_month_decisions_reason");
    }
}
