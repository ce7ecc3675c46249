using Microsoft.Playwright;
using Oskemen.Education.BrowserTests.Support;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Guardianship;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.BrowserTests;

/// <summary>A day of the guardianship specialist: a new case, its first payment from the middle of a month, a report that is missing, an adoption.</summary>
public sealed class GuardianshipJourneyTests(PostgresFixture postgres, ChromiumFixture chromium) : JourneyTest(postgres, chromium)
{
    private static readonly DateOnly Today = Dates.Today(TimeProvider.System);

    /// <summary>A year ago in the middle of a month, so that months, a part of a month and a report are due.</summary>
    private static readonly DateOnly Start = new(Today.Year - 1, Today.Month, 16);

    private static readonly Iin Child = Iin.Create(Start.AddYears(-7), Sex.Female, 4321) ?? Iin.Create(Start.AddYears(-7), Sex.Female, 4322)!;

    [Theory]
    [InlineData("kk", 1366)]
    [InlineData("ru", 390)]
    public async Task Specialist_RegistersPaysControlsAndEndsACase(string language, int width)
    {
        var page = await Site.SignInAsync(language, Role.GuardianshipSpecialist, new() { ViewportSize = new() { Width = width, Height = 844 } });
        await page.StatePurposeAsync(language);

        var file = await RegisterAsync(page);
        await FindAgainAsync(page, language, file);
        await MakeListAsync(page, language);
        await ApproveAsync(language);
        await EnterReportAsync(page, language, file);
        await EndAsync(page, file);
    }

    private static async Task<string> RegisterAsync(IPage page)
    {
        await page.Locator("a[href$='/cases/new']").ClickAsync();
        await page.FillFieldsAsync(
            ("Child_Iin", "123"), ("Child_Last", "Үлгібаева"), ("Child_First", "Іңкәр"), ("Guardian_Iin", Iin.Create(new DateOnly(1965, 1, 1), Sex.Female, 77)!.Digits),
            ("Guardian_Last", "Сынақова"), ("Guardian_First", "Әсем"), ("Guardian_Account", BankAccount.Create("998", "JOURNEY000001")),
            ("Terms_Form", nameof(CareForm.Guardianship)), ("Terms_Kinship", nameof(Kinship.Grandparent)), ("Terms_Act", "№ 16"),
            ("Terms_ActDate", Start.Text()), ("Terms_StartsOn", Start.Text()));
        await page.SubmitAsync();

        // A wrong number is told at its field; what was typed stays.
        await Expect(page.Locator("#Child_Iin")).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(page.Locator("#Guardian_Last")).ToHaveValueAsync("Сынақова");
        await page.FillFieldsAsync(("Child_Iin", Child.Digits));
        await page.SubmitAsync();

        await Expect(page.Locator("[role=status]")).ToBeVisibleAsync();
        await Expect(page.Locator("[data-masked=ChildIin]")).ToHaveTextAsync(Child.Masked);
        return page.Url;
    }

    private static async Task FindAgainAsync(IPage page, string language, string file)
    {
        await page.GotoAsync($"/{language}/guardianship");
        await page.FillFieldsAsync(("Text", "үлгіб"));
        await page.SubmitAsync();
        page.Url.ShouldNotContain("%");
        await page.Locator("tr[data-case] a").ClickAsync();
        await Expect(page).ToHaveURLAsync(file);
        await page.Locator("form[action$='/unmasked'] button").First.ClickAsync();
        await Expect(page.Locator("[data-masked=ChildIin]")).ToHaveTextAsync(Child.Digits);
    }

    private static async Task MakeListAsync(IPage page, string language)
    {
        await page.GotoAsync($"/{language}/guardianship/payments");
        await page.SubmitAsync();

        // All months from the start on, the first by its days: 15 or 16 of them at 21 210 a month.
        var expected = Enumerable.Range(0, 13).Select(number => new DateOnly(Start.Year, Start.Month, 1).AddMonths(number)).Sum(month =>
        {
            var days = DateTime.DaysInMonth(month.Year, month.Month);
            return Math.Round(21_210m * (month.Month == Start.Month && month.Year == Start.Year ? days - 15 : days) / days, 2, MidpointRounding.AwayFromZero);
        });
        await Expect(page.Locator("[data-figure=total]")).ToHaveTextAsync(expected.ToString("#,##0.00", Cultures.Kk));
        await page.Locator("form[action$='/submission'] button").ClickAsync();
        await Expect(page.Locator(".page-head .status-submitted")).ToBeVisibleAsync();
    }

    private async Task ApproveAsync(string language)
    {
        var head = await Site.SignInAsync(language, Role.Head);
        await head.StatePurposeAsync(language, AccessPurpose.Decision);
        await head.GotoAsync($"/{language}/guardianship/payments");
        await head.Locator("tr[data-list] a").ClickAsync();
        await head.Locator("form[action$='/approval'] button").ClickAsync();
        await Expect(head.Locator(".page-head .status-approved")).ToBeVisibleAsync();
        await Expect(head.Locator("a[href$='bank.xlsx']")).ToBeVisibleAsync();
    }

    private static async Task EnterReportAsync(IPage page, string language, string file)
    {
        await page.GotoAsync($"/{language}/guardianship/due");
        await page.Locator("[data-kind=ReportMissing] tr[data-case] a").First.ClickAsync();
        await page.FillFieldsAsync(("ReceivedOn", Today.Text()));
        await page.Locator("#Period").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.Locator("form[action$='/control/reports'] button").ClickAsync();
        await Expect(page.Locator("[data-report]")).ToHaveCountAsync(1);
        await page.GotoAsync(file);
    }

    private static async Task EndAsync(IPage page, string file)
    {
        await page.Locator("a[href$='/end']").ClickAsync();
        await page.FillFieldsAsync(("Reason", nameof(CareEndReason.Adoption)), ("On", Today.AddDays(-3).Text()), ("Act", "№ 17"));
        await page.SubmitAsync();
        await Expect(page).ToHaveURLAsync(file);
        await Expect(page.Locator(".page-head .status-approved")).ToBeVisibleAsync();
        await Expect(page.Locator("#card-act ~ dl")).ToContainTextAsync("№ 17");
    }
}
