using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Oskemen.Education.Web.Identity;

/// <summary>
/// Keys of an app before it has shown a code. The page carries them sealed, for one person and a short time, so that opening
/// it changes nothing: what is stored is what was proved.
/// </summary>
public sealed class CandidateKeys(IDataProtectionProvider protection)
{
    /// <summary>Long enough to find and install an app.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    /// <param name="userId">Whose key it is to be.</param>
    /// <param name="key">The key.</param>
    /// <param name="until">When it is void.</param>
    public string Seal(Guid userId, string key, DateTimeOffset until) => ProtectorOf(userId).Protect(key, until);

    /// <summary>The key; nothing when the seal is old, somebody else's or made up.</summary>
    public string? Open(Guid userId, string? candidate)
    {
        if (string.IsNullOrEmpty(candidate))
        {
            return null;
        }

        try
        {
            return ProtectorOf(userId).Unprotect(candidate);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private ITimeLimitedDataProtector ProtectorOf(Guid userId) =>
        protection.CreateProtector("Oskemen.Education.CandidateKeys", userId.ToString()).ToTimeLimitedDataProtector();
}
