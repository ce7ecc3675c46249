using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Domain.Periods;

namespace Oskemen.Education.UnitTests.Budgets;

public sealed class AmendmentChecksTests
{
    private static readonly DateOnly Approval = new(2016, 1, 5);

    [Fact]
    public void Check_WhenTheFirstActCoversAllLines_FindsNothing()
    {
        var fixture = Year();

        Check(fixture, fixture.Act(PlanPhase.Approved, Approval, "A", (0, 100), (1, 0))).ShouldBeEmpty();
    }

    [Fact]
    public void Check_WhenTheFirstActLeavesALineOut_NamesTheLine()
    {
        var fixture = Year();

        var finding = Check(fixture, fixture.Act(PlanPhase.Approved, Approval, "A", (0, 100))).ShouldHaveSingleItem();

        finding.Problem.ShouldBe(AmendmentProblem.LineMissing);
        finding.Line!.Code.Text.ShouldBe("464.003.015");
    }

    [Theory]
    [InlineData(PlanPhase.Amended)]
    [InlineData(PlanPhase.Adjusted)]
    public void Check_WhenTheFirstActDoesNotApprove_IsRefused(PlanPhase phase)
    {
        var fixture = Year();

        Problems(fixture, fixture.Act(phase, Approval, "A", (0, 100), (1, 200))).ShouldBe([AmendmentProblem.WrongPhase]);
    }

    public static TheoryData<string, PlanPhase, DateOnly, decimal, AmendmentProblem[]> LaterActs => new()
    {
        { "B", PlanPhase.Amended, new(2016, 4, 1), 120, [] },
        { "B", PlanPhase.Adjusted, Approval, 120, [] },
        { "B", PlanPhase.Approved, new(2016, 4, 1), 120, [AmendmentProblem.WrongPhase] },
        { "B", PlanPhase.Amended, new(2016, 1, 4), 120, [AmendmentProblem.BeforeFirstAct] },
        { "B", PlanPhase.Amended, new(2017, 1, 1), 120, [AmendmentProblem.OutsideYear] },
        { "B", PlanPhase.Amended, new(2016, 4, 1), 100, [AmendmentProblem.NothingChanged] },
        { " a ", PlanPhase.Amended, Approval, 120, [AmendmentProblem.AlreadyEntered] },
        { "A", PlanPhase.Amended, new(2016, 4, 1), 120, [] },
    };

    [Theory]
    [MemberData(nameof(LaterActs))]
    public void Check_OfALaterAct_FindsWhatIsWrong(string name, PlanPhase phase, DateOnly date, decimal amount, AmendmentProblem[] expected)
    {
        var fixture = Year();
        fixture.EnterAct(fixture.Act(PlanPhase.Approved, Approval, "A", (0, 100), (1, 200)));

        Problems(fixture, fixture.Act(phase, date, name, (0, amount))).ShouldBe(expected);
    }

    [Fact]
    public void Check_WhenALaterActNamesNoLine_ChangesNothing()
    {
        var fixture = Year();
        fixture.EnterAct(fixture.Act(PlanPhase.Approved, Approval, "A", (0, 100), (1, 200)));

        Problems(fixture, fixture.Act(PlanPhase.Amended, new(2016, 4, 1), "B")).ShouldBe([AmendmentProblem.NothingChanged]);
    }

    [Theory]
    [InlineData(2, 29, true)]
    [InlineData(3, 1, true)]
    [InlineData(3, 31, true)]
    [InlineData(4, 1, false)]
    public void Check_WhenMarchIsApproved_RefusesWhatWouldReachIt(int month, int day, bool isRefused)
    {
        var fixture = Year().Approve(3);
        fixture.EnterAct(fixture.Act(PlanPhase.Approved, Approval, "A", (0, 100), (1, 200)));

        var findings = Check(fixture, fixture.Act(PlanPhase.Amended, new(2016, month, day), "B", (0, 120)));

        findings.Select(finding => finding.Month).ShouldBe(isRefused ? [new ReportingMonth(2016, 3)] : []);
    }

    [Fact]
    public void IsBackdated_WhenALaterActIsThere()
    {
        var fixture = Year();
        fixture.EnterAct(fixture.Act(PlanPhase.Approved, Approval, "A", (0, 100), (1, 200)));

        AmendmentChecks.IsBackdated(fixture.Act(PlanPhase.Amended, Approval, "B", (0, 1)), fixture.Plan).ShouldBeFalse();
        AmendmentChecks.IsBackdated(fixture.Act(PlanPhase.Amended, new(2016, 1, 4), "B", (0, 1)), fixture.Plan).ShouldBeTrue();
    }

    private static YearFixture Year() => new("464.001.015", "464.003.015");

    private static IReadOnlyList<AmendmentFinding> Check(YearFixture fixture, PlanAmendment act) =>
        AmendmentChecks.Check(act, fixture.Plan, fixture.Lines, fixture.Year.Months);

    private static IEnumerable<AmendmentProblem> Problems(YearFixture fixture, PlanAmendment act) =>
        Check(fixture, act).Select(finding => finding.Problem);
}
