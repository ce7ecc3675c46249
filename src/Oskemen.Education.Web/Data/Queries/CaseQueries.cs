using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Guardianship;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Data.Queries;

/// <summary>What a search of the register finds.</summary>
public sealed record CaseHit(
    int CaseId, PersonName? Child, DateOnly? BirthDate, CareForm Form, PersonName? Guardian, DateOnly StartsOn, DateOnly? EndsOn, CareEndReason? EndReason, bool IsSample);

/// <summary>Hits, by number of the case.</summary>
/// <param name="Hits">At most <see cref="CaseQueries.MostHits"/>.</param>
/// <param name="IsCut">Whether there are more.</param>
public sealed record CaseHits(IReadOnlyList<CaseHit> Hits, bool IsCut);

/// <summary>A brother or sister with the case that stands for it.</summary>
public sealed record SiblingRow(int CaseId, PersonName Name, DateOnly? EndsOn);

/// <summary>A case with all that its page shows.</summary>
public sealed record CaseFile(
    GuardianshipCase Case, string? Organisation, IReadOnlyList<SiblingRow> Siblings, IReadOnlyList<int> OtherCases, IReadOnlyList<Deadline> Deadlines);

public static class CaseQueries
{
    /// <summary>Most cases that a search shows.</summary>
    public const int MostHits = 50;

    /// <summary>How many cases go on, by form.</summary>
    public static Task<Dictionary<CareForm, int>> CountOpenCasesAsync(this PortalDbContext db, CancellationToken cancellationToken = default) =>
        db.GuardianshipCases.Where(one => one.EndsOn == null).GroupBy(one => one.Form, (form, cases) => new { form, count = cases.Count() })
            .ToDictionaryAsync(row => row.form, row => row.count, cancellationToken);

    /// <summary>
    /// Cases by number, by the IIN of child or guardian, or by the beginning of the name of either. Three commands, whatever is found; by number one.
    /// </summary>
    public static async Task<CaseHits> SearchCasesAsync(this PortalDbContext db, CaseSearch search, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(search);
        var children = db.Children.Where(child => child.ErasedAt == null);
        var guardians = db.Guardians.AsQueryable();
        (children, guardians) = search switch
        {
            { Iin: { } iin } => (children.Where(child => child.Iin == iin), guardians.Where(guardian => guardian.Iin == iin)),
            { Name: { } name } => (
                children.Where(child => child.SearchName!.StartsWith(name)), guardians.Where(guardian => guardian.SearchName!.StartsWith(name))),
            _ => (children, guardians),
        };
        foreach (var word in search.FurtherWords)
        {
            var part = $" {word}";
            children = children.Where(child => child.SearchName!.Contains(part));
            guardians = guardians.Where(guardian => guardian.SearchName!.Contains(part));
        }

        var cases = db.GuardianshipCases.Where(one => one.Child.ErasedAt == null);
        var ids = search.CaseNumber is { } number
            ? [number]
            : (await cases.Where(one => children.Any(child => child.Id == one.ChildId)).OrderByDescending(one => one.Id)
                    .Select(one => one.Id).Take(MostHits + 1).ToListAsync(cancellationToken))
                .Union(await cases.Where(one => guardians.Any(guardian => guardian.Id == one.GuardianId)).OrderByDescending(one => one.Id)
                    .Select(one => one.Id).Take(MostHits + 1).ToListAsync(cancellationToken))
                .ToList();
        var shown = ids.Take(MostHits).ToList();
        var hits = await cases.AsNoTracking().Where(one => shown.Contains(one.Id)).Include(one => one.Child).Include(one => one.Guardian)
            .ToListAsync(cancellationToken);
        return new CaseHits(
            [
                .. hits.OrderBy(one => one.Child.SearchName, StringComparer.Ordinal).ThenByDescending(one => one.StartsOn).Select(one => new CaseHit(
                    one.Id, one.Child.Name, one.Child.BirthDate, one.Form, one.Guardian.Name, one.StartsOn, one.EndsOn, one.EndReason, one.Child.IsSample)),
            ],
            ids.Count > MostHits);
    }

    /// <summary>Schools and kindergartens to choose from, by name.</summary>
    public static async Task<IReadOnlyList<(string Value, string Text)>> ListSchoolChoicesAsync(this PortalDbContext db, CancellationToken cancellationToken = default) =>
    [
        .. (await db.Organisations.AsNoTracking().OrderBy(found => found.Kind).ThenBy(found => found.Number).ThenBy(found => found.NameKk).ToListAsync(cancellationToken))
            .Select(found => (found.Id.ToString(CultureInfo.InvariantCulture), found.Name())),
    ];

    /// <summary>A case with everything under it, tracked; null when there is none, or the person is erased. Eight commands.</summary>
    public static async Task<CaseFile?> FindCaseFileAsync(
        this PortalDbContext db, int caseId, DateOnly today, CancellationToken cancellationToken = default)
    {
        var one = await db.GuardianshipCases.AsSplitQuery()
            .Include(found => found.Child).ThenInclude(child => child.Housing)
            .Include(found => found.Guardian)
            .Include(found => found.Pauses)
            .Include(found => found.Documents)
            .SingleOrDefaultAsync(found => found.Id == caseId && found.Child.ErasedAt == null, cancellationToken);
        if (one is null)
        {
            return null;
        }

        var organisation = await db.Organisations.SingleOrDefaultAsync(found => found.Id == one.Child.OrganisationId, cancellationToken);
        var siblings = await db.GuardianshipCases.AsNoTracking().Include(found => found.Child)
            .Where(found => found.Child.SiblingGroup != null && found.Child.SiblingGroup == one.Child.SiblingGroup && found.ChildId != one.ChildId)
            .OrderBy(found => found.Id).ToListAsync(cancellationToken);
        var others = await db.GuardianshipCases.Where(found => found.ChildId == one.ChildId && found.Id != one.Id).OrderBy(found => found.Id)
            .Select(found => found.Id).ToListAsync(cancellationToken);
        return new CaseFile(
            one,
            organisation is null ? null : organisation.Name(),
            [.. siblings.Where(found => found.Child.Name is not null).Select(found => new SiblingRow(found.Id, found.Child.Name!, found.EndsOn))],
            others,
            await db.ListDeadlinesAsync(caseId, today, cancellationToken));
    }
}
