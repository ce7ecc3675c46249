using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Oskemen.Education.Web.Data.Audit;
using SignInResult = Microsoft.AspNetCore.Identity.SignInResult;

namespace Oskemen.Education.Web.Identity;

/// <summary>Puts what happens around sign-in on record.</summary>
public sealed class SignInRecord(AuditLog log, UserManager<PortalUser> users, TimeProvider clock)
{
    /// <param name="userName">Who.</param>
    /// <param name="by">By which way: password, code, recovery code, invitation, demonstration.</param>
    public async Task SignedInAsync(string userName, string by)
    {
        if (await users.FindByNameAsync(userName) is not { } user)
        {
            return;
        }

        user.LastSignedInAt = clock.GetUtcNow();
        await users.UpdateAsync(user);
        await log.RecordAsync(AuditAct.SignedIn, AuditSubject.User(user.Id), [new AuditChange("By", null, by)]);
    }

    /// <summary>A name that belongs to nobody is not kept: it may be a password that was typed into the wrong field.</summary>
    public async Task RefusedAsync(string userName, SignInResult result)
    {
        var user = await users.FindByNameAsync(userName);
        var subject = user is null ? new AuditSubject(nameof(AuditSubject.User), "") : AuditSubject.User(user.Id);
        await log.RecordAsync(result.IsLockedOut ? AuditAct.LockedOut : AuditAct.SignInRefused, subject);
    }

    public Task SignedOutAsync(ClaimsPrincipal person) => log.RecordAsync(AuditAct.SignedOut, AuditSubject.User(person.Id()));

    public Task RecordAsync(AuditAct act, Guid person) => log.RecordAsync(act, AuditSubject.User(person));
}
