using Microsoft.Playwright;
using Oskemen.Education.BrowserTests.Support;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.BrowserTests;

/// <summary>A return on its way: confirmed by the director, given back cell by cell by the head, corrected and approved.</summary>
public sealed class ReturnJourneyTests(PostgresFixture postgres, ChromiumFixture chromium) : JourneyTest(postgres, chromium)
{
    private static readonly string[] Cells = ["Pupils.5.Kazakh", "Classes.9.Kazakh"];

    [Theory]
    [InlineData("kk", 1366)]
    [InlineData("ru", 390)]
    public async Task Director_ConfirmsInThreePages_CorrectsWhatCameBack_AndTheHeadApproves(string language, int width)
    {
        var director = await Site.OpenAsync(new() { ViewportSize = new() { Width = width, Height = 844 } });
        await ConfirmAsync(director, language);

        var head = await Site.SignInAsync(language, Role.Head);
        await ReturnAsync(head, language);

        await CorrectAsync(director, language);

        await head.ReloadAsync();
        await head.Locator("form[action$='/approval'] button").ClickAsync();
        await Expect(head.Locator(".page-head .status-approved")).ToBeVisibleAsync();
        await Expect(head.Locator(".history li")).ToHaveCountAsync(4);
    }

    /// <summary>Typing where a return is filled in: sums follow, a fraction is refused at its cell, a jump opens the note, nothing is lost.</summary>
    [Fact]
    public async Task Grid_FollowsWhatIsTyped_AndKeepsItAsADraft()
    {
        var page = await Site.SignInAsync("kk", Role.Director);
        await page.OpenReturnAsync(ReturnGrid.School);
        await page.FillCellAsync("Classes.5.Kazakh", "3");
        await page.FillCellAsync("Pupils.5.Kazakh", "12,5");
        await Expect(page.Cell("Pupils.5.Kazakh")).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(page.CellProblem("Pupils.5.Kazakh")).ToHaveTextAsync(Texts.In("kk", nameof(Strings.Count_Fraction)));

        await page.FillCellAsync("Pupils.5.Kazakh", "99");
        await Expect(page.Locator("[data-sum=Pupils][data-level='5']")).ToHaveTextAsync("99");
        await Expect(page.Locator("tfoot [data-sum=Pupils]:not([data-language])")).ToHaveTextAsync("99");
        await Expect(page.Locator("#level-5 details")).ToHaveAttributeAsync("open", "");
        await Expect(page.Locator("[data-confirm-unchanged]")).ToBeDisabledAsync();

        await page.ReloadAsync();
        await page.Locator("[data-draft=restore]").ClickAsync();
        await Expect(page.Cell("Pupils.5.Kazakh")).ToHaveValueAsync("99");
        await page.SubmitReturnAsync();
        await Expect(page.Locator(".error-summary")).ToBeVisibleAsync();
        await Expect(page.Cell("Pupils.5.Kazakh")).ToHaveValueAsync("99");
        await Expect(page.Locator("#level-5")).ToContainTextAsync("99");
    }

    private static async Task ConfirmAsync(IPage page, string language)
    {
        var pages = new HashSet<string>();
        page.FrameNavigated += (_, frame) => pages.Add(new Uri(frame.Url).AbsolutePath);
        await page.GotoAsync($"/{language}/account/sign-in");

        // Three clicks: who I am, what is due, nothing changed.
        await page.PressDemoButtonAsync(Role.Director);
        await page.OpenReturnAsync(ReturnGrid.School);
        await page.Locator("[data-confirm-unchanged]").ClickAsync();

        await Expect(page.Locator(".page-head .status-submitted")).ToBeVisibleAsync();
        pages.Count.ShouldBe(3, string.Join(' ', pages));
    }

    private static async Task ReturnAsync(IPage page, string language)
    {
        await page.Locator("section[aria-labelledby=desk-campaigns] a[href*='status=Submitted']").ClickAsync();
        await page.OpenReturnAsync(ReturnGrid.School);
        await page.Locator("a[href$='/return']").ClickAsync();
        foreach (var cell in Cells)
        {
            await page.Locator($"input[value='{cell}']").CheckAsync();
        }

        await page.Locator("main form button[type=submit]").ClickAsync();
        await Expect(page.Locator(".error-summary li")).ToHaveCountAsync(2);
        await Expect(page.Locator($"input[value='{Cells[0]}']")).ToBeCheckedAsync();

        await page.Locator("#Lines_5__Reason").FillAsync("Тізіммен салыстырыңыз");
        await page.Locator("#Lines_9__Reason").FillAsync("Сынып саны қате");
        await page.Locator("main form button[type=submit]").ClickAsync();
        await Expect(page.Locator(".page-head .status-returned")).ToBeVisibleAsync();
        await Expect(page.Locator(".notice-success")).ToHaveTextAsync(Texts.In(language, nameof(Strings.Return_ReturnedMessage)));
    }

    private static async Task CorrectAsync(IPage page, string language)
    {
        await page.GotoAsync($"/{language}");
        await Expect(page.Locator("[data-return='school_44/School']")).ToContainTextAsync("2");
        await page.OpenReturnAsync(ReturnGrid.School);
        await Expect(page.Locator("[data-returned]")).ToHaveCountAsync(2);
        await page.Locator($"[data-returned='{Cells[0]}']").ClickAsync();
        await Expect(page.Cell(Cells[0])).ToBeInViewportAsync();

        var pupils = int.Parse(await page.Cell(Cells[0]).InputValueAsync(), System.Globalization.CultureInfo.InvariantCulture);
        await page.FillCellAsync(Cells[0], $"{pupils - 1}");
        await page.SubmitReturnAsync();
        await Expect(page.Locator(".page-head .status-submitted")).ToBeVisibleAsync();
    }
}
