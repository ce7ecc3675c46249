using Microsoft.EntityFrameworkCore;

namespace Oskemen.Education.Web.Data.Queries;

public static class KeptFormQueries
{
    /// <summary>A form that is still kept.</summary>
    public static Task<KeptForm?> FindKeptFormAsync(
        this PortalDbContext db, Guid id, DateTimeOffset now, CancellationToken cancellationToken = default) =>
        db.KeptForms.AsNoTracking().SingleOrDefaultAsync(form => form.Id == id && form.KeptAt >= now - KeptForm.KeptFor, cancellationToken);

    /// <summary>Forgets the forms that are past their time, and keeps one more unless too many wait already.</summary>
    /// <returns>False when there are too many.</returns>
    public static async Task<bool> KeepFormAsync(this PortalDbContext db, KeptForm form, int most, CancellationToken cancellationToken = default)
    {
        await db.KeptForms.Where(old => old.KeptAt < form.KeptAt - KeptForm.KeptFor).ExecuteDeleteAsync(cancellationToken);
        if (await db.KeptForms.CountAsync(cancellationToken) >= most)
        {
            return false;
        }

        db.Add(form);
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    public static Task ForgetFormAsync(this PortalDbContext db, Guid id, CancellationToken cancellationToken = default) =>
        db.KeptForms.Where(form => form.Id == id).ExecuteDeleteAsync(cancellationToken);
}
