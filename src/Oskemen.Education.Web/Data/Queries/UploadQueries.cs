using Microsoft.EntityFrameworkCore;

namespace Oskemen.Education.Web.Data.Queries;

public static class UploadQueries
{
    /// <summary>An upload for a month that its sender may still confirm; for everybody else it is not there.</summary>
    public static Task<SheetUpload?> FindUploadAsync(
        this PortalDbContext db, Guid id, Guid user, int monthId, DateTimeOffset now, CancellationToken cancellationToken = default) =>
        db.SheetUploads.Waiting(id, user, now).SingleOrDefaultAsync(upload => upload.MonthId == monthId, cancellationToken);

    /// <summary>The same for an ENT season.</summary>
    public static Task<SheetUpload?> FindEntUploadAsync(
        this PortalDbContext db, Guid id, Guid user, int year, DateTimeOffset now, CancellationToken cancellationToken = default) =>
        db.SheetUploads.Waiting(id, user, now).SingleOrDefaultAsync(upload => upload.EntYear == year, cancellationToken);

    /// <summary>Keeps an upload in place of its sender's earlier one for the same month or season, and forgets everybody's that are past their time.</summary>
    public static async Task KeepUploadAsync(this PortalDbContext db, SheetUpload upload, CancellationToken cancellationToken = default)
    {
        await db.SheetUploads
            .Where(old => old.UploadedAt < upload.UploadedAt - SheetUpload.KeptFor
                || (old.UploadedById == upload.UploadedById && old.MonthId == upload.MonthId && old.EntYear == upload.EntYear))
            .ExecuteDeleteAsync(cancellationToken);
        db.SheetUploads.Add(upload);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static IQueryable<SheetUpload> Waiting(this IQueryable<SheetUpload> uploads, Guid id, Guid user, DateTimeOffset now) =>
        uploads.Where(upload => upload.Id == id && upload.UploadedById == user && upload.UploadedAt >= now - SheetUpload.KeptFor);
}
