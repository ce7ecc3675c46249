using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Organisations;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Identity;

namespace Oskemen.Education.Web.Features.Users;

public sealed record InvitePage(InviteForm Form, IReadOnlyList<Organisation> Organisations);

public sealed record MembershipRow(Membership Membership, Organisation Organisation);

/// <summary>Everything the page of one person shows.</summary>
/// <param name="User">The account as it is stored.</param>
/// <param name="Roles">Its roles as they are stored.</param>
/// <param name="Form">What is in the form.</param>
/// <param name="IsConflict">Whether somebody else saved since the form was opened.</param>
/// <param name="Memberships">Past and present ones.</param>
/// <param name="Organisations">Those there are.</param>
/// <param name="Sessions">How many are open.</param>
/// <param name="NewMembership">A membership that was refused.</param>
public sealed record UserPage(
    PortalUser User,
    IReadOnlyList<Role> Roles,
    EditForm Form,
    bool IsConflict,
    IReadOnlyList<MembershipRow> Memberships,
    IReadOnlyList<Organisation> Organisations,
    int Sessions,
    MembershipForm NewMembership)
{
    public const string View = "/Features/Users/User.cshtml";

    /// <summary>Reads the page anew, whatever a refused act has left in memory; null when there is no such person.</summary>
    public static async Task<UserPage?> FindAsync(
        PortalDbContext db, TimeProvider clock, Guid id, CancellationToken cancellationToken,
        EditForm? form = null, bool isConflict = false, MembershipForm? membership = null)
    {
        if (await db.Users.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == id, cancellationToken) is not { } user)
        {
            return null;
        }

        var roles = (await db.FindRolesAsync([id], cancellationToken))[id].ToList();
        var memberships = await db.Memberships.AsNoTracking().Where(membership => membership.UserId == id)
            .Join(db.Organisations, held => held.OrganisationId, organisation => organisation.Id, (held, organisation) => new { held, organisation })
            .OrderByDescending(row => row.held.From).ThenBy(row => row.held.Id)
            .ToListAsync(cancellationToken);
        var now = clock.GetUtcNow();
        return new UserPage(
            user,
            roles,
            form is null
                ? new EditForm { UserName = user.UserName, DisplayName = user.DisplayName, Email = user.Email, Roles = [.. roles], Stamp = user.ConcurrencyStamp }
                : form,
            isConflict,
            [.. memberships.Select(row => new MembershipRow(row.held, row.organisation))],
            await FindOrganisationsAsync(db, cancellationToken),
            await db.Sessions.CountAsync(session => session.UserId == id && session.ExpiresAt > now, cancellationToken),
            membership ?? new MembershipForm());
    }

    /// <summary>Those that a director or the head of a kindergarten may answer for.</summary>
    public static Task<List<Organisation>> FindOrganisationsAsync(PortalDbContext db, CancellationToken cancellationToken) =>
        db.Organisations.AsNoTracking()
            .Where(organisation => organisation.Kind == OrganisationKind.School || organisation.Kind == OrganisationKind.Kindergarten)
            .OrderByDescending(organisation => organisation.Kind)
            .ThenBy(organisation => organisation.Number).ThenBy(organisation => organisation.NameKk).ToListAsync(cancellationToken);
}
