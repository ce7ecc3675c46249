using System.Text.RegularExpressions;
using ClosedXML.Excel;
using Microsoft.Playwright;
using Oskemen.Education.BrowserTests.Support;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.BrowserTests;

/// <summary>A methodist opens a season, enters a school, and brings another one in from a workbook.</summary>
public sealed partial class EntJourneyTests(PostgresFixture postgres, ChromiumFixture chromium) : JourneyTest(postgres, chromium)
{
    private const int Year = 2025;

    private static readonly string[] Figures = ["50", "40", "3", "1", "6", "86,6", "38", "10", "124", "2", "3", "2"];

    [Fact]
    public async Task Methodist_EntersASchoolAndImportsAnother()
    {
        var page = await Site.SignInAsync("kk", Role.Methodist);
        await page.Locator("nav.sections a[href='/kk/ent']").ClickAsync();
        await Expect(page.Locator("[data-aggregates]")).ToBeVisibleAsync();
        await OpenSeasonAsync(page);

        await page.Locator("main a[href$='/edit']", new() { HasText = "№ 44" }).ClickAsync();
        await FillAsync(page, mean: "141");
        await page.Locator("main form button[type=submit]").ClickAsync();
        await Expect(page.Locator("#Mean-error")).ToContainTextAsync("141");
        await Expect(page.Locator("#Graduates")).ToHaveValueAsync("50");
        await page.Locator("#Mean").FillAsync("86.6");
        await page.Locator("main form button[type=submit]").ClickAsync();
        await Expect(page.Locator(".notice-success")).ToBeVisibleAsync();
        await Expect(page.Locator($"[data-field=Mean] [data-year='{Year}']")).ToHaveTextAsync("86,6");

        await ImportAsync(page);
        await Expect(page).ToHaveURLAsync(SeasonAddress());
        await Expect(page.Locator("tr[data-school]")).ToHaveCountAsync(2);
        await Expect(page.Locator($"tr[data-field=Participants] [data-year='{Year}']")).ToHaveTextAsync("80");
        await Expect(page.Locator("tr[data-school=school_1] [data-rank]")).ToHaveTextAsync("1");
        await Expect(page.Locator("tr[data-school=school_44] [data-rank]")).ToHaveTextAsync("1");
    }

    private static async Task OpenSeasonAsync(IPage page)
    {
        await page.Locator("a[href='/kk/ent/new']").ClickAsync();
        foreach (var (field, value) in new[] { ("Year", $"{Year}"), ("MaxScore", "140"), ("Subjects", "5"), ("Threshold", "50"), ("HighScore", "100") })
        {
            await page.Locator($"#{field}").FillAsync(value);
        }

        await page.Locator("main form button[type=submit]").ClickAsync();
        await Expect(page.Locator(".notice-success")).ToHaveTextAsync(Texts.In("kk", nameof(Strings.Ent_SeasonSaved)));
    }

    private static async Task FillAsync(IPage page, string mean)
    {
        var fields = await page.Locator("main form input.form-control").AllAsync();
        foreach (var (index, field) in fields.Index())
        {
            await field.FillAsync(Figures[index]);
        }

        await page.Locator("#Mean").FillAsync(mean);
    }

    private static async Task ImportAsync(IPage page)
    {
        await page.GotoAsync($"/kk/ent/{Year}/imports");
        var template = await page.RunAndWaitForDownloadAsync(() => page.Locator("a[href$='template.xlsx']").ClickAsync());
        using var workbook = new XLWorkbook(new MemoryStream(await File.ReadAllBytesAsync(await template.PathAsync())));
        var row = workbook.Worksheet(1).RowsUsed().Single(row => row.Cell(1).GetString() == "school_1");
        foreach (var (index, value) in Figures.Index())
        {
            row.Cell(3 + index).SetValue(value);
        }

        using var stream = new MemoryStream();
        workbook.SaveAs(stream);
        await page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = "ent.xlsx", MimeType = "application/vnd.ms-excel", Buffer = stream.ToArray() });
        await page.Locator("main form button[type=submit]").ClickAsync();
        await Expect(page.Locator("[data-change=New]")).ToHaveCountAsync(1);
        await Expect(page.Locator("[data-change=Unchanged]")).ToHaveCountAsync(1);
        await page.Locator("form[action$='/confirm'] button").ClickAsync();
    }

    [GeneratedRegex("/kk/ent/2025$")]
    private static partial Regex SeasonAddress();
}
