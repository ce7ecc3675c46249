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
        var found = ModelState.IsValid ? await db.SearchAuditAsync(form.ToSearch(), before, cancellationToken) : new AuditPage([], null);
        return this.WithStatus(ModelState.IsValid ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest, View("AuditLog", new AuditLogPage(form, found)));
    }

    [HttpGet("export.csv")]
    public IActionResult Csv(AuditSearchForm form) =>
        ModelState.IsValid
            ? new AuditCsvResult(db.ReadAuditAsync(form.ToSearch())) { FileDownloadName = "audit-log.csv" }
            : this.WithStatus(StatusCodes.Status400BadRequest, View("AuditLog", new AuditLogPage(form, new AuditPage([], null))));
}
