using Microsoft.Playwright;
using Oskemen.Education.BrowserTests.Support;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Web.Localization;
using OtpNet;

namespace Oskemen.Education.BrowserTests;

/// <summary>From the administrator's invitation to a first sign-in with a second factor, and what happens when the phone is lost.</summary>
public sealed class PeopleJourneyTests(PostgresFixture postgres, ChromiumFixture chromium) : IAsyncLifetime
{
    private const string Name = "ainur.head";
    private const string Password = "тау өзен дала қайың 9";

    private readonly SiteFixture _site = new(postgres, chromium) { RequireSecondFactor = true };

    public ValueTask InitializeAsync() => _site.InitializeAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    public async Task InvitedHead_SignsInWithASecondFactor_AndWithoutThePhone(string language)
    {
        var administrator = await _site.SignInAsync(language, Role.Administrator);
        await SetUpAsync(administrator, language);
        var link = await InviteAsync(administrator, language);

        var head = await _site.OpenAsync();
        await head.GotoAsync(link);
        await head.Locator("#Password").FillAsync(Password);
        await head.Locator("#Repeated").FillAsync(Password);
        await head.Locator("form[action$='/invitation'] button").ClickAsync();
        var (key, codes) = await SetUpAsync(head, language);
        await Expect(head.Locator(".desk")).ToBeVisibleAsync();

        // The code of this half minute is used up; the next one is taken a little early.
        await SignOutAndInAsync(head, language);
        await head.Locator("#Code").FillAsync(CodeOf(key, TimeSpan.FromSeconds(30)));
        await head.Locator("form[action$='/second-factor'] button").ClickAsync();
        await Expect(head.Locator(".desk")).ToBeVisibleAsync();

        // The phone is lost: one of the codes that were written down opens the account, once.
        await SignOutAndInAsync(head, language);
        await head.Locator("a[href*='/recovery-code']").ClickAsync();
        await head.Locator("#Code").FillAsync(codes[0]);
        await head.Locator("form[action$='/recovery-code'] button").ClickAsync();
        await Expect(head.Locator(".desk")).ToBeVisibleAsync();
        await SignOutAndInAsync(head, language);
        await head.Locator("a[href*='/recovery-code']").ClickAsync();
        await head.Locator("#Code").FillAsync(codes[0]);
        await head.Locator("form[action$='/recovery-code'] button").ClickAsync();
        await Expect(head.Locator(".error-summary")).ToContainTextAsync(Texts.In(language, nameof(Strings.SecondFactor_CodeRefused)));

        // The codes are lost as well: the administrator resets the second factor, and a new phone is set up.
        await administrator.ReloadAsync();
        await administrator.Locator("form[action$='/second-factor'] button").ClickAsync();
        await Expect(administrator.Locator(".notice-success")).ToBeVisibleAsync();
        await SignInAsync(head, language);
        await SetUpAsync(head, language);
        await Expect(head.Locator(".desk")).ToBeVisibleAsync();
    }

    private static async Task<string> InviteAsync(IPage administrator, string language)
    {
        await administrator.GotoAsync($"/{language}/users/new");
        await administrator.Locator("#UserName").FillAsync(Name);
        await administrator.Locator("#DisplayName").FillAsync("Айнұр Серікқызы");
        await administrator.Locator("#Roles-Head").CheckAsync();
        await administrator.Locator("#Language").SelectOptionAsync(language);
        await administrator.Locator("main form button[type=submit]").ClickAsync();
        return await administrator.Locator("#Link").InputValueAsync();
    }

    /// <summary>Sets the second factor up on the page that stands before all others.</summary>
    private static async Task<(string Key, IReadOnlyList<string> RecoveryCodes)> SetUpAsync(IPage page, string language)
    {
        await Expect(page.Locator("h1")).ToHaveTextAsync(Texts.In(language, nameof(Strings.SetUp_Title)));
        var key = (await page.Locator(".second-factor-key").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await page.Locator("#Code").FillAsync(CodeOf(key, TimeSpan.Zero));
        await page.Locator("form[action$='/set-up'] button").ClickAsync();
        var codes = await page.Locator(".recovery-codes code").AllInnerTextsAsync();
        codes.Count.ShouldBe(10);
        await page.Locator("main a.btn-primary").ClickAsync();
        return (key, codes);
    }

    private static async Task SignOutAndInAsync(IPage page, string language)
    {
        await page.Locator("form[action$='/sign-out'] button").ClickAsync();
        await SignInAsync(page, language);
    }

    private static async Task SignInAsync(IPage page, string language)
    {
        await page.GotoAsync($"/{language}/account/sign-in");
        await page.Locator("#UserName").FillAsync(Name);
        await page.Locator("#Password").FillAsync(Password);
        await page.Locator("form[action$='/account/sign-in'] button").ClickAsync();
    }

    private static string CodeOf(string key, TimeSpan ahead) =>
        new Totp(Base32Encoding.ToBytes(key)).ComputeTotp(TimeProvider.System.GetUtcNow().UtcDateTime + ahead);
}
