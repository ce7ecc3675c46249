using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Periods;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Audit;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.Changes;

/// <summary>The history of a month and of a plan, for whoever may see them.</summary>
[Route(Links.Root + "/budget/{year:int}")]
public sealed class ChangesController(PortalDbContext db) : Controller
{
    [HttpGet("{month:int}/changes")]
    [Allow(Permission.ViewBudget)]
    public async Task<IActionResult> Month(int year, int month, long? before, CancellationToken cancellationToken)
    {
        if (!ReportingMonth.IsValid(year, month)
            || !await db.BudgetMonths.AnyAsync(candidate => candidate.Year == year && candidate.Month == month, cancellationToken))
        {
            return this.Missing(Strings.Month_NotFound.With(month, year));
        }

        var period = new ReportingMonth(year, month);
        return View("Changes", new ChangesPage(
            Dates.MonthOfYear(period), Links.Month(period), await db.ListChangesAsync(AuditSubject.Month(year, month), before, cancellationToken)));
    }

    [HttpGet("plan/changes")]
    [Allow(Permission.ViewBudget)]
    public async Task<IActionResult> Plan(int year, long? before, CancellationToken cancellationToken) =>
        await db.BudgetYears.AnyAsync(candidate => candidate.Year == year, cancellationToken)
            ? View("Changes", new ChangesPage(
                Strings.Plan_Title.With(year), Links.Year(year, "plan"), await db.ListChangesAsync(AuditSubject.Plan(year), before, cancellationToken)))
            : await this.MissingYearAsync(db, year, cancellationToken);
}
