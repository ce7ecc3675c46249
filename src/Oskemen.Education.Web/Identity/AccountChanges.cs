using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Audit;
using Oskemen.Education.Web.Data.Queries;

namespace Oskemen.Education.Web.Identity;

/// <summary>What became of a change to an account.</summary>
public enum AccountChange
{
    Done,

    /// <summary>Nobody takes the account that they work with away from themselves.</summary>
    IsOneself,

    /// <summary>Nobody would be left to manage accounts.</summary>
    IsLastAdministrator,

    /// <summary>Somebody else changed the account in the meantime.</summary>
    IsOvertaken,
}

/// <summary>What an administrator does to an account. Whoever loses something by it is signed out everywhere.</summary>
public sealed class AccountChanges(UserManager<PortalUser> users, PortalDbContext db, AuditLog log, TimeProvider clock)
{
    /// <summary>Saves the names of a loaded account and its roles.</summary>
    /// <param name="user">The account with its new names.</param>
    /// <param name="roles">The roles it has from now on.</param>
    /// <param name="actorId">Who does it.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<(AccountChange Change, IdentityResult Result)> SaveAsync(
        PortalUser user, IReadOnlySet<Role> roles, Guid actorId, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.LockAdministratorsAsync(cancellationToken);
        var current = await users.GetRolesAsync(user);
        var wanted = roles.Select(role => role.ToString()).ToHashSet();
        var (gone, added) = (current.Except(wanted).ToList(), wanted.Except(current).ToList());
        if (gone.Contains(nameof(Role.Administrator)) && await RefusalAsync(user, actorId, cancellationToken) is { } refusal)
        {
            return (refusal, IdentityResult.Success);
        }

        var result = await users.UpdateAsync(user);
        if (result.Succeeded && gone.Count > 0)
        {
            result = await users.RemoveFromRolesAsync(user, gone);
        }

        if (result.Succeeded && added.Count > 0)
        {
            result = await users.AddToRolesAsync(user, added);
        }

        // An invited person keeps the link that was given out; there is no session to end yet.
        if (result.Succeeded && gone.Count + added.Count > 0 && (user.PasswordHash is not null || user.InvitationExpiresAt is null))
        {
            user.InvitationExpiresAt = null;
            result = await users.UpdateSecurityStampAsync(user);
        }

        if (!result.Succeeded)
        {
            return (IsOvertaken(result) ? AccountChange.IsOvertaken : AccountChange.Done, result);
        }

        await transaction.CommitAsync(cancellationToken);
        return (AccountChange.Done, result);
    }

    /// <summary>Disables an account and signs the person out everywhere.</summary>
    public async Task<AccountChange> DisableAsync(PortalUser user, Guid actorId, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.LockAdministratorsAsync(cancellationToken);
        if (await RefusalAsync(user, actorId, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        user.DisabledAt ??= clock.GetUtcNow();
        return await FinishAsync(user, transaction, cancellationToken);
    }

    /// <summary>Puts a disabled account to use again. Links given out before stay void.</summary>
    public async Task<AccountChange> EnableAsync(PortalUser user, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        user.DisabledAt = null;
        return await FinishAsync(user, transaction, cancellationToken);
    }

    /// <summary>Turns the second factor off: the telephone is lost. The person signs in again and sets it up anew.</summary>
    public async Task<AccountChange> ResetSecondFactorAsync(PortalUser user, CancellationToken cancellationToken)
    {
        await using (var transaction = await db.Database.BeginTransactionAsync(cancellationToken))
        {
            // The authenticator's key and the recovery codes are tokens of the account.
            await db.UserTokens.Where(token => token.UserId == user.Id).ExecuteDeleteAsync(cancellationToken);
            (user.TwoFactorEnabled, user.LastCodeStep) = (false, null);
            if (await FinishAsync(user, transaction, cancellationToken) is var change and not AccountChange.Done)
            {
                return change;
            }
        }

        await log.RecordAsync(AuditAct.SecondFactorOff, AuditSubject.User(user.Id), cancellationToken: cancellationToken);
        return AccountChange.Done;
    }

    /// <summary>Signs the person out everywhere.</summary>
    public async Task<AccountChange> EndSessionsAsync(PortalUser user, CancellationToken cancellationToken)
    {
        await using (var transaction = await db.Database.BeginTransactionAsync(cancellationToken))
        {
            if (await FinishAsync(user, transaction, cancellationToken) is var change and not AccountChange.Done)
            {
                return change;
            }
        }

        await log.RecordAsync(AuditAct.SessionEnded, AuditSubject.User(user.Id), cancellationToken: cancellationToken);
        return AccountChange.Done;
    }

    private async Task<AccountChange> FinishAsync(
        PortalUser user, IDbContextTransaction transaction, CancellationToken cancellationToken)
    {
        // Renewing the stamp voids a link that was given out; the lists say so.
        if (user.InvitationExpiresAt is { } until && clock.GetUtcNow() is var now && now < until)
        {
            user.InvitationExpiresAt = now;
        }

        var result = await users.UpdateSecurityStampAsync(user);
        if (!result.Succeeded)
        {
            return IsOvertaken(result) ? AccountChange.IsOvertaken : throw new InvalidOperationException(result.ToString());
        }

        await db.EndSessionsAsync(user.Id, cancellationToken: cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return AccountChange.Done;
    }

    private async Task<AccountChange?> RefusalAsync(PortalUser user, Guid actorId, CancellationToken cancellationToken) =>
        user.Id == actorId ? AccountChange.IsOneself
        : await users.IsInRoleAsync(user, nameof(Role.Administrator)) && !await db.HasAnotherAdministratorAsync(user.Id, cancellationToken)
            ? AccountChange.IsLastAdministrator
            : null;

    private static bool IsOvertaken(IdentityResult result) =>
        result.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.ConcurrencyFailure));
}
