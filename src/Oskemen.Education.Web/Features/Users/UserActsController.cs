using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Audit;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.Users;

/// <summary>What is done to an account by one button each.</summary>
[Allow(Permission.ManageUsers)]
[Route(Links.Root + "/users/{id:guid}")]
public sealed class UserActsController(UserManager<PortalUser> users, AccountChanges changes, PortalDbContext db, TimeProvider clock) : Controller
{
    [HttpPost("disable")]
    public Task<IActionResult> Disable([FromRoute] Guid id, CancellationToken cancellationToken) =>
        DoAsync(id, user => changes.DisableAsync(user, User.Id(), cancellationToken), Strings.Users_Disabled, cancellationToken);

    [HttpPost("enable")]
    public Task<IActionResult> Enable([FromRoute] Guid id, CancellationToken cancellationToken) =>
        DoAsync(id, user => changes.EnableAsync(user, cancellationToken), Strings.Users_Enabled, cancellationToken);

    [HttpPost("second-factor")]
    public Task<IActionResult> ResetSecondFactor([FromRoute] Guid id, CancellationToken cancellationToken) =>
        DoAsync(id, user => changes.ResetSecondFactorAsync(user, cancellationToken), Strings.Users_SecondFactorReset, cancellationToken);

    [HttpPost("sessions")]
    public Task<IActionResult> EndSessions([FromRoute] Guid id, CancellationToken cancellationToken) =>
        DoAsync(id, user => changes.EndSessionsAsync(user, cancellationToken), Strings.Users_SessionsEnded, cancellationToken);

    [HttpPost("link")]
    public async Task<IActionResult> GiveLink(
        [FromRoute] Guid id, string? language, [FromServices] LinkGiver links, [FromServices] Data.Audit.AuditLog log, CancellationToken cancellationToken)
    {
        if (await users.FindByIdAsync(id.ToString()) is not { } user)
        {
            return this.Missing(Strings.Users_NotFound);
        }

        if (user.DisabledAt is not null)
        {
            return await RefusedAsync(id, Strings.Users_DisabledGetNoLink, StatusCodes.Status400BadRequest, cancellationToken);
        }

        await links.GiveAsync(this, user, (Cultures.Find(language) ?? Cultures.Kk).Name, cancellationToken);
        await log.RecordAsync(AuditAct.Invited, AuditSubject.User(id), cancellationToken: cancellationToken);
        return Redirect(Links.User(id));
    }

    private async Task<IActionResult> DoAsync(Guid id, Func<PortalUser, Task<AccountChange>> act, string told, CancellationToken cancellationToken)
    {
        if (await users.FindByIdAsync(id.ToString()) is not { } user)
        {
            return this.Missing(Strings.Users_NotFound);
        }

        var change = await act(user);
        if (change.Refusal() is { } refusal)
        {
            var status = change == AccountChange.IsOvertaken ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest;
            return await RefusedAsync(id, refusal, status, cancellationToken);
        }

        this.Tell(told);
        return Redirect(Links.User(id));
    }

    private async Task<IActionResult> RefusedAsync(Guid id, string refusal, int status, CancellationToken cancellationToken)
    {
        ModelState.AddModelError("", refusal);
        return this.WithStatus(status, View(UserPage.View, await UserPage.FindAsync(db, clock, id, cancellationToken)));
    }
}
