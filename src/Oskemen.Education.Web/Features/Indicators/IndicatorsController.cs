using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.Indicators;

/// <summary>The figures of a year's report, section by section: seen by whoever may, entered by who is responsible.</summary>
[Allow(Permission.ViewIndicators, Permission.ViewApprovedIndicators)]
[Route(Links.Root + "/indicators")]
public sealed class IndicatorsController(PortalDbContext db, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Latest(CancellationToken cancellationToken) =>
        await db.ListReportYearsAsync(cancellationToken) is [var latest, ..]
            ? Redirect(Links.Indicators(latest.Year))
            : this.Missing(Strings.Indicator_NoYear.With(ReportYears.First));

    [HttpGet("{year:int}")]
    public async Task<IActionResult> Year(int year, CancellationToken cancellationToken)
    {
        if (await db.FindReportFiguresAsync(year, cancellationToken) is not { } report)
        {
            return this.Missing(Strings.Indicator_NoYear.With(year));
        }

        var rows = ReportSections.WithFigures
            .Select(section => (Section: section, State: report.Year.Sections.Find(row => row.Section == section)))
            .Where(row => User.MaySee(row.State))
            .Select(row =>
            {
                var figures = report.Figures.Of(row.Section);
                var typed = figures.Count(figure => figure.IsTyped && row.State is not null);
                return new SectionRow(row.Section, row.State, typed, row.State is null ? 0 : report.EmptyOf(row.Section).Count, figures.Count(figure => figure.Indicator.IsDerived));
            })
            .ToList();
        var people = rows.SelectMany(row => new[] { row.State?.ResponsibleId, row.State?.LastDecision?.DecidedById });
        var names = await db.FindNamesAsync(people.OfType<Guid>(), cancellationToken);
        return View("Year", new OverviewPage(report.Year, await db.ListReportYearsAsync(cancellationToken), rows, names));
    }

    [HttpGet("{year:int}/{section}")]
    public async Task<IActionResult> Section(int year, string section, CancellationToken cancellationToken) =>
        await FindAsync(year, section, cancellationToken) is var (report, which, state)
            ? View("Section", await PageAsync(report, which, state, input: null, cancellationToken))
            : this.Missing(Strings.Indicator_NoSection);

    [HttpPost("{year:int}/{section}")]
    [Allow(Permission.EnterIndicators)]
    public async Task<IActionResult> Save(int year, string section, CancellationToken cancellationToken)
    {
        if (await FindAsync(year, section, cancellationToken) is not var (report, which, state) || state?.ResponsibleId != User.Id())
        {
            return this.Missing(Strings.Indicator_NoSection);
        }

        var input = new SectionInput(report, which, Request.Form);
        var changed = input.Apply(db, ModelState, User.Id(), clock.GetUtcNow());
        if (!ModelState.IsValid)
        {
            return this.WithStatus(StatusCodes.Status400BadRequest, View("Section", await PageAsync(report, which, state, input, cancellationToken)));
        }

        if (!User.MayEnter(state))
        {
            return await ConflictAsync(Strings.Indicator_Locked);
        }

        if (input.Conflicts.Count > 0)
        {
            return await ConflictAsync(Strings.Indicator_Conflict.With(string.Join("; ", input.Conflicts.Select(figure => figure.Indicator.NameIn(year)))));
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException problem) when (problem.IsOvertaken())
        {
            // Somebody saved or decided between our reading and our writing: what they left is read anew and compared.
            db.ChangeTracker.Clear();
            (report, which, state) = (await FindAsync(year, section, cancellationToken))!.Value;
            input = new SectionInput(report, which, Request.Form);
            input.Apply(db, ModelState, User.Id(), clock.GetUtcNow());
            return await ConflictAsync(User.MayEnter(state)
                ? Strings.Indicator_Conflict.With(string.Join("; ", input.Conflicts.Select(figure => figure.Indicator.NameIn(year))))
                : Strings.Indicator_Locked);
        }

        this.Tell(Strings.Indicator_Saved.With(changed));
        return Redirect(Links.Indicators(year, section));

        async Task<IActionResult> ConflictAsync(string message)
        {
            // What was typed stays in the fields, what is stored stands beside, the next save is deliberate.
            ModelState.AddModelError("", message);
            return this.WithStatus(StatusCodes.Status409Conflict, View("Section", await PageAsync(report, which, state, input, cancellationToken)));
        }
    }

    private async Task<SectionPage> PageAsync(
        ReportFigures report, ReportSection section, SectionYear? state, SectionInput? input, CancellationToken cancellationToken)
    {
        var people = report.Figures.Of(section).Select(figure => figure.Entered?.EnteredById)
            .Concat(state?.Decisions.Select(decision => (Guid?)decision.DecidedById) ?? []).Append(state?.ResponsibleId);
        return new SectionPage(
            report, section, state, await db.FindNamesAsync(people.OfType<Guid>(), cancellationToken), User.MayEnter(state), input);
    }

    /// <summary>A section that the reader may see.</summary>
    private async Task<(ReportFigures Report, ReportSection Section, SectionYear? State)?> FindAsync(int year, string key, CancellationToken cancellationToken) =>
        ReportSections.Find(key) is { } section && ReportSections.WithFigures.Contains(section)
        && await db.FindReportFiguresAsync(year, cancellationToken) is { } report
        && report.Year.Sections.Find(row => row.Section == section) is var state && User.MaySee(state)
            ? (report, section, state)
            : null;
}
