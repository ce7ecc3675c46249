using Microsoft.Playwright;
using Oskemen.Education.BrowserTests.Support;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.BrowserTests;

/// <summary>The head writes a text of the report: a typed number is noticed at once, a figure is put in by a button, nothing typed is lost.</summary>
public sealed class ReportTextJourneyTests(PostgresFixture postgres, ChromiumFixture chromium) : JourneyTest(postgres, chromium)
{
    public static TheoryData<string, int> Screens => new() { { "kk", 1366 }, { "ru", 390 } };

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Text_IsWrittenWithItsFigures(string language, int width)
    {
        var head = await Site.SignInAsync(language, Role.Head, new() { ViewportSize = new() { Width = width, Height = 800 } });
        await head.GotoAsync($"/{language}/reports");
        await head.Locator("a[href$='/reports/2016/editions']").ClickAsync();
        await head.Locator("main a[href$='/reports/2016/texts']").ClickAsync();
        await head.Locator("a[href$='/texts/informatisation']").ClickAsync();
        var (kk, ru) = (head.Locator("#Kk"), head.Locator("#Ru"));
        var (text, other) = (await kk.InputValueAsync(), await ru.InputValueAsync());

        await kk.FillAsync($"{text}\n\nҚалада 45 мектеп бар.");
        await Expect(head.Locator("[data-finding=TypedNumber]")).ToHaveCountAsync(1);
        await kk.FillAsync($"{text}\n\nМұғалімдер саны – ");
        await head.Locator("#find-words").FillAsync("staff.teachers.2016");
        await head.Locator("#find-words").PressAsync("Enter");

        // The search opened the page anew: what was typed waits on this device.
        await head.GetByRole(AriaRole.Button, new() { Name = Texts.In(language, nameof(Strings.Text_Restore)), Exact = true }).ClickAsync();
        await kk.EvaluateAsync("area => { area.focus(); area.setSelectionRange(area.value.length, area.value.length); }");
        await head.GetByRole(AriaRole.Button, new() { Name = "{{ staff.teachers.year }}", Exact = true }).ClickAsync();
        await Expect(head.Locator("[data-finding=Lacking]")).ToHaveCountAsync(1);
        await ru.FillAsync($"{other}\n\nЧисло учителей — {{{{ staff.teachers.year }}}}");
        await Expect(head.Locator("[data-finding]")).ToHaveCountAsync(0);
        await Expect(head.Locator(".text-preview[lang=kk]")).ToContainTextAsync("Мұғалімдер саны – 4\u00A0524");

        await head.Locator("form[data-text-editor] button[type=submit]").First.ClickAsync();
        await Expect(head.Locator("[role=status]").First).ToHaveTextAsync(Texts.In(language, nameof(Strings.Text_Saved)));
        await head.GotoAsync($"/{language}/reports/2016#informatisation");
        await Expect(head.Locator("#informatisation a[href$='/figures/2016/staff.teachers.2016']")).ToBeVisibleAsync();
    }
}
