using Oskemen.Education.Domain.Budgets;

namespace Oskemen.Education.UnitTests.Budgets;

public sealed class YearExecutionTests
{
    [Fact]
    public void Months_AreAllTwelveInOrder_AlsoWithoutFigures()
    {
        var year = new YearFixture("464.001.015").Enter(10, 0, 100, 90).Execution();

        year.Months.Select(month => month.Period.Month).ShouldBe(Enumerable.Range(1, 12));
        year.Months.Where(month => month.HasFigures).ShouldHaveSingleItem().Period.Month.ShouldBe(10);
        year.Months[0].Execution.Total.Paid.ShouldBeNull();
    }

    [Fact]
    public void Programmes_AreOrderedByCode_WithTheirLinesTogether()
    {
        var year = new YearFixture("464.009.015", "464.001.015", "464.009.011").Execution();

        year.Programmes.Select(programme => programme.Programme.Number).ShouldBe(["464.001", "464.009"]);
        year.Programmes[1].Lines.Select(line => line.Line.Code.Text).ShouldBe(["464.009.011", "464.009.015"]);
        year.LineCount.ShouldBe(3);
    }

    [Fact]
    public void Figures_OfLineProgrammeAndTotal_AreThoseOfTheirMonth()
    {
        var year = new YearFixture("464.001.011", "464.001.015", "464.003.015")
            .Enter(2, 0, 10, 5).Enter(2, 1, 30, 30).Enter(2, 2, 60, 60).Execution();

        year.Programmes[0].Lines[0].Months[1]!.RateOfPlan.ShouldBe(new ExecutionRate(50.0m, false));
        year.Programmes[0].Months[1]!.Paid.ShouldBe(YearFixture.Thousands(35));
        year.Months[1].Execution.Total.Paid.ShouldBe(YearFixture.Thousands(95));
        year.Programmes[0].Months[0]!.RateOfPlan.ShouldBeNull("January is not known");
    }

    [Fact]
    public void Line_WhichIsNotDueInAMonth_HasNoFiguresThere()
    {
        var fixture = new YearFixture("464.001.015");
        fixture.Month(1).Entries.Clear();

        var line = fixture.Execution().Programmes[0].Lines[0];

        line.Months[0].ShouldBeNull();
        line.Months[1].ShouldNotBeNull();
    }

    [Fact]
    public void Latest_IsTheLastMonthWithFigures_AndNoneInAnEmptyYear()
    {
        new YearFixture("464.001.015").Execution().Latest.ShouldBeNull();
        new YearFixture("464.001.015").Enter(3, 0, 1, 1).Enter(7, 0, 2, 1).Execution().Latest!.Month.Month.ShouldBe(7);
    }

    [Fact]
    public void Months_TellWhereTheyStand()
    {
        var year = new YearFixture("464.001.015").Enter(1, 0, 1, 1).Approve(1).Execution();

        year.Months[0].Status.ShouldBe(MonthStatus.Approved);
        year.Months[1].Status.ShouldBe(MonthStatus.Open);
    }

    [Fact]
    public void APastMonth_KeepsItsPlanAfterALaterAct()
    {
        var fixture = new YearFixture("464.001.015").Enter(3, 0, 100, 50).Enter(10, 0, 300, 200);
        fixture.EnterAct(fixture.Act(PlanPhase.Approved, new(2016, 1, 5), "A", (0, 400)));
        var before = fixture.Execution().Programmes[0].Lines[0].Months[2];

        fixture.EnterAct(fixture.Act(PlanPhase.Amended, new(2016, 10, 3), "B", (0, 500)));
        var after = fixture.Execution();

        after.Programmes[0].Lines[0].Months[2].ShouldBe(before);
        after.Latest!.Total.AnnualPlan.ShouldBe(YearFixture.Thousands(500));
    }
}
