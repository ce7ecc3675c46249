using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ClosedXML.Excel;
using Oskemen.Education.Domain.Collection;

namespace Oskemen.Education.IntegrationTests.Returns;

/// <summary>A workbook is sent back after somebody else saved the same return.</summary>
public sealed class ReturnWorkbookConflictTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private const string FirstGrade = "C10";

    [Theory]
    [InlineData("kk", "school_1", "мәлімет өзгертілген", "1-сынып")]
    [InlineData("ru", "school_3", "сведения изменены", "1 класс")]
    public async Task StaleSheet_WritesNothing_AndShowsBoth(string language, string school, string message, string grade)
    {
        var (id, answer, _) = await UploadStaleAsync(school, language);

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await PortalClient.ReadAsync(answer);
        page.QuerySelector(".error-summary")!.TextContent.ShouldContain(message);
        var row = page.QuerySelector("tr[data-cell='Pupils.1.Kazakh']")!;
        row.QuerySelector("th")!.TextContent.ShouldContain(grade);
        row.QuerySelectorAll("td").Select(cell => cell.TextContent).ShouldBe(["20", "27"]);
        page.QuerySelectorAll("tr[data-cell]").Select(item => item.GetAttribute("data-cell")).ShouldBe(["Classes.2.Russian", "Pupils.2.Russian", "Pupils.1.Kazakh"], ignoreOrder: true);
        (await fixture.Database.LoadReturnAsync(id)).Current.Figures.Heads.ShouldBe(45);
    }

    [Fact]
    public async Task SecondConfirmation_TakesTheSheetOver()
    {
        var (id, answer, director) = await UploadStaleAsync("school_4");

        (await ConfirmAsync(director, await PortalClient.ReadAsync(answer))).ShouldBe(HttpStatusCode.Redirect);

        (await fixture.Database.LoadReturnAsync(id)).Current.Figures.DifferenceTo(TestReturns.Figures(("Classes.1.Kazakh", 1), ("Pupils.1.Kazakh", 27))).ShouldBeEmpty();
    }

    [Fact]
    public async Task SecondConfirmation_WhenSomebodySavedAgain_IsAskedForOnceMore()
    {
        var (id, answer, director) = await UploadStaleAsync("school_5");
        using var other = await fixture.SignInForAsync("school_5");
        await (await ReturnSheetPage.OpenAsync(other, id)).Type("Pupils.1.Kazakh", "22").SaveAsync();

        (await ConfirmAsync(director, await PortalClient.ReadAsync(answer))).ShouldBe(HttpStatusCode.Conflict);

        (await fixture.Database.LoadReturnAsync(id)).Current.Figures.Heads.ShouldBe(47);
    }

    [Theory]
    [InlineData("cells[Pupils.13.Kazakh]", "5")]
    [InlineData("cells[Groups.3.Kazakh]", "5")]
    [InlineData("cells[Pupils.3.Kazakh]", "-5")]
    [InlineData("cells[Pupils.3.Kazakh]", "100000")]
    [InlineData("cells[Pupils.3.Kazakh]", "x")]
    public async Task SecondConfirmation_OfWhatNoSheetHolds_IsRefused(string name, string value)
    {
        var (id, answer, director) = await UploadStaleAsync("school_6");

        (await ConfirmAsync(director, await PortalClient.ReadAsync(answer), (name, value))).ShouldBe(HttpStatusCode.BadRequest);

        (await fixture.Database.LoadReturnAsync(id)).Current.Figures.Heads.ShouldBe(45);
    }

    [Fact]
    public async Task SheetWithoutItsVersion_IsHeldAgainstTheUploadPage()
    {
        var id = await OwedAsync("school_8");
        using var director = await fixture.SignInForAsync("school_8");
        var book = await director.FillBookAsync(id, Fill, keepsVersion: false);
        var upload = await director.GetDocumentAsync($"/kk/returns/{id}/import");
        using var other = await fixture.SignInForAsync("school_8");
        await (await ReturnSheetPage.OpenAsync(other, id)).TypeSmallSchool().SaveAsync();

        using var stale = await director.UploadBookAsync($"/kk/returns/{id}/import", upload, book);
        using var fresh = await director.UploadBookAsync(id, book);

        stale.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        fresh.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task StaleSheet_ThatSaysTheSame_IsNoConflict()
    {
        var id = await OwedAsync("school_9");
        using var director = await fixture.SignInForAsync("school_9");
        var book = await director.FillBookAsync(id, Fill);
        using var other = await fixture.SignInForAsync("school_9");
        await (await ReturnSheetPage.OpenAsync(other, id)).Type("Classes.1.Kazakh", "1").Type("Pupils.1.Kazakh", "27").SaveAsync();

        using var answer = await director.UploadBookAsync(id, book);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private static void Fill(IXLWorksheet sheet)
    {
        sheet.Cell("B10").SetValue(1);
        sheet.Cell(FirstGrade).SetValue(27);
    }

    private static async Task<HttpStatusCode> ConfirmAsync(PortalClient client, IHtmlDocument page, (string Name, string Value)? field = null)
    {
        var form = page.QuerySelector<IHtmlFormElement>("form[data-sheet-conflict]")!;
        var fields = PortalClient.FieldsOf(form);
        if (field is var (name, value))
        {
            fields[name] = value;
        }

        using var answer = await client.PostAsync(form.GetAttribute("action")!, fields);
        return answer.StatusCode;
    }

    /// <summary>One downloads and fills in, another saves two grades in the grid, the first sends the sheet.</summary>
    private async Task<(int Id, HttpResponseMessage Answer, PortalClient Director)> UploadStaleAsync(string school, string language = "kk")
    {
        var id = await OwedAsync(school);
        var director = await fixture.SignInForAsync(school);
        var book = await director.FillBookAsync(id, Fill);
        using var other = await fixture.SignInForAsync(school);
        await (await ReturnSheetPage.OpenAsync(other, id)).TypeSmallSchool().SaveAsync();
        return (id, await director.UploadBookAsync(id, book, language), director);
    }

    private async Task<int> OwedAsync(string school) =>
        await fixture.Database.FindReturnAsync(await fixture.Portal.OpenCampaignAsync(2026, [ReturnForm.School]), school);
}
