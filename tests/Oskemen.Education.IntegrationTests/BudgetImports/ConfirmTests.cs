using System.Net;
using AngleSharp.Html.Dom;
using ClosedXML.Excel;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Periods;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.IntegrationTests.BudgetImports;

/// <summary>What a confirmed upload writes, and when it writes nothing. Every test has a month of its own.</summary>
public sealed class ConfirmTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private const string FirstCode = "464.001.011";

    [Fact]
    public async Task Confirm_OfAGoodSheet_ChangesExactlyItsCells()
    {
        var month = new ReportingMonth(2016, 1);
        using var client = await fixture.Portal.SignInAsync(Role.Economist);
        var book = await client.FillTemplateAsync(month, sheet =>
        {
            sheet.Cell(Uploads.FirstPlan).SetValue(511.25m);
            sheet.Cell(Uploads.FirstPaid).SetValue("500,1");
        });
        var before = await fixture.Database.SnapshotAsync();

        var preview = await client.StoreAsync(month, book);
        var page = await client.GetDocumentAsync(preview);
        page.QuerySelectorAll("td.changed").Select(cell => cell.QuerySelector("ins")!.TextContent)
            .ShouldBe([$"{Strings.Import_Becomes} 511,25", $"{Strings.Import_Becomes} 500,1"]);
        (await fixture.Database.SnapshotAsync()).ShouldBe(before);

        using var response = await client.PressAsync(page, "confirm");
        response.Headers.Location!.OriginalString.ShouldBe("/kk/budget/2016/1");
        (await fixture.Database.AmountAsync(month, FirstCode, "plan")).ShouldBe(511_250m);
        (await fixture.Database.AmountAsync(month, FirstCode, "paid")).ShouldBe(500_100m);
        (await fixture.Database.ScalarAsync<long>(
            "select count(*) from execution_entries e join budget_months m on m.id = e.month_id where m.year = 2016 and m.month = 1 and (plan is not null or paid is not null or registered is not null)"))
            .ShouldBe(1);
        (await fixture.Database.ScalarAsync<long>("select count(*) from sheet_uploads where month_id = (select id from budget_months where year = 2016 and month = 1)")).ShouldBe(0);
    }

    [Fact]
    public async Task Confirm_OfAnUntouchedTemplateOrExport_ChangesNothing()
    {
        var month = new ReportingMonth(2016, 10);
        using var client = await fixture.Portal.SignInAsync(Role.Economist);
        var before = await fixture.Database.SnapshotAsync();

        foreach (var file in (string[])["template.xlsx", "export.xlsx"])
        {
            var book = await client.Http.GetByteArrayAsync($"/ru/budget/2016/10/{file}", TestContext.Current.CancellationToken);
            var preview = await client.StoreAsync(month, book);
            var page = await client.GetDocumentAsync(preview);
            page.QuerySelectorAll("td.changed").ShouldBeEmpty();
            page.QuerySelectorAll("[data-problem]").ShouldBeEmpty();
            using var response = await client.PressAsync(page, "confirm");
            response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        (await fixture.Database.SnapshotAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Confirm_WhenPressedTwice_WritesOnceAndSaysTheUploadIsGone()
    {
        var month = new ReportingMonth(2016, 2);
        using var client = await fixture.Portal.SignInAsync(Role.Economist);
        var preview = await client.StoreAsync(month, await client.FillTemplateAsync(month, sheet => sheet.Cell(Uploads.FirstPlan).SetValue(1)));
        var page = await client.GetDocumentAsync(preview);
        using var first = await client.PressAsync(page, "confirm");
        using var second = await client.PressAsync(page, "confirm");

        first.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        second.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await PortalClient.ReadAsync(second)).Body!.TextContent.ShouldContain(Strings.Import_Gone);
    }

    [Fact]
    public async Task Confirm_WhenTwoRequestsRace_WritesOnce()
    {
        var month = new ReportingMonth(2016, 7);
        using var client = await fixture.Portal.SignInAsync(Role.Economist);
        var preview = await client.StoreAsync(month, await client.FillTemplateAsync(month, sheet => sheet.Cell(Uploads.FirstPlan).SetValue(700)));
        var page = await client.GetDocumentAsync(preview);

        var responses = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => client.PressAsync(page, "confirm")));

        responses.Count(response => response.StatusCode == HttpStatusCode.Redirect).ShouldBe(1);
        responses.Where(response => response.StatusCode != HttpStatusCode.Redirect)
            .ShouldAllBe(response => response.StatusCode == HttpStatusCode.NotFound || response.StatusCode == HttpStatusCode.Conflict);
        (await fixture.Database.AmountAsync(month, FirstCode, "plan")).ShouldBe(700_000m);
        Array.ForEach(responses, response => response.Dispose());
    }

    [Fact]
    public async Task Confirm_WhenSomebodySavedMeanwhile_ShowsWhatStandsNowAndWritesNothing()
    {
        var month = new ReportingMonth(2016, 3);
        using var client = await fixture.Portal.SignInAsync(Role.Economist);
        var preview = await client.StoreAsync(month, await client.FillTemplateAsync(month, sheet => sheet.Cell(Uploads.FirstPlan).SetValue(300)));
        var page = await client.GetDocumentAsync(preview);
        await fixture.Database.ExecuteAsPortalAsync(
            "update execution_entries set plan = 77000 where line_id = (select id from budget_lines where year = 2016 and code = '464.001.011') and month_id = (select id from budget_months where year = 2016 and month = 3)");

        using var refused = await client.PressAsync(page, "confirm");
        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var current = await PortalClient.ReadAsync(refused);
        current.QuerySelector(".error-summary")!.TextContent.ShouldContain(Strings.Import_ChangedMeanwhile);
        current.QuerySelector("td.changed del")!.TextContent.ShouldContain("77,0");
        (await fixture.Database.AmountAsync(month, FirstCode, "plan")).ShouldBe(77_000m);

        using var confirmed = await client.PressAsync(current, "confirm");
        confirmed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await fixture.Database.AmountAsync(month, FirstCode, "plan")).ShouldBe(300_000m);
    }

    [Fact]
    public async Task Confirm_WhenTheMonthWasSubmittedMeanwhile_Refuses()
    {
        var month = new ReportingMonth(2016, 4);
        using var client = await fixture.Portal.SignInAsync(Role.Economist);
        var preview = await client.StoreAsync(month, await client.FillTemplateAsync(month, sheet => sheet.Cell(Uploads.FirstPlan).SetValue(300)));
        var page = await client.GetDocumentAsync(preview);
        await SubmitAsync(4);

        using var response = await client.PressAsync(page, "confirm");
        response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await PortalClient.ReadAsync(response)).QuerySelector(".error-summary")!.TextContent.ShouldContain(Strings.Import_Locked);
        (await fixture.Database.AmountAsync(month, FirstCode, "plan")).ShouldBe(-1);
        using var upload = await client.Http.GetAsync(Uploads.Address(month), TestContext.Current.CancellationToken);
        (await PortalClient.ReadAsync(upload)).QuerySelector("input[type=file]").ShouldBeNull();
    }

    [Fact]
    public async Task Confirm_OfASheetWithErrors_WritesNothing()
    {
        var month = new ReportingMonth(2016, 5);
        using var client = await fixture.Portal.SignInAsync(Role.Economist);
        var good = await client.GetDocumentAsync(await client.StoreAsync(month, await client.FillTemplateAsync(month, _ => { })));
        var preview = await client.StoreAsync(month, await client.FillTemplateAsync(month, sheet =>
        {
            sheet.Cell(Uploads.FirstPlan).SetValue(1);
            sheet.Cell(Uploads.FirstPaid).SetValue("көп");
        }));
        var before = await fixture.Database.SnapshotAsync();

        var fields = PortalClient.FieldsOf(good.QuerySelectorAll("form").OfType<IHtmlFormElement>().Single(form => form.Action.EndsWith("/confirm", StringComparison.Ordinal)));
        using var response = await client.PostAsync($"{preview}/confirm", fields);

        response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await fixture.Database.SnapshotAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Confirm_OfATreasuryStatement_KeepsItsTotalsToHoldTheLinesAgainst()
    {
        var month = new ReportingMonth(2016, 6);
        using var client = await fixture.Portal.SignInAsync(Role.Economist);
        var preview = await client.StoreAsync(month, Treasury());
        var page = await client.GetDocumentAsync(preview);
        page.QuerySelector(".contradictions")!.TextContent.ShouldContain("90,5");

        using var response = await client.PressAsync(page, "confirm");
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await fixture.Database.ScalarAsync<decimal>(
            "select paid from control_totals where origin = 'TreasuryStatement' and month_id = (select id from budget_months where year = 2016 and month = 6)")).ShouldBe(90_500m);
    }

    private static byte[] Treasury()
    {
        using var workbook = new XLWorkbook();
        var sheet = workbook.AddWorksheet("4-20");
        sheet.Cell("A1").SetValue("Единица измерения: тысяча тенге");
        string[][] rows = [["Код", "План на период", "Оплаченные обязательства"], ["ВСЕГО", "100", "90,5"], [FirstCode, "100", "90"]];
        for (var index = 0; index < rows.Length; index++)
        {
            sheet.Row(3 + index).Cell(1).SetValue(rows[index][0]);
            sheet.Row(3 + index).Cell(2).SetValue(rows[index][1]);
            sheet.Row(3 + index).Cell(3).SetValue(rows[index][2]);
        }

        using var stream = new MemoryStream();
        workbook.SaveAs(stream);
        return stream.ToArray();
    }

    private Task<int> SubmitAsync(int month) => fixture.Database.ExecuteAsPortalAsync(
        $"insert into month_decisions (month_id, number, kind, decided_by_id, decided_at) select m.id, 1, 'Submitted', u.id, now() from budget_months m, users u where m.year = 2016 and m.month = {month} limit 1");
}
