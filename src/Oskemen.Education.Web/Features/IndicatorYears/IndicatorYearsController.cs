using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.IndicatorYears;

/// <summary>Opens the report of a year and gives its sections to people.</summary>
[Allow(Permission.ManageIndicators)]
[Route(Links.Root + "/indicators")]
public sealed class IndicatorYearsController(PortalDbContext db, TimeProvider clock) : Controller
{
    [HttpPost("years")]
    public async Task<IActionResult> Open([FromForm(Name = "Year")] string? typed, CancellationToken cancellationToken)
    {
        if (!int.TryParse(typed, out var year) || year is < ReportYears.First or > ReportYears.Last)
        {
            this.Tell(Strings.Year_OpenRange.With(ReportYears.First, ReportYears.Last));
            return Redirect(Links.Indicators());
        }

        var before = await db.ReportYears.Include(row => row.Sections).SingleOrDefaultAsync(row => row.Year == year - 1, cancellationToken);
        if (await db.ReportYears.AnyAsync(row => row.Year == year, cancellationToken) || !await TryAddAsync(year, before, cancellationToken))
        {
            this.Tell(Strings.Indicator_YearExists.With(year));
            return Redirect(Links.Indicators(year));
        }

        this.Tell(Strings.Indicator_YearOpened.With(year));
        return Redirect(Links.Indicators(year, "responsible"));
    }

    [HttpGet("{year:int}/responsible")]
    public async Task<IActionResult> Responsible(int year, CancellationToken cancellationToken) =>
        await FindAsync(year, cancellationToken) is { } found
            ? View("Responsible", await PageAsync(found, new Dictionary<ReportSection, Guid?>(), cancellationToken))
            : this.Missing(Strings.Indicator_NoYear.With(year));

    [HttpPost("{year:int}/responsible")]
    public async Task<IActionResult> Assign(int year, CancellationToken cancellationToken)
    {
        if (await FindAsync(year, cancellationToken) is not { } found)
        {
            return this.Missing(Strings.Indicator_NoYear.With(year));
        }

        var form = Request.Form;
        var chosen = found.Sections.Where(section => form.ContainsKey(section.Section.Key()))
            .ToDictionary(section => section.Section, section => Guid.TryParse(form[section.Section.Key()], out var person) ? person : (Guid?)null);
        var page = await PageAsync(found, chosen, cancellationToken);
        // What was not touched stays as somebody else may have left it meanwhile.
        string Was(SectionYear section) => form[$"was.{section.Section.Key()}"].ToString();
        var changed = found.Sections.Where(section => chosen.TryGetValue(section.Section, out var person)
            && person != section.ResponsibleId && (person?.ToString() ?? "") != Was(section)).ToList();
        foreach (var section in changed.Where(section => chosen[section.Section] is { } person && !page.For(section.Section).Any(candidate => candidate.Id == person)))
        {
            ModelState.AddModelError(section.Section.Key(), Strings.Indicator_NoSuchPerson);
        }

        if (!ModelState.IsValid)
        {
            return this.WithStatus(StatusCodes.Status400BadRequest, View("Responsible", page));
        }

        if (changed.Exists(section => Was(section) != (section.ResponsibleId?.ToString() ?? "")))
        {
            ModelState.AddModelError("", Strings.Indicator_AssignConflict);
            return this.WithStatus(StatusCodes.Status409Conflict, View("Responsible", page with { IsConflict = true }));
        }

        changed.ForEach(section => section.GiveTo(chosen[section.Section]));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException problem) when (problem.IsOvertaken())
        {
            db.ChangeTracker.Clear();
            ModelState.AddModelError("", Strings.Indicator_AssignConflict);
            page = await PageAsync((await FindAsync(year, cancellationToken))!, chosen, cancellationToken);
            return this.WithStatus(StatusCodes.Status409Conflict, View("Responsible", page with { IsConflict = true }));
        }

        this.Tell(Strings.Indicator_Assigned);
        return Redirect(Links.Indicators(year));
    }

    private async Task<bool> TryAddAsync(int year, ReportYear? before, CancellationToken cancellationToken)
    {
        // The people and the texts of a made-up year have nothing to do with a real one.
        var goesOn = before is { IsSample: false } ? before : null;
        db.Add(new ReportYear(year, isSample: false, User.Id(), clock.GetUtcNow(), goesOn));
        if (goesOn is not null)
        {
            db.AddRange((await db.ListNarrativeTextsAsync(goesOn.Year, cancellationToken)).Select(text => text.BeginIn(year, User.Id(), clock.GetUtcNow())));
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException problem) when (problem.IsDuplicate())
        {
            return false;
        }
    }

    private Task<ReportYear?> FindAsync(int year, CancellationToken cancellationToken) =>
        db.ReportYears.Include(row => row.Sections).SingleOrDefaultAsync(row => row.Year == year, cancellationToken);

    private async Task<ResponsiblePage> PageAsync(ReportYear year, IReadOnlyDictionary<ReportSection, Guid?> chosen, CancellationToken cancellationToken) => new(
        year,
        await db.ListCandidatesAsync(cancellationToken),
        chosen,
        await db.FindNamesAsync(year.Sections.Select(section => section.ResponsibleId).OfType<Guid>(), cancellationToken));
}
