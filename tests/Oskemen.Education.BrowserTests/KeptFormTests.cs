using Oskemen.Education.BrowserTests.Support;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.BrowserTests;

/// <summary>A tab left open overnight: what is sent from it in the morning arrives after sign-in.</summary>
public sealed class KeptFormTests(PostgresFixture postgres, ChromiumFixture chromium) : JourneyTest(postgres, chromium)
{
    private const string Line = "464.030.015";

    [Theory]
    [InlineData("kk", true)]
    [InlineData("ru", false)]
    public async Task Save_AfterTheSessionEndedInAnotherTab_ArrivesAfterSignIn(string language, bool scripts)
    {
        var page = await Site.SignInAsync(language, Role.Economist, new() { JavaScriptEnabled = scripts });
        var grid = await MonthGrid.OpenAsync(page, language);
        await grid.Cell(Line, "paid").FillAsync("5 900,0");
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync($"/{language}");
        await other.Locator("form[action$='/account/sign-out'] button").ClickAsync();

        await grid.SaveAsync();
        await Expect(page.Locator(".notice-success")).ToHaveTextAsync(Texts.In(language, nameof(Strings.Kept_SignIn)));
        await page.PressDemoButtonAsync(Role.Economist);
        await Expect(page.Locator("h1")).ToHaveTextAsync(Texts.In(language, nameof(Strings.Kept_Title)));
        await page.Locator("[data-kept=send]").ClickAsync();

        await Expect(page.Locator(".notice-success")).ToBeVisibleAsync();
        await Expect(grid.Cell(Line, "paid")).ToHaveValueAsync("5\u00A0900,0");
        await page.ReloadAsync();
        await Expect(grid.Cell(Line, "paid")).ToHaveValueAsync("5\u00A0900,0");
        await Expect(grid.DraftOffer).ToHaveCountAsync(0);
    }
}
