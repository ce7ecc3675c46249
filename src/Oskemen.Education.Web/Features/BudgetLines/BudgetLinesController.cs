using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.BudgetLines;

[Route(Links.Root + "/budget/{year:int}/lines")]
public sealed class BudgetLinesController(PortalDbContext db) : Controller
{
    [HttpGet("")]
    [Allow(Permission.ViewBudget)]
    public async Task<IActionResult> Index(int year, CancellationToken cancellationToken) =>
        await db.FindYearWithLinesAsync(year, cancellationToken) is { } budget
            ? View("Lines", budget)
            : await this.MissingYearAsync(db, year, cancellationToken);

    [HttpGet("new")]
    [Allow(Permission.AmendPlan)]
    public async Task<IActionResult> New(int year, CancellationToken cancellationToken) =>
        await db.BudgetYears.AnyAsync(candidate => candidate.Year == year, cancellationToken)
            ? View("New", new LineForm())
            : await this.MissingYearAsync(db, year, cancellationToken);

    [HttpPost("new")]
    [Allow(Permission.AmendPlan)]
    public async Task<IActionResult> Add(int year, LineForm form, CancellationToken cancellationToken)
    {
        if (await db.FindYearWithLinesAsync(year, cancellationToken) is not { } budget)
        {
            return await this.MissingYearAsync(db, year, cancellationToken);
        }

        if (form.ReadCode(ModelState) is not { } code)
        {
            return Refused(form);
        }

        form.RequireNamesOfNewProgramme(code, budget, ModelState);
        if (ModelState.IsValid && !await TryAddAsync(budget, code, form, cancellationToken))
        {
            ModelState.AddModelError(nameof(form.Code), Strings.Lines_CodeExists.With(code.Text));
        }

        if (!ModelState.IsValid)
        {
            return Refused(form);
        }

        this.Tell(Strings.Lines_Added.With(code.Text));
        return Redirect(Links.Year(year, "lines"));
    }

    [HttpGet("programmes/{id:int}")]
    [Allow(Permission.CorrectNames)]
    public async Task<IActionResult> Edit(int year, int id, CancellationToken cancellationToken) =>
        await FindProgrammeAsync(year, id, cancellationToken) is { } programme
            ? View("Programme", ProgrammePage.From(programme))
            : this.Missing(Strings.Lines_NotFound);

    [HttpPost("programmes/{id:int}")]
    [Allow(Permission.CorrectNames)]
    public async Task<IActionResult> Rename(int year, int id, ProgrammeForm form, CancellationToken cancellationToken)
    {
        if (await FindProgrammeAsync(year, id, cancellationToken) is not { } programme)
        {
            return this.Missing(Strings.Lines_NotFound);
        }

        if (!ModelState.IsValid)
        {
            return this.WithStatus(StatusCodes.Status400BadRequest, View("Programme", new ProgrammePage(year, programme.Number, form)));
        }

        form.ApplyTo(programme);
        await db.SaveChangesAsync(cancellationToken);
        this.Tell(Strings.Lines_Saved.With(programme.Number));
        return Redirect(Links.Year(year, "lines"));
    }

    private ViewResult Refused(LineForm form) => this.WithStatus(StatusCodes.Status400BadRequest, View("New", form));

    private Task<BudgetProgramme?> FindProgrammeAsync(int year, int id, CancellationToken cancellationToken) =>
        db.BudgetProgrammes.SingleOrDefaultAsync(programme => programme.Id == id && programme.Year == year, cancellationToken);

    private async Task<bool> TryAddAsync(BudgetYear year, ProgrammeCode code, LineForm form, CancellationToken cancellationToken)
    {
        if (year.AddLine(code, form.NameKk?.Trim() ?? "", form.NameRu?.Trim() ?? "", form.FromMonth) is null)
        {
            return false;
        }

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
}
