using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.Budget;

[Route(Links.Root + "/budget")]
public sealed class BudgetController(PortalDbContext db) : Controller
{
    [HttpGet("")]
    [Allow(Permission.ViewApprovedBudget)]
    public async Task<IActionResult> Latest(CancellationToken cancellationToken) =>
        await db.FindLatestYearAsync(User.MonthScope(), cancellationToken) is { } year
            ? Redirect(Links.Year(year))
            : this.WithStatus(StatusCodes.Status404NotFound, View("None"));

    [HttpGet("{year:int}")]
    [Allow(Permission.ViewApprovedBudget)]
    public async Task<IActionResult> Show(int year, CancellationToken cancellationToken) =>
        await db.FindYearStatementAsync(year, User.MonthScope(), cancellationToken) is { } statement
            ? View("Year", statement)
            : await this.MissingYearAsync(db, year, cancellationToken);

    [HttpGet("new")]
    [Allow(Permission.AmendPlan)]
    public async Task<IActionResult> New(CancellationToken cancellationToken)
    {
        var latest = await db.FindLatestYearAsync(cancellationToken);
        return View("New", new OpenYearPage(new OpenYearForm { Year = latest + 1 }, latest));
    }

    [HttpPost("")]
    [Allow(Permission.AmendPlan)]
    public async Task<IActionResult> Open(OpenYearForm form, CancellationToken cancellationToken)
    {
        var latest = await db.FindLatestYearAsync(cancellationToken);
        if (latest is null)
        {
            ModelState.AddModelError("", Strings.Year_OpenNoSource);
        }

        if (!ModelState.IsValid || form.Year is not { } year)
        {
            return Refused(form, latest);
        }

        var source = (await db.FindYearWithLinesAsync(latest!.Value, cancellationToken))!;
        var next = source.OpenNext(year);
        if (await db.BudgetYears.AnyAsync(existing => existing.Year == year, cancellationToken) || !await TryAddAsync(next, cancellationToken))
        {
            ModelState.AddModelError(nameof(form.Year), Strings.Year_OpenExists.With(year));
            return Refused(form, latest);
        }

        this.Tell(Strings.Year_Opened.With(year, next.Programmes.Sum(programme => programme.Lines.Count)));
        return Redirect(Links.Year(year));
    }

    private async Task<bool> TryAddAsync(BudgetYear year, CancellationToken cancellationToken)
    {
        db.BudgetYears.Add(year);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException exception) when (exception.IsDuplicate())
        {
            return false;
        }
    }

    private ViewResult Refused(OpenYearForm form, int? latest) =>
        this.WithStatus(StatusCodes.Status400BadRequest, View("New", new OpenYearPage(form, latest)));
}
