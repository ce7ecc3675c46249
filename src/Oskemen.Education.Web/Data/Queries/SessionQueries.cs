using Microsoft.EntityFrameworkCore;

namespace Oskemen.Education.Web.Data.Queries;

public static class SessionQueries
{
    /// <summary>Ends the sessions of a person, all or all but one.</summary>
    /// <returns>How many were ended.</returns>
    public static Task<int> EndSessionsAsync(
        this PortalDbContext db, Guid userId, Guid? except = null, CancellationToken cancellationToken = default) =>
        db.Sessions.Where(session => session.UserId == userId && session.Id != except).ExecuteDeleteAsync(cancellationToken);
}
