using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.Home;

public sealed class HomeController(PortalDbContext db, TimeProvider clock) : Controller
{
    [AllowAnonymous]
    [HttpGet("/")]
    public IActionResult Root() => Redirect($"/{HttpContext.Language()}");

    [HttpGet(Links.Root)]
    public async Task<IActionResult> Desk(CancellationToken cancellationToken)
    {
        if (!User.May(Permission.ViewBudget))
        {
            return View("Desk", new DeskPage([], null, new Dictionary<Guid, string>(), Dates.Today(clock)));
        }

        var months = await db.ListDeskMonthsAsync(cancellationToken);
        var latest = months.LastOrDefault(month => month.Filled > 0);
        var statement = latest is null ? null : await db.FindMonthStatementAsync(latest.Period, cancellationToken);
        var names = await db.FindNamesAsync(months.Select(month => month.DecidedById).OfType<Guid>(), cancellationToken);
        return View("Desk", new DeskPage(months, statement, names, Dates.Today(clock)));
    }
}
