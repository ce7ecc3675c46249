using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Identity;

/// <summary>Puts the display name into the ticket, so that the header costs no query, and the head's role for who acts for the head today.</summary>
public sealed class DisplayNameClaims(
    UserManager<PortalUser> users,
    RoleManager<IdentityRole<Guid>> roles,
    IOptions<IdentityOptions> options,
    PortalDbContext db,
    TimeProvider clock)
    : UserClaimsPrincipalFactory<PortalUser, IdentityRole<Guid>>(users, roles, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(PortalUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(ClaimTypes.GivenName, user.DisplayName));
        var today = Dates.Today(clock);
        if (await db.ActingAppointments.AnyAsync(acting => acting.UserId == user.Id && acting.From <= today && today <= acting.Until)
            && !identity.HasClaim(ClaimTypes.Role, nameof(Role.Head)))
        {
            identity.AddClaim(new Claim(ClaimTypes.Role, nameof(Role.Head)));
        }

        return identity;
    }
}
