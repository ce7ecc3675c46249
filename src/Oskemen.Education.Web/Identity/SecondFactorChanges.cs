using Microsoft.AspNetCore.Identity;
using Oskemen.Education.Web.Data.Audit;

namespace Oskemen.Education.Web.Identity;

/// <summary>Changes a person's second factor, ends what was signed in with the old one, and puts it on record.</summary>
public sealed class SecondFactorChanges(
    UserManager<PortalUser> users, SignInManager<PortalUser> signIn, SessionStore sessions, SignInRecord record)
{
    public const int RecoveryCodes = 10;

    /// <summary>The key of the app, made when there is none yet.</summary>
    public async Task<string> KeyOfAsync(PortalUser user)
    {
        if (await users.GetAuthenticatorKeyAsync(user) is { Length: > 0 } key)
        {
            return key;
        }

        await users.ResetAuthenticatorKeyAsync(user);
        await signIn.RefreshSignInAsync(user);
        return (await users.GetAuthenticatorKeyAsync(user))!;
    }

    /// <returns>The recovery codes, which are never shown again.</returns>
    public async Task<IReadOnlyList<string>> TurnOnAsync(PortalUser user)
    {
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

    /// <summary>By the person: this session stays.</summary>
    public async Task TurnOffAsync(PortalUser user)
    {
        await RemoveAsync(user);
        await signIn.RefreshSignInAsync(user);
    }

    /// <summary>By the administrator, for a lost phone: every session ends.</summary>
    public async Task ResetAsync(PortalUser user)
    {
        await RemoveAsync(user);
        await sessions.EndAllAsync(user.Id);
    }

    private async Task RemoveAsync(PortalUser user)
    {
        await users.SetTwoFactorEnabledAsync(user, false);
        await users.ResetAuthenticatorKeyAsync(user);
        await record.RecordAsync(AuditAct.SecondFactorOff, user.Id);
    }
}
