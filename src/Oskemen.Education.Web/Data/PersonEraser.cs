using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Guardianship;
using Oskemen.Education.Web.Data.Queries;

namespace Oskemen.Education.Web.Data;

/// <summary>A child whose data may be erased: by the numbers of its cases, without a name.</summary>
/// <param name="ChildId">The child.</param>
/// <param name="Cases">Its cases.</param>
/// <param name="Since">From which day on.</param>
public sealed record ErasableChild(int ChildId, IReadOnlyList<int> Cases, DateOnly Since);

/// <summary>
/// Forgets persons whose time is over. Amounts, dates and counts of past years stay, and that there was a person; who it was is
/// nowhere any more, neither on payment lists nor in the record.
/// </summary>
public sealed class PersonEraser(PortalDbContext db, TimeProvider clock)
{
    /// <summary>Whose time is over on a day by the terms of the day; nobody while no time is set. Three commands.</summary>
    public async Task<IReadOnlyList<ErasableChild>> ListAsync(DateOnly today, CancellationToken cancellationToken = default)
    {
        if ((await db.LoadTermsAsync(cancellationToken)).On(today)?.RetentionYears is not { } years)
        {
            return [];
        }

        // Only accounts that are closed: what is still owed needs a name.
        var bornBefore = today.AddYears(-years - Child.MajorityAge);
        var rows = await db.GuardianshipCases
            .Where(one => one.Child.BirthDate <= bornBefore
                && !db.GuardianshipCases.Any(other => other.ChildId == one.ChildId && (other.EndsOn == null || other.EndsOn > today.AddYears(-years) || other.UnsettledFrom != null)))
            .Select(one => new { one.ChildId, one.Id, one.EndsOn, one.Child.BirthDate })
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.GroupBy(row => row.ChildId).Select(child => new ErasableChild(
                child.Key,
                [.. child.Select(row => row.Id).Order()],
                new[] { child.Max(row => row.EndsOn!.Value), Child.MajorityOf(child.First().BirthDate!.Value) }.Max().AddYears(years)))
                .OrderBy(child => child.Since).ThenBy(child => child.ChildId),
        ];
    }

    /// <summary>Forgets a child, and guardians who have no other.</summary>
    /// <returns>Whether its time is over.</returns>
    public async Task<bool> EraseAsync(int childId, DateOnly today, Guid by, CancellationToken cancellationToken = default)
    {
        if (!(await ListAsync(today, cancellationToken)).Any(child => child.ChildId == childId))
        {
            return false;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var cases = await db.GuardianshipCases.AsSplitQuery()
            .Include(one => one.Child).ThenInclude(child => child.Housing)
            .Include(one => one.Guardian).Include(one => one.Pauses).Include(one => one.Documents).Include(one => one.Reports).Include(one => one.Visits)
            .Where(one => one.ChildId == childId).ToListAsync(cancellationToken);
        var guardians = cases.Select(one => one.GuardianId).Distinct().ToList();
        var needed = await db.GuardianshipCases.Where(one => guardians.Contains(one.GuardianId) && one.ChildId != childId && one.Child.ErasedAt == null)
            .Select(one => one.GuardianId).Distinct().ToListAsync(cancellationToken);
        foreach (var one in cases)
        {
            db.RemoveRange(one.Child.Housing);
            db.RemoveRange(one.Documents);
            db.RemoveRange(one.Reports);
            db.RemoveRange(one.Visits);
            one.Erase(clock.GetUtcNow());
            if (!needed.Contains(one.GuardianId))
            {
                one.Guardian.Erase(clock.GetUtcNow());
            }
        }

        cases[0].Child.Erase(by, clock.GetUtcNow());
        var ids = cases.Select(one => one.Id).ToList();
        await db.PaymentLines.Where(line => ids.Contains(line.CaseId) && line.Account != null)
            .ExecuteUpdateAsync(line => line.SetProperty(row => row.Account, (string?)null), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
