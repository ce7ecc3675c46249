using Microsoft.AspNetCore.Mvc;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Audit;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.ReturnChanges;

/// <summary>The history of a return, for whoever may see it.</summary>
[Route(Links.Root + "/returns/{id:int}/changes")]
public sealed class ReturnChangesController(PortalDbContext db, Data.Audit.AuditLog audit, TimeProvider clock) : Controller
{
    [HttpGet("")]
    [Allow(Permission.ViewReturns, Permission.EnterReturns)]
    public async Task<IActionResult> Index(int id, long? before, CancellationToken cancellationToken)
    {
        if (await db.FindReturnAsync(User, Dates.Today(clock), id, cancellationToken) is not { Owed: var owed })
        {
            return await this.RefuseReturnAsync(audit, id, cancellationToken);
        }

        var entries = await db.ListChangesAsync(AuditSubject.Return(owed), before, cancellationToken);
        return View("Changes", new ChangesPage($"{owed.Form.Name()}, {owed.Organisation.Name()}", Links.Return(id), entries, owed.Campaign.IsSample));
    }
}
