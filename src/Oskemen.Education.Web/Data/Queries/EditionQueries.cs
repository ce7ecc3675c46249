using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Reports;

namespace Oskemen.Education.Web.Data.Queries;

/// <summary>A published edition as the public list shows it.</summary>
public sealed record PublishedEdition(int Year, int Number, DateTimeOffset PublishedAt, string? Reason);

/// <summary>A document of an edition without its bytes.</summary>
public sealed record EditionFileRow(string Name, string ContentType, int Size, string Hash);

public static class EditionQueries
{
    /// <summary>Editions of a year with what was decided about them, the latest first; in one command.</summary>
    public static Task<List<ReportEdition>> ListEditionsAsync(this PortalDbContext db, int year, CancellationToken cancellationToken = default) =>
        db.ReportEditions.Include(edition => edition.Decisions).Where(edition => edition.Year == year)
            .OrderByDescending(edition => edition.Number).ToListAsync(cancellationToken);

    /// <summary>One edition with what was decided about it; null when there is none.</summary>
    public static Task<ReportEdition?> FindEditionAsync(this PortalDbContext db, int year, int number, CancellationToken cancellationToken = default) =>
        db.ReportEditions.Include(edition => edition.Decisions).SingleOrDefaultAsync(edition => edition.Year == year && edition.Number == number, cancellationToken);

    /// <summary>What is published, the latest year and edition first; in one command.</summary>
    public static Task<List<PublishedEdition>> ListPublishedAsync(this PortalDbContext db, CancellationToken cancellationToken = default) =>
        db.ReportEditions
            .SelectMany(edition => edition.Decisions.Where(decision => decision.Kind == EditionDecisionKind.Published), (edition, decision) => new { edition, decision })
            .OrderByDescending(row => row.edition.Year).ThenByDescending(row => row.edition.Number)
            .Select(row => new PublishedEdition(row.edition.Year, row.edition.Number, row.decision.DecidedAt, row.edition.Reason))
            .ToListAsync(cancellationToken);

    /// <summary>The documents of an edition, without their bytes.</summary>
    public static Task<List<EditionFileRow>> ListEditionFilesAsync(this PortalDbContext db, int editionId, CancellationToken cancellationToken = default) =>
        db.EditionFiles.Where(file => file.EditionId == editionId).OrderBy(file => file.Id)
            .Select(file => new EditionFileRow(file.Name, file.ContentType, file.Size, file.Hash)).ToListAsync(cancellationToken);

    /// <summary>A document of a published edition; null when there is none.</summary>
    public static Task<EditionFile?> FindEditionFileAsync(this PortalDbContext db, int year, int number, string name, CancellationToken cancellationToken = default) =>
        db.EditionFiles.AsNoTracking()
            .Where(file => file.Name == name && db.ReportEditions.Any(edition => edition.Id == file.EditionId && edition.Year == year && edition.Number == number
                && edition.Decisions.Any(decision => decision.Kind == EditionDecisionKind.Published)))
            .SingleOrDefaultAsync(cancellationToken);
}
