using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
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
        var today = Dates.Today(clock);
        var own = User.May(Permission.ViewOwnOrganisation)
            ? await db.Organisations.OfMember(User, today).InOrder(inRussian: false).AsNoTracking().ToListAsync(cancellationToken)
            : [];
        if (!User.May(Permission.ViewApprovedBudget))
        {
            return View("Desk", new DeskPage([], null, new Dictionary<Guid, string>(), today, own));
        }

        var scope = User.MonthScope();
        var months = await db.ListDeskMonthsAsync(scope, cancellationToken);
        var latest = months.LastOrDefault(month => month.Filled > 0);
        var statement = latest is null ? null : await db.FindMonthStatementAsync(latest.Period, scope, cancellationToken);
        var names = await db.FindNamesAsync(months.Select(month => month.DecidedById).OfType<Guid>(), cancellationToken);
        return View("Desk", new DeskPage(months, statement, names, today, own));
    }
}
