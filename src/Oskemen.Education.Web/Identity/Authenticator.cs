using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Web.Data;
using OtpNet;

namespace Oskemen.Education.Web.Identity;

/// <summary>Codes of an authenticator app (RFC 6238): six digits, 30 seconds, one step of tolerance, and each only once.</summary>
public sealed class Authenticator(PortalDbContext db, TimeProvider clock) : IUserTwoFactorTokenProvider<PortalUser>
{
    private static readonly VerificationWindow OneStep = new(previous: 1, future: 1);

    public async Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<PortalUser> manager, PortalUser user) =>
        !string.IsNullOrEmpty(await manager.GetAuthenticatorKeyAsync(user));

    /// <summary>The app makes the codes.</summary>
    public Task<string> GenerateAsync(string purpose, UserManager<PortalUser> manager, PortalUser user) => Task.FromResult("");

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<PortalUser> manager, PortalUser user) =>
        await manager.GetAuthenticatorKeyAsync(user) is { Length: > 0 } key && await TakeAsync(user, key, token);

    /// <summary>Whether a code is one of the key and newer than the last one of this person; from now on it is the last one.</summary>
    public async Task<bool> TakeAsync(PortalUser user, string key, string token)
    {
        if (!new Totp(Base32Encoding.ToBytes(key)).VerifyTotp(clock.GetUtcNow().UtcDateTime, token, out var step, OneStep))
        {
            return false;
        }

        // In the database, so that of two requests with one code only the first is let in.
        var taken = await db.Users.Where(candidate => candidate.Id == user.Id && (candidate.LastCodeStep == null || candidate.LastCodeStep < step))
            .ExecuteUpdateAsync(candidate => candidate.SetProperty(u => u.LastCodeStep, step));
        if (taken == 0)
        {
            // The account goes on knowing the latest step: with an older one written back, a code could be used again.
            return false;
        }

        user.LastCodeStep = step;
        return true;
    }
}
