using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.SectionDecisions;

/// <summary>What is decided about a section: who is responsible submits it, the head approves, returns or opens it again.</summary>
[Route(Links.Root + "/indicators/{year:int}/{section}")]
public sealed class SectionDecisionsController(PortalDbContext db, TimeProvider clock) : Controller
{
    [HttpPost("submission")]
    [Allow(Permission.EnterIndicators)]
    public async Task<IActionResult> Submit(int year, string section, CancellationToken cancellationToken)
    {
        if (await FindAsync(year, section, cancellationToken) is not { } state || state.ResponsibleId != User.Id()
            || await db.FindReportFiguresAsync(year, cancellationToken) is not { } report)
        {
            return this.Missing(Strings.Indicator_NoSection);
        }

        // Given to a person whose role does not enter it any more: nothing to submit.
        var refusal = User.MayEnter(state) ? state.Submit(report.EmptyOf(state.Section).Count, User.Id(), clock.GetUtcNow()) : SectionRefusal.AlreadyDecided;
        return await TellAsync(state, refusal, Strings.Indicator_Submitted, cancellationToken);
    }

    [HttpPost("approval")]
    [Allow(Permission.ApproveIndicators)]
    public async Task<IActionResult> Approve(int year, string section, int decision, CancellationToken cancellationToken)
    {
        if (await FindAsync(year, section, cancellationToken) is not { } state)
        {
            return this.Missing(Strings.Indicator_NoSection);
        }

        // The head approves what the page showed: after a return and a new submission he looks again.
        var refusal = state.LastDecision?.Number == decision ? state.Approve(User.Id(), clock.GetUtcNow()) : SectionRefusal.AlreadyDecided;
        return await TellAsync(state, refusal, Strings.Indicator_Approved, cancellationToken);
    }

    [HttpGet("return")]
    [Allow(Permission.ApproveIndicators)]
    public Task<IActionResult> Return(int year, string section, CancellationToken cancellationToken) =>
        OpenAsync(year, section, SectionStatus.Submitted, cancellationToken);

    [HttpPost("return")]
    [Allow(Permission.ApproveIndicators)]
    public Task<IActionResult> Return(int year, string section, SectionDecisionForm form, CancellationToken cancellationToken) =>
        DecideAsync(year, section, form, isReturn: true, cancellationToken);

    [HttpGet("reopening")]
    [Allow(Permission.ApproveIndicators)]
    public Task<IActionResult> Reopen(int year, string section, CancellationToken cancellationToken) =>
        OpenAsync(year, section, SectionStatus.Approved, cancellationToken);

    [HttpPost("reopening")]
    [Allow(Permission.ApproveIndicators)]
    public Task<IActionResult> Reopen(int year, string section, SectionDecisionForm form, CancellationToken cancellationToken) =>
        DecideAsync(year, section, form, isReturn: false, cancellationToken);

    private async Task<IActionResult> OpenAsync(int year, string section, SectionStatus required, CancellationToken cancellationToken)
    {
        if (await FindAsync(year, section, cancellationToken) is not { } state)
        {
            return this.Missing(Strings.Indicator_NoSection);
        }

        return state.Status == required
            ? View("Decide", new SectionDecisionPage(state, new SectionDecisionForm(), required == SectionStatus.Submitted))
            : await TellAsync(state, SectionRefusal.AlreadyDecided, "", cancellationToken);
    }

    private async Task<IActionResult> DecideAsync(int year, string section, SectionDecisionForm form, bool isReturn, CancellationToken cancellationToken)
    {
        if (await FindAsync(year, section, cancellationToken) is not { } state)
        {
            return this.Missing(Strings.Indicator_NoSection);
        }

        if (!ModelState.IsValid)
        {
            return this.WithStatus(StatusCodes.Status400BadRequest, View("Decide", new SectionDecisionPage(state, form, isReturn)));
        }

        var refusal = isReturn ? state.Return(form.Reason, User.Id(), clock.GetUtcNow()) : state.Reopen(form.Reason, User.Id(), clock.GetUtcNow());
        return await TellAsync(state, refusal, isReturn ? Strings.Indicator_Returned : Strings.Indicator_Reopened, cancellationToken);
    }

    /// <summary>Saves the decision and says on the section's page what came of it.</summary>
    private async Task<IActionResult> TellAsync(SectionYear state, SectionRefusal? refusal, string done, CancellationToken cancellationToken)
    {
        if (refusal is null)
        {
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException problem) when (problem.IsOvertaken())
            {
                // The database keeps the order of decisions: somebody was faster.
                refusal = SectionRefusal.AlreadyDecided;
            }
        }

        this.Tell(refusal switch
        {
            null => done,
            SectionRefusal.OwnSubmission => Strings.Indicator_OwnSubmission,
            SectionRefusal.NotComplete => Strings.Indicator_NotComplete,
            _ => Strings.Indicator_AlreadyDecided,
        });
        return Redirect(Links.Indicators(state.Year, state.Section.Key()));
    }

    private async Task<SectionYear?> FindAsync(int year, string key, CancellationToken cancellationToken) =>
        ReportSections.Find(key) is { } section ? await db.FindSectionAsync(year, section, cancellationToken) : null;
}
