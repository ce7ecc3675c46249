using Oskemen.Education.BrowserTests.Support;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.BrowserTests;

/// <summary>A director's first minute: the own school at once, corrected in two clicks, and nobody else's.</summary>
public sealed class DirectorJourneyTests(PostgresFixture postgres, ChromiumFixture chromium) : JourneyTest(postgres, chromium)
{
    [Theory]
    [InlineData("kk", 1366)]
    [InlineData("ru", 390)]
    public async Task Director_FindsTheOwnSchoolAndCorrectsIt(string language, int width)
    {
        var director = await Site.SignInAsync(language, Role.Director, new() { ViewportSize = new() { Width = width, Height = 844 } });
        await Expect(director.Locator("[data-own-organisation=school_44]")).ToBeVisibleAsync();
        // Desk, exams, own organisation, enrolment, kindergartens, and the published reports, which are open to everyone.
        await Expect(director.Locator("nav.sections a")).ToHaveCountAsync(6);

        await director.Locator("[data-own-organisation] a.btn-primary").ClickAsync();
        await director.Locator("#Telephone").FillAsync("+7 7232 55 44 33");
        await director.Locator("#Capacity").FillAsync("-1");
        await director.Locator("main form button[type=submit]").ClickAsync();
        await Expect(director.Locator(".error-summary a")).ToHaveCountAsync(1);
        await Expect(director.Locator("#Telephone")).ToHaveValueAsync("+7 7232 55 44 33");

        await director.Locator("#Capacity").FillAsync("1200");
        await director.Locator("main form button[type=submit]").ClickAsync();

        await Expect(director.Locator(".notice-success")).ToBeVisibleAsync();
        await Expect(director.Locator(".history")).ToContainTextAsync("+7 7232 55 44 33");
        (await director.GotoAsync($"/{language}/organisations/1"))!.Status.ShouldBe(404);
        (await director.GotoAsync($"/{language}/budget/2016"))!.Status.ShouldBe(403);
        await Expect(director.Locator("h1")).ToHaveTextAsync(Texts.In(language, nameof(Strings.Error_ForbiddenTitle)));
    }
}
