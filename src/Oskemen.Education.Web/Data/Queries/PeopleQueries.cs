using Microsoft.EntityFrameworkCore;

namespace Oskemen.Education.Web.Data.Queries;

public static class PeopleQueries
{
    /// <summary>Display names by key, in one command.</summary>
    public static Task<Dictionary<Guid, string>> FindNamesAsync(
        this PortalDbContext db, IEnumerable<Guid> ids, CancellationToken cancellationToken = default)
    {
        var wanted = ids.Distinct().ToArray();
        return db.Users.Where(user => wanted.Contains(user.Id))
            .Select(user => new { user.Id, user.DisplayName })
            .ToDictionaryAsync(user => user.Id, user => user.DisplayName, cancellationToken);
    }
}
