using Oskemen.Education.BrowserTests.Support;
using Oskemen.Education.Domain.Accounts;

namespace Oskemen.Education.BrowserTests;

/// <summary>Every page in Kazakh, by day.</summary>
public sealed class EveryPageInKazakhTests(SiteFixture site) : EveryPageTests(site, "kk");

/// <summary>Every page in Russian, by night.</summary>
public sealed class EveryPageInRussianTests(SiteFixture site) : EveryPageTests(site, "ru");

/// <summary>Nothing for axe to find, and no page that scrolls sideways.</summary>
public abstract class EveryPageTests(SiteFixture site, string language) : IClassFixture<SiteFixture>
{
    private static readonly Dictionary<string, string[]> Pages = new()
    {
        ["visitor"] = ["/account/sign-in"],
        [nameof(Role.Economist)] =
        [
            "", "/budget/2016", "/budget/new", "/budget/2016/10", "/budget/2015/12",
            "/budget/2016/plan", "/budget/2015/plan", "/budget/2016/plan/amendments/new",
            "/budget/2016/lines", "/budget/2016/lines/new", "/budget/2016/lines/programmes/1",
            "/budget/2016/10/imports", "/budget/2016/10/statement", "/reports/2016",
            "/account", "/account/password", "/account/second-factor/set-up", "/budget/2016/10/changes", "/organisations",
            "/budget/2016/13", "/budget/1990", "/nowhere",
        ],
        [nameof(Role.Administrator)] =
        [
            "", "/users", "/users/new", "/acting-head", "/audit-log?Act=SignedIn", "/organisations/1", "/organisations/1/edit", "/organisations", "/organisations/new",
            "/organisations/1/events/new", "/organisations/{event}/withdrawal", "/organisations/network?on=2016-09-01&from=2015-09-01", "/organisations/network?on=x", "/organisations?search=4444",
        ],
        [nameof(Role.Director)] = ["", "/organisations", "/ent/2024", "/returns/{return}", "/returns/{return}/import", "/returns/{approved}"],
        [nameof(Role.KindergartenHead)] = ["", "/returns/{returned}"],
        [nameof(Role.Methodist)] =
        [
            "", "/ent/2016", "/ent/2024", "/ent/new", "/ent/2024/edit", "/ent/2024/imports", "/ent/2016/schools/1", "/ent/2024/schools/1",
            "/ent/2024/schools/1/edit", "/ent/1999",
            "/indicators/2017", "/indicators/2017/summer_recreation", "/indicators/2017/innovation", "/indicators/2016/general_secondary", "/indicators/2017/nothing",
            "/figures/2016?section=preschool", "/figures/2017?search=nothing", "/figures/2016/budget.total.executed", "/figures/2016/ent.above_threshold_pct.2016", "/figures/2016/nothing",
            "/registers/2016/events", "/registers/2016/investments", "/registers/2016/problems", "/registers/2017/events/{contest}",
            "/registers/2017/investments/{investment}", "/registers/2017/problems/{problem}",
        ],
        [nameof(Role.Official)] = ["", "/budget/2015", "/enrolment/2016", "/enrolment/2025", "/preschool/2025", "/enrolment/1999", "/figures/2017/enrolment.total.2017"],
        [nameof(Role.Head)] =
        [
            "", "/budget/2016/10", "/budget/2015/3", "/budget/2015/12/reopening", "/budget/2016/10/imports",
            "/campaigns", "/campaigns/new", "/campaigns/{campaign}?form=School", "/returns/{submitted}", "/returns/{submitted}/return",
            "/indicators/2017", "/indicators/2017/staffing", "/indicators/2017/staffing/return", "/indicators/2016/responsible", "/indicators/2016/budget_financing",
            "/returns/{submitted}/extension", "/returns/{approved}/correction", "/returns/{submitted}/changes",
            "/reports", "/reports/2016/editions", "/reports/2016/checks", "/reports/2016/texts", "/reports/2016/texts/staffing", "/reports/2016/texts/staffing/history",
        ],
    };

    public static TheoryData<string> Visitors => [.. Pages.Keys];

    [Theory]
    [MemberData(nameof(Visitors))]
    public async Task Pages_HaveNothingForAxeToFindAndNeverScrollSideways(string who)
    {
        var page = Enum.TryParse<Role>(who, out var role) ? await site.SignInAsync(language, role, PageReview.ForAxe(language)) : await site.OpenAsync(PageReview.ForAxe(language));
        var rows = await SampleRows.FindAsync(site.Database);
        var found = new List<string>();
        foreach (var path in Pages[who])
        {
            await page.GotoAsync($"/{language}{rows.Fill(path)}");
            found.AddRange(await page.ReviewAsync(language));
        }

        found.ShouldBeEmpty();
    }
}
