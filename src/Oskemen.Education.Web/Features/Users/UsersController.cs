using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Audit;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.Users;

[Allow(Permission.ManageUsers)]
[Route(Links.Root + "/users")]
public sealed class UsersController(UserManager<PortalUser> users, PortalDbContext db, AccountChanges changes, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(UserFilter filter, CancellationToken cancellationToken)
    {
        // A filter that cannot be read filters nothing.
        ModelState.Clear();
        return View("Users", await UserList.FindAsync(db, filter, Dates.Today(clock), cancellationToken));
    }

    [HttpGet("new")]
    public async Task<IActionResult> New(CancellationToken cancellationToken) =>
        View("New", new InvitePage(
            new InviteForm { From = Dates.Today(clock) }, await UserPage.FindOrganisationsAsync(db, cancellationToken)));

    [HttpPost("new")]
    public async Task<IActionResult> Invite(InviteForm form, [FromServices] LinkGiver links, [FromServices] Data.Audit.AuditLog log, CancellationToken cancellationToken)
    {
        var organisations = await UserPage.FindOrganisationsAsync(db, cancellationToken);
        form.CheckOrganisation(organisations, ModelState);
        if (ModelState.IsValid && await TryAddAsync(form, cancellationToken) is { } user)
        {
            await links.GiveAsync(this, user, form.Language, cancellationToken);
            await log.RecordAsync(AuditAct.Invited, AuditSubject.User(user.Id), cancellationToken: cancellationToken);
            return Redirect(Links.User(user.Id));
        }

        return this.WithStatus(StatusCodes.Status400BadRequest, View("New", new InvitePage(form, organisations)));
    }

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show([FromRoute] Guid id, CancellationToken cancellationToken) =>
        await UserPage.FindAsync(db, clock, id, cancellationToken) is { } page ? View(UserPage.View, page) : this.Missing(Strings.Users_NotFound);

    [HttpPost("{id:guid}")]
    public async Task<IActionResult> Save([FromRoute] Guid id, EditForm form, CancellationToken cancellationToken)
    {
        if (await users.FindByIdAsync(id.ToString()) is not { } user)
        {
            return this.Missing(Strings.Users_NotFound);
        }

        if (user.ConcurrencyStamp != form.Stamp)
        {
            return await ConflictAsync(id, form, cancellationToken);
        }

        await RequireOrganisationsAsync(id, form, cancellationToken);
        if (!ModelState.IsValid)
        {
            return await PageAsync(id, form, StatusCodes.Status400BadRequest, cancellationToken);
        }

        form.ApplyTo(user);
        var (change, result) = await changes.SaveAsync(user, form.Roles.ToHashSet(), User.Id(), cancellationToken);
        if (change == AccountChange.IsOvertaken)
        {
            return await ConflictAsync(id, form, cancellationToken);
        }

        if (change.Refusal() is { } refusal)
        {
            ModelState.AddModelError(nameof(form.Roles), refusal);
        }

        ModelState.AddProblems(result);
        if (!ModelState.IsValid)
        {
            return await PageAsync(id, form, StatusCodes.Status400BadRequest, cancellationToken);
        }

        this.Tell(Strings.Users_Saved);
        return Redirect(Links.User(id));
    }

    /// <summary>Both what is stored and what was typed; saving again is a decision that is now made knowingly.</summary>
    private Task<IActionResult> ConflictAsync(Guid id, EditForm form, CancellationToken cancellationToken)
    {
        ModelState.AddModelError("", Strings.Users_Conflict);
        return PageAsync(id, form, StatusCodes.Status409Conflict, cancellationToken);
    }

    private async Task<IActionResult> PageAsync(Guid id, EditForm form, int status, CancellationToken cancellationToken) =>
        this.WithStatus(status, View(UserPage.View, await UserPage.FindAsync(
            db, clock, id, cancellationToken, form, isConflict: status == StatusCodes.Status409Conflict)));

    private async Task RequireOrganisationsAsync(Guid id, EditForm form, CancellationToken cancellationToken)
    {
        var wanted = form.Roles.Where(Permissions.NeedsOrganisation).Select(InviteForm.KindOf).ToHashSet();
        if (wanted.Count > 0 && !wanted.IsSubsetOf(await MembershipsController.KindsOfAsync(db, id, Dates.Today(clock), cancellationToken)))
        {
            ModelState.AddModelError(nameof(form.Roles), Strings.Users_OrganisationFirst);
        }
    }

    private async Task<PortalUser?> TryAddAsync(InviteForm form, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var user = new PortalUser { DisplayName = "" };
        form.ApplyTo(user);
        var result = await users.CreateAsync(user);
        if (result.Succeeded)
        {
            result = await users.AddToRolesAsync(user, form.Roles.Distinct().Select(role => role.ToString()));
        }

        if (!result.Succeeded)
        {
            ModelState.AddProblems(result);
            return null;
        }

        if (form.OrganisationId is { } organisation)
        {
            db.Memberships.Add(new Membership(user.Id, organisation, form.From!.Value, form.Until));
            await db.SaveChangesAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return user;
    }
}
