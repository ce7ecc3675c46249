using Microsoft.Playwright;
using Oskemen.Education.BrowserTests.Support;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.BrowserTests;

/// <summary>A methodist fills in a section from the desk, the head returns it, it is mended and approved.</summary>
public sealed class IndicatorJourneyTests(PostgresFixture postgres, ChromiumFixture chromium) : JourneyTest(postgres, chromium)
{
    private const string Reason = "Бірінші сынып оқушыларының санын тексеріңіз";

    public static TheoryData<string> Languages => [.. Cultures.All.Select(culture => culture.Name)];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Section_GoesFromTheDeskToApproval(string language)
    {
        var methodist = await Site.SignInAsync(language, Role.Methodist);
        var head = await Site.SignInAsync(language, Role.Head);
        await methodist.Locator("[data-due-section='2017/innovation'] a").ClickAsync();
        await Expect(methodist.Locator(".portal-header a[aria-current=page]")).ToHaveTextAsync(Texts.In(language, nameof(Strings.Layout_Indicators)));

        await RefuseAsync(methodist);
        await methodist.GetByRole(AriaRole.Button, new() { Name = Texts.In(language, nameof(Strings.Indicator_ConfirmAll)) }).ClickAsync();
        await Expect(methodist.Locator("[data-filled]")).ToHaveTextAsync("10 / 10");
        await SubmitAsync(methodist);

        await head.GotoAsync($"/{language}");
        await head.Locator("[data-submitted-section='2017/innovation'] a").ClickAsync();
        await head.Locator("a[href$='/innovation/return']").ClickAsync();
        await head.Locator("#Reason").FillAsync(Reason);
        await head.Locator("main form button[type=submit]").ClickAsync();
        await Expect(head.Locator(".status-returned")).ToBeVisibleAsync();

        await methodist.GotoAsync($"/{language}");
        await Expect(methodist.Locator("[data-due-section='2017/innovation'] .desk-reason")).ToHaveTextAsync(Reason);
        await methodist.Locator("[data-due-section='2017/innovation'] a").ClickAsync();
        await FillAsync(methodist, "1 130");
        await SubmitAsync(methodist);

        await head.ReloadAsync();
        await Expect(head.Locator("[data-figure='innovation.pilot.first_graders'] strong")).ToHaveTextAsync("1\u00A0130");
        await head.Locator("form[action$='/approval'] button").ClickAsync();
        await Expect(head.Locator(".status-approved")).ToBeVisibleAsync();
        await Expect(head.Locator(".history li")).ToHaveCountAsync(4);
    }

    /// <summary>What cannot be read keeps the page, the words and the cursor's way to the field.</summary>
    private static async Task RefuseAsync(IPage page)
    {
        await FillAsync(page, "12 34");
        await Expect(page.Locator(".error-summary a")).ToHaveCountAsync(1);
        await page.Locator(".error-summary a").ClickAsync();
        await Expect(First(page)).ToBeFocusedAsync();
        await Expect(First(page)).ToHaveValueAsync("12 34");
        await First(page).FillAsync("130");
        await First(page).PressAsync("Enter");
        await Expect(page.Locator(".notice-success")).ToBeVisibleAsync();
        await Expect(First(page)).ToHaveValueAsync("130");
    }

    private static async Task FillAsync(IPage page, string value)
    {
        await First(page).FillAsync(value);
        await page.Locator("form:has(.report-figures) > .toolbar button:not([name])").ClickAsync();
    }

    private static async Task SubmitAsync(IPage page)
    {
        await page.Locator("form[action$='/submission'] button").ClickAsync();
        await Expect(page.Locator(".status-submitted")).ToBeVisibleAsync();
    }

    private static ILocator First(IPage page) => page.Locator("[name='value.innovation.pilot.first_graders']");
}
