using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Domain.Guardianship;
using Oskemen.Education.Domain.Periods;

namespace Oskemen.Education.Web.Data.Queries;

/// <summary>The account of a case up to a month.</summary>
/// <param name="Case">The case with its child, guardian and pauses, tracked.</param>
/// <param name="Months">Due and paid, month by month and kind by kind.</param>
public sealed record CaseAccount(GuardianshipCase Case, IReadOnlyList<AccountMonth> Months);

/// <summary>An entry of the ledger of a case, and when its money moved.</summary>
/// <param name="Kind">The kind of benefit.</param>
/// <param name="Month">First day of the month that it is for.</param>
/// <param name="Amount">Positive when paid, negative when taken back.</param>
/// <param name="Origin">Why.</param>
/// <param name="MovedOn">Day of payment of the list, or day on which the guardian's money came.</param>
/// <param name="ListMonth">First day of the month of the list; null for what was paid back.</param>
public sealed record LedgerEntry(BenefitKind Kind, DateOnly Month, Money Amount, PaymentOrigin Origin, DateOnly MovedOn, DateOnly? ListMonth);

public static class LedgerQueries
{
    /// <summary>The account of a case from its first month to the last that was paid; null when there is no such case. Four commands.</summary>
    public static async Task<CaseAccount?> FindAccountAsync(this PortalDbContext db, int caseId, CancellationToken cancellationToken = default)
    {
        var one = await db.GuardianshipCases.Include(found => found.Child).Include(found => found.Guardian).Include(found => found.Pauses)
            .SingleOrDefaultAsync(found => found.Id == caseId && found.Child.ErasedAt == null, cancellationToken);
        if (one is null)
        {
            return null;
        }

        var terms = await db.LoadTermsAsync(cancellationToken);
        var posted = await db.BenefitEntries.Where(entry => entry.CaseId == caseId
                && (entry.ListId == null || db.PaymentLists.Any(list => list.Id == entry.ListId && list.ApprovedAt != null)))
            .Select(entry => new { entry.Kind, entry.Month, entry.Amount }).ToListAsync(cancellationToken);
        var paidThrough = await db.PaymentLists.Where(list => list.ApprovedAt != null).MaxAsync(list => (DateOnly?)list.Month, cancellationToken);
        // What was paid before the care is now known to have begun stands in the account too: it is owed.
        var first = ReportingMonth.Of(posted.Select(entry => entry.Month).Append(one.AccountFrom).Min());
        return new CaseAccount(one, paidThrough is { } last
            ? BenefitAccount.Months(
                one.FactsOf(one.Child.ComesOfAgeOn!.Value), terms, first, ReportingMonth.Of(last),
                [.. posted.Select(entry => new BenefitAmount(entry.Kind, ReportingMonth.Of(entry.Month), entry.Amount))])
            : []);
    }

    /// <summary>What counts in the ledger of a case: entries of approved lists, and what was paid back. In order of days; one command.</summary>
    public static async Task<IReadOnlyList<LedgerEntry>> ListLedgerAsync(this PortalDbContext db, int caseId, CancellationToken cancellationToken = default)
    {
        var rows = await (
            from entry in db.BenefitEntries.Where(entry => entry.CaseId == caseId)
            join paying in db.PaymentLists on entry.ListId equals paying.Id into lists
            from list in lists.DefaultIfEmpty()
            join paidBack in db.Repayments on entry.RepaymentId equals paidBack.Id into repayments
            from repayment in repayments.DefaultIfEmpty()
            where entry.ListId == null || list!.ApprovedAt != null
            select new
            {
                entry.Kind,
                entry.Month,
                entry.Amount,
                entry.Origin,
                PayOn = (DateOnly?)list!.PayOn,
                ListMonth = (DateOnly?)list.Month,
                ReceivedOn = (DateOnly?)repayment!.ReceivedOn,
            }).ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new LedgerEntry(row.Kind, row.Month, row.Amount, row.Origin, row.PayOn ?? row.ReceivedOn!.Value, row.ListMonth))
                .OrderBy(entry => entry.MovedOn).ThenBy(entry => entry.Month).ThenBy(entry => entry.Kind),
        ];
    }

    /// <summary>What the guardian of a case paid back, the latest first.</summary>
    public static Task<List<Repayment>> ListRepaymentsAsync(this PortalDbContext db, int caseId, CancellationToken cancellationToken = default) =>
        db.Repayments.AsNoTracking().Where(repayment => repayment.CaseId == caseId)
            .OrderByDescending(repayment => repayment.ReceivedOn).ThenByDescending(repayment => repayment.Id).ToListAsync(cancellationToken);
}
