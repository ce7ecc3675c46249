using Microsoft.AspNetCore.Identity;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Mail;

namespace Oskemen.Education.Web.Identity;

/// <summary>One-time links by which a person chooses a password: on invitation, and when it was forgotten.</summary>
public sealed class InvitationLinks(
    UserManager<PortalUser> users, PortalDbContext db, TimeProvider clock, PortalAddress address)
{
    /// <summary>Name of the token provider.</summary>
    public const string Provider = "Invitation";

    private const string Purpose = "invitation";

    /// <summary>How long a link can be used.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(72);

    /// <summary>Makes a link and voids every older one; whoever is signed in as this person is signed out.</summary>
    public async Task<string> CreateLinkAsync(PortalUser user, string language, CancellationToken cancellationToken = default)
    {
        user.InvitationExpiresAt = clock.GetUtcNow() + Lifetime;
        Require(await users.UpdateSecurityStampAsync(user));
        await db.EndSessionsAsync(user.Id, cancellationToken: cancellationToken);
        var token = await users.GenerateUserTokenAsync(user, Provider, Purpose);
        return address.Of($"/{language}/account/invitation?user={user.Id}&token={Uri.EscapeDataString(token)}");
    }

    /// <summary>Whose link it is; nothing when it is void, whatever the reason.</summary>
    public async Task<PortalUser?> FindAsync(Guid userId, string? token)
    {
        var user = await users.FindByIdAsync(userId.ToString());
        return user is { DisabledAt: null, InvitationExpiresAt: { } until } && clock.GetUtcNow() < until && !string.IsNullOrEmpty(token)
            && await users.VerifyUserTokenAsync(user, Provider, Purpose, token)
            ? user
            : null;
    }

    /// <summary>Sets the password, voids the link, and unlocks the account.</summary>
    /// <returns>Why not: the password is too weak, or the link was used meanwhile.</returns>
    public async Task<IdentityResult> AcceptAsync(PortalUser user, string password, CancellationToken cancellationToken = default)
    {
        var problems = new List<IdentityError>();
        foreach (var validator in users.PasswordValidators)
        {
            problems.AddRange((await validator.ValidateAsync(users, user, password)).Errors);
        }

        if (problems.Count > 0)
        {
            return IdentityResult.Failed([.. problems]);
        }

        user.PasswordHash = users.PasswordHasher.HashPassword(user, password);
        (user.InvitationExpiresAt, user.LockoutEnd, user.AccessFailedCount) = (null, null, 0);
        var result = await users.UpdateSecurityStampAsync(user);
        if (result.Succeeded)
        {
            await db.EndSessionsAsync(user.Id, cancellationToken: cancellationToken);
        }

        return result;
    }

    private static void Require(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join("; ", result.Errors.Select(error => error.Code)));
        }
    }
}
