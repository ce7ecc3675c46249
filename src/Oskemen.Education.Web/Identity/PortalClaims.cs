using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Identity;

/// <summary>
/// What a ticket says of a person: the display name, so that the header costs no query; the head's role for who acts for the
/// head today; and no role at all while a second factor is due, so that nothing opens before it is there.
/// </summary>
public sealed class PortalClaims(
    UserManager<PortalUser> users,
    RoleManager<IdentityRole<Guid>> roles,
    IOptions<IdentityOptions> options,
    SignInSettings settings,
    PortalDbContext db,
    TimeProvider clock)
    : UserClaimsPrincipalFactory<PortalUser, IdentityRole<Guid>>(users, roles, options)
{
    /// <summary>Claim of a person who has to set up a second factor first.</summary>
    public const string SecondFactorDue = "second-factor-due";

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

        if (settings.RequireSecondFactor && !user.TwoFactorEnabled && new ClaimsPrincipal(identity).Roles().Any(Permissions.NeedsSecondFactor))
        {
            foreach (var role in identity.FindAll(ClaimTypes.Role).ToList())
            {
                identity.RemoveClaim(role);
            }

            identity.AddClaim(new Claim(SecondFactorDue, "true"));
        }

        return identity;
    }
}
