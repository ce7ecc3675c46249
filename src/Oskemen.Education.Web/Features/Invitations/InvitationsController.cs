using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Oskemen.Education.Web.Data.Audit;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Startup;

namespace Oskemen.Education.Web.Features.Invitations;

/// <summary>What a one-time link opens. Why a link is void is not said: that would tell which ones were true.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Invitation)]
[Route(Links.Root + "/account/invitation")]
public sealed class InvitationsController(InvitationLinks invitations, SignInManager<PortalUser> signIn, Data.Audit.AuditLog log) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(Guid user, string? token)
    {
        ModelState.Clear();
        return await invitations.FindAsync(user, token) is { } invited
            ? View("Invitation", new InvitationPage(invited, new InvitationForm { User = user, Token = token }))
            : await VoidAsync(user);
    }

    [HttpPost("")]
    public async Task<IActionResult> Accept(InvitationForm form, CancellationToken cancellationToken)
    {
        if (await invitations.FindAsync(form.User, form.Token) is not { } invited)
        {
            return await VoidAsync(form.User);
        }

        if (ModelState.IsValid)
        {
            var result = await invitations.AcceptAsync(invited, form.Password!, cancellationToken);
            if (result.Succeeded)
            {
                await log.RecordAsync(AuditAct.InvitationAccepted, AuditSubject.User(invited.Id), cancellationToken: cancellationToken);
                return await EnterAsync(invited);
            }

            if (result.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.ConcurrencyFailure)))
            {
                return await VoidAsync(form.User);
            }

            ModelState.AddProblems(result);
        }

        return this.WithStatus(StatusCodes.Status400BadRequest, View("Invitation", new InvitationPage(invited, form)));
    }

    /// <summary>
    /// A link stands for the password alone: who has a second factor is asked for it at the sign-in page. So is who opens the
    /// link where somebody is signed in: that session ends, and its key must not become this person's.
    /// </summary>
    private async Task<IActionResult> EnterAsync(PortalUser user)
    {
        var isSomebodyIn = User.Identity?.IsAuthenticated == true;
        if (isSomebodyIn)
        {
            await signIn.SignOutAsync();
        }

        if (user.TwoFactorEnabled || isSomebodyIn)
        {
            this.Tell(Strings.Invitation_SignInNow);
            return Redirect(Links.SignIn);
        }

        await signIn.SignInAsync(user, isPersistent: false);
        return Redirect(Links.Desk);
    }

    private async Task<IActionResult> VoidAsync(Guid user)
    {
        await log.RecordAsync(AuditAct.LinkRefused, user == Guid.Empty ? AuditSubject.Portal : AuditSubject.User(user), cancellationToken: HttpContext.RequestAborted);
        ModelState.Clear();
        return this.WithStatus(StatusCodes.Status404NotFound, View("Void"));
    }
}
