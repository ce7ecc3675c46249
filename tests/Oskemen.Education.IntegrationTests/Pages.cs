using System.Globalization;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Periods;
using Oskemen.Education.IntegrationTests.Guardianship;

namespace Oskemen.Education.IntegrationTests;

/// <summary>The pages that are there from the first start, without their language.</summary>
internal static class Pages
{
    /// <summary>The month of the payment list that <c>{list}</c> stands for.</summary>
    private static readonly ReportingMonth List = new(2016, 3);

    /// <summary>As the economist opens them.</summary>
    public static readonly string[] OfTheEconomist =
    [
        "", "/budget/2016", "/budget/2015", "/budget/new", "/budget/2016/10", "/budget/2016/10/changes", "/budget/2016/plan/changes", "/budget/2016/1", "/budget/2015/12", "/budget/2016/10/imports",
        "/budget/2016/plan", "/budget/2015/plan", "/budget/2015/plan?on=2015-03-31", "/budget/2016/plan/amendments/new",
        "/budget/2016/lines", "/budget/2016/lines/new", "/budget/2016/lines/programmes/1", "/budget/2016/10/statement", "/reports/2016",
        "/budget/2015/12/changes", "/budget/2015/plan/changes",
        "/account", "/account/password", "/account/second-factor/set-up",
    ];

    /// <summary>As the head opens them.</summary>
    public static readonly string[] OfTheHead =
    [
        "", "/budget/2016/10", "/budget/2015/12", "/budget/2015/12/reopening", "/acting-head", "/ent/2016", "/ent/2024",
        "/campaigns", "/campaigns/new", "/campaigns/{campaign}", "/campaigns/{campaign}?form=School&status=Submitted", "/returns/{submitted}", "/returns/{submitted}/return",
        "/returns/{submitted}/extension", "/returns/{approved}", "/returns/{approved}/correction", "/returns/{submitted}/changes",
        "/reports", "/reports/2016/editions", "/reports/2016/checks", "/reports/2016/texts", "/reports/2016/texts/staffing", "/reports/2016/texts/staffing/history",
    ];

    /// <summary>As an official opens them.</summary>
    public static readonly string[] OfTheOfficial =
    [
        "", "/budget/2016", "/budget/2015", "/budget/2015/12", "/organisations", "/organisations/network", "/ent/2016",
        "/enrolment/2016", "/enrolment/2025", "/preschool/2016", "/preschool/2025", "/indicators/2017", "/indicators/2017/preschool", "/registers/2017/problems",
        "/figures/2017", "/figures/2017/enrolment.total.2017",
        "/guardianship/reconciliation/2016", "/guardianship/figures/2016",
    ];

    /// <summary>As the director opens them; <c>{own}</c> stands for the own organisation.</summary>
    public static readonly string[] OfTheDirector = ["", "/organisations", "/organisations/{own}", "/organisations/{own}/edit", "/ent/2016", "/ent/2024", "/ent/2024/schools/{own}", "/returns/{return}", "/returns/{return}/import", "/returns/{approved}"];

    /// <summary>As the head of a kindergarten opens them.</summary>
    public static readonly string[] OfTheKindergartenHead = ["", "/returns/{returned}"];

    /// <summary>As a methodist or the guardianship specialist opens them.</summary>
    public static readonly string[] OfTheMethodist = ["", "/organisations", "/organisations?search=44", "/organisations/1", "/organisations/network?on=2016-09-01&from=2015-09-01"];

    /// <summary>Guardianship as its specialist opens it; the register's own pages ask for a purpose first.</summary>
    public static readonly string[] OfTheGuardianshipSpecialist =
    [
        "/guardianship/purpose", "/guardianship/reconciliation/2016", "/guardianship/figures/2016", "/guardianship/payments",
        "/guardianship/terms", "/guardianship/terms/new", "/guardianship/terms/1",
    ];

    /// <summary>The register of cases as its specialist opens it, having said what for; <c>{case}</c> stands for a case, <c>{list}</c> for a list that pays it.</summary>
    public static readonly string[] OfTheRegister =
    [
        "/guardianship", "/guardianship/due", "/guardianship/cases/new", "/guardianship/cases/{case}", "/guardianship/cases/{case}/ledger",
        "/guardianship/cases/{case}/control", "/guardianship/cases/{case}/child", "/guardianship/cases/{case}/guardian", "/guardianship/cases/{case}/terms",
        "/guardianship/cases/{case}/pauses/new", "/guardianship/cases/{case}/end", "/guardianship/cases/{case}/housing/new",
        "/guardianship/cases/{case}/documents/new", "/guardianship/payments/{list}", "/guardianship/payments/{list}?unpaid=true",
    ];

    /// <summary>The exams as a methodist opens them.</summary>
    public static readonly string[] OfTheExams =
    [
        "/ent/2016", "/ent/2024", "/ent/2022", "/ent/new", "/ent/2016/edit", "/ent/2024/edit", "/ent/2024/imports",
        "/ent/2016/schools/{own}", "/ent/2024/schools/{own}", "/ent/2024/schools/{own}/edit",
    ];

    /// <summary>The report's figures and registers as a methodist opens them.</summary>
    public static readonly string[] OfTheIndicators =
    [
        "/figures/2016", "/figures/2017", "/figures/2016/ent.above_threshold_pct.2016", "/figures/2017/ent.participants.2016", "/figures/2016/budget.total.executed",
        "/indicators/2016", "/indicators/2017", "/indicators/2017/preschool", "/indicators/2017/innovation", "/indicators/2016/budget_financing",
        "/registers/2016/events", "/registers/2016/investments", "/registers/2016/problems", "/registers/2017/events/new", "/registers/2017/events/{contest}",
        "/registers/2017/investments/new", "/registers/2017/investments/{investment}", "/registers/2017/problems/new", "/registers/2017/problems/{problem}",
    ];

    /// <summary>The report's figures as the head opens them.</summary>
    public static readonly string[] OfTheIndicatorsToDecide =
        ["/indicators/2017", "/indicators/2017/staffing", "/indicators/2017/staffing/return", "/indicators/2017/preschool/reopening", "/indicators/2017/responsible"];

    /// <summary>As the administrator opens them.</summary>
    public static readonly string[] OfTheAdministrator = ["", "/organisations", "/organisations/1/edit", "/organisations/new", "/organisations/1/events/new", "/organisations/{event}/withdrawal", "/users", "/users/new", "/acting-head", "/audit-log"];

    /// <summary>Every page with the role that opens it.</summary>
    public static IEnumerable<(string Page, Role Role)> All =>
    [
        .. OfTheEconomist.Select(page => (page, Role.Economist)),
        .. OfTheHead.Select(page => (page, Role.Head)),
        .. OfTheDirector.Select(page => (page, Role.Director)),
        .. OfTheKindergartenHead.Select(page => (page, Role.KindergartenHead)),
        .. OfTheMethodist.SelectMany(page => new[] { (page, Role.Methodist), (page, Role.GuardianshipSpecialist) }),
        .. OfTheGuardianshipSpecialist.Select(page => (page, Role.GuardianshipSpecialist)),
        .. OfTheRegister.Select(page => (page, Role.GuardianshipSpecialist)),
        .. OfTheExams.Select(page => (page, Role.Methodist)),
        .. OfTheIndicators.Select(page => (page, Role.Methodist)),
        .. OfTheIndicatorsToDecide.Select(page => (page, Role.Head)),
        ("/indicators/2017/guardianship", Role.GuardianshipSpecialist),
        .. OfTheOfficial.Select(page => (page, Role.Official)),
        .. OfTheAdministrator.Select(page => (page, Role.Administrator)),
    ];

    /// <summary>Signed in by the demonstration account; who keeps the register has said what it is opened for.</summary>
    public static Task<PortalClient> OpenAsync(PortalFactory portal, Role role) =>
        role == Role.GuardianshipSpecialist ? portal.OpenRegisterAsync(role) : portal.SignInAsync(role);

    /// <summary>The page's address, without its language, for the demonstration accounts.</summary>
    public static async Task<string> FillAsync(string page, PortalFactory portal)
    {
        if (!page.Contains('{', StringComparison.Ordinal))
        {
            return page;
        }

        if (page.StartsWith("/guardianship/", StringComparison.Ordinal))
        {
            var one = await FindCaseAsync(portal);
            return page.Replace("{case}", one.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
                .Replace("{list}", $"{List.Year}/{List.Month}", StringComparison.Ordinal);
        }

        var own = (await portal.Database.FindOrganisationAsync("school_44")).Id.ToString(CultureInfo.InvariantCulture);
        return (await SampleRows.FindAsync(portal.Database)).Fill(page.Replace("{own}", own, StringComparison.Ordinal));
    }

    /// <summary>The first case of the register, which is empty before a test enters one: with a list that pays it.</summary>
    private static async Task<int> FindCaseAsync(PortalFactory portal)
    {
        if (await portal.Database.ScalarAsync<int>("select coalesce(min(id), 0) from guardianship_cases") is var known and > 0)
        {
            return known;
        }

        var one = await portal.Database.CreateCaseAsync();
        await portal.PayAsync(List);
        return one.Id;
    }
}
