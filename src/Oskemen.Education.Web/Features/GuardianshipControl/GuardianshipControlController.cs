using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Startup;

namespace Oskemen.Education.Web.Features.GuardianshipControl;

/// <summary>The guardian's reports and the visits to the child's home.</summary>
[Allow(Permission.ViewGuardianship)]
[Route(Links.Root + "/guardianship/cases/{caseId:int}/control")]
public sealed class GuardianshipControlController(PortalDbContext db, TimeProvider clock) : Controller
{
    [ReadsPersons("Control")]
    [HttpGet("")]
    public async Task<IActionResult> Show(int caseId, CancellationToken cancellationToken) =>
        await FindAsync(caseId, new ReportForm(), new VisitForm(), cancellationToken) is { } page ? View("Control", page) : this.Missing(Strings.Case_NoSuchCase);

    [Allow(Permission.KeepGuardianship)]
    [ReadsPersons("Control")]
    [HttpPost("reports")]
    public async Task<IActionResult> AddReport(int caseId, [FromForm] ReportForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(caseId, form, new VisitForm(), cancellationToken) is not { } page)
        {
            return this.Missing(Strings.Case_NoSuchCase);
        }

        if (form.Read(ModelState, page, User.Id(), clock.GetUtcNow()) is not { } report)
        {
            return this.WithStatus(StatusCodes.Status400BadRequest, View("Control", page));
        }

        page.Case.Reports.Add(report);
        return await SaveAsync(caseId, cancellationToken);
    }

    [Allow(Permission.KeepGuardianship)]
    [ReadsPersons("Control")]
    [HttpPost("visits")]
    public async Task<IActionResult> AddVisit(int caseId, [FromForm] VisitForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(caseId, new ReportForm(), form, cancellationToken) is not { } page)
        {
            return this.Missing(Strings.Case_NoSuchCase);
        }

        if (form.Read(ModelState, page, User.Id(), clock.GetUtcNow()) is not { } visit)
        {
            return this.WithStatus(StatusCodes.Status400BadRequest, View("Control", page));
        }

        page.Case.Visits.Add(visit);
        return await SaveAsync(caseId, cancellationToken);
    }

    /// <summary>Takes away what was entered in error.</summary>
    [Allow(Permission.KeepGuardianship)]
    [HttpPost("{part:regex(^(reports|visits)$)}/{id:int}/removal")]
    public async Task<IActionResult> Remove(int caseId, string part, int id, CancellationToken cancellationToken)
    {
        var page = await FindAsync(caseId, new ReportForm(), new VisitForm(), cancellationToken);
        object? wrong = part == "reports" ? page?.Case.Reports.Find(report => report.Id == id) : page?.Case.Visits.Find(visit => visit.Id == id);
        if (wrong is null)
        {
            return this.Missing(Strings.Case_NoSuchCase);
        }

        db.Remove(wrong);
        return await SaveAsync(caseId, cancellationToken);
    }

    private async Task<IActionResult> SaveAsync(int caseId, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            this.Tell(Strings.Case_Saved);
        }
        catch (DbUpdateException problem) when (problem.IsOvertaken())
        {
            this.Tell(Strings.Case_Overtaken);
        }

        return Redirect(Links.GuardianshipCase(caseId, "control"));
    }

    private async Task<ControlPage?> FindAsync(int caseId, ReportForm report, VisitForm visit, CancellationToken cancellationToken)
    {
        var today = Dates.Today(clock);
        return await db.FindControlAsync(caseId, today, cancellationToken) is { } control ? new ControlPage(control, today, report, visit) : null;
    }
}
