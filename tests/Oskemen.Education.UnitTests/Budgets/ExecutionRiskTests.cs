using CsCheck;
using Oskemen.Education.Domain.Budgets;

namespace Oskemen.Education.UnitTests.Budgets;

public sealed class ExecutionRiskTests
{
    private static readonly Gen<Money> Amounts = Gen.Long[0, 1_000_000_000_000].Select(tiyn => Money.FromTenge(tiyn / 100m));

    [Theory]
    [InlineData(10, 47_500, 57_000, false)]
    [InlineData(10, 47_499.99, 56_999.988, true)]
    [InlineData(12, 57_000, 57_000, false)]
    [InlineData(12, 56_000, 56_000, true)]
    [InlineData(1, 0, 0, true)]
    public void Find_WhenAnnualPlanIsKnown_ProjectsThePace(int month, decimal paid, decimal projected, bool isAtRisk)
    {
        var fixture = new YearFixture("464.030.015").Enter(month, 0, 60_000, paid);
        fixture.EnterAct(fixture.Act(PlanPhase.Approved, new(2016, 1, 1), "A", (0, 60_000)));

        var risks = ExecutionRisk.Find(fixture.Execution().Latest!);

        ExecutionRisk.ProjectToYear(YearFixture.Thousands(paid), month).ShouldBe(YearFixture.Thousands(projected));
        risks.Count.ShouldBe(isAtRisk ? 1 : 0);
        risks.ShouldAllBe(risk => risk.Basis == RiskBasis.AnnualPlan && risk.Expected == YearFixture.Thousands(projected));
    }

    [Theory]
    [InlineData(6_229, 5_846.9, true)]
    [InlineData(1_000, 950, false)]
    [InlineData(1_000, 949.99, true)]
    [InlineData(0, 0, false)]
    public void Find_WhenAnnualPlanIsUnknown_HoldsPaidAgainstThePeriodPlan(decimal plan, decimal paid, bool isAtRisk)
    {
        var risks = ExecutionRisk.Find(new YearFixture("464.030.015").Enter(10, 0, plan, paid).Execution().Latest!);

        risks.Count.ShouldBe(isAtRisk ? 1 : 0);
        risks.ShouldAllBe(risk => risk.Basis == RiskBasis.PeriodPlan && risk.Expected == risk.Paid);
    }

    [Fact]
    public void Find_WhenPaidIsUnknown_SaysNothing() =>
        ExecutionRisk.Find(new YearFixture("464.030.015").Enter(10, 0, 100, null).Execution().Latest!).ShouldBeEmpty();

    [Fact]
    public void Find_ListsTheLargestShortfallFirst()
    {
        var year = new YearFixture("464.001.015", "464.003.015").Enter(5, 0, 10, 1).Enter(5, 1, 1_000, 900).Execution();

        year.AtRisk.Select(risk => risk.Line.Code.Text).ShouldBe(["464.003.015", "464.001.015"]);
    }

    [Fact]
    public void ProjectToYear_IsNeverAboveTheExactPace_AndLessThanATiynBelow() =>
        Gen.Select(Amounts, Gen.Int[1, 12]).Sample((paid, months) =>
        {
            var projected = ExecutionRisk.ProjectToYear(paid, months).Tenge;
            var exactTimesMonths = paid.Tenge * 12;
            (projected * months).ShouldBeLessThanOrEqualTo(exactTimesMonths);
            ((projected + 0.01m) * months).ShouldBeGreaterThan(exactTimesMonths);
        });

    [Fact]
    public void ProjectToYear_OfTheLargestAmount_StaysWithinBounds() =>
        ExecutionRisk.ProjectToYear(Money.FromTenge(Money.MaxTenge), 1).Tenge.ShouldBe(Money.MaxTenge);

    [Theory]
    [InlineData(0)]
    [InlineData(13)]
    public void ProjectToYear_WhenThereIsNoSuchMonth_Throws(int months) =>
        Should.Throw<ArgumentOutOfRangeException>(() => ExecutionRisk.ProjectToYear(Money.Zero, months));

    [Fact]
    public void AShownRate_IsAlwaysBelowTheThreshold() =>
        Gen.Select(Amounts, Amounts, Gen.Int[1, 12]).Sample((plan, paid, month) =>
        {
            var fixture = new YearFixture("464.030.015").Enter(month, 0, plan.Thousands, paid.Thousands);
            fixture.Execution().AtRisk.ShouldAllBe(risk => risk.Rate.Percent < ExecutionRisk.ThresholdPercent && risk.Shortfall > Money.Zero);
        });
}
