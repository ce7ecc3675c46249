using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Web.Identity;

namespace Oskemen.Education.Web.Data.Queries;

/// <summary>Where an account stands.</summary>
public enum UserState
{
    InUse,

    /// <summary>No password was chosen yet.</summary>
    Invited,

    Disabled,
}

public static class UserQueries
{
    // Any number will do, as long as nothing else locks it.
    private const long AdministratorsLock = 0x05_8E_3E_01;
    private const long ActingHeadLock = 0x05_8E_3E_02;

    /// <summary>Lets one transaction at a time take administrators away, so that two cannot remove each other.</summary>
    public static Task LockAdministratorsAsync(this PortalDbContext db, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({AdministratorsLock})", cancellationToken);

    /// <summary>Lets one transaction at a time appoint an acting head, so that two cannot overlap.</summary>
    public static Task LockActingHeadAsync(this PortalDbContext db, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({ActingHeadLock})", cancellationToken);

    public static UserState State(this PortalUser user) =>
        user.DisabledAt is not null ? UserState.Disabled
        : user is { PasswordHash: null, InvitationExpiresAt: not null } ? UserState.Invited
        : UserState.InUse;

    public static IQueryable<PortalUser> InState(this IQueryable<PortalUser> users, UserState? state) => state switch
    {
        UserState.Disabled => users.Where(user => user.DisabledAt != null),
        UserState.Invited => users.Where(user => user.DisabledAt == null && user.PasswordHash == null && user.InvitationExpiresAt != null),
        UserState.InUse => users.Where(user => user.DisabledAt == null && (user.PasswordHash != null || user.InvitationExpiresAt == null)),
        _ => users,
    };

    /// <summary>Whose name, user name or address holds the words, in any case.</summary>
    public static IQueryable<PortalUser> Named(this IQueryable<PortalUser> users, string? words)
    {
        if (string.IsNullOrWhiteSpace(words))
        {
            return users;
        }

        var escaped = words.Trim().Replace("\0", "", StringComparison.Ordinal)
            .Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal);
        var pattern = $"%{escaped}%";
        return users.Where(user => EF.Functions.ILike(user.DisplayName, pattern, @"\")
            || EF.Functions.ILike(user.UserName!, pattern, @"\") || EF.Functions.ILike(user.Email!, pattern, @"\"));
    }

    /// <summary>Who holds any of the roles, acting heads not counted.</summary>
    public static IQueryable<PortalUser> InRoles(this IQueryable<PortalUser> users, PortalDbContext db, params Role[] roles)
    {
        var names = roles.Select(role => role.ToString()).ToArray();
        return users.Where(user => db.UserRoles.Any(held =>
            held.UserId == user.Id && db.Roles.Any(role => role.Id == held.RoleId && names.Contains(role.Name))));
    }

    /// <summary>Whether somebody else who is in use can manage accounts.</summary>
    public static Task<bool> HasAnotherAdministratorAsync(this PortalDbContext db, Guid userId, CancellationToken cancellationToken) =>
        db.Users.InState(UserState.InUse).InRoles(db, Role.Administrator).AnyAsync(user => user.Id != userId, cancellationToken);

    /// <summary>Who may act for the head: staff of the department who can sign in, and who are not the head already.</summary>
    public static IQueryable<PortalUser> WhoMayActAsHead(this PortalDbContext db)
    {
        string[] never = [nameof(Role.Director), nameof(Role.KindergartenHead), nameof(Role.Official), nameof(Role.Head)];
        return db.Users.InState(UserState.InUse).Where(user => db.UserRoles.Any(held => held.UserId == user.Id)
            && !db.UserRoles.Any(held => held.UserId == user.Id && db.Roles.Any(role => role.Id == held.RoleId && never.Contains(role.Name))));
    }

    /// <summary>The roles of several people, in one command.</summary>
    public static async Task<ILookup<Guid, Role>> FindRolesAsync(
        this PortalDbContext db, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var held = await db.UserRoles.Where(role => ids.Contains(role.UserId))
            .Join(db.Roles, role => role.RoleId, role => role.Id, (user, role) => new { user.UserId, role.Name })
            .ToListAsync(cancellationToken);
        return held.OrderBy(role => Enum.Parse<Role>(role.Name!)).ToLookup(role => role.UserId, role => Enum.Parse<Role>(role.Name!));
    }
}
