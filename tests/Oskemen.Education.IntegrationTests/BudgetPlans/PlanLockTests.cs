using System.Net;
using Npgsql;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Budgets;

namespace Oskemen.Education.IntegrationTests.BudgetPlans;

/// <summary>The sample year has twelve approved months and three acts.</summary>
public sealed class PlanLockTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Post_WhenTheActWouldReachAnApprovedMonth_SaysWhichAndWhatToDo()
    {
        using var client = await fixture.Portal.SignInAsync(Role.Economist);
        await using var db = fixture.Database.CreateContext();
        var act = new ActPage(client, db, 2015).Head("Решение № 4", "2015-12-31", PlanPhase.Amended).Amount("464.003.015", "1");

        using var response = await act.SendAsync();

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await PortalClient.ReadAsync(response);
        page.QuerySelector("#Date-error")!.TextContent.ShouldContain("декабрь 2015 года");
        page.QuerySelector(".error-summary a")!.GetAttribute("href").ShouldBe("#Date");
    }

    [Theory]
    [InlineData("insert into plan_amendments (year, phase, act, date, created_by_id, created_at) select 2015, 'Amended', 'x', '2015-12-31', created_by_id, now() from plan_amendments limit 1", "plan_locked")]
    [InlineData("insert into plan_amounts (amendment_id, line_id, amount) select min(amendment_id), max(line_id), 1 from plan_amounts", "plan_locked")]
    [InlineData("update plan_amounts set amount = 1", null)]
    [InlineData("delete from plan_amounts", null)]
    [InlineData("update plan_amendments set date = '2014-01-01'", null)]
    public async Task TheDatabase_RefusesToChangeThePlanOfAnApprovedMonth(string sql, string? constraint)
    {
        var refusal = await Should.ThrowAsync<PostgresException>(() => fixture.Database.ExecuteAsPortalAsync(sql));

        refusal.ConstraintName.ShouldBe(constraint);
        refusal.SqlState.ShouldBe(constraint is null ? PostgresErrorCodes.InsufficientPrivilege : PostgresErrorCodes.RaiseException);
    }

    [Theory]
    [InlineData("/kk/budget/2015/plan/amendments/new")]
    [InlineData("/kk/budget/2015/lines/new")]
    public async Task Post_ByTheHead_IsForbidden(string url)
    {
        using var client = await fixture.Portal.SignInAsync(Role.Head);

        using var response = await client.PostAsync("/kk/budget/2015", url, []);

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("2015-01-04", null)]
    [InlineData("2015-01-05", "утверждённый")]
    [InlineData("2015-04-14", "уточнённый")]
    [InlineData("2015-12-31", "скорректированный")]
    public async Task Get_OnADate_NamesThePhaseOfThatDay(string date, string? phase)
    {
        using var client = await fixture.Portal.SignInAsync(Role.Head);

        var page = await client.GetDocumentAsync($"/ru/budget/2015/plan?on={date}");

        (page.QuerySelector("table tfoot") is null).ShouldBe(phase is null);
        page.QuerySelector(".lede")?.TextContent.ShouldContain(phase!);
        page.QuerySelectorAll(".history li").Length.ShouldBe(3);
    }

    [Theory]
    [InlineData("2016-01-01")]
    [InlineData("31.12")]
    public async Task Get_OnADateThatIsNone_Returns400AtTheField(string date)
    {
        using var client = await fixture.Portal.SignInAsync(Role.Head);

        using var response = await client.Http.GetAsync($"/ru/budget/2015/plan?on={date}", TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await PortalClient.ReadAsync(response)).QuerySelector("#on-error")!.TextContent.Trim().ShouldNotBeEmpty();
    }
}
