using Microsoft.Playwright;
using Oskemen.Education.BrowserTests.Support;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.BrowserTests;

/// <summary>What was typed is not lost when the session is.</summary>
public sealed class DraftTests(PostgresFixture postgres, ChromiumFixture chromium) : JourneyTest(postgres, chromium)
{
    private const string Line = "464.030.015";

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    public async Task Save_AfterTheSessionEnded_OffersWhatWasTypedAfterSignIn(string language)
    {
        var page = await TypeAndLoseSessionAsync(language);
        var grid = new MonthGrid(page);
        await grid.SaveAsync();
        await page.PressDemoButtonAsync(Role.Economist);
        await Expect(grid.DraftOffer).ToContainTextAsync(Texts.In(language, nameof(Strings.Grid_DraftFound)));
        await Expect(grid.Cell(Line, "paid")).ToHaveValueAsync("5\u00A0846,9");

        await page.Locator("[data-draft=restore]").ClickAsync();
        await Expect(grid.Cell(Line, "paid")).ToHaveValueAsync("5\u00A0900,0");
        await Expect(grid.Cell(Line, "note")).ToHaveValueAsync("патронат");
        await grid.SaveAsync();

        await Expect(page.Locator(".notice-success")).ToBeVisibleAsync();
        await Expect(grid.Cell(Line, "paid")).ToHaveValueAsync("5\u00A0900,0");
        await Expect(grid.DraftOffer).ToHaveCountAsync(0);
        await page.ReloadAsync();
        await Expect(grid.DraftOffer).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Discard_OfTheDraft_ForgetsIt()
    {
        var page = await TypeAndLoseSessionAsync("kk");
        var grid = new MonthGrid(page);
        await grid.SaveAsync();
        await page.PressDemoButtonAsync(Role.Economist);

        await page.Locator("[data-draft=discard]").ClickAsync();
        await page.ReloadAsync();

        await Expect(grid.Cell(Line, "paid")).ToHaveValueAsync("5\u00A0846,9");
        await Expect(grid.DraftOffer).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Restore_OfALineThatSomebodyElseSavedMeanwhile_ShowsBothValuesInsteadOfOverwriting()
    {
        var page = await TypeAndLoseSessionAsync("ru");
        var grid = new MonthGrid(page);
        var other = await Site.SignInAsync("ru", Role.Economist);
        var otherGrid = await MonthGrid.OpenAsync(other, "ru");
        await otherGrid.Cell(Line, "paid").FillAsync("5 850,0");
        await otherGrid.SaveAsync();
        await Expect(other.Locator(".notice-success")).ToBeVisibleAsync();

        await grid.SaveAsync();
        await page.PressDemoButtonAsync(Role.Economist);
        await page.Locator("[data-draft=restore]").ClickAsync();
        await grid.SaveAsync();

        await Expect(page.Locator(".cell-conflict")).ToContainTextAsync("5 850,0");
        await Expect(grid.Cell(Line, "paid")).ToHaveValueAsync("5\u00A0900,0");
    }

    private async Task<IPage> TypeAndLoseSessionAsync(string language)
    {
        var page = await Site.SignInAsync(language, Role.Economist);
        var grid = await MonthGrid.OpenAsync(page, language);
        await grid.Cell(Line, "paid").FillAsync("5 900,0");
        await page.Locator($"tr[data-line='{Line}'] summary").ClickAsync();
        await grid.Cell(Line, "note").FillAsync("патронат");
        await page.Context.ClearCookiesAsync();
        return page;
    }
}
