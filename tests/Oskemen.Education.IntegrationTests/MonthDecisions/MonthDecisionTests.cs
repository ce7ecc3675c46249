using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.IntegrationTests.BudgetMonths;

namespace Oskemen.Education.IntegrationTests.MonthDecisions;

/// <summary>One month on its whole way, and every wrong turn of it.</summary>
public sealed class MonthDecisionTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private const string Month = "/kk/budget/2016/10";
    private const string Code = "464.030.015";

    [Fact]
    public async Task Month_GoesFromEntryOverReturnToApprovalAndBack()
    {
        using var economist = await fixture.Portal.SignInAsync(Role.Economist);
        using var head = await fixture.Portal.SignInAsync(Role.Head);

        var stale = await MonthPage.OpenAsync(economist);
        await SubmitAsync(economist);
        await SavingIsRefusedAsync(stale);

        (await DecideAsync(head, "return", new() { ["Reason"] = " " })).ShouldBe(HttpStatusCode.BadRequest);
        (await ReturnAsync(head, "Құжатпен салыстырыңыз", "Соманы тексеріңіз")).ShouldBe(HttpStatusCode.Redirect);
        var returned = await MonthPage.OpenAsync(economist);
        returned.Text.ShouldContain("Құжатпен салыстырыңыз");
        returned.RowText(Code).ShouldContain("Соманы тексеріңіз");

        (await returned.Type(Code, "Paid", "5 846,8").SaveAsync(submit: true)).ShouldBe(HttpStatusCode.Redirect);
        (await ApproveAsync(head)).ShouldBe(HttpStatusCode.Redirect);
        (await StatusAsync()).ShouldBe("Approved");
        await SavingIsRefusedAsync(stale);

        (await DecideAsync(head, "reopening", new() { ["Reason"] = "" })).ShouldBe(HttpStatusCode.BadRequest);
        (await DecideAsync(head, "reopening", new() { ["Reason"] = "Қазынашылық түзетті" })).ShouldBe(HttpStatusCode.Redirect);
        (await StatusAsync()).ShouldBe("Reopened");

        var history = (await head.GetDocumentAsync(Month)).QuerySelectorAll(".history li");
        history.Length.ShouldBe(5);
        history.ShouldAllBe(item => item.QuerySelector("time") != null);
    }

    [Fact]
    public async Task Submit_WithErrors_SavesButDoesNotSubmit()
    {
        const string September = "/ru/budget/2016/9";
        using var economist = await fixture.Portal.SignInAsync(Role.Economist);
        var page = await MonthPage.OpenAsync(economist, September);

        (await page.Type(Code, "Plan", "100").Type(Code, "Paid", "100,1").SaveAsync(submit: true)).ShouldBe(HttpStatusCode.BadRequest);

        page.Errors.ShouldNotBeEmpty();
        page.RowText(Code).ShouldContain("100,1");
        var saved = await MonthPage.OpenAsync(economist, September);
        saved.Field(Code, "Paid").ShouldBe("100,1");
        saved.Document.QuerySelector(".status-open").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("approval")]
    [InlineData("return")]
    [InlineData("reopening")]
    public async Task Decide_ByTheEconomist_IsForbidden(string decision)
    {
        using var economist = await fixture.Portal.SignInAsync(Role.Economist);

        using var response = await economist.PostAsync(Month, $"{Month}/{decision}", new() { ["Reason"] = "x", ["Decision"] = "1" });

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("approval")]
    [InlineData("return")]
    [InlineData("reopening")]
    public async Task Decide_WhenTheMonthStandsElsewhere_ChangesNothing(string decision)
    {
        const string May = "/kk/budget/2016/5";
        using var head = await fixture.Portal.SignInAsync(Role.Head);

        using var response = await head.PostAsync(May, $"{May}/{decision}", new() { ["Reason"] = "x", ["Decision"] = "1" });

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await fixture.Database.ScalarAsync<long>(
            "select count(*) from month_decisions d join budget_months m on m.id = d.month_id where m.year = 2016 and m.month = 5")).ShouldBe(0);
    }

    private static async Task SubmitAsync(PortalClient economist) =>
        (await (await MonthPage.OpenAsync(economist)).SaveAsync(submit: true)).ShouldBe(HttpStatusCode.Redirect);

    private async Task SavingIsRefusedAsync(MonthPage stale)
    {
        var before = await PaidAsync();
        (await stale.Type(Code, "Paid", "1 234,5").SaveAsync()).ShouldBe(HttpStatusCode.Conflict);
        stale.Text.ShouldContain("1\u00A0234,5");
        (await PaidAsync()).ShouldBe(before);
    }

    private static async Task<HttpStatusCode> ApproveAsync(PortalClient head)
    {
        var form = (await head.GetDocumentAsync(Month)).QuerySelector<IHtmlFormElement>("form[action$=approval]")!;
        using var response = await head.PostAsync(Month + "/approval", PortalClient.FieldsOf(form));
        return response.StatusCode;
    }

    private static async Task<HttpStatusCode> ReturnAsync(PortalClient head, string reason, string comment)
    {
        var form = (await head.GetDocumentAsync(Month + "/return")).QuerySelector<IHtmlFormElement>("main form")!;
        var fields = PortalClient.FieldsOf(form);
        var row = fields.Single(field => field.Key.EndsWith(".Code", StringComparison.Ordinal) && field.Value == Code).Key;
        fields["Reason"] = reason;
        fields[row.Replace(".Code", ".Comment", StringComparison.Ordinal)] = comment;
        using var response = await head.PostAsync(Month + "/return", fields);
        return response.StatusCode;
    }

    private static async Task<HttpStatusCode> DecideAsync(PortalClient head, string decision, Dictionary<string, string> fields)
    {
        using var response = await head.PostAsync($"{Month}/{decision}", $"{Month}/{decision}", fields);
        return response.StatusCode;
    }

    private Task<string> StatusAsync() => fixture.Database.ScalarAsync<string>(
        "select d.kind from month_decisions d join budget_months m on m.id = d.month_id where m.year = 2016 and m.month = 10 order by d.number desc limit 1");

    private Task<decimal> PaidAsync() => fixture.Database.ScalarAsync<decimal>(
        $"""
        select e.paid from execution_entries e
        join budget_months m on m.id = e.month_id join budget_lines l on l.id = e.line_id
        where m.year = 2016 and m.month = 10 and l.code = '{Code}'
        """);
}
