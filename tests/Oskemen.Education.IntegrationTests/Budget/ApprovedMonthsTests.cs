using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.IntegrationTests.BudgetMonths;

namespace Oskemen.Education.IntegrationTests.Budget;

/// <summary>What an official sees of a budget of which not everything is approved.</summary>
public sealed class ApprovedMonthsTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private static readonly string[] October =
        ["/budget/2016/10", "/budget/2016/10/statement", "/budget/2016/10/export.xlsx", "/budget/2016/10/export.csv", "/budget/2016/export.csv"];

    [Fact]
    public async Task Official_SeesAMonthFromItsApprovalToItsReopening()
    {
        using var economist = await fixture.Portal.SignInAsync(Role.Economist);
        using var head = await fixture.Portal.SignInAsync(Role.Head);
        using var official = await fixture.Portal.SignInAsync(Role.Official);

        await ExpectAsync(official, HttpStatusCode.NotFound);
        (await official.GetDocumentAsync("/ru")).QuerySelector("[data-summary]").ShouldBeNull();
        (await official.GetDocumentAsync("/ru/budget/2016")).QuerySelectorAll("[data-summary], .month-strip li").ShouldBeEmpty();

        await (await MonthPage.OpenAsync(economist)).SaveAsync(submit: true);
        await ExpectAsync(official, HttpStatusCode.NotFound);

        var approval = (await head.GetDocumentAsync("/kk/budget/2016/10")).QuerySelector<IHtmlFormElement>("form[action$=approval]")!;
        using (var approved = await head.PostAsync("/kk/budget/2016/10/approval", PortalClient.FieldsOf(approval)))
        {
            approved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        await ExpectAsync(official, HttpStatusCode.OK);
        (await official.GetDocumentAsync("/ru")).QuerySelector("a[href='/ru/budget/2016/10']").ShouldNotBeNull();
        (await official.GetDocumentAsync("/ru/budget/2016")).QuerySelectorAll(".month-strip li").Length.ShouldBe(1);

        var reopening = (await head.GetDocumentAsync("/kk/budget/2016/10/reopening")).QuerySelector<IHtmlFormElement>("main form")!;
        using (var reopened = await head.PostAsync(
            "/kk/budget/2016/10/reopening", new(PortalClient.FieldsOf(reopening)) { ["Reason"] = "Қате табылды" }))
        {
            reopened.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        await ExpectAsync(official, HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/budget/2015/12")]
    [InlineData("/budget/2015")]
    [InlineData("/budget/2015/12/statement")]
    public async Task Official_FindsNoLinkThatIsRefused(string page)
    {
        using var official = await fixture.Portal.SignInAsync(Role.Official);
        var document = await official.GetDocumentAsync("/ru" + page);

        foreach (var link in document.QuerySelectorAll("a[href^='/ru']").Select(link => link.GetAttribute("href")!)
            .Where(link => !link.EndsWith(".pdf", StringComparison.Ordinal)).Distinct())
        {
            using var response = await official.Http.GetAsync(link, TestContext.Current.CancellationToken);
            ((int)response.StatusCode).ShouldBeLessThan(400, link);
        }
    }

    private static async Task ExpectAsync(PortalClient official, HttpStatusCode expected)
    {
        foreach (var address in October)
        {
            using var response = await official.Http.GetAsync("/ru" + address, TestContext.Current.CancellationToken);
            response.StatusCode.ShouldBe(expected, address);
        }
    }
}
