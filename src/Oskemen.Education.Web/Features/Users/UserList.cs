using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.Users;

/// <summary>What is looked for among the accounts.</summary>
public sealed class UserFilter
{
    public string? Q { get; init; }

    public Role? Role { get; init; }

    public UserState? State { get; init; }

    public int Page { get; init; } = 1;

    /// <summary>The address of another page of what was found.</summary>
    public string LinkTo(int page) =>
        $"{Links.Users}?q={Uri.EscapeDataString(Q ?? "")}&role={Role}&state={State}&page={page}";
}

public sealed record UserRow(PortalUser User, IReadOnlyList<Role> Roles, IReadOnlyList<string> Organisations);

public sealed record UserList(UserFilter Filter, IReadOnlyList<UserRow> Rows, int Count, int Page, int Pages)
{
    private const int PageSize = 25;

    /// <summary>One page of the list: four commands, however many there are.</summary>
    public static async Task<UserList> FindAsync(PortalDbContext db, UserFilter filter, DateOnly today, CancellationToken cancellationToken)
    {
        var found = db.Users.AsNoTracking().Named(filter.Q).InState(filter.State);
        if (filter.Role is { } role)
        {
            found = found.InRoles(db, role);
        }

        var count = await found.CountAsync(cancellationToken);
        var pages = Math.Max(1, (count + PageSize - 1) / PageSize);
        var page = Math.Clamp(filter.Page, 1, pages);
        var users = await found.OrderBy(user => user.DisplayName).ThenBy(user => user.Id)
            .Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        var ids = users.ConvertAll(user => user.Id);
        var roles = await db.FindRolesAsync(ids, cancellationToken);
        var memberships = await db.Memberships
            .Where(held => ids.Contains(held.UserId) && held.From <= today && (held.Until == null || held.Until >= today))
            .Join(db.Organisations, held => held.OrganisationId, organisation => organisation.Id,
                (held, organisation) => new { held.UserId, Organisation = organisation })
            .ToListAsync(cancellationToken);
        var organisations = memberships.ToLookup(row => row.UserId, row => row.Organisation.Name());
        return new UserList(
            filter, [.. users.Select(user => new UserRow(user, [.. roles[user.Id]], [.. organisations[user.Id].Order()]))], count, page, pages);
    }
}
