using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Domain.Periods;

namespace Oskemen.Education.Web.Data.Queries;

/// <summary>A month as the desk lists it.</summary>
/// <param name="Period">The month.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Reason">Why it was returned or reopened.</param>
/// <param name="DecidedAt">When it was decided about last.</param>
/// <param name="DecidedById">By whom.</param>
/// <param name="Filled">Lines with a paid amount.</param>
/// <param name="Due">Lines of the month.</param>
public sealed record DeskMonth(
    ReportingMonth Period, MonthStatus Status, string? Reason, DateTimeOffset? DecidedAt, Guid? DecidedById, int Filled, int Due);

public static class DeskQueries
{
    /// <summary>The months of real years that a reader may know of, in one command.</summary>
    public static async Task<IReadOnlyList<DeskMonth>> ListDeskMonthsAsync(
        this PortalDbContext db, MonthScope scope, CancellationToken cancellationToken = default)
    {
        var rows = await db.BudgetMonths.Within(scope)
            .Where(month => !db.BudgetYears.Any(year => year.Year == month.Year && year.IsSample))
            .OrderBy(month => month.Year).ThenBy(month => month.Month)
            .Select(month => new
            {
                month.Year,
                month.Month,
                Last = month.Decisions.OrderByDescending(decision => decision.Number)
                    .Select(decision => new { decision.Kind, decision.Reason, decision.DecidedAt, decision.DecidedById })
                    .FirstOrDefault(),
                Filled = month.Entries.Count(entry => entry.Paid != null),
                Due = month.Entries.Count(),
            })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => new DeskMonth(
            new ReportingMonth(row.Year, row.Month),
            MonthStatuses.After(row.Last?.Kind),
            row.Last?.Reason,
            row.Last?.DecidedAt,
            row.Last?.DecidedById,
            row.Filled,
            row.Due))];
    }
}
