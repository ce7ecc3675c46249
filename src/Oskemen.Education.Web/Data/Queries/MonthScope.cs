using System.Security.Claims;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Web.Identity;

namespace Oskemen.Education.Web.Data.Queries;

/// <summary>Which months of the budget a reader may know of.</summary>
public enum MonthScope
{
    /// <summary>Those that are approved; the others are as if they were not there.</summary>
    Approved,

    /// <summary>All, whatever their standing.</summary>
    All,
}

public static class MonthScopes
{
    /// <summary>What a person may know of.</summary>
    public static MonthScope MonthScope(this ClaimsPrincipal user) =>
        user.May(Permission.ViewBudget) ? Queries.MonthScope.All : Queries.MonthScope.Approved;

    public static IQueryable<BudgetMonth> Within(this IQueryable<BudgetMonth> months, MonthScope scope) =>
        scope == Queries.MonthScope.All ? months : months.Where(month => month.ApprovedAt != null);
}
