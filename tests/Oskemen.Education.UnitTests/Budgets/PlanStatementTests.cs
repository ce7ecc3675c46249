using Oskemen.Education.Domain.Budgets;

namespace Oskemen.Education.UnitTests.Budgets;

public sealed class PlanStatementTests
{
    private static readonly DateOnly Approval = new(2016, 1, 5);
    private static readonly DateOnly Amendment = new(2016, 4, 12);

    [Theory]
    [InlineData(1, 4, null, null)]
    [InlineData(1, 5, 300, PlanPhase.Approved)]
    [InlineData(4, 11, 300, PlanPhase.Approved)]
    [InlineData(4, 12, 320, PlanPhase.Amended)]
    [InlineData(12, 31, 320, PlanPhase.Amended)]
    public void Plan_IsTheOneValidOnTheDate(int month, int day, int? total, PlanPhase? phase)
    {
        var fixture = TwoActs();

        var statement = new PlanStatement(fixture.Plan, new DateOnly(2016, month, day), fixture.Lines);

        statement.Total.ShouldBe(total is { } amount ? YearFixture.Thousands(amount) : null);
        statement.Phase.ShouldBe(phase);
    }

    [Fact]
    public void Totals_BySourceAndProgramme_AddUpToTheTotal()
    {
        var fixture = TwoActs();

        var statement = new PlanStatement(fixture.Plan, Amendment, fixture.Lines);

        statement.Sources.Select(source => (source.Source, source.Total)).ShouldBe(
        [
            (FundingSource.RepublicanTransfer, YearFixture.Thousands(120)),
            (FundingSource.Local, YearFixture.Thousands(200)),
        ]);
        statement.Programmes.ShouldHaveSingleItem().Total.ShouldBe(statement.Total);
    }

    [Fact]
    public void Total_WhenALineHasNoAmount_IsUnknown()
    {
        var fixture = new YearFixture("464.001.011", "464.001.015");
        fixture.EnterAct(fixture.Act(PlanPhase.Approved, Approval, "A", (0, 100)));

        var statement = new PlanStatement(fixture.Plan, Approval, fixture.Lines);

        statement.Total.ShouldBeNull();
        statement.Programmes[0].Rows[0].Amount.ShouldBe(YearFixture.Thousands(100));
    }

    [Fact]
    public void History_TellsFromAndTo_NewestFirst()
    {
        var fixture = TwoActs();

        var steps = PlanHistory.Of(fixture.Plan, fixture.Lines);

        steps.Select(step => step.Act.Act).ShouldBe(["B", "A"]);
        var change = steps[0].Changes.ShouldHaveSingleItem();
        (change.From, change.To, change.Difference).ShouldBe((YearFixture.Thousands(100), YearFixture.Thousands(120), YearFixture.Thousands(20)));
        steps[1].Changes.ShouldAllBe(first => first.From == null);
        steps[1].Difference.ShouldBe(YearFixture.Thousands(300));
    }

    [Fact]
    public void History_WhenAnActIsBackdated_ComparesInOrderOfDates()
    {
        var fixture = TwoActs();
        fixture.EnterAct(fixture.Act(PlanPhase.Adjusted, new(2016, 2, 1), "C", (0, 110)));

        var steps = PlanHistory.Of(fixture.Plan, fixture.Lines);

        steps.Select(step => step.Act.Act).ShouldBe(["B", "C", "A"]);
        steps[0].Changes[0].From.ShouldBe(YearFixture.Thousands(110));
        new PlanStatement(fixture.Plan, Amendment, fixture.Lines).Total.ShouldBe(YearFixture.Thousands(320), "the later act keeps the last word");
    }

    private static YearFixture TwoActs()
    {
        var fixture = new YearFixture("464.001.011", "464.001.015");
        return fixture
            .EnterAct(fixture.Act(PlanPhase.Approved, Approval, "A", (0, 100), (1, 200)))
            .EnterAct(fixture.Act(PlanPhase.Amended, Amendment, "B", (0, 120)));
    }
}
