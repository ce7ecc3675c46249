using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Domain.Registers;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.Problems;

/// <summary>The register of problems and their solutions: rows belong to a section and are entered by who is responsible for it.</summary>
[Route(Links.Root + "/registers/{year:int}/problems")]
public sealed class ProblemsController(PortalDbContext db, TimeProvider clock) : Controller
{
    [HttpGet("")]
    [Allow(Permission.ViewIndicators, Permission.ViewApprovedIndicators)]
    public async Task<IActionResult> List(int year, CancellationToken cancellationToken) =>
        await db.FindRegisterAsync(
            db.SectionProblems.Where(entry => entry.Year == year), year, User,
            _ => [], ReportSections.Entered, cancellationToken) is { } page
            ? View("List", page)
            : this.Missing(Strings.Indicator_NoYear.With(year));

    [HttpGet("new")]
    [Allow(Permission.EnterIndicators)]
    public async Task<IActionResult> New(int year, CancellationToken cancellationToken) =>
        await FrameAsync(year, null, cancellationToken) is { } frame
            ? View("Problem", new ProblemPage(frame, new ProblemForm { Section = frame.Sections[0] }))
            : this.Missing(Strings.Register_NotEditable);

    [HttpPost("new")]
    [Allow(Permission.EnterIndicators)]
    public Task<IActionResult> Add([FromRoute] int year, ProblemForm form, CancellationToken cancellationToken) =>
        SaveAsync(year, null, form, cancellationToken);

    [HttpGet("{id:int}")]
    [Allow(Permission.EnterIndicators)]
    public async Task<IActionResult> Edit(int year, int id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } entry && await FrameAsync(year, entry, cancellationToken) is { } frame
            ? View("Problem", new ProblemPage(frame, ProblemForm.Of(entry)))
            : this.Missing(Strings.Register_NotEditable);

    [HttpPost("{id:int}")]
    [Allow(Permission.EnterIndicators)]
    public async Task<IActionResult> Correct([FromRoute] int year, [FromRoute] int id, ProblemForm form, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } entry ? await SaveAsync(year, entry, form, cancellationToken) : this.Missing(Strings.Register_NotFound);

    [HttpPost("{id:int}/withdrawal")]
    [Allow(Permission.EnterIndicators)]
    public async Task<IActionResult> Withdraw([FromRoute] int year, [FromRoute] int id, WithdrawalForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } entry || await FrameAsync(year, entry, cancellationToken) is null)
        {
            return this.Missing(Strings.Register_NotFound);
        }

        this.Tell(await db.WithdrawAsync(entry, form, User.Id(), clock.GetUtcNow(), cancellationToken));
        return Redirect(Links.Register(year, "problems"));
    }

    private async Task<IActionResult> SaveAsync(int year, SectionProblem? entry, ProblemForm form, CancellationToken cancellationToken)
    {
        if (await FrameAsync(year, entry, cancellationToken) is not { } frame)
        {
            return this.Missing(Strings.Register_NotEditable);
        }

        if (form.Section is { } wanted && !frame.Sections.Contains(wanted))
        {
            ModelState.AddModelError(nameof(form.Section), Strings.Form_Unreadable);
        }

        await CheckFiguresAsync(form, year, cancellationToken);
        if (!ModelState.IsValid)
        {
            return this.WithStatus(StatusCodes.Status400BadRequest, View("Problem", new ProblemPage(frame, form)));
        }

        if (entry is not null && form.Version != entry.Version)
        {
            // What was typed stays in the fields, what is stored stands beside, the next save is deliberate.
            ModelState.AddModelError("", Strings.Ent_Conflict);
            var stored = string.Join(" · ", new[] { entry.ProblemKk, entry.ProblemRu, entry.SolutionKk, entry.SolutionRu }.OfType<string>());
            return this.WithStatus(StatusCodes.Status409Conflict, View("Problem", new ProblemPage(frame with { Stored = stored }, form with { Version = entry.Version })));
        }

        if (entry is null)
        {
            db.SectionProblems.Add(new SectionProblem(year, form.Section!.Value, form.ToDetails(), User.Id(), clock.GetUtcNow()));
        }
        else
        {
            entry.Correct(form.ToDetails(), User.Id(), clock.GetUtcNow());
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException problem) when (problem.IsOvertaken())
        {
            ModelState.AddModelError("", Strings.Register_NotEditable);
            return this.WithStatus(StatusCodes.Status409Conflict, View("Problem", new ProblemPage(frame, form)));
        }

        this.Tell(Strings.Register_Saved);
        return Redirect(Links.Register(year, "problems"));
    }

    /// <summary>Every key that is named has to be one of the report's figures.</summary>
    private async Task CheckFiguresAsync(ProblemForm form, int year, CancellationToken cancellationToken)
    {
        var keys = form.Keys();
        if (keys.Count == 0)
        {
            return;
        }

        var known = (await db.Indicators.Select(indicator => indicator.Key).ToListAsync(cancellationToken)).Select(key => ReportYears.In(key, year)).ToHashSet();
        foreach (var key in keys.Where(key => !known.Contains(key)))
        {
            ModelState.AddModelError(nameof(form.Figures), Strings.Problem_NoSuchFigure.With(key));
        }
    }

    private Task<SectionProblem?> FindAsync(int id, CancellationToken cancellationToken) =>
        db.SectionProblems.SingleOrDefaultAsync(entry => entry.Id == id, cancellationToken);

    private Task<RegisterFrame?> FrameAsync(int year, SectionProblem? entry, CancellationToken cancellationToken) =>
        db.FindFrameAsync(this, year, entry, ReportSections.Entered, namesOrganisations: false, cancellationToken);
}
