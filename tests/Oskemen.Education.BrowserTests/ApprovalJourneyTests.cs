using Microsoft.Playwright;
using Oskemen.Education.BrowserTests.Support;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.BrowserTests;

/// <summary>A month from its correction to its approval, as the economist and the head go through it.</summary>
public sealed class ApprovalJourneyTests(PostgresFixture postgres, ChromiumFixture chromium) : JourneyTest(postgres, chromium)
{
    private const string Line = "464.030.015";

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    public async Task October_CorrectedSubmittedAndApproved_IsLockedAndCanBeTakenAway(string language)
    {
        var economist = await Site.SignInAsync(language, Role.Economist);
        var grid = await MonthGrid.OpenAsync(economist, language);
        await grid.Cell(Line, "paid").FillAsync("5 900,0");
        await grid.SaveAsync();
        await Expect(grid.Total("paid")).ToHaveTextAsync("9 797 995,6");
        await grid.SubmitAsync();
        await Expect(grid.Status).ToHaveTextAsync(Texts.In(language, nameof(Strings.Status_Submitted)));
        await Expect(economist.Locator("input.amount")).ToHaveCountAsync(0);

        var head = await Site.SignInAsync(language, Role.Head);
        await head.Locator(".desk a[href$='/budget/2016/10']").First.ClickAsync();
        await head.Locator("form[action$='/approval'] button").ClickAsync();

        var approved = new MonthGrid(head);
        await Expect(approved.Status).ToHaveTextAsync(Texts.In(language, nameof(Strings.Status_Approved)));
        await Expect(approved.Figure(Line, "unspent")).ToHaveTextAsync("329,0");
        await Expect(head.Locator(".history li")).ToHaveCountAsync(2);
        (await DownloadAsync(head, "statement.pdf")).ShouldStartWith("%PDF-");
        (await DownloadAsync(head, "export.xlsx")).ShouldStartWith("PK");
    }

    [Fact]
    public async Task October_ReturnedWithAReason_ComesBackToTheEconomistWithTheComment()
    {
        var economist = await Site.SignInAsync("kk", Role.Economist);
        var grid = await MonthGrid.OpenAsync(economist, "kk");
        await grid.SubmitAsync();
        await Expect(grid.Status).ToHaveTextAsync(Texts.In("kk", nameof(Strings.Status_Submitted)));

        var head = await Site.SignInAsync("kk", Role.Head);
        await head.GotoAsync($"/kk/{MonthGrid.October}/return");
        await head.Locator("#Reason").FillAsync("Бір жолды нақтылаңыз");
        await head.Locator($"tr:has-text('{Line}') textarea").FillAsync("Төлемді тексеріңіз");
        await head.Locator("main form button[type=submit]").ClickAsync();
        await Expect(new MonthGrid(head).Status).ToHaveTextAsync(Texts.In("kk", nameof(Strings.Status_Returned)));

        await economist.ReloadAsync();
        await Expect(economist.Locator(".notice-warning").First).ToContainTextAsync("Бір жолды нақтылаңыз");
        await Expect(economist.Locator($"tr[data-line='{Line}'] .cell-comment")).ToContainTextAsync("Төлемді тексеріңіз");
        await Expect(grid.Cell(Line, "paid")).ToBeEditableAsync();
    }

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    public async Task October_WithoutScripts_IsSavedAndSubmittedAsAnOrdinaryForm(string language)
    {
        var page = await Site.SignInAsync(language, Role.Economist, new BrowserNewContextOptions { JavaScriptEnabled = false });
        var grid = await MonthGrid.OpenAsync(page, language);

        await grid.Cell("464.030.011", "paid").FillAsync("950");
        await grid.Cell(Line, "paid").FillAsync("12 34 5");
        await grid.SaveAsync();
        await Expect(page.Locator(".error-summary a")).ToHaveTextAsync(Texts.In(language, nameof(Strings.Amount_BadGroups), "12 34 5"));
        await Expect(grid.Cell(Line, "paid")).ToHaveValueAsync("12 34 5");

        await grid.Cell(Line, "paid").FillAsync("5900");
        await grid.SaveAsync();
        await Expect(grid.Cell(Line, "paid")).ToHaveValueAsync("5\u00A0900,0");
        await Expect(grid.Figure(Line, "unspent")).ToHaveTextAsync("329,0");
        await Expect(grid.Figure("464.030.011", "unspent")).ToHaveTextAsync("11,0");

        await grid.SubmitAsync();
        await Expect(grid.Status).ToHaveTextAsync(Texts.In(language, nameof(Strings.Status_Submitted)));
    }

    [Fact]
    public async Task October_ByKeyboardAlone_IsOpenedCorrectedAndSaved()
    {
        var page = await Site.OpenAsync();
        await page.GotoAsync("/kk/account/sign-in");
        await TabToAsync(page, "[data-demo-role=economist]");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/kk");
        await TabToAsync(page, ".desk a[href$='/budget/2016/10']");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/budget/2016/10");
        await TabToAsync(page, $"tr[data-line='{Line}'] [data-cell=paid]");
        await page.Keyboard.TypeAsync("5900");
        await TabToAsync(page, "button[name=Submit][value=false]");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator(".notice-success")).ToBeVisibleAsync();
        await Expect(new MonthGrid(page).Cell(Line, "paid")).ToHaveValueAsync("5\u00A0900,0");
    }

    private static async Task TabToAsync(IPage page, string selector)
    {
        const int Limit = 120;
        for (var press = 0; press < Limit; press++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
            {
                return;
            }
        }

        throw new InvalidOperationException($"Tab does not reach {selector}.");
    }

    private static async Task<string> DownloadAsync(IPage page, string file)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator($"a[href$='/{file}']").ClickAsync());
        await using var stream = await download.CreateReadStreamAsync();
        var first = new byte[5];
        await stream.ReadExactlyAsync(first);
        return System.Text.Encoding.Latin1.GetString(first);
    }
}
