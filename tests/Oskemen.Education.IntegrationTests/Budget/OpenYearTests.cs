using System.Net;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Web.Data.Queries;

namespace Oskemen.Education.IntegrationTests.Budget;

public sealed class OpenYearTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private const string Page = "/ru/budget/new";
    private const string Target = "/ru/budget";

    [Fact]
    public async Task Post_OpensTheYearWithLinesAndWithoutFigures()
    {
        using var client = await fixture.Portal.SignInAsync(Role.Economist);

        using var response = await OpenAsync(client, "2018");

        response.Headers.Location!.ToString().ShouldBe("/ru/budget/2018");
        await using var db = fixture.Database.CreateContext();
        var statement = (await db.FindYearStatementAsync(2018, TestContext.Current.CancellationToken))!;
        statement.Execution.LineCount.ShouldBe(19);
        statement.Execution.Latest.ShouldBeNull();
        statement.IsSample.ShouldBeFalse();
        var page = await client.GetDocumentAsync("/ru/budget/2018");
        page.QuerySelectorAll(".month-strip li").Length.ShouldBe(12);
        page.QuerySelector("table.heat").ShouldBeNull("there is nothing to show yet");
    }

    [Theory]
    [InlineData("2016")]
    [InlineData("2015")]
    [InlineData("1993")]
    [InlineData("2101")]
    [InlineData("")]
    [InlineData("next")]
    public async Task Post_WhenYearCannotBeOpened_Returns400AndKeepsWhatWasTyped(string year)
    {
        using var client = await fixture.Portal.SignInAsync(Role.Economist);

        using var response = await OpenAsync(client, year);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await PortalClient.ReadAsync(response);
        page.QuerySelector("#Year")!.GetAttribute("value").ShouldBe(year);
        page.QuerySelector("#Year-error")!.TextContent.Trim().ShouldNotBeEmpty();
        page.QuerySelector(".error-summary a")!.GetAttribute("href").ShouldBe("#Year");
    }

    [Fact]
    public async Task Post_ByTheHead_IsForbidden()
    {
        using var client = await fixture.Portal.SignInAsync(Role.Head);

        using var response = await client.PostAsync("/ru/budget/2016", Target, new() { ["Year"] = "2019" });

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Post_WhenTwoOpenTheYearAtOnce_OneIsTold()
    {
        using var one = await fixture.Portal.SignInAsync(Role.Economist);
        using var other = await fixture.Portal.SignInAsync(Role.Economist);

        var responses = await Task.WhenAll(OpenAsync(one, "2020"), OpenAsync(other, "2020"));

        responses.Select(response => response.StatusCode).Order().ShouldBe([HttpStatusCode.Redirect, HttpStatusCode.BadRequest]);
        await using var db = fixture.Database.CreateContext();
        (await db.BudgetLines.CountAsync(line => line.Year == 2020, TestContext.Current.CancellationToken)).ShouldBe(19);
        foreach (var response in responses)
        {
            response.Dispose();
        }
    }

    private static Task<HttpResponseMessage> OpenAsync(PortalClient client, string year) =>
        client.PostAsync(Page, Target, new() { ["Year"] = year });
}
