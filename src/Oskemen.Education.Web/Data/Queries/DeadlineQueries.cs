using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Guardianship;

namespace Oskemen.Education.Web.Data.Queries;

/// <summary>Something that is due, with the case that asks for it.</summary>
public sealed record DueRow(int CaseId, PersonName? Child, Deadline Deadline);

/// <summary>What is due, the soonest first.</summary>
/// <param name="Rows">At most <see cref="DeadlineQueries.MostRows"/> of a kind.</param>
/// <param name="Counts">How many there are of each kind.</param>
public sealed record DueList(IReadOnlyList<DueRow> Rows, IReadOnlyDictionary<DeadlineKind, int> Counts);

/// <summary>The reports and visits of a case.</summary>
public sealed record CaseControl(GuardianshipCase Case, int ReportsPerYear);

public static class DeadlineQueries
{
    /// <summary>Most lines of one kind.</summary>
    public const int MostRows = 100;

    private const int DefaultReportsPerYear = 2;

    /// <summary>What all cases ask for. Five commands, whatever the register; the rule itself is the domain's.</summary>
    public static async Task<DueList> ListDueAsync(this PortalDbContext db, DateOnly today, CancellationToken cancellationToken = default)
    {
        var perYear = await db.FindReportsPerYearAsync(today, cancellationToken);
        var cases = (await db.LoadDueFactsAsync(perYear, today, cancellationToken))
            .SelectMany(row => CaseDeadlines.Of(row.Facts, perYear, today), (row, deadline) => (row.CaseId, Deadline: deadline))
            .GroupBy(row => row.Deadline.Kind).ToList();
        var shown = cases.SelectMany(kind => kind.OrderBy(row => row.Deadline.On).ThenBy(row => row.CaseId).Take(MostRows)).ToList();
        var ids = shown.Select(row => row.CaseId).Distinct().ToList();
        var children = await db.GuardianshipCases.AsNoTracking().Where(one => ids.Contains(one.Id)).Include(one => one.Child)
            .ToDictionaryAsync(one => one.Id, one => one.Child.Name, cancellationToken);
        return new DueList(
            [.. shown.OrderBy(row => row.Deadline.Kind).ThenBy(row => row.Deadline.On).ThenBy(row => row.CaseId).Select(row => new DueRow(row.CaseId, children[row.CaseId], row.Deadline))],
            cases.ToDictionary(kind => kind.Key, kind => kind.Count()));
    }

    /// <summary>How many there are of each kind; four commands, and no person leaves them.</summary>
    public static async Task<IReadOnlyDictionary<DeadlineKind, int>> CountDueAsync(this PortalDbContext db, DateOnly today, CancellationToken cancellationToken = default)
    {
        var perYear = await db.FindReportsPerYearAsync(today, cancellationToken);
        return (await db.LoadDueFactsAsync(perYear, today, cancellationToken))
            .SelectMany(row => CaseDeadlines.Of(row.Facts, perYear, today))
            .CountBy(deadline => deadline.Kind).ToDictionary();
    }

    /// <summary>A case with its reports and visits, tracked; null when there is none. Four commands.</summary>
    public static async Task<CaseControl?> FindControlAsync(this PortalDbContext db, int caseId, DateOnly today, CancellationToken cancellationToken = default)
    {
        var one = await db.GuardianshipCases.AsSplitQuery().Include(found => found.Child).Include(found => found.Reports).Include(found => found.Visits)
            .SingleOrDefaultAsync(found => found.Id == caseId && found.Child.ErasedAt == null, cancellationToken);
        return one is null ? null : new CaseControl(one, await db.FindReportsPerYearAsync(today, cancellationToken));
    }

    private static async Task<int> FindReportsPerYearAsync(this PortalDbContext db, DateOnly today, CancellationToken cancellationToken) =>
        (await db.LoadTermsAsync(cancellationToken)).On(today)?.ReportsPerYear ?? DefaultReportsPerYear;

    /// <summary>The cases that go on, with what their deadlines follow from. Three commands.</summary>
    private static async Task<IReadOnlyList<(int CaseId, DeadlineFacts Facts)>> LoadDueFactsAsync(
        this PortalDbContext db, int perYear, DateOnly today, CancellationToken cancellationToken)
    {
        var periods = CaseDeadlines.Periods(perYear, today);
        var years = periods.Select(period => period.Year).Distinct().ToList();
        var open = db.GuardianshipCases.Where(one => one.EndsOn == null && one.Child.BirthDate != null);
        var cases = await open.Select(one => new { one.Id, BirthDate = one.Child.BirthDate!.Value, one.StartsOn, one.ActUntil }).ToListAsync(cancellationToken);
        var reports = (await db.Set<GuardianReport>().Where(report => years.Contains(report.Year) && open.Any(one => one.Id == report.CaseId))
                .Select(report => new { report.CaseId, report.Year, report.Part }).ToListAsync(cancellationToken))
            .ToLookup(report => report.CaseId, report => new ControlPeriod(report.Year, report.Part));

        // Only the latest visit of a case asks for another.
        var visits = await db.Set<HomeVisit>()
            .Where(visit => visit.NextOn <= today && !db.Set<HomeVisit>().Any(later => later.CaseId == visit.CaseId
                && (later.VisitedOn > visit.VisitedOn || (later.VisitedOn == visit.VisitedOn && later.Id > visit.Id))))
            .ToDictionaryAsync(visit => visit.CaseId, visit => visit.NextOn, cancellationToken);
        return
        [
            .. cases.Select(one => (one.Id, new DeadlineFacts(
                one.BirthDate, one.StartsOn, null, one.ActUntil, [.. reports[one.Id]], visits.GetValueOrDefault(one.Id)))),
        ];
    }
}
