using System.Text;
using Microsoft.Playwright;
using Oskemen.Education.BrowserTests.Support;
using Oskemen.Education.Domain.Accounts;

namespace Oskemen.Education.BrowserTests;

/// <summary>Pages that look different once something has happened on them are as sound as the others.</summary>
public sealed class PageStatesTests(PostgresFixture postgres, ChromiumFixture chromium) : JourneyTest(postgres, chromium)
{
    private const string Line = "464.005.015";

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    public async Task Month_WithRefusedAndChangedCellsAndOpenDetails_IsSound(string language)
    {
        var page = await Site.SignInAsync(language, Role.Economist, PageReview.ForAxe(language));
        var grid = await MonthGrid.OpenAsync(page, language);
        await grid.Cell("464.001.011", "paid").FillAsync("4 000,0");
        await grid.Cell(Line, "paid").FillAsync("161 181,8O");
        await page.Locator($"tr[data-line='{Line}'] summary").ClickAsync();
        (await page.ReviewAsync(language)).ShouldBeEmpty();

        await grid.SaveAsync();
        await Expect(page.Locator(".error-summary")).ToBeVisibleAsync();
        (await page.ReviewAsync(language)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    public async Task Month_OnItsWayToTheHeadAndBack_IsSound(string language)
    {
        var economist = await Site.SignInAsync(language, Role.Economist, PageReview.ForAxe(language));
        await (await MonthGrid.OpenAsync(economist, language)).SubmitAsync();
        await Expect(economist.Locator(".status-submitted")).ToBeVisibleAsync();
        (await economist.ReviewAsync(language)).ShouldBeEmpty();

        var head = await Site.SignInAsync(language, Role.Head, PageReview.ForAxe(language));
        (await head.ReviewAsync(language)).ShouldBeEmpty();
        await head.GotoAsync($"/{language}/{MonthGrid.October}/return");
        await head.Locator("main form button[type=submit]").ClickAsync();
        await Expect(head.Locator(".error-summary")).ToBeVisibleAsync();
        (await head.ReviewAsync(language)).ShouldBeEmpty();
        await head.Locator("#Reason").FillAsync("…");
        await head.Locator("main form textarea").Last.FillAsync("…");
        await head.Locator("main form button[type=submit]").ClickAsync();
        await Expect(head.Locator(".status-returned")).ToBeVisibleAsync();
        await economist.ReloadAsync();
        (await economist.ReviewAsync(language)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    public async Task Import_OfAFileThatIsNoWorkbook_IsRefusedOnASoundPage(string language)
    {
        var page = await Site.SignInAsync(language, Role.Economist, PageReview.ForAxe(language));
        await page.GotoAsync($"/{language}/{MonthGrid.October}/imports");
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload
        {
            Name = "month.xlsx",
            MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Buffer = Encoding.UTF8.GetBytes("Бұл кесте емес"),
        });
        await page.Locator("main form button[type=submit]").ClickAsync();
        await Expect(page.Locator(".error-summary")).ToBeVisibleAsync();
        (await page.ReviewAsync(language)).ShouldBeEmpty();
    }
}
