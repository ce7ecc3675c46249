using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Organisations;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.Users;

/// <summary>Which organisations a person answers for, and from when to when.</summary>
[Allow(Permission.ManageUsers)]
[Route(Links.Root + "/users/{id:guid}/memberships")]
public sealed class MembershipsController(PortalDbContext db, TimeProvider clock) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Add([FromRoute] Guid id, MembershipForm form, CancellationToken cancellationToken)
    {
        if (await UserPage.FindAsync(db, clock, id, cancellationToken, membership: form) is not { } page)
        {
            return this.Missing(Strings.Users_NotFound);
        }

        Check(form, page);
        if (!ModelState.IsValid)
        {
            return this.WithStatus(StatusCodes.Status400BadRequest, View(UserPage.View, page));
        }

        db.Memberships.Add(new Membership(id, form.OrganisationId!.Value, form.From!.Value, form.Until));
        await db.SaveChangesAsync(cancellationToken);
        this.Tell(Strings.Users_MembershipAdded);
        return Redirect(Links.User(id));
    }

    [HttpPost("{membership:int}/end")]
    public async Task<IActionResult> End([FromRoute] Guid id, [FromRoute] int membership, DateOnly? lastDay, CancellationToken cancellationToken)
    {
        if (await db.Memberships.SingleOrDefaultAsync(held => held.Id == membership && held.UserId == id, cancellationToken) is not { } held)
        {
            return this.Missing(Strings.Users_NotFound);
        }

        if (lastDay is null || !held.End(lastDay.Value))
        {
            ModelState.AddModelError($"LastDay-{membership}", Strings.Users_LastDayInvalid);
            return this.WithStatus(
                StatusCodes.Status400BadRequest, View(UserPage.View, await UserPage.FindAsync(db, clock, id, cancellationToken)));
        }

        await db.SaveChangesAsync(cancellationToken);
        this.Tell(Strings.Users_MembershipEnded);
        return Redirect(Links.User(id));
    }

    /// <summary>What the organisations are that a person answers for now or later.</summary>
    public static async Task<IReadOnlySet<OrganisationKind>> KindsOfAsync(
        PortalDbContext db, Guid userId, DateOnly today, CancellationToken cancellationToken) =>
        (await db.Memberships.Where(held => held.UserId == userId && (held.Until == null || (held.Until >= today && held.Until >= held.From)))
            .Join(db.Organisations, held => held.OrganisationId, organisation => organisation.Id, (_, organisation) => organisation.Kind)
            .Distinct().ToListAsync(cancellationToken)).ToHashSet();

    private void Check(MembershipForm form, UserPage page)
    {
        if (form.OrganisationId is { } chosen && page.Organisations.All(organisation => organisation.Id != chosen))
        {
            ModelState.AddModelError(nameof(form.OrganisationId), Strings.Form_Unreadable);
        }

        if (form.Until < form.From)
        {
            ModelState.AddModelError(nameof(form.Until), Strings.Users_EndsBeforeItBegins);
        }
        else if (page.Memberships.Any(row => row.Membership.OrganisationId == form.OrganisationId && Overlaps(row.Membership, form)))
        {
            ModelState.AddModelError(nameof(form.From), Strings.Users_MembershipOverlaps);
        }
    }

    private static bool Overlaps(Membership held, MembershipForm form) =>
        (held.Until ?? DateOnly.MaxValue) >= held.From && form.From <= (held.Until ?? DateOnly.MaxValue) && held.From <= (form.Until ?? DateOnly.MaxValue);
}
