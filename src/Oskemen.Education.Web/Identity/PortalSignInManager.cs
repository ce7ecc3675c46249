using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Oskemen.Education.Web.Identity;

/// <summary>
/// Signs people in. A wrong password, an unknown name, a locked and a disabled account cannot be told apart from outside, by
/// words or by time: one hash is computed for each.
/// </summary>
public sealed class PortalSignInManager(
    UserManager<PortalUser> users,
    IHttpContextAccessor requests,
    IUserClaimsPrincipalFactory<PortalUser> claims,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<PortalUser>> logger,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<PortalUser> confirmation,
    PasswordTurns turns)
    : SignInManager<PortalUser>(users, requests, claims, options, logger, schemes, confirmation)
{
    private static readonly PortalUser Nobody = new() { DisplayName = "" };

    public override async Task<SignInResult> PasswordSignInAsync(string userName, string password, bool isPersistent, bool lockoutOnFailure)
    {
        var user = await UserManager.FindByNameAsync(userName);
        if (user?.PasswordHash is not null && await CanSignInAsync(user) && !await UserManager.IsLockedOutAsync(user))
        {
            return await PasswordSignInAsync(user, password, isPersistent, lockoutOnFailure);
        }

        // Takes as long as comparing with the hash of a password.
        return await turns.TakeAsync(
            () =>
            {
                UserManager.PasswordHasher.HashPassword(Nobody, password);
                return Task.FromResult(SignInResult.Failed);
            },
            Context.RequestAborted);
    }

    public override Task<SignInResult> CheckPasswordSignInAsync(PortalUser user, string password, bool lockoutOnFailure) =>
        turns.TakeAsync(() => base.CheckPasswordSignInAsync(user, password, lockoutOnFailure), Context.RequestAborted);

    public override async Task<bool> CanSignInAsync(PortalUser user) => user.DisabledAt is null && await base.CanSignInAsync(user);

    // Called again and again while a session lasts.
    public override async Task<bool> ValidateSecurityStampAsync(PortalUser? user, string? securityStamp) =>
        user?.DisabledAt is null && await base.ValidateSecurityStampAsync(user, securityStamp);
}
