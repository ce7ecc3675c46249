using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Guardianship;
using Oskemen.Education.Domain.Periods;

namespace Oskemen.Education.Web.Data.Queries;

/// <summary>The account of a case up to a month.</summary>
/// <param name="Case">The case with its child, guardian and pauses, tracked.</param>
/// <param name="Months">Due and paid, month by month and kind by kind.</param>
public sealed record CaseAccount(GuardianshipCase Case, IReadOnlyList<AccountMonth> Months);

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
        var first = ReportingMonth.Of(one.AccountFrom);
        return new CaseAccount(one, paidThrough is { } last
            ? BenefitAccount.Months(
                one.FactsOf(one.Child.ComesOfAgeOn!.Value), terms, first, ReportingMonth.Of(last),
                [.. posted.Select(entry => new BenefitAmount(entry.Kind, ReportingMonth.Of(entry.Month), entry.Amount))])
            : []);
    }
}
