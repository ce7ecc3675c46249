using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.EventWithdrawals;

/// <summary>Takes an entry out of a history with a reason; the entry and the reason stay on record.</summary>
[Route(Links.Root + "/organisations/{id:int}/events/{eventId:int}/withdrawal")]
[Allow(Permission.EditOrganisations)]
public sealed class EventWithdrawalsController(PortalDbContext db, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(int id, int eventId, CancellationToken cancellationToken) =>
        await db.Organisations.FindAsync([id], cancellationToken) is { } organisation
        && await db.OrganisationEvents.SingleOrDefaultAsync(row => row.Id == eventId && row.OrganisationId == id, cancellationToken) is { } entry
            ? View("Withdraw", new WithdrawalPage(organisation, entry, new WithdrawalForm { Version = entry.Version }))
            : this.Missing(Strings.Organisation_NotFound);

    [HttpPost("")]
    public async Task<IActionResult> Withdraw([FromRoute] int id, [FromRoute] int eventId, WithdrawalForm form, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.HoldHistoryAsync(id, cancellationToken);
        var history = await db.OrganisationEvents.Where(row => row.OrganisationId == id).ToListAsync(cancellationToken);
        if (await db.Organisations.FindAsync([id], cancellationToken) is not { } organisation || history.Find(row => row.Id == eventId) is not { } entry)
        {
            return this.Missing(Strings.Organisation_NotFound);
        }

        if (!ModelState.IsValid)
        {
            return Refuse(StatusCodes.Status400BadRequest, new(organisation, entry, form));
        }

        if (form.Version != entry.Version)
        {
            ModelState.AddModelError("", Strings.Event_WithdrawConflict);
            return Refuse(StatusCodes.Status409Conflict, new(organisation, entry, form with { Version = entry.Version }));
        }

        if (entry.Withdraw(organisation, [.. history.Where(row => row != entry)], form.Reason!, User.Id(), clock.GetUtcNow()) is not null)
        {
            ModelState.AddModelError("", Strings.Event_WithdrawRefused);
            return Refuse(StatusCodes.Status409Conflict, new(organisation, entry, form));
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // The register was edited between our reading and our writing.
            ModelState.AddModelError("", Strings.Event_WithdrawConflict);
            return Refuse(StatusCodes.Status409Conflict, new(organisation, entry, form));
        }

        await transaction.CommitAsync(cancellationToken);
        this.Tell(Strings.Event_Withdrawn);
        return Redirect(Links.Organisation(id));
    }

    private ViewResult Refuse(int status, WithdrawalPage page) => this.WithStatus(status, View("Withdraw", page));
}
