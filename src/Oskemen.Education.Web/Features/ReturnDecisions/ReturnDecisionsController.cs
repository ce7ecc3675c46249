using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Collection;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.ReturnDecisions;

/// <summary>What is decided about a return: approval, return cell by cell, correction of what was approved, more time.</summary>
[Route(Links.Root + "/returns/{id:int}")]
public sealed class ReturnDecisionsController(PortalDbContext db, Data.Audit.AuditLog audit, TimeProvider clock) : Controller
{
    [HttpPost("approval")]
    [Allow(Permission.DecideReturns)]
    public async Task<IActionResult> Approve([FromRoute] int id, int decision, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } sheet)
        {
            return await this.RefuseReturnAsync(audit, id, cancellationToken);
        }

        // What the page showed is approved: after a return and a new submission somebody looks again.
        var refusal = sheet.Owed.Current.LastDecision?.Id == decision ? sheet.Owed.Approve(User.Id(), clock.GetUtcNow()) : ReturnRefusal.AlreadyDecided;
        this.Tell(await SaveAsync(refusal, cancellationToken) ?? Strings.Return_ApprovedMessage);
        return Redirect(Links.Return(id));
    }

    [HttpGet("return")]
    [Allow(Permission.DecideReturns)]
    public Task<IActionResult> Return(int id, CancellationToken cancellationToken) => OpenAsync(id, "Return", ReturnStatus.Submitted, cancellationToken);

    [HttpPost("return")]
    [Allow(Permission.DecideReturns)]
    public Task<IActionResult> Return([FromRoute] int id, ReturnDecisionForm form, CancellationToken cancellationToken) =>
        DecideAsync(
            id,
            form,
            "Return",
            (owed, now) => owed.Return(form.Reason, form.Comments(ReturnLayout.Of(owed.Form), ModelState), User.Id(), now),
            Strings.Return_ReturnedMessage,
            cancellationToken);

    [HttpGet("correction")]
    [Allow(Permission.DecideReturns, Permission.EnterReturns)]
    public Task<IActionResult> Correct(int id, CancellationToken cancellationToken) => OpenAsync(id, "Correct", ReturnStatus.Approved, cancellationToken);

    [HttpPost("correction")]
    [Allow(Permission.DecideReturns, Permission.EnterReturns)]
    public Task<IActionResult> Correct([FromRoute] int id, ReturnDecisionForm form, CancellationToken cancellationToken) =>
        DecideAsync(
            id,
            form,
            "Correct",
            (owed, _) => owed.Campaign.IsClosed && !User.May(Permission.DecideReturns) ? ReturnRefusal.CampaignClosed : owed.Correct(form.Reason),
            Strings.Return_CorrectionBegun,
            cancellationToken);

    private async Task<IActionResult> OpenAsync(int id, string view, ReturnStatus required, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } sheet)
        {
            return await this.RefuseReturnAsync(audit, id, cancellationToken);
        }

        if (sheet.Owed.Current.Status != required)
        {
            this.Tell(Strings.Return_AlreadyDecided);
            return Redirect(Links.Return(id));
        }

        return View(view, new ReturnDecisionPage(sheet, new ReturnDecisionForm()));
    }

    private async Task<IActionResult> DecideAsync(
        int id,
        ReturnDecisionForm form,
        string view,
        Func<OrganisationReturn, DateTimeOffset, ReturnRefusal?> decide,
        string message,
        CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } sheet)
        {
            return await this.RefuseReturnAsync(audit, id, cancellationToken);
        }

        var refusal = ModelState.IsValid ? decide(sheet.Owed, clock.GetUtcNow()) : null;
        if (refusal == ReturnRefusal.ReasonMissing && ModelState.IsValid)
        {
            ModelState.AddModelError(nameof(form.Reason), view == "Return" ? Strings.Return_ReasonOrCell : Strings.Decision_ReasonRequired);
        }

        if (!ModelState.IsValid)
        {
            return this.WithStatus(StatusCodes.Status400BadRequest, View(view, new ReturnDecisionPage(sheet, form)));
        }

        this.Tell(await SaveAsync(refusal, cancellationToken) ?? message);
        return Redirect(Links.Return(id));
    }

    /// <returns>Why the decision was not taken, in words; null when it was.</returns>
    private async Task<string?> SaveAsync(ReturnRefusal? refusal, CancellationToken cancellationToken)
    {
        if (refusal is null)
        {
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return null;
            }
            catch (DbUpdateException problem) when (problem.IsOvertaken())
            {
                // The database keeps the order of decisions: somebody was faster.
                refusal = ReturnRefusal.AlreadyDecided;
            }
        }

        return refusal switch
        {
            ReturnRefusal.OwnSubmission => Strings.Return_OwnSubmission,
            ReturnRefusal.CampaignClosed => Strings.Return_CampaignClosed,
            _ => Strings.Return_AlreadyDecided,
        };
    }

    private Task<ReturnSheet?> FindAsync(int id, CancellationToken cancellationToken) =>
        db.FindReturnAsync(User, Dates.Today(clock), id, cancellationToken);
}
