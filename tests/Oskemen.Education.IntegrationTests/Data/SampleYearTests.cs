using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Domain.Periods;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Data.Seed;

namespace Oskemen.Education.IntegrationTests.Data;

public sealed class SampleYearTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData(1, PlanPhase.Approved)]
    [InlineData(6, PlanPhase.Amended)]
    [InlineData(12, PlanPhase.Adjusted)]
    public async Task Month_IsApprovedAndHoldsWater(int month, PlanPhase phase)
    {
        await using var db = fixture.Database.CreateContext();

        var statement = (await db.FindMonthStatementAsync(new ReportingMonth(SampleYear.Year, month), TestContext.Current.CancellationToken))!;

        statement.IsSample.ShouldBeTrue();
        statement.Month.Status.ShouldBe(MonthStatus.Approved);
        statement.Execution.Rows.Count.ShouldBe(19);
        statement.Findings.ShouldBeEmpty();
        statement.Execution.Plan.PhaseOn(statement.Month.Period.LastDay).ShouldBe(phase);
    }

    [Fact]
    public async Task March_ShowsAReturn()
    {
        var kinds = await fixture.Database.ScalarAsync<string[]>(
            "select array_agg(kind::text order by number) from month_decisions d join budget_months m on m.id = d.month_id where m.year = 2015 and m.month = 3");

        kinds.ShouldBe(["Submitted", "Returned", "Submitted", "Approved"]);
    }
}
