using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Domain.Guardianship;
using Oskemen.Education.Domain.Periods;

namespace Oskemen.Education.Web.Data.Queries;

/// <summary>A case on a list as the page and the files show it.</summary>
/// <param name="Line">What goes to which account, or why nothing does.</param>
/// <param name="Child">The child's name; null after erasure.</param>
/// <param name="Guardian">The guardian's name; null after erasure.</param>
/// <param name="GuardianIin">The guardian's number; null after erasure.</param>
/// <param name="Entries">What the total is made of, by month and kind.</param>
public sealed record PaymentRow(PaymentLine Line, PersonName? Child, PersonName? Guardian, string? GuardianIin, IReadOnlyList<BenefitEntry> Entries)
{
    /// <summary>What is paid for the month of the list itself.</summary>
    public Money Regular => Sum(PaymentOrigin.Regular);

    /// <summary>What is paid for earlier months.</summary>
    public Money BackPayment => Sum(PaymentOrigin.BackPayment);

    /// <summary>What is kept back; not negative.</summary>
    public Money Recovered => Money.Zero - Sum(PaymentOrigin.Recovery);

    private Money Sum(PaymentOrigin origin) =>
        Entries.Where(entry => entry.Origin == origin).Aggregate(Money.Zero, (sum, entry) => sum + entry.Amount);
}

/// <summary>What a list comes to by kind and why.</summary>
public sealed record PaymentSum(BenefitKind Kind, PaymentOrigin Origin, Money Amount, int Cases);

/// <summary>A list without its lines.</summary>
/// <param name="List">The list with its decisions, tracked.</param>
/// <param name="Sums">What it comes to by kind and why.</param>
/// <param name="Unpaid">How many are not paid, by reason.</param>
/// <param name="IsOvertaken">Whether a case on it was changed after it was made.</param>
/// <param name="IsSample">Whether it pays made-up children.</param>
public sealed record PaymentListSummary(
    PaymentList List, IReadOnlyList<PaymentSum> Sums, IReadOnlyDictionary<WhyUnpaid, int> Unpaid, bool IsOvertaken, bool IsSample);

public static class PaymentListQueries
{
    /// <summary>Lines on one page of a list.</summary>
    public const int PageSize = 100;

    /// <summary>All lists with their decisions, the latest first.</summary>
    public static Task<List<PaymentList>> ListPaymentListsAsync(this PortalDbContext db, CancellationToken cancellationToken = default) =>
        db.PaymentLists.AsNoTracking().Include(list => list.Decisions).OrderByDescending(list => list.Month).ToListAsync(cancellationToken);

    /// <summary>The list of a month without its lines; null when it is not made. Five commands, however long it is.</summary>
    public static async Task<PaymentListSummary?> FindPaymentListAsync(this PortalDbContext db, ReportingMonth month, CancellationToken cancellationToken = default)
    {
        var list = await db.PaymentLists.Include(one => one.Decisions).SingleOrDefaultAsync(one => one.Month == month.FirstDay, cancellationToken);
        if (list is null)
        {
            return null;
        }

        var sums = await db.BenefitEntries.Where(entry => entry.ListId == list.Id)
            .GroupBy(entry => new { entry.Kind, entry.Origin }, (key, entries) => new
            {
                key.Kind,
                key.Origin,
                Amount = entries.Sum(entry => (decimal)(object)entry.Amount),
                Cases = entries.Select(entry => entry.CaseId).Distinct().Count(),
            })
            .ToListAsync(cancellationToken);
        var unpaid = await db.PaymentLines.Where(line => line.ListId == list.Id && line.WhyUnpaid != null)
            .GroupBy(line => line.WhyUnpaid!.Value, (why, lines) => new { why, count = lines.Count() })
            .ToDictionaryAsync(row => row.why, row => row.count, cancellationToken);
        var isOvertaken = list.ApprovedAt is null && await db.GuardianshipCases.AnyAsync(
            one => one.UnsettledFrom <= list.Month && one.ChangedAt > list.MadeAt, cancellationToken);
        var isSample = await db.PaymentLines.AnyAsync(
            line => line.ListId == list.Id && db.GuardianshipCases.Any(one => one.Id == line.CaseId && one.Child.IsSample), cancellationToken);
        return new PaymentListSummary(
            list,
            [.. sums.OrderBy(sum => sum.Kind).ThenBy(sum => sum.Origin).Select(sum => new PaymentSum(sum.Kind, sum.Origin, Money.FromTenge(sum.Amount), sum.Cases))],
            unpaid,
            isOvertaken,
            isSample);
    }

    /// <summary>Lines of a list by number of the case. Two commands.</summary>
    /// <param name="db">The database.</param>
    /// <param name="listId">The list.</param>
    /// <param name="unpaidOnly">Whether only those are wanted that are paid nothing.</param>
    /// <param name="page">Which page, from 1; null for all lines.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<IReadOnlyList<PaymentRow>> ListPaymentRowsAsync(
        this PortalDbContext db, int listId, bool unpaidOnly, int? page, CancellationToken cancellationToken = default)
    {
        var wanted = db.PaymentLines.AsNoTracking().Where(line => line.ListId == listId && (!unpaidOnly || line.WhyUnpaid != null)).OrderBy(line => line.CaseId);
        var paged = page is { } number ? wanted.Skip((number - 1) * PageSize).Take(PageSize) : wanted;
        var lines = await paged
            .Join(db.GuardianshipCases, line => line.CaseId, one => one.Id, (line, one) => new { line, one.Child })
            .Join(db.Guardians, row => row.line.GuardianId, guardian => guardian.Id, (row, guardian) => new { row.line, row.Child, guardian })
            .OrderBy(row => row.line.CaseId)
            .ToListAsync(cancellationToken);
        var entries = (await db.BenefitEntries.AsNoTracking()
                .Where(entry => entry.ListId == listId && paged.Any(line => line.CaseId == entry.CaseId)).ToListAsync(cancellationToken))
            .OrderBy(entry => entry.Month).ThenBy(entry => entry.Kind)
            .ToLookup(entry => entry.CaseId);
        return [.. lines.Select(row => new PaymentRow(row.line, row.Child.Name, row.guardian.Name, row.guardian.Iin, [.. entries[row.line.CaseId]]))];
    }
}
