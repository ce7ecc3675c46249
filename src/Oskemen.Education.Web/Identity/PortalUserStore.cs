using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Oskemen.Education.Web.Data;

namespace Oskemen.Education.Web.Identity;

/// <summary>
/// Keeps recovery codes as passwords are kept: hashed slowly, with a salt of their own, so that nobody reads them from a backup.
/// A lock ends in time even where the clock was ahead when it began.
/// </summary>
public sealed class PortalUserStore(
    PortalDbContext db, IdentityErrorDescriber describer, IOptions<IdentityOptions> options, IOptions<PasswordHasherOptions> hashing, TimeProvider clock)
    : UserStore<PortalUser, IdentityRole<Guid>, PortalDbContext, Guid>(db, describer)
{
    private const string Provider = "portal";
    private const string Name = "recovery-codes";
    private const int SaltBytes = 16;
    private const int HashBytes = 32;

    public override async Task<DateTimeOffset?> GetLockoutEndDateAsync(PortalUser user, CancellationToken cancellationToken = default)
    {
        var end = await base.GetLockoutEndDateAsync(user, cancellationToken);
        var longest = options.Value.Lockout.DefaultLockoutTimeSpan + SessionStore.ClockTolerance;
        return end > clock.GetUtcNow() + longest ? null : end;
    }

    public override Task ReplaceCodesAsync(PortalUser user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return WriteAsync(user, [Convert.ToHexString(salt), .. recoveryCodes.Select(code => Hash(code, salt))], cancellationToken);
    }

    public override async Task<bool> RedeemCodeAsync(PortalUser user, string code, CancellationToken cancellationToken)
    {
        if (await ReadAsync(user, cancellationToken) is not [var salt, .. var codes])
        {
            return false;
        }

        var used = Hash(code, Convert.FromHexString(salt));
        if (!codes.Contains(used))
        {
            return false;
        }

        await WriteAsync(user, [salt, .. codes.Where(other => other != used)], cancellationToken);
        return true;
    }

    public override async Task<int> CountCodesAsync(PortalUser user, CancellationToken cancellationToken) =>
        Math.Max(0, (await ReadAsync(user, cancellationToken)).Length - 1);

    private async Task<string[]> ReadAsync(PortalUser user, CancellationToken cancellationToken) =>
        (await GetTokenAsync(user, Provider, Name, cancellationToken))?.Split(';') ?? [];

    private Task WriteAsync(PortalUser user, string[] entries, CancellationToken cancellationToken) =>
        SetTokenAsync(user, Provider, Name, string.Join(';', entries), cancellationToken);

    private string Hash(string code, byte[] salt) => Convert.ToHexString(Rfc2898DeriveBytes.Pbkdf2(
        Encoding.UTF8.GetBytes(code.Replace("-", "", StringComparison.Ordinal).Trim().ToUpperInvariant()), salt, hashing.Value.IterationCount, HashAlgorithmName.SHA512, HashBytes));
}
