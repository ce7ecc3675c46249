using System.Net;
using AngleSharp.Html.Dom;
using ClosedXML.Excel;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.IntegrationTests.BudgetImports;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.IntegrationTests.Ent;

/// <summary>A season from a workbook: looked at, confirmed, refused. Each test has a season of its own.</summary>
public sealed class EntImportTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private const int FirstRow = 6;

    [Fact]
    public async Task Confirm_WritesWhatThePreviewShows_AndTheSecondTimeNothing()
    {
        using var client = await OpenAsync(2050);
        var book = await FillAsync(client, 2050, sheet => Fill(sheet, FirstRow));

        var preview = await StoreAsync(client, 2050, book);
        var page = await client.GetDocumentAsync(preview);
        page.QuerySelectorAll("[data-change]").Select(row => row.GetAttribute("data-change")).ShouldBe(["New"]);
        (await fixture.CountResultsAsync(2050)).ShouldBe(0);
        using (var response = await client.PressAsync(page, "confirm"))
        {
            response.Headers.Location!.OriginalString.ShouldBe("/kk/ent/2050");
        }

        (await fixture.Database.ScalarAsync<decimal>("select mean from ent_results where year = 2050")).ShouldBe(86.6m);
        var second = await client.GetDocumentAsync(await StoreAsync(client, 2050, book));
        second.QuerySelectorAll("[data-change]").Select(row => row.GetAttribute("data-change")).ShouldBe(["Unchanged"]);
        var version = await fixture.Database.ScalarAsync<string>("select xmin::text from ent_results where year = 2050");
        using var again = await client.PressAsync(second, "confirm");
        again.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await fixture.Database.ScalarAsync<string>("select xmin::text from ent_results where year = 2050")).ShouldBe(version);
    }

    [Fact]
    public async Task Export_CanBeImportedAgain_InEitherLanguage()
    {
        using var client = await fixture.SignInMethodistAsync();

        foreach (var language in Cultures.All.Select(culture => culture.Name))
        {
            var book = await client.Http.GetByteArrayAsync($"/{language}/ent/2024/export.xlsx", TestContext.Current.CancellationToken);
            var page = await client.GetDocumentAsync(await StoreAsync(client, 2024, book));
            page.QuerySelectorAll("[data-problem]").ShouldBeEmpty();
            page.QuerySelectorAll("[data-change]").ShouldAllBe(row => row.GetAttribute("data-change") == "Unchanged");
        }
    }

    [Fact]
    public async Task Csv_HasTheSameRows()
    {
        using var client = await fixture.Portal.SignInAsync(Role.Official);

        var csv = await client.Http.GetStringAsync("/ru/ent/2024/export.csv", TestContext.Current.CancellationToken);

        csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2 + (int)await fixture.CountResultsAsync(2024));
        csv.ShouldContain("school_44;");
    }

    public static TheoryData<int, Action<IXLWorksheet>, string> Wrong => new()
    {
        { 2051, sheet => sheet.Cell(FirstRow, 1).SetValue("school_999"), "UnknownSchool" },
        { 2052, sheet => sheet.Cell(2, 2).SetValue(2024), "OtherSeason" },
        { 2053, sheet => sheet.Cell(2, 1).Clear(), "OtherSeason" },
        { 2054, sheet => sheet.Cell(FirstRow + 1, 1).SetValue(sheet.Cell(FirstRow, 1).GetString()), "SchoolTwice" },
        { 2055, sheet => sheet.Cell(FirstRow, 8).SetValue(126), "BadValue" },
        { 2056, sheet => sheet.Cell(FirstRow, 4).SetValue(51), "BadValue" },
        { 2057, sheet => sheet.Cell(FirstRow, 3).SetValue(51), "BadValue" },
        { 2058, sheet => sheet.Cell(FirstRow, 3).SetValue("елу"), "BadValue" },
        { 2059, sheet => sheet.Cell(5, 4).SetValue("?"), "MissingColumn" },
        { 2060, sheet => sheet.Cell(5, 1).SetValue("?"), "NoHeader" },
        { 2061, sheet => sheet.Cell(FirstRow, 1).SetValue(""), "UnknownSchool" },
    };

    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public async Task Sheet_WithAProblem_IsShownAndCannotBeConfirmed(int year, Action<IXLWorksheet> spoil, string kind)
    {
        using var client = await OpenAsync(year);
        var book = await FillAsync(client, year, sheet =>
        {
            Fill(sheet, FirstRow);
            spoil(sheet);
        });

        var preview = await StoreAsync(client, year, book);
        var page = await client.GetDocumentAsync(preview.Replace("/kk/", "/ru/", StringComparison.Ordinal));

        page.QuerySelectorAll("[data-problem]").Select(problem => problem.GetAttribute("data-problem")).ShouldContain(kind);
        page.QuerySelectorAll("form").OfType<IHtmlFormElement>().ShouldNotContain(form => form.Action.EndsWith("/confirm", StringComparison.Ordinal));
        using var forced = await client.PostAsync(preview, $"{preview}/confirm", new() { ["state"] = "0" });
        forced.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await fixture.CountResultsAsync(year)).ShouldBe(0);
        using var annotated = await client.Http.GetAsync($"{preview}/annotated.xlsx", TestContext.Current.CancellationToken);
        annotated.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Confirm_WhenSomebodySavedMeanwhile_ShowsWhatStandsNow()
    {
        using var client = await OpenAsync(2062);
        var page = await client.GetDocumentAsync(await StoreAsync(client, 2062, await FillAsync(client, 2062, sheet => Fill(sheet, FirstRow))));
        using var other = await fixture.SignInMethodistAsync();
        var address = await fixture.EditAddressAsync(2062, "school_1");
        using (var saved = await other.SendAsync(address, await other.GetDocumentAsync(address), new(EntPages.Good) { ["Mean"] = "80" }))
        {
            saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        using var refused = await client.PressAsync(page, "confirm");

        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var now = await PortalClient.ReadAsync(refused);
        now.QuerySelector(".error-summary")!.TextContent.ShouldContain(Strings.Ent_ChangedMeanwhile);
        now.QuerySelector("td.changed del")!.TextContent.ShouldContain("80");
        using var confirmed = await client.PressAsync(now, "confirm");
        confirmed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Upload_OfSomethingElse_IsRefused_AndAForeignOneIsNotThere()
    {
        using var client = await OpenAsync(2063);
        using var response = await UploadAsync(client, 2063, [1, 2, 3]);
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await PortalClient.ReadAsync(response)).QuerySelector("#file-error")!.TextContent.Trim().ShouldBe(Strings.Import_FileNotAWorkbook);

        var preview = await StoreAsync(client, 2063, await FillAsync(client, 2063, sheet => Fill(sheet, FirstRow)));
        using var stranger = await fixture.Portal.SignInAsync(await fixture.Portal.CreateUserAsync(Role.Methodist));
        using var theirs = await stranger.Http.GetAsync(preview, TestContext.Current.CancellationToken);
        theirs.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static void Fill(IXLWorksheet sheet, int row)
    {
        foreach (var (index, value) in EntPages.Good.Values.Index())
        {
            sheet.Cell(row, 3 + index).SetValue(value);
        }
    }

    private static async Task<byte[]> FillAsync(PortalClient client, int year, Action<IXLWorksheet> fill)
    {
        var template = await client.Http.GetByteArrayAsync($"/kk/ent/{year}/imports/template.xlsx", TestContext.Current.CancellationToken);
        using var workbook = new XLWorkbook(new MemoryStream(template));
        fill(workbook.Worksheet(1));
        using var stream = new MemoryStream();
        workbook.SaveAs(stream);
        return stream.ToArray();
    }

    private static async Task<string> StoreAsync(PortalClient client, int year, byte[] book)
    {
        using var response = await UploadAsync(client, year, book);
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return response.Headers.Location!.OriginalString;
    }

    private static Task<HttpResponseMessage> UploadAsync(PortalClient client, int year, byte[] book) =>
        client.UploadAsync($"/kk/ent/{year}/imports", book, "ent.xlsx");

    private async Task<PortalClient> OpenAsync(int year)
    {
        await fixture.OpenSeasonAsync(year);
        return await fixture.SignInMethodistAsync();
    }
}
