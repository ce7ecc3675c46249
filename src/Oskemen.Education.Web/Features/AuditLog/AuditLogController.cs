using Microsoft.AspNetCore.Mvc;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.AuditLog;

/// <summary>The whole record, searched and taken away.</summary>
[Route(Links.Root + "/audit-log")]
[Allow(Permission.ReadAuditLog)]
public sealed class AuditLogController(PortalDbContext db) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(AuditSearchForm form, long? before, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Refuse(form);
        }

        var found = await db.SearchAuditAsync(form.ToSearch(), before, cancellationToken);
        var names = await db.FindNamesAsync(found.Entries.Select(entry => entry.Subject.PersonId()).OfType<Guid>(), cancellationToken);
        return View("AuditLog", new AuditLogPage(form, found, names));
    }

    [HttpGet("export.csv")]
    public IActionResult Csv(AuditSearchForm form) =>
        ModelState.IsValid
            ? new AuditCsvResult(db.ReadAuditAsync(form.ToSearch())) { FileDownloadName = "audit-log.csv" }
            : Refuse(form);

    private ViewResult Refuse(AuditSearchForm form) => this.WithStatus(StatusCodes.Status400BadRequest, View("AuditLog", AuditLogPage.Unread(form)));
}
