using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Guardianship;

namespace Oskemen.Education.Web.Data.Queries;

/// <summary>Something that is due, with the case that asks for it.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Child">The child's name; null after erasure.</param>
/// <param name="IsSample">Whether the child is made up.</param>
/// <param name="Deadline">What is due.</param>
public sealed record DueRow(int CaseId, PersonName? Child, bool IsSample, Deadline Deadline);

/// <summary>What is due, the soonest first.</summary>
/// <param name="Rows">At most <see cref="DeadlineQueries.MostRows"/> of a kind.</param>
/// <param name="Counts">How many there are of each kind.</param>
public sealed record DueList(IReadOnlyList<DueRow> Rows, IReadOnlyDictionary<DeadlineKind, int> Counts)
{
    /// <summary>Whether every child is made up.</summary>
    public bool IsSample => Rows.Count > 0 && Rows.All(row => row.IsSample);
}

/// <summary>The reports and visits of a case.</summary>
public sealed record CaseControl(GuardianshipCase Case, int ReportsPerYear);

public static class DeadlineQueries
{
    /// <summary>Most lines of one kind.</summary>
    public const int MostRows = 100;

    private const int DefaultReportsPerYear = 2;

    /// <summary>What all cases ask for. Two commands, whatever the register; the rule itself is the domain's.</summary>
    public static async Task<DueList> ListDueAsync(this PortalDbContext db, DateOnly today, CancellationToken cancellationToken = default)
    {
        var cases = (await db.LoadDueFactsAsync(db.GuardianshipCases, today, cancellationToken))
            .SelectMany(row => CaseDeadlines.Of(row.Facts, row.PerYear, today), (row, deadline) => (row.CaseId, Deadline: deadline))
            .GroupBy(row => row.Deadline.Kind).ToList();
        var shown = cases.SelectMany(kind => kind.OrderBy(row => row.Deadline.On).ThenBy(row => row.CaseId).Take(MostRows)).ToList();
        var ids = shown.Select(row => row.CaseId).Distinct().ToList();
        var children = await db.GuardianshipCases.AsNoTracking().Where(one => ids.Contains(one.Id)).Include(one => one.Child)
            .ToDictionaryAsync(one => one.Id, one => one.Child, cancellationToken);
        return new DueList(
            [
                .. shown.OrderBy(row => row.Deadline.Kind).ThenBy(row => row.Deadline.On).ThenBy(row => row.CaseId)
                    .Select(row => new DueRow(row.CaseId, children[row.CaseId].Name, children[row.CaseId].IsSample, row.Deadline)),
            ],
            cases.ToDictionary(kind => kind.Key, kind => kind.Count()));
    }

    /// <summary>How many there are of each kind, in one command, and no person leaves them.</summary>
    public static async Task<IReadOnlyDictionary<DeadlineKind, int>> CountDueAsync(this PortalDbContext db, DateOnly today, CancellationToken cancellationToken = default) =>
        (await db.LoadDueFactsAsync(db.GuardianshipCases, today, cancellationToken))
            .SelectMany(row => CaseDeadlines.Of(row.Facts, row.PerYear, today))
            .CountBy(deadline => deadline.Kind).ToDictionary();

    /// <summary>What one case asks for, the soonest first, in one command.</summary>
    public static async Task<IReadOnlyList<Deadline>> ListDeadlinesAsync(
        this PortalDbContext db, int caseId, DateOnly today, CancellationToken cancellationToken = default) =>
        (await db.LoadDueFactsAsync(db.GuardianshipCases.Where(one => one.Id == caseId), today, cancellationToken)) is [var row]
            ? CaseDeadlines.Of(row.Facts, row.PerYear, today)
            : [];

    /// <summary>A case with its reports and visits, tracked; null when there is none. Four commands.</summary>
    public static async Task<CaseControl?> FindControlAsync(this PortalDbContext db, int caseId, DateOnly today, CancellationToken cancellationToken = default)
    {
        var one = await db.GuardianshipCases.AsSplitQuery().Include(found => found.Child).Include(found => found.Reports).Include(found => found.Visits)
            .SingleOrDefaultAsync(found => found.Id == caseId && found.Child.ErasedAt == null, cancellationToken);
        return one is null ? null : new CaseControl(one, await db.FindReportsPerYearAsync(today, cancellationToken));
    }

    private static async Task<int> FindReportsPerYearAsync(this PortalDbContext db, DateOnly today, CancellationToken cancellationToken) =>
        (await db.LoadTermsAsync(cancellationToken)).On(today)?.ReportsPerYear ?? DefaultReportsPerYear;

    /// <summary>Those of some cases that go on, with what their deadlines follow from, in one command.</summary>
    private static async Task<IReadOnlyList<(int CaseId, int PerYear, DeadlineFacts Facts)>> LoadDueFactsAsync(
        this PortalDbContext db, IQueryable<GuardianshipCase> among, DateOnly today, CancellationToken cancellationToken)
    {
        // However many reports a year are owed, the parts that are looked back at lie in these.
        var firstYear = today.Year - CaseDeadlines.PeriodsBack;
        var cases = await among.Where(one => one.EndsOn == null && one.Child.BirthDate != null)
            .Select(one => new
            {
                one.Id,
                BirthDate = one.Child.BirthDate!.Value,
                one.StartsOn,
                one.ActUntil,
                PerYear = db.GuardianshipTerms.Where(terms => terms.ValidFrom <= today).OrderByDescending(terms => terms.ValidFrom)
                    .Select(terms => (int?)terms.ReportsPerYear).FirstOrDefault(),
                Reports = one.Reports.Where(report => report.Year >= firstYear).Select(report => new { report.Year, report.Part }).ToList(),

                // Only the latest visit of a case asks for another.
                NextVisitOn = one.Visits.OrderByDescending(visit => visit.VisitedOn).ThenByDescending(visit => visit.Id)
                    .Select(visit => visit.NextOn).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. cases.Select(one => (one.Id, one.PerYear ?? DefaultReportsPerYear, new DeadlineFacts(
                one.BirthDate, one.StartsOn, null, one.ActUntil, [.. one.Reports.Select(report => new ControlPeriod(report.Year, report.Part))], one.NextVisitOn))),
        ];
    }
}
