using Microsoft.EntityFrameworkCore;

namespace Oskemen.Education.Web.Data.Queries;

public static class UploadQueries
{
    /// <summary>An upload that its sender may still confirm; for everybody else it is not there.</summary>
    public static Task<SheetUpload?> FindUploadAsync(
        this PortalDbContext db, Guid id, Guid user, int monthId, DateTimeOffset now, CancellationToken cancellationToken = default) =>
        db.SheetUploads.SingleOrDefaultAsync(
            upload => upload.Id == id && upload.UploadedById == user && upload.MonthId == monthId && upload.UploadedAt >= now - SheetUpload.KeptFor,
            cancellationToken);

    /// <summary>Keeps an upload in place of its sender's earlier one for the month, and forgets everybody's that are past their time.</summary>
    public static async Task KeepUploadAsync(this PortalDbContext db, SheetUpload upload, CancellationToken cancellationToken = default)
    {
        await db.SheetUploads
            .Where(old => old.UploadedAt < upload.UploadedAt - SheetUpload.KeptFor
                || (old.UploadedById == upload.UploadedById && old.MonthId == upload.MonthId))
            .ExecuteDeleteAsync(cancellationToken);
        db.SheetUploads.Add(upload);
        await db.SaveChangesAsync(cancellationToken);
    }
}
