using Oskemen.Education.BrowserTests.Support;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.BrowserTests;

/// <summary>The pages of guardianship over the sample register: nothing for axe to find, and no page that scrolls sideways.</summary>
public sealed class GuardianshipPageTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static readonly Dictionary<Role, string[]> Pages = new()
    {
        [Role.GuardianshipSpecialist] =
        [
            "", "/guardianship/purpose", "/guardianship", "/guardianship/cases/new", "/guardianship/cases/{case}", "/guardianship/cases/{case}/child",
            "/guardianship/cases/{case}/guardian", "/guardianship/cases/{case}/terms", "/guardianship/cases/{case}/pauses/new", "/guardianship/cases/{case}/pauses/{pause}",
            "/guardianship/cases/{case}/end", "/guardianship/cases/{case}/housing/new", "/guardianship/cases/{case}/documents/new", "/guardianship/cases/{case}/control",
            "/guardianship/cases/{case}/ledger", "/guardianship/due", "/guardianship/payments", "/guardianship/payments/2025/3", "/guardianship/payments/2025/3?unpaid=true",
            "/guardianship/reconciliation/2016", "/guardianship/figures/2025", "/guardianship/terms", "/guardianship/cases/999999",
        ],
        [Role.Head] = ["", "/guardianship/erasure", "/guardianship/payments/2026/10", "/guardianship/figures/2016"],
        [Role.Official] = ["/guardianship/figures/2025", "/guardianship/reconciliation/2025"],
    };

    public static TheoryData<Role, string> Visits => [.. from role in Pages.Keys from culture in Cultures.All select (role, culture.Name)];

    [Theory]
    [MemberData(nameof(Visits))]
    public async Task Pages_HaveNothingForAxeToFindAndNeverScrollSideways(Role role, string language)
    {
        await site.LoadRegisterAsync();
        var page = await site.SignInAsync(language, role, PageReview.ForAxe(language));
        if (role != Role.Official)
        {
            await page.StatePurposeAsync(language);
        }

        var pause = await site.Database.ScalarAsync<int>("select min(id) from benefit_pauses");
        var one = await site.Database.ScalarAsync<int>($"select case_id from benefit_pauses where id = {pause}");
        var found = new List<string>();
        foreach (var path in Pages[role])
        {
            await page.GotoAsync($"/{language}{path.Replace("{case}", $"{one}", StringComparison.Ordinal).Replace("{pause}", $"{pause}", StringComparison.Ordinal)}");
            found.AddRange(await page.ReviewAsync(language));
        }

        found.ShouldBeEmpty();
    }
}
