using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.IntegrationTests.BudgetMonths;

namespace Oskemen.Education.IntegrationTests.Data;

/// <summary>The same races as the portal's pages run them.</summary>
public sealed class RacingRequestsTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private const string Month = "/kk/budget/2016/10";

    [Fact]
    public async Task Approve_ByTwoRequestsAtOnce_HappensOnce()
    {
        var rows = await MonthRows.FindAsync(fixture.Database, 2016, 10);
        using var economist = await fixture.Portal.SignInAsync(Role.Economist);
        using var head = await fixture.Portal.SignInAsync(Role.Head);
        for (var round = 1; round <= 5; round++)
        {
            (await (await MonthPage.OpenAsync(economist)).SaveAsync(submit: true)).ShouldBe(HttpStatusCode.Redirect);
            var form = (await head.GetDocumentAsync(Month)).QuerySelector<IHtmlFormElement>("form[action$=approval]")!;

            var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => head.PostAsync(Month + "/approval", PortalClient.FieldsOf(form))));

            answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.Redirect);
            (await rows.CountAsync(MonthDecisionKind.Approved)).ShouldBe(round);
            await rows.DecideAsync((round * 3), MonthDecisionKind.Reopened, MonthRows.Head);
        }
    }

    [Fact]
    public async Task Submit_ByTwoWhoChangedDifferentLines_HappensOnceAndNobodySeesAnError()
    {
        var rows = await MonthRows.FindAsync(fixture.Database, 2015, 12);
        using var one = await fixture.Portal.SignInAsync(Role.Economist);
        using var other = await fixture.Portal.SignInAsync(Role.Economist);
        const string December = "/kk/budget/2015/12";
        var submitted = (int)await rows.CountAsync(MonthDecisionKind.Submitted);
        for (var round = 1; round <= 10; round++)
        {
            var number = await fixture.Database.ScalarAsync<int>($"select max(number) from month_decisions where month_id = {rows.Id}");
            await rows.DecideAsync(number + 1, round == 1 ? MonthDecisionKind.Reopened : MonthDecisionKind.Returned, MonthRows.Head);
            var pages = await Task.WhenAll(MonthPage.OpenAsync(one, December), MonthPage.OpenAsync(other, December));
            pages[0].Type("464.001.011", "Note", $"бір {round}");
            pages[1].Type("464.067.015", "Note", $"екі {round}");

            var answers = await Task.WhenAll(pages.Select(page => page.SaveAsync(submit: true)));

            answers.Order().ShouldBe([HttpStatusCode.Redirect, HttpStatusCode.Conflict]);
            (await rows.CountAsync(MonthDecisionKind.Submitted)).ShouldBe(submitted + round);
        }
    }
}
