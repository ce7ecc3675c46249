using Oskemen.Education.Domain.Budgets;

namespace Oskemen.Education.UnitTests.Budgets;

public class BudgetMonthTests
{
    private static readonly Guid Economist = YearFixture.Economist;
    private static readonly Guid Head = YearFixture.Head;
    private static readonly DateTimeOffset Now = YearFixture.Now;
    private static readonly Dictionary<int, string> NoComments = [];

    /// <summary>Every decision from every state; the table is complete.</summary>
    [Theory]
    [InlineData(MonthStatus.Open, MonthDecisionKind.Submitted, MonthStatus.Submitted)]
    [InlineData(MonthStatus.Open, MonthDecisionKind.Approved, null)]
    [InlineData(MonthStatus.Open, MonthDecisionKind.Returned, null)]
    [InlineData(MonthStatus.Open, MonthDecisionKind.Reopened, null)]
    [InlineData(MonthStatus.Submitted, MonthDecisionKind.Submitted, null)]
    [InlineData(MonthStatus.Submitted, MonthDecisionKind.Approved, MonthStatus.Approved)]
    [InlineData(MonthStatus.Submitted, MonthDecisionKind.Returned, MonthStatus.Returned)]
    [InlineData(MonthStatus.Submitted, MonthDecisionKind.Reopened, null)]
    [InlineData(MonthStatus.Returned, MonthDecisionKind.Submitted, MonthStatus.Submitted)]
    [InlineData(MonthStatus.Returned, MonthDecisionKind.Approved, null)]
    [InlineData(MonthStatus.Returned, MonthDecisionKind.Returned, null)]
    [InlineData(MonthStatus.Returned, MonthDecisionKind.Reopened, null)]
    [InlineData(MonthStatus.Approved, MonthDecisionKind.Submitted, null)]
    [InlineData(MonthStatus.Approved, MonthDecisionKind.Approved, null)]
    [InlineData(MonthStatus.Approved, MonthDecisionKind.Returned, null)]
    [InlineData(MonthStatus.Approved, MonthDecisionKind.Reopened, MonthStatus.Open)]
    public void Decide_FollowsTheOrderOnly(MonthStatus from, MonthDecisionKind kind, MonthStatus? to)
    {
        var month = MonthAt(from);
        var before = month.Decisions.Count;

        var refusal = Decide(month, kind);

        refusal.ShouldBe(to is null ? DecisionRefusal.AlreadyDecided : null);
        month.Status.ShouldBe(to ?? from);
        month.Decisions.Count.ShouldBe(to is null ? before : before + 1);
    }

    [Fact]
    public void Approve_ByWhoSubmitted_IsRefused()
    {
        var month = MonthAt(MonthStatus.Submitted);

        month.Approve(Economist, Now).ShouldBe(DecisionRefusal.OwnSubmission);
        month.Status.ShouldBe(MonthStatus.Submitted);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void ReturnAndReopen_WithoutReason_AreRefused(string? reason)
    {
        MonthAt(MonthStatus.Submitted).Return(reason, NoComments, Head, Now).ShouldBe(DecisionRefusal.ReasonMissing);
        MonthAt(MonthStatus.Approved).Reopen(reason, Head, Now).ShouldBe(DecisionRefusal.ReasonMissing);
    }

    [Fact]
    public void Submit_WithAnError_IsRefused_WithAWarningItIsNot()
    {
        var line = new YearFixture("464.003.015").Lines[0];
        var error = new ExecutionFinding(FindingKind.PaidAbovePlan, line);
        var warning = new ExecutionFinding(FindingKind.UnspentUnexplained, line);

        MonthAt(MonthStatus.Open).Submit([warning, error], Economist, Now).ShouldBe(DecisionRefusal.HasErrors);
        MonthAt(MonthStatus.Open).Submit([warning], Economist, Now).ShouldBeNull();
    }

    [Fact]
    public void Decisions_AreNumberedAndKeepWhoAndWhen()
    {
        var month = MonthAt(MonthStatus.Approved);

        month.Decisions.Select(decision => decision.Number).ShouldBe([1, 2]);
        month.LastDecision!.DecidedById.ShouldBe(Head);
        month.LastDecision.DecidedAt.ShouldBe(Now);
    }

    private static BudgetMonth MonthAt(MonthStatus status)
    {
        var month = new YearFixture("464.003.015").Month(10);
        MonthDecisionKind[] way = status switch
        {
            MonthStatus.Submitted => [MonthDecisionKind.Submitted],
            MonthStatus.Returned => [MonthDecisionKind.Submitted, MonthDecisionKind.Returned],
            MonthStatus.Approved => [MonthDecisionKind.Submitted, MonthDecisionKind.Approved],
            _ => [],
        };
        way.ShouldAllBe(kind => Decide(month, kind) == null);
        return month;
    }

    private static DecisionRefusal? Decide(BudgetMonth month, MonthDecisionKind kind) => kind switch
    {
        MonthDecisionKind.Submitted => month.Submit([], Economist, Now),
        MonthDecisionKind.Approved => month.Approve(Head, Now),
        MonthDecisionKind.Returned => month.Return("Қате бар", NoComments, Head, Now),
        _ => month.Reopen("Түзету", Head, Now),
    };
}
