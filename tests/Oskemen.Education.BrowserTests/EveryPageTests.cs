using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Oskemen.Education.BrowserTests.Support;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.BrowserTests;

/// <summary>What holds on every page: nothing for axe to find, by day and by night, and no page that scrolls sideways.</summary>
public sealed class EveryPageTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static readonly int[] Widths = [320, 390, 1200, 1366];

    private static readonly (Role? Role, string[] Paths)[] Pages =
    [
        (null, ["/account/sign-in"]),
        (Role.Economist,
        [
            "", "/budget/2016", "/budget/2015", "/budget/new", "/budget/2016/10", "/budget/2016/1", "/budget/2015/12",
            "/budget/2016/plan", "/budget/2016/plan/amendments/new", "/budget/2016/10/imports", "/budget/2016/13", "/budget/1990", "/nowhere",
        ]),
        (Role.Head, ["", "/budget/2016/10", "/budget/2015/3", "/budget/2015/12/reopening", "/budget/2016/10/imports"]),
    ];

    public static TheoryData<Role?, string, string> Cases =>
        [.. from page in Pages from path in page.Paths from culture in Cultures.All select (page.Role, culture.Name, path)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Page_ByDayAndByNight_HasNothingForAxeToFind(Role? role, string language, string path)
    {
        var page = await OpenAsync(role, language, path);
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
            var result = await page.RunAxe();
            result.Violations.Select(violation => $"{scheme}: {violation.Id}: {string.Join(" | ", violation.Nodes.Select(node => node.Html))}")
                .ShouldBeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Page_OnNarrowAndWideScreens_NeverScrollsSideways(Role? role, string language, string path)
    {
        var page = await OpenAsync(role, language, path);
        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, 800);
            var needed = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            needed.ShouldBeLessThanOrEqualTo(width);
        }
    }

    private async Task<IPage> OpenAsync(Role? role, string language, string path)
    {
        var page = role is { } known ? await site.SignInAsync(language, known) : await site.OpenAsync();
        await page.GotoAsync($"/{language}{path}");
        return page;
    }
}
