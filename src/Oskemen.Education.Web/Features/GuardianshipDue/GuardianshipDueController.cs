using Microsoft.AspNetCore.Mvc;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Startup;

namespace Oskemen.Education.Web.Features.GuardianshipDue;

/// <summary>What the cases ask for: reports, visits, ends of acts, coming of age.</summary>
[Allow(Permission.ViewGuardianship)]
[Route(Links.Root + "/guardianship/due")]
public sealed class GuardianshipDueController(PortalDbContext db, TimeProvider clock) : Controller
{
    [ReadsPersons("Due")]
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var today = Dates.Today(clock);
        return View("Due", (await db.ListDueAsync(today, cancellationToken), today));
    }
}
