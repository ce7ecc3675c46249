using Microsoft.Playwright;
using Oskemen.Education.BrowserTests.Support;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.BrowserTests;

/// <summary>Every page in both languages: nothing for axe to find, by day and by night, and no page that scrolls sideways.</summary>
public sealed class EveryPageTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static readonly Dictionary<string, string[]> Pages = new()
    {
        ["visitor"] = ["/account/sign-in"],
        [nameof(Role.Economist)] =
        [
            "", "/budget/2016", "/budget/2015", "/budget/new", "/budget/2016/10", "/budget/2016/1", "/budget/2015/12",
            "/budget/2016/plan", "/budget/2015/plan", "/budget/2016/plan/amendments/new",
            "/budget/2016/lines", "/budget/2016/lines/new", "/budget/2016/lines/programmes/1",
            "/budget/2016/10/imports", "/budget/2016/10/statement", "/reports/2016",
            "/account", "/account/password", "/account/second-factor/set-up", "/budget/2016/10/changes", "/organisations",
            "/budget/2016/13", "/budget/1990", "/nowhere",
        ],
        [nameof(Role.Administrator)] = ["", "/users", "/users/new", "/acting-head", "/audit-log?Act=SignedIn", "/organisations/1", "/organisations/1/edit"],
        [nameof(Role.Director)] = ["", "/organisations", "/ent/2024"],
        [nameof(Role.Methodist)] =
        [
            "", "/ent/2016", "/ent/2024", "/ent/new", "/ent/2024/edit", "/ent/2024/imports", "/ent/2016/schools/1", "/ent/2024/schools/1",
            "/ent/2024/schools/1/edit", "/ent/1999",
        ],
        [nameof(Role.Official)] = ["", "/budget/2015", "/budget/2016"],
        [nameof(Role.Head)] = ["", "/budget/2016/10", "/budget/2015/3", "/budget/2015/12/reopening", "/budget/2016/10/imports"],
    };

    public static TheoryData<string, string> Visits => [.. from who in Pages.Keys from culture in Cultures.All select (who, culture.Name)];

    [Theory]
    [MemberData(nameof(Visits))]
    public Task Pages_ByDayAndByNight_HaveNothingForAxeToFind(string who, string language) =>
        ReviewAsync(who, language, page => page.FindViolationsAsync(), PageReview.ForAxe);

    [Theory]
    [MemberData(nameof(Visits))]
    public Task Pages_OnNarrowAndWideScreens_NeverScrollSideways(string who, string language) =>
        ReviewAsync(who, language, page => page.FindSidewaysScrollAsync());

    private async Task ReviewAsync(
        string who, string language, Func<IPage, Task<IReadOnlyList<string>>> review, BrowserNewContextOptions? options = null)
    {
        var page = Enum.TryParse<Role>(who, out var role) ? await site.SignInAsync(language, role, options) : await site.OpenAsync(options);
        var found = new List<string>();
        foreach (var path in Pages[who])
        {
            await page.GotoAsync($"/{language}{path}");
            found.AddRange(await review(page));
        }

        found.ShouldBeEmpty();
    }
}
