using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Domain.Periods;

namespace Oskemen.Education.Web.Data.Queries;

/// <summary>A month with all that its pages, sheets and statements show of it.</summary>
public sealed record MonthStatement(BudgetMonth Month, BudgetExecution Execution, bool IsSample)
{
    public IReadOnlyList<ExecutionFinding> Findings { get; } = ExecutionChecks.Check(Execution);

    public IReadOnlyList<Contradiction> Contradictions { get; } = ExecutionChecks.Contradictions(Execution, Month.ControlTotals);

    /// <summary>The same month after its entries were changed.</summary>
    public MonthStatement Recompute() => new(Month, Execution.Recompute(), IsSample);
}

public static class BudgetQueries
{
    /// <summary>
    /// The month with its lines, the month before and the plan, tracked; null when the year has no such month.
    /// Always the same number of SQL commands, whatever the number of lines.
    /// </summary>
    public static Task<MonthStatement?> FindMonthStatementAsync(
        this PortalDbContext db, ReportingMonth period, CancellationToken cancellationToken = default) =>
        db.FindMonthStatementAsync(period, MonthScope.All, cancellationToken);

    /// <summary>The same for a reader: null when the month is out of their scope; one before it that is, stays a gap.</summary>
    public static async Task<MonthStatement?> FindMonthStatementAsync(
        this PortalDbContext db, ReportingMonth period, MonthScope scope, CancellationToken cancellationToken = default)
    {
        var months = await db.BudgetMonths.Within(scope)
            .Where(month => month.Year == period.Year && (month.Month == period.Month || month.Month == period.Month - 1))
            .Include(month => month.Entries).ThenInclude(entry => entry.Line).ThenInclude(line => line.Programme)
            .Include(month => month.Decisions.OrderBy(decision => decision.Number)).ThenInclude(decision => decision.Comments)
            .Include(month => month.ControlTotals)
            .AsSplitQuery()
            .ToListAsync(cancellationToken);
        if (months.Find(month => month.Month == period.Month) is not { } current)
        {
            return null;
        }

        var before = months.Find(month => month.Month == period.Month - 1)?.Entries ?? [];
        var plan = await db.LoadAnnualPlanAsync(period.Year, cancellationToken);
        var isSample = await db.BudgetYears.Where(year => year.Year == period.Year).Select(year => year.IsSample).SingleAsync(cancellationToken);
        return new MonthStatement(current, new BudgetExecution(period, current.Entries, before, plan), isSample);
    }

    /// <summary>The year's acts with their amounts.</summary>
    public static async Task<AnnualPlan> LoadAnnualPlanAsync(
        this PortalDbContext db, int year, CancellationToken cancellationToken = default) =>
        new(await db.PlanAmendments.AsNoTracking().Where(act => act.Year == year).Include(act => act.Amounts).ToListAsync(cancellationToken));

    /// <summary>The year's last month of which any plan or payment is known; null when none is.</summary>
    public static async Task<ReportingMonth?> FindLatestMonthWithFiguresAsync(
        this PortalDbContext db, int year, MonthScope scope = MonthScope.All, CancellationToken cancellationToken = default)
    {
        var month = await db.BudgetMonths.Within(scope)
            .Where(month => month.Year == year && month.Entries.Any(entry => entry.Plan != null || entry.Paid != null))
            .MaxAsync(month => (int?)month.Month, cancellationToken);
        return month is { } number ? new ReportingMonth(year, number) : null;
    }
}
