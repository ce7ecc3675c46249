using Npgsql;
using Oskemen.Education.Domain.Budgets;

namespace Oskemen.Education.IntegrationTests.Data;

/// <summary>Writes and decisions that meet. Which one comes first is open; that they come one after the other is not.</summary>
public sealed class RaceTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Submit_WhileASaveIsUnderWay_WaitsAndSeesIt()
    {
        var month = await MonthRows.FindAsync(fixture.Database, 2016, 1);
        await using var saver = await fixture.Database.OpenAsPortalAsync();
        await using var transaction = await saver.BeginTransactionAsync(Cancellation);
        await using var save = new NpgsqlCommand(month.PaySql(11), saver, transaction);
        await save.ExecuteNonQueryAsync(Cancellation);

        var submission = month.DecideAsync(1, MonthDecisionKind.Submitted, MonthRows.Economist);
        await fixture.Database.WaitForBlockedAsync();
        submission.IsCompleted.ShouldBeFalse();
        await transaction.CommitAsync(Cancellation);
        await submission;

        (await month.ReadPaidAsync()).ShouldBe([11m]);
    }

    [Fact]
    public async Task Save_WhileASubmissionIsUnderWay_WaitsAndIsRefused()
    {
        var month = await MonthRows.FindAsync(fixture.Database, 2016, 2);
        await month.PayAsync(1);
        await using var submitter = await fixture.Database.OpenAsPortalAsync();
        await using var transaction = await submitter.BeginTransactionAsync(Cancellation);
        await using var submit = new NpgsqlCommand(month.DecisionSql(1, MonthDecisionKind.Submitted, MonthRows.Economist), submitter, transaction);
        await submit.ExecuteNonQueryAsync(Cancellation);

        var save = month.PayAsync(12);
        await fixture.Database.WaitForBlockedAsync();
        save.IsCompleted.ShouldBeFalse();
        await transaction.CommitAsync(Cancellation);

        (await save.ShouldBeRefusedAsync()).ShouldBe("month_locked");
        (await month.ReadPaidAsync()).ShouldBe([1m]);
    }

    [Fact]
    public async Task Save_RacingSubmissionAndApproval_IsNeverAfterThem()
    {
        var month = await MonthRows.FindAsync(fixture.Database, 2016, 3);
        var random = new Random(464);
        var number = 0;
        await month.PayAsync(1);
        for (var round = 2; round <= 40; round++)
        {
            var save = TrySaveAsync(month, round, random.Next(4));
            await Task.Delay(random.Next(4), Cancellation);
            await month.DecideAsync(++number, MonthDecisionKind.Submitted, MonthRows.Economist);
            await month.DecideAsync(++number, MonthDecisionKind.Approved, MonthRows.Head);
            var approved = await month.ReadPaidAsync();
            var saved = await save;

            // What was approved is what stays, and a save that was acknowledged is in it.
            (await month.ReadPaidAsync()).ShouldBe(approved);
            approved.ShouldHaveSingleItem().ShouldBeOneOf(saved ? [round] : Enumerable.Range(1, round - 1).Select(value => (decimal)value).ToArray());
            await month.DecideAsync(++number, MonthDecisionKind.Reopened, MonthRows.Head);
        }
    }

    [Fact]
    public async Task Approve_BySeveralAtOnce_HappensOnce()
    {
        var month = await MonthRows.FindAsync(fixture.Database, 2016, 4);
        var number = 0;
        for (var round = 1; round <= 10; round++)
        {
            await month.DecideAsync(++number, MonthDecisionKind.Submitted, MonthRows.Economist);
            var next = ++number;

            var approvals = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => TryAsync(month.DecideAsync(next, MonthDecisionKind.Approved, MonthRows.Head))));

            approvals.Count(taken => taken).ShouldBe(1);
            (await month.CountAsync(MonthDecisionKind.Approved)).ShouldBe(round);
            await month.DecideAsync(++number, MonthDecisionKind.Reopened, MonthRows.Head);
        }
    }

    private async Task<bool> TrySaveAsync(MonthRows month, int tenge, int pause)
    {
        await using var connection = await fixture.Database.OpenAsPortalAsync();
        await using var transaction = await connection.BeginTransactionAsync(Cancellation);
        await using var save = new NpgsqlCommand(month.PaySql(tenge), connection, transaction);
        if (!await TryAsync(save.ExecuteNonQueryAsync(Cancellation)))
        {
            return false;
        }

        await Task.Delay(pause, Cancellation);
        await transaction.CommitAsync(Cancellation);
        return true;
    }

    private static async Task<bool> TryAsync(Task write)
    {
        try
        {
            await write;
            return true;
        }
        catch (PostgresException refusal) when (refusal.ConstraintName is "month_locked" or "decision_order")
        {
            return false;
        }
    }
}
