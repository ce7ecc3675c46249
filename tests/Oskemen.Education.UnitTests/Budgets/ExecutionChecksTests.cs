using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Domain.Periods;

namespace Oskemen.Education.UnitTests.Budgets;

public class ExecutionChecksTests
{
    private const string Code = "464.003.015";

    [Fact]
    public void Check_WhenAllIsSpentAndKnown_FindsNothing() => Find(October(plan: 100, paid: 100)).ShouldBeEmpty();

    [Fact]
    public void Check_WhenPlanOrPaidIsUnknown_FindsTheLineMissing()
    {
        Find(October(plan: 100, paid: null)).ShouldBe([FindingKind.LineMissing]);
        Find(new YearFixture(Code)).ShouldBe([FindingKind.LineMissing]);
    }

    [Fact]
    public void Check_WhenPaidIsAboveThePlan_FindsAnError() =>
        Find(October(plan: 100, paid: 100.00001m)).ShouldBe([FindingKind.PaidAbovePlan]);

    [Fact]
    public void Check_WhenMoneyIsLeftWithoutReason_Warns() =>
        Find(October(plan: 100, paid: 99)).ShouldBe([FindingKind.UnspentUnexplained]);

    [Fact]
    public void Check_WhenPaidFellSinceTheMonthBefore_Warns() =>
        Find(October(plan: 100, paid: 100).Enter(9, 0, 100, 101)).ShouldBe([FindingKind.PaidBelowMonthBefore]);

    [Fact]
    public void Check_WhenThePlanFellWithoutAnAct_Warns() =>
        Find(October(plan: 100, paid: 100).Enter(9, 0, 120, 90)).ShouldBe([FindingKind.PlanChangedWithoutAmendment]);

    [Fact]
    public void Check_WhenThePlanFellByAnActOfTheMonth_FindsNothing()
    {
        var year = October(plan: 100, paid: 100).Enter(9, 0, 120, 90);
        year.EnterAct(year.Act(PlanPhase.Adjusted, new DateOnly(2016, 10, 20), "Қаулы", (0, 150m)));

        Find(year).ShouldBeEmpty();
    }

    [Fact]
    public void Check_WhenThePeriodPlanIsAboveTheAnnualPlanOfItsDay_FindsAnError()
    {
        var year = October(plan: 100, paid: 100);
        year.EnterAct(year.Act(PlanPhase.Approved, new DateOnly(2016, 1, 5), "Шешім", (0, 90m)));
        // An act after the month's end does not help the month.
        year.EnterAct(year.Act(PlanPhase.Amended, new DateOnly(2016, 11, 1), "Шешім 2", (0, 200m)));

        Find(year).ShouldBe([FindingKind.PlanAboveAnnualPlan]);
    }

    [Fact]
    public void Check_WhenDecemberIsNotTheAnnualPlan_Warns()
    {
        var year = new YearFixture(Code).Enter(12, 0, 100, 100);
        year.EnterAct(year.Act(PlanPhase.Approved, new DateOnly(2016, 1, 5), "Шешім", (0, 110m)));

        Find(year, 12).ShouldBe([FindingKind.PlanChangedWithoutAmendment]);
    }

    [Theory]
    [InlineData(10, "reason", null)]
    [InlineData(10.5, "reason", FindingKind.SavingAboveUnspent)]
    [InlineData(3, null, FindingKind.UnspentUnexplained)]
    public void Check_HoldsTheSavingAgainstWhatWasLeft(double saving, string? reason, FindingKind? expected)
    {
        var year = new YearFixture(Code);
        Update(year, new ExecutionValues(Thousands(100), Thousands(90), Saving: Thousands((decimal)saving), Reason: reason));

        Find(year).ShouldBe(expected is { } kind ? [kind] : []);
    }

    [Fact]
    public void Check_WhenObligationsDoNotAddUp_Warns()
    {
        var year = new YearFixture(Code);
        Update(year, new ExecutionValues(Thousands(100), Thousands(100), Registered: Thousands(120), Unpaid: Thousands(10)));

        Find(year).ShouldBe([FindingKind.ObligationsDoNotAddUp]);
    }

    [Fact]
    public void Contradictions_ShowBothValuesOfEachFigureThatDiffers()
    {
        var execution = Execution(October(plan: 100, paid: 99.5m), 10);
        var printed = new ControlTotal(ControlTotalOrigin.PrintedReport, Thousands(100), Thousands(99.9m), Thousands(0.1m));

        ExecutionChecks.Contradictions(execution, [printed]).ShouldBe(
        [
            new Contradiction(ControlTotalOrigin.PrintedReport, TotalFigure.Paid, Thousands(99.9m), Thousands(99.5m)),
            new Contradiction(ControlTotalOrigin.PrintedReport, TotalFigure.Unspent, Thousands(0.1m), Thousands(0.5m)),
        ]);
    }

    private static YearFixture October(decimal plan, decimal? paid) => new YearFixture(Code).Enter(10, 0, plan, paid);

    private static void Update(YearFixture year, ExecutionValues values) =>
        year.Month(10).Entries[0].Update(values, YearFixture.Economist, YearFixture.Now);

    private static IEnumerable<FindingKind> Find(YearFixture year, int month = 10) =>
        ExecutionChecks.Check(Execution(year, month)).Select(finding => finding.Kind);

    private static BudgetExecution Execution(YearFixture year, int month) =>
        new(new ReportingMonth(2016, month), year.Month(month).Entries, year.Month(month - 1).Entries, year.Plan);

    private static Money Thousands(decimal amount) => Money.FromThousands(amount);
}
