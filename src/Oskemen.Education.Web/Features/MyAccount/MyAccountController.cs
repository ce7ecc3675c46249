using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Audit;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Startup;

namespace Oskemen.Education.Web.Features.MyAccount;

/// <summary>What belongs to the person signed in: password, second factor, sessions.</summary>
[OpenBeforeSecondFactor]
[Route(Links.Root + "/account")]
public sealed class MyAccountController(
    PortalDbContext db, UserManager<PortalUser> users, SignInManager<PortalUser> signIn, SessionStore store, SignInRecord record) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Overview(CancellationToken cancellationToken)
    {
        var user = await UserAsync();
        var sessions = await db.Sessions.AsNoTracking().Where(session => session.UserId == user.Id)
            .OrderByDescending(session => session.LastSeenAt)
            .Select(session => new SessionRow(session.Id, session.StartedAt, session.LastSeenAt, session.Address, session.Browser))
            .ToListAsync(cancellationToken);
        return View("Overview", new AccountPage(user, sessions, await SessionAsync()));
    }

    [HttpGet("password")]
    public IActionResult Password() => View("Password", new PasswordForm());

    [HttpPost("password")]
    [EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> Password(PasswordForm form)
    {
        if (ModelState.IsValid)
        {
            var user = await UserAsync();
            // Wrong ones count to the lockout: a browser left open is no place to try passwords.
            var known = await signIn.CheckPasswordSignInAsync(user, form.Current!, lockoutOnFailure: true);
            var result = known.Succeeded
                ? await users.ChangePasswordAsync(user, form.Current!, form.Password!)
                : IdentityResult.Failed(users.ErrorDescriber.PasswordMismatch());
            if (result.Succeeded)
            {
                await store.EndAllAsync(user.Id, await SessionAsync());
                await signIn.RefreshSignInAsync(user);
                await record.RecordAsync(AuditAct.PasswordChanged, user.Id);
                this.Tell(Strings.Password_Changed);
                return Redirect(Links.Account());
            }

            foreach (var error in result.Errors)
            {
                ModelState.AddModelError(error.Code == nameof(IdentityErrorDescriber.PasswordMismatch) ? nameof(form.Current) : nameof(form.Password), error.Description);
            }
        }

        return this.WithStatus(StatusCodes.Status400BadRequest, View("Password", form));
    }

    [HttpPost("sessions/{id:guid}/end")]
    public async Task<IActionResult> EndSession(Guid id)
    {
        var user = User.Id();
        if (!await store.EndAsync(user, id))
        {
            return NotFound();
        }

        await record.RecordAsync(AuditAct.SessionEnded, user);
        this.Tell(Strings.Account_SessionEnded);
        return Redirect(Links.Account());
    }

    [HttpPost("sessions/end-others")]
    public async Task<IActionResult> EndOtherSessions()
    {
        await store.EndAllAsync(User.Id(), await SessionAsync());
        await record.RecordAsync(AuditAct.SessionEnded, User.Id());
        this.Tell(Strings.Account_OthersEnded);
        return Redirect(Links.Account());
    }

    private async Task<PortalUser> UserAsync() =>
        await users.GetUserAsync(User) ?? throw new InvalidOperationException("The account of a session is gone.");

    private async Task<Guid?> SessionAsync()
    {
        var ticket = await HttpContext.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        return Guid.TryParse(ticket.Properties?.Items.TryGetValue(SessionStore.SessionItem, out var item) == true ? item : null, out var id) ? id : null;
    }
}
