using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Guardianship;

namespace Oskemen.Education.Web.Data.Queries;

/// <summary>Counts of the register; no person leaves these queries.</summary>
public static class GuardianshipFigureQueries
{
    /// <summary>The year of the first case; null while the register is empty.</summary>
    public static async Task<int?> FindFirstGuardianshipYearAsync(this PortalDbContext db, CancellationToken cancellationToken) =>
        (await db.GuardianshipCases.MinAsync(one => (DateOnly?)one.StartsOn, cancellationToken))?.Year;

    /// <summary>The register on a day, and the year to it. Eight SQL commands, whatever the register.</summary>
    public static async Task<GuardianshipPicture> FindGuardianshipPictureAsync(
        this PortalDbContext db, DateOnly asOf, CancellationToken cancellationToken)
    {
        var from = new DateOnly(asOf.Year, 1, 1);
        var held = db.GuardianshipCases.Where(one => one.StartsOn <= asOf && (one.EndsOn == null || one.EndsOn >= asOf));
        var forms = await held.GroupBy(one => one.Form, (form, cases) => new { form, count = cases.Count() })
            .ToDictionaryAsync(row => row.form, row => row.count, cancellationToken);
        var housing = await db.Database.SqlQuery<HousingCount>(
            $"""
            select coalesce(h.status, 'None') as status, count(*)::integer as count
            from (select distinct child_id from guardianship_cases where starts_on <= {asOf} and (ends_on is null or ends_on >= {asOf})) c
            left join lateral (
                select status from housing_records r where r.child_id = c.child_id and r.since <= {asOf} order by r.since desc, r.id desc limit 1) h on true
            group by 1
            """).ToListAsync(cancellationToken);
        var list = await db.PaymentLists.Where(one => one.ApprovedAt != null && one.Month <= asOf)
            .OrderByDescending(one => one.Month).Select(one => new { one.Id, one.Month }).FirstOrDefaultAsync(cancellationToken);
        var lines = await db.PaymentLines.Where(line => list != null && line.ListId == list.Id)
            .Join(db.GuardianshipCases, line => line.CaseId, one => one.Id, (line, one) => new { one.Form, line.WhyUnpaid })
            .GroupBy(row => row, (row, rows) => new { row.Form, row.WhyUnpaid, Count = rows.Count() })
            .ToListAsync(cancellationToken);
        var ended = await db.GuardianshipCases.Where(one => one.EndsOn >= from && one.EndsOn <= asOf)
            .GroupBy(one => one.EndReason!.Value, (reason, cases) => new { reason, count = cases.Count() })
            .ToDictionaryAsync(row => row.reason, row => row.count, cancellationToken);
        var placed = await db.GuardianshipCases.CountAsync(
            one => one.StartsOn >= from && one.StartsOn <= asOf && !db.GuardianshipCases.Any(
                before => before.ChildId == one.ChildId && before.EndsOn < one.StartsOn && before.EndReason == CareEndReason.Transfer
                    && before.EndsOn >= one.StartsOn.AddDays(-1)), cancellationToken);
        var dwellings = await db.Set<HousingRecord>()
            .Where(record => record.Status == HousingStatus.Received && record.Since >= from && record.Since <= asOf)
            .Select(record => record.ChildId).Distinct().CountAsync(cancellationToken);
        var isSample = await db.Children.AnyAsync(child => child.IsSample, cancellationToken);
        return new GuardianshipPicture(
            asOf,
            forms,
            housing.ToDictionary(row => Enum.Parse<HousingStatus>(row.Status), row => row.Count),
            lines.Where(line => line.WhyUnpaid is null).ToDictionary(line => line.Form, line => line.Count),
            lines.Where(line => line is { WhyUnpaid: not null and not WhyUnpaid.NothingDue, Form: CareForm.Guardianship })
                .ToDictionary(line => line.WhyUnpaid!.Value, line => line.Count),
            list?.Month,
            placed,
            ended,
            dwellings,
            isSample);
    }

    private sealed record HousingCount(string Status, int Count);
}
