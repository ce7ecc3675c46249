namespace Oskemen.Education.IntegrationTests;

/// <summary>The pages that are there from the first start, without their language.</summary>
internal static class Pages
{
    /// <summary>As the economist opens them.</summary>
    public static readonly string[] OfTheEconomist =
    [
        "", "/budget/2016", "/budget/2015", "/budget/new", "/budget/2016/10", "/budget/2016/1", "/budget/2015/12", "/budget/2016/10/imports",
        "/budget/2016/plan", "/budget/2015/plan", "/budget/2015/plan?on=2015-03-31", "/budget/2016/plan/amendments/new",
        "/budget/2016/lines", "/budget/2016/lines/new", "/budget/2016/lines/programmes/1", "/budget/2016/10/statement", "/reports/2016",
    ];

    /// <summary>As the head opens them.</summary>
    public static readonly string[] OfTheHead = ["", "/budget/2016/10", "/budget/2015/12", "/budget/2015/12/reopening", "/acting-head"];

    /// <summary>As the administrator opens them.</summary>
    public static readonly string[] OfTheAdministrator = ["/users", "/users/new", "/acting-head"];
}
