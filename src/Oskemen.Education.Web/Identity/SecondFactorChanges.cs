using Microsoft.AspNetCore.Identity;
using Oskemen.Education.Web.Data.Audit;

namespace Oskemen.Education.Web.Identity;

/// <summary>Changes a person's own second factor, ends what was signed in with the old one, and puts it on record.</summary>
public sealed class SecondFactorChanges(
    UserManager<PortalUser> users,
    SignInManager<PortalUser> signIn,
    IUserStore<PortalUser> store,
    Authenticator authenticator,
    SignInRecord record)
{
    public const int RecoveryCodes = 10;

    /// <summary>Turns it on with a key that a code proves the app to have.</summary>
    /// <returns>The recovery codes, which are never shown again; nothing when the code is not one of the key.</returns>
    public async Task<IReadOnlyList<string>?> TurnOnAsync(PortalUser user, string key, string code)
    {
        if (!await authenticator.TakeAsync(user, key, code))
        {
            return null;
        }

        // Saved with what follows, in one go.
        await ((IUserAuthenticatorKeyStore<PortalUser>)store).SetAuthenticatorKeyAsync(user, key, CancellationToken.None);
        await users.SetTwoFactorEnabledAsync(user, true);
        await record.RecordAsync(AuditAct.SecondFactorOn, user.Id);
        var codes = await MakeRecoveryCodesAsync(user);
        await signIn.RefreshSignInAsync(user);
        return codes;
    }

    public async Task<IReadOnlyList<string>> MakeRecoveryCodesAsync(PortalUser user)
    {
        var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodes);
        await record.RecordAsync(AuditAct.RecoveryCodesMade, user.Id);
        return [.. codes!];
    }

    /// <summary>This session stays.</summary>
    public async Task TurnOffAsync(PortalUser user)
    {
        await users.SetTwoFactorEnabledAsync(user, false);
        await users.ResetAuthenticatorKeyAsync(user);
        await record.RecordAsync(AuditAct.SecondFactorOff, user.Id);
        await signIn.RefreshSignInAsync(user);
    }
}
