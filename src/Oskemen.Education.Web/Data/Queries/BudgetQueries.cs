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
        // The totals are in the rows so that the context, which joins them to their months, reads them in the same command.
        var found = await db.BudgetMonths.Within(scope)
            .Where(month => month.Year == period.Year && (month.Month == period.Month || month.Month == period.Month - 1))
            .SelectMany(month => month.ControlTotals.DefaultIfEmpty(), (month, total) => new
            {
                month,
                total,
                IsSample = db.BudgetYears.Any(year => year.Year == month.Year && year.IsSample),
            })
            .ToListAsync(cancellationToken);
        if (found.Find(row => row.month.Month == period.Month) is not { month: var current } first)
        {
            return null;
        }

        var before = found.Find(row => row.month.Month != period.Month)?.month;
        await db.LoadEntriesAsync([.. found.Select(row => row.month.Id).Distinct()], cancellationToken);
        await db.LoadDecisionsAsync(current.Id, cancellationToken);
        var plan = await db.LoadAnnualPlanAsync(period.Year, cancellationToken);
        return new MonthStatement(current, new BudgetExecution(period, current.Entries, before?.Entries ?? [], plan), first.IsSample);
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

    /// <summary>
    /// The entries of months that the context tracks, with their lines and programmes, which it joins by key. Not by Include, which makes
    /// a delegate for every row that it reads.
    /// </summary>
    public static Task LoadEntriesAsync(this PortalDbContext db, IReadOnlyList<int> months, CancellationToken cancellationToken) =>
        db.ExecutionEntries.Where(entry => months.Contains(entry.MonthId))
            .Select(entry => new { entry, entry.Line, entry.Line.Programme })
            .LoadAsync(cancellationToken);

    private static Task LoadDecisionsAsync(this PortalDbContext db, int month, CancellationToken cancellationToken) =>
        db.MonthDecisions.Where(decision => decision.MonthId == month).OrderBy(decision => decision.Number)
            .SelectMany(decision => decision.Comments.DefaultIfEmpty(), (decision, comment) => new { decision, comment })
            .LoadAsync(cancellationToken);
}
