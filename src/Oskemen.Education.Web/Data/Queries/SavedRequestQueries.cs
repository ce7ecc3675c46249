using Microsoft.EntityFrameworkCore;

namespace Oskemen.Education.Web.Data.Queries;

public static class SavedRequestQueries
{
    /// <summary>
    /// Whether the request has been carried out. Where another connection is about to commit it, this waits to learn what becomes of it: a
    /// commit that was on its way goes through after its portal has died.
    /// </summary>
    public static async Task<bool> IsSavedAsync(this PortalDbContext db, Guid request, CancellationToken cancellationToken = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var isNew = await db.Database.ExecuteSqlAsync($"insert into saved_requests (id) values ({request}) on conflict do nothing", cancellationToken) == 1;
        await transaction.RollbackAsync(cancellationToken);
        return !isNew;
    }

    /// <summary>Forgets requests that nobody sends again any more.</summary>
    public static Task ForgetSavedRequestsAsync(this PortalDbContext db, DateTimeOffset now, CancellationToken cancellationToken = default) =>
        db.SavedRequests.Where(old => old.SavedAt < now - SavedRequest.KeptFor).ExecuteDeleteAsync(cancellationToken);
}
