using Microsoft.AspNetCore.Mvc;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Collection;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.Returns;

/// <summary>What an organisation hands in: filled in by itself, read by the department.</summary>
[Route(Links.Root + "/returns/{id:int}")]
public sealed class ReturnsController(PortalDbContext db, ReturnSubmitter submitter, Data.Audit.AuditLog audit, TimeProvider clock) : Controller
{
    [HttpGet("")]
    [Allow(Permission.ViewReturns, Permission.EnterReturns)]
    public async Task<IActionResult> Show(int id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } sheet
            ? await PageAsync(sheet, null, StatusCodes.Status200OK, cancellationToken)
            : await this.RefuseReturnAsync(audit, id, cancellationToken);

    [HttpPost("")]
    [Allow(Permission.EnterReturns)]
    public async Task<IActionResult> Save([FromRoute] int id, ReturnInput input, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } sheet)
        {
            return await this.RefuseReturnAsync(audit, id, cancellationToken);
        }

        if (!sheet.Owed.IsEditable)
        {
            return await RejectAsync(sheet, input, cancellationToken);
        }

        if (input.Cells.Keys.Any(key => !ReturnLayout.Of(sheet.Owed.Form).Has(key)))
        {
            ModelState.TryAddModelError("", Strings.Return_UnknownCell);
        }

        if (!ModelState.IsValid)
        {
            return await PageAsync(sheet, input, StatusCodes.Status400BadRequest, cancellationToken);
        }

        return input.Version == sheet.Owed.Current.Version
            ? await WriteAsync(sheet, input, cancellationToken)
            : await ConflictAsync(sheet, input, cancellationToken);
    }

    /// <summary>Nothing changed since the last period: its figures are taken over and handed in.</summary>
    [HttpPost("confirmation")]
    [Allow(Permission.EnterReturns)]
    public async Task<IActionResult> Confirm([FromRoute] int id, uint version, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } sheet)
        {
            return await this.RefuseReturnAsync(audit, id, cancellationToken);
        }

        var refusal = version == sheet.Owed.Current.Version
            ? sheet.Owed.TakeOver(sheet.Before, User.Id(), clock.GetUtcNow())
            : ReturnRefusal.AlreadyDecided;
        refusal ??= await submitter.SubmitAsync(sheet, User.Id(), clock.GetUtcNow(), cancellationToken);
        this.Tell(refusal switch
        {
            null => Strings.Return_SubmittedMessage,
            ReturnRefusal.HasErrors => Strings.Return_ConfirmHasErrors,
            ReturnRefusal.NothingToConfirm => Strings.Return_NothingToConfirm,
            ReturnRefusal.CampaignClosed => Strings.Return_CampaignClosed,
            _ => Strings.Return_ChangedMeanwhile,
        });
        return Redirect(Links.Return(id));
    }

    private async Task<IActionResult> WriteAsync(ReturnSheet sheet, ReturnInput input, CancellationToken cancellationToken)
    {
        var (owed, now) = (sheet.Owed, clock.GetUtcNow());
        owed.Save(input.Figures, input.Notes, sheet.Before, User.Id(), now);
        var refusal = input.Submit
            ? await submitter.SubmitAsync(sheet, User.Id(), now, cancellationToken)
            : await submitter.SaveAsync(cancellationToken);
        if (refusal == ReturnRefusal.AlreadyDecided)
        {
            // Somebody saved, submitted or closed between our reading and our writing: show what stands now.
            var current = (await FindAsync(owed.Id, cancellationToken))!;
            return current.Owed.IsEditable ? await ConflictAsync(current, input, cancellationToken) : await RejectAsync(current, input, cancellationToken);
        }

        if (refusal is not null)
        {
            ModelState.Clear();
            ModelState.AddModelError("", Strings.Return_NotSubmitted);
            return await PageAsync(sheet, null, StatusCodes.Status400BadRequest, cancellationToken);
        }

        this.Tell(input.Submit ? Strings.Return_SubmittedMessage : Strings.Return_SavedMessage);
        return Redirect(Links.Return(owed.Id));
    }

    private Task<ViewResult> ConflictAsync(ReturnSheet sheet, ReturnInput input, CancellationToken cancellationToken)
    {
        ModelState.AddModelError("", Strings.Return_Conflict);
        return PageAsync(sheet, input, StatusCodes.Status409Conflict, cancellationToken, isConflict: true);
    }

    private Task<ViewResult> RejectAsync(ReturnSheet sheet, ReturnInput input, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        ModelState.AddModelError("", sheet.Owed.Current.IsEditable ? Strings.Return_CampaignClosed : Strings.Return_Locked);
        return PageAsync(sheet, input, StatusCodes.Status409Conflict, cancellationToken, isRejected: true);
    }

    private Task<ReturnSheet?> FindAsync(int id, CancellationToken cancellationToken) =>
        db.FindReturnAsync(User, Dates.Today(clock), id, cancellationToken);

    private async Task<ViewResult> PageAsync(
        ReturnSheet sheet, ReturnInput? input, int status, CancellationToken cancellationToken, bool isConflict = false, bool isRejected = false)
    {
        var people = sheet.Owed.Revisions.SelectMany(revision => revision.Decisions).Select(decision => decision.DecidedById)
            .Concat(sheet.Owed.Revisions.Select(revision => revision.UpdatedById).OfType<Guid>())
            .Concat(sheet.Owed.Extensions.Select(extension => extension.GivenById));
        var names = await db.FindNamesAsync(people, cancellationToken);
        var mayEnter = User.May(Permission.EnterReturns) && sheet.Owed.IsEditable && !isRejected;
        return this.WithStatus(status, View("Return", new ReturnPage(sheet, input, names, mayEnter, isConflict, isRejected)));
    }
}
