using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Domain.Guardianship;
using Oskemen.Education.Domain.Periods;

namespace Oskemen.Education.Web.Data.Queries;

/// <summary>A month as the desk lists it.</summary>
/// <param name="Period">The month.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Reason">Why it was returned or reopened.</param>
/// <param name="DecidedAt">When it was decided about last.</param>
/// <param name="DecidedBy">By whom, by name.</param>
/// <param name="Filled">Lines with a paid amount.</param>
/// <param name="Due">Lines of the month.</param>
public sealed record DeskMonth(
    ReportingMonth Period, MonthStatus Status, string? Reason, DateTimeOffset? DecidedAt, string? DecidedBy, int Filled, int Due);

/// <summary>A payment list of the guardianship benefit as the desk tells of it.</summary>
/// <param name="Month">The month that it pays.</param>
/// <param name="Status">Where it stands; null while it is not made.</param>
/// <param name="Reason">Why it was returned.</param>
/// <param name="DecidedAt">When it was decided about last.</param>
/// <param name="DueOn">By which day it is to be paid; null where no terms hold.</param>
public sealed record DeskPaymentList(ReportingMonth Month, PaymentListStatus? Status, string? Reason, DateTimeOffset? DecidedAt, DateOnly? DueOn)
{
    /// <summary>Whether it should have been paid already.</summary>
    public bool IsLate(DateOnly today) => Status != PaymentListStatus.Approved && DueOn < today;
}

public static class DeskQueries
{
    /// <summary>
    /// The months of real years that a reader may know of and that are not done with, and the last one of which a payment is known; in one
    /// command. What is approved is not counted up again, however many years there are.
    /// </summary>
    public static async Task<IReadOnlyList<DeskMonth>> ListDeskMonthsAsync(
        this PortalDbContext db, MonthScope scope, CancellationToken cancellationToken = default)
    {
        var real = db.BudgetMonths.Within(scope).Where(month => db.BudgetYears.Any(year => year.Year == month.Year && !year.IsSample));
        var latest = real.Where(month => month.Entries.Any(entry => entry.Paid != null))
            .OrderByDescending(month => month.Year).ThenByDescending(month => month.Month).Take(1);
        var rows = await real.Where(month => month.ApprovedAt == null).Union(latest)
            .OrderBy(month => month.Year).ThenBy(month => month.Month)
            .Select(month => new
            {
                month.Year,
                month.Month,
                Last = month.Decisions.OrderByDescending(decision => decision.Number)
                    .Select(decision => new
                    {
                        decision.Kind,
                        decision.Reason,
                        decision.DecidedAt,
                        DecidedBy = db.Users.Where(user => user.Id == decision.DecidedById).Select(user => user.DisplayName).FirstOrDefault(),
                    })
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
            row.Last?.DecidedBy,
            row.Filled,
            row.Due))];
    }

    /// <summary>
    /// Where payment lists stand: that of the current month, made or not, and an earlier one that is not approved yet, of which there is
    /// one at most. The earlier one first, in one command.
    /// </summary>
    public static async Task<IReadOnlyList<DeskPaymentList>> ListDeskPaymentsAsync(
        this PortalDbContext db, DateOnly today, CancellationToken cancellationToken = default)
    {
        var current = ReportingMonth.Of(today);
        var first = current.FirstDay;
        var lists = db.PaymentLists.Select(list => new
        {
            list.Month,
            list.ApprovedAt,
            Last = list.Decisions.OrderByDescending(decision => decision.Number)
                .Select(decision => new { decision.Kind, decision.Reason, decision.DecidedAt })
                .FirstOrDefault(),
            PaymentDay = db.GuardianshipTerms.Where(terms => terms.ValidFrom <= list.Month).OrderByDescending(terms => terms.ValidFrom)
                .Select(terms => (int?)terms.PaymentDay).FirstOrDefault(),
        });

        // The month has a day by which it is to be paid before it has a list.
        var found = await db.GuardianshipTerms.Where(terms => terms.ValidFrom <= first).OrderByDescending(terms => terms.ValidFrom)
            .Select(terms => (int?)terms.PaymentDay).Take(1).DefaultIfEmpty()
            .Select(day => new
            {
                PaymentDay = day,
                Current = lists.Where(list => list.Month == first).FirstOrDefault(),
                Earlier = lists.Where(list => list.Month != first && list.ApprovedAt == null).FirstOrDefault(),
            })
            .SingleAsync(cancellationToken);
        var made = new[] { found.Earlier, found.Current }.Where(list => list is not null).Select(list => new DeskPaymentList(
            ReportingMonth.Of(list!.Month),
            PaymentListStatuses.After(list.Last?.Kind),
            list.Last?.Reason,
            list.Last?.DecidedAt,
            DayOf(ReportingMonth.Of(list.Month), list.PaymentDay)));
        return found.Current is null
            ? [.. made, new DeskPaymentList(current, null, null, null, DayOf(current, found.PaymentDay))]
            : [.. made];
    }

    private static DateOnly? DayOf(ReportingMonth month, int? day) => day is { } known ? new DateOnly(month.Year, month.Month, known) : null;
}
