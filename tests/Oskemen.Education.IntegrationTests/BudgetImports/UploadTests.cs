using System.IO.Compression;
using System.Net;
using AngleSharp.Html.Dom;
using ClosedXML.Excel;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Periods;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Spreadsheets;

namespace Oskemen.Education.IntegrationTests.BudgetImports;

/// <summary>What an upload is told before anything is confirmed; nothing of a month ever changes here.</summary>
public sealed class UploadTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private static readonly ReportingMonth Month = new(2016, 10);

    public static TheoryData<string, HttpStatusCode, string> Refused => new()
    {
        { "empty", HttpStatusCode.BadRequest, nameof(Strings.Import_FileEmpty) },
        { "text", HttpStatusCode.BadRequest, nameof(Strings.Import_FileNotAWorkbook) },
        { "xls", HttpStatusCode.BadRequest, nameof(Strings.Import_FileOldFormat) },
        { "bomb", HttpStatusCode.BadRequest, nameof(Strings.Import_FileUnpacksTooLarge) },
        { "10000 rows", HttpStatusCode.BadRequest, nameof(Strings.Import_FileTooManyRows) },
        { "50 MB", HttpStatusCode.RequestEntityTooLarge, nameof(Strings.Import_FileTooLarge) },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Upload_OfAFileThatCannotBeOpened_SaysWhyAtTheField(string file, HttpStatusCode status, string key)
    {
        using var client = await fixture.Portal.SignInAsync(Role.Economist);

        using var response = await client.UploadAsync(Month, Make(file), language: "ru");

        response.StatusCode.ShouldBe(status);
        var page = await PortalClient.ReadAsync(response);
        var message = Strings.ResourceManager.GetString(key, Cultures.Ru)!.Split('{')[0];
        page.QuerySelector("#file-error")!.TextContent.ShouldStartWith(message);
        page.QuerySelector(".error-summary a[href='#file']")!.TextContent.ShouldStartWith(message);
        page.QuerySelector("#file")!.GetAttribute("aria-invalid").ShouldBe("true");
        page.Title!.ShouldStartWith(Strings.ResourceManager.GetString(nameof(Strings.Form_ErrorTitle), Cultures.Ru)!);
    }

    [Fact]
    public async Task Upload_WithoutAFile_AsksForOne()
    {
        using var client = await fixture.Portal.SignInAsync(Role.Economist);
        var page = await client.GetDocumentAsync(Uploads.Address(Month));
        var form = page.QuerySelectorAll("form[enctype]").OfType<IHtmlFormElement>().Single();
        using var response = await client.PostAsync(Uploads.Address(Month), PortalClient.FieldsOf(form));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await PortalClient.ReadAsync(response)).QuerySelector("#file-error")!.TextContent.ShouldBe(Strings.Import_FileMissing);
    }

    [Fact]
    public async Task Upload_DeclaredAboveTheServersLimit_IsRefusedUnread()
    {
        using var client = await fixture.Portal.SignInAsync(Role.Economist);
        using var content = new ByteArrayContent([]);
        content.Headers.ContentType = new("multipart/form-data") { Parameters = { new("boundary", "x") } };
        content.Headers.ContentLength = 200 * WorkbookGuard.Megabyte;
        using var response = await client.Http.PostAsync(Uploads.Address(Month), content, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await PortalClient.ReadAsync(response)).QuerySelector("h1")!.TextContent.ShouldBe(Strings.Error_TooLargeTitle);
    }

    [Fact]
    public async Task Upload_OfThreeWrongCells_TellsAllAtOnceByTheirCells()
    {
        using var client = await fixture.Portal.SignInAsync(Role.Economist);
        var before = await fixture.Database.SnapshotAsync();
        var preview = await client.StoreAsync(Month, await client.FillTemplateAsync(Month, sheet =>
        {
            sheet.Cell("D8").SetValue("12 34 5");
            sheet.Cell("E9").SetValue(-1);
            sheet.Cell("D12").SetValue("жоқ");
        }));

        var page = await client.GetDocumentAsync(preview);
        page.QuerySelectorAll("[data-problem] a").Select(link => link.TextContent).ShouldBe(["D8", "E9", "D12"]);
        page.QuerySelectorAll("[data-problem] a").Select(link => page.GetElementById(link.GetAttribute("href")![1..])).ShouldAllBe(row => row != null);
        page.QuerySelectorAll("form").Select(form => form.GetAttribute("action")!).ShouldNotContain(action => action.EndsWith("/confirm", StringComparison.Ordinal));
        page.Title!.ShouldStartWith(Strings.Form_ErrorTitle);
        (await fixture.Database.SnapshotAsync()).ShouldBe(before);

        var annotated = await client.Http.GetByteArrayAsync($"{preview}/annotated.xlsx", TestContext.Current.CancellationToken);
        using var workbook = new XLWorkbook(new MemoryStream(annotated));
        workbook.Worksheet(1).Cell("H8").GetString().ShouldStartWith("D8: ");
        workbook.Worksheet(1).Cell("H9").GetString().ShouldBe($"E9: {Strings.Amount_Negative}");
    }

    public static TheoryData<string, string, string> Structural => new()
    {
        { "B3", "9", nameof(SheetProblemKind.OtherMonth) },
        { "A8", "464.999.015", nameof(SheetProblemKind.UnknownCode) },
        { "A8", "464.001.011", nameof(SheetProblemKind.CodeTwice) },
        { "D6", "?", nameof(SheetProblemKind.MissingColumn) },
    };

    [Theory]
    [MemberData(nameof(Structural))]
    public async Task Upload_OfASheetBuiltOtherwise_TellsItFirst(string cell, string value, string kind)
    {
        using var client = await fixture.Portal.SignInAsync(Role.Economist);
        var preview = await client.StoreAsync(Month, await client.FillTemplateAsync(Month, sheet =>
        {
            sheet.Cell(cell).SetValue(value);
            sheet.Cell("E7").SetValue("-5");
        }));

        var page = await client.GetDocumentAsync(preview);
        page.QuerySelector("[data-problem]")!.GetAttribute("data-problem").ShouldBe(kind);
        page.QuerySelectorAll("[data-problem=BadValue]").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Show_CostsAFixedNumberOfCommands()
    {
        using var client = await fixture.Portal.SignInAsync(Role.Economist);
        var preview = await client.StoreAsync(Month, await client.FillTemplateAsync(Month, sheet => sheet.Range("D7:E25").SetValue(1)));

        var commands = await fixture.Portal.Commands.DuringAsync(() => client.GetDocumentAsync(preview));

        commands.Count.ShouldBe(5);
    }

    [Fact]
    public async Task Show_OfSomebodyElsesUpload_ReturnsNotFound()
    {
        using var client = await fixture.Portal.SignInAsync(Role.Economist);
        var preview = await client.StoreAsync(Month, await client.FillTemplateAsync(Month, _ => { }));
        await fixture.Database.ScalarAsync<Guid>(
            "update sheet_uploads set uploaded_by_id = (select u.id from users u where u.id <> uploaded_by_id limit 1) returning id");

        foreach (var address in (string[])[preview, $"{preview}/annotated.xlsx"])
        {
            using var response = await client.Http.GetAsync(address, TestContext.Current.CancellationToken);
            response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task Show_OfAnUploadPastItsTime_ReturnsNotFoundAndTheNextUploadDeletesIt()
    {
        using var client = await fixture.Portal.SignInAsync(Role.Economist);
        var preview = await client.StoreAsync(Month, await client.FillTemplateAsync(Month, _ => { }));
        await fixture.Database.ScalarAsync<Guid>($"update sheet_uploads set uploaded_at = now() - interval '{SheetUpload.KeptFor.TotalHours + 1} hours' returning id");
        using var response = await client.Http.GetAsync(preview, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var november = new ReportingMonth(2016, 11);
        await client.StoreAsync(november, await client.FillTemplateAsync(november, _ => { }));
        (await fixture.Database.ScalarAsync<long>("select count(*) from sheet_uploads")).ShouldBe(1);
    }

    [Fact]
    public async Task Upload_ByTheHead_IsForbidden()
    {
        using var client = await fixture.Portal.SignInAsync(Role.Head);
        using var response = await client.Http.GetAsync(Uploads.Address(Month), TestContext.Current.CancellationToken);
        response.StatusCode.ShouldNotBe(HttpStatusCode.OK);
    }

    private static byte[] Make(string file) => file switch
    {
        "empty" => [],
        "text" => "464.003.015;1;2"u8.ToArray(),
        "xls" => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[2048]],
        "50 MB" => new byte[50 * WorkbookGuard.Megabyte],
        "10000 rows" => Rows(10_000),
        _ => Bomb(),
    };

    private static byte[] Rows(int count)
    {
        using var workbook = new XLWorkbook();
        workbook.AddWorksheet("x").Cell(1, 1).InsertData(Enumerable.Range(1, count).Select(number => new object[] { number, number }));
        using var stream = new MemoryStream();
        workbook.SaveAs(stream);
        return stream.ToArray();
    }

    private static byte[] Bomb()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            using var entry = archive.CreateEntry("xl/worksheets/sheet1.xml").Open();
            var block = new byte[WorkbookGuard.Megabyte];
            for (var written = 0; written < 200; written++)
            {
                entry.Write(block);
            }
        }

        return stream.ToArray();
    }
}
