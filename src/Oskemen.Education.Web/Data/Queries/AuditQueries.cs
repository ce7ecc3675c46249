using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Web.Data.Audit;

namespace Oskemen.Education.Web.Data.Queries;

/// <summary>A page of the record, newest first.</summary>
/// <param name="Entries">The entries.</param>
/// <param name="Older">Where the page after it begins; null on the last. New entries move neither.</param>
public sealed record AuditPage(IReadOnlyList<AuditEntry> Entries, long? Older);

/// <summary>What somebody looks for in the record. Nothing set finds everything.</summary>
/// <param name="Person">Part of the name of who acted.</param>
/// <param name="Act">What was done.</param>
/// <param name="Kind">Kind of what it is about.</param>
/// <param name="Key">Its key, whole.</param>
/// <param name="Since">Not before.</param>
/// <param name="Before">Before this moment.</param>
/// <param name="Request">Part of the address or command.</param>
public sealed record AuditSearch(
    string? Person = null,
    AuditAct? Act = null,
    string? Kind = null,
    string? Key = null,
    DateTimeOffset? Since = null,
    DateTimeOffset? Before = null,
    string? Request = null);

public static class AuditQueries
{
    /// <summary>So many entries are shown at once.</summary>
    public const int PageSize = 50;

    /// <summary>
    /// The history of one thing for the people who work on it: one SQL command. Shown by <c>Features/Shared/_Changes.cshtml</c>,
    /// whose link to older entries sends <paramref name="before"/> in the query.
    /// </summary>
    public static Task<AuditPage> ListChangesAsync(
        this PortalDbContext db, AuditSubject subject, long? before = null, CancellationToken cancellationToken = default) =>
        PageAsync(db.AuditEntries.Where(entry => entry.SubjectKind == subject.Kind && entry.SubjectKey == subject.Key && entry.Act == AuditAct.Changed), before, cancellationToken);

    /// <summary>A page of what <paramref name="search"/> finds: one SQL command.</summary>
    public static Task<AuditPage> SearchAuditAsync(
        this PortalDbContext db, AuditSearch search, long? before = null, CancellationToken cancellationToken = default) =>
        PageAsync(Found(db, search), before, cancellationToken);

    /// <summary>All that <paramref name="search"/> finds up to the newest entry of now, read one after another.</summary>
    public static IAsyncEnumerable<AuditEntry> ReadAuditAsync(this PortalDbContext db, AuditSearch search) =>
        Found(db, search).OrderByDescending(entry => entry.Id).AsNoTracking().AsAsyncEnumerable();

    private static async Task<AuditPage> PageAsync(IQueryable<AuditEntry> found, long? before, CancellationToken cancellationToken)
    {
        var entries = await found.Where(entry => before == null || entry.Id < before)
            .OrderByDescending(entry => entry.Id).Take(PageSize + 1).AsNoTracking()
            .ToListAsync(cancellationToken);
        return entries.Count <= PageSize ? new AuditPage(entries, null) : new AuditPage(entries[..PageSize], entries[PageSize - 1].Id);
    }

    private static IQueryable<AuditEntry> Found(PortalDbContext db, AuditSearch search)
    {
        IQueryable<AuditEntry> entries = db.AuditEntries;
        if (search.Person is { } person)
        {
            entries = entries.Where(entry => EF.Functions.ILike(entry.ActorName, Containing(person), "\\"));
        }

        if (search.Act is { } act)
        {
            entries = entries.Where(entry => entry.Act == act);
        }

        if (search.Kind is { } kind)
        {
            entries = entries.Where(entry => entry.SubjectKind == kind);
        }

        if (search.Key is { } key)
        {
            entries = entries.Where(entry => entry.SubjectKey == key);
        }

        if (search.Since is { } since)
        {
            entries = entries.Where(entry => entry.At >= since);
        }

        if (search.Before is { } end)
        {
            entries = entries.Where(entry => entry.At < end);
        }

        return search.Request is { } request
            ? entries.Where(entry => entry.Request != null && EF.Functions.ILike(entry.Request, Containing(request), "\\"))
            : entries;
    }

    /// <summary>A pattern in which what was typed means nothing but itself.</summary>
    private static string Containing(string text) =>
        $"%{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
}
