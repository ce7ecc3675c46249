using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Exams;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.EntSeasons;

/// <summary>Opens seasons and sets their parameters.</summary>
[Allow(Permission.EnterExams)]
[Route(Links.Root + "/ent")]
public sealed class EntSeasonsController(PortalDbContext db, TimeProvider clock) : Controller
{
    [HttpGet("new")]
    public IActionResult New() => View("Season", new EntSeasonPage(new EntSeasonForm { Year = Dates.Today(clock).Year }));

    [HttpPost("new")]
    public async Task<IActionResult> Open(EntSeasonForm form, CancellationToken cancellationToken)
    {
        if (form.Year is null && ModelState[nameof(form.Year)] is not { Errors.Count: > 0 })
        {
            ModelState.AddModelError(nameof(form.Year), Strings.Form_Required);
        }

        if (!ModelState.IsValid || !await TryAddAsync(form, cancellationToken))
        {
            return this.WithStatus(StatusCodes.Status400BadRequest, View("Season", new EntSeasonPage(form)));
        }

        this.Tell(Strings.Ent_SeasonSaved);
        return Redirect(Links.Ent(form.Year!.Value));
    }

    [HttpGet("{year:int}/edit")]
    public async Task<IActionResult> Edit(int year, CancellationToken cancellationToken) =>
        await FindAsync(year, cancellationToken) is { } season
            ? View("Season", new EntSeasonPage(EntSeasonForm.From(season), season))
            : this.Missing(Strings.Ent_NotFound.With(year));

    [HttpPost("{year:int}/edit")]
    public async Task<IActionResult> Save([FromRoute] int year, EntSeasonForm form, CancellationToken cancellationToken)
    {
        // No result is checked against parameters that are about to change.
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.LockEntSeasonAsync(year, cancellationToken);
        if (await FindAsync(year, cancellationToken) is not { } season)
        {
            return this.Missing(Strings.Ent_NotFound.With(year));
        }

        if (ModelState.IsValid)
        {
            await CheckResultsAsync(year, form.ToScale(), cancellationToken);
        }

        if (!ModelState.IsValid)
        {
            return this.WithStatus(StatusCodes.Status400BadRequest, View("Season", new EntSeasonPage(form, season)));
        }

        if (form.Version != season.Version)
        {
            ModelState.AddModelError("", Strings.Ent_Conflict);
            return this.WithStatus(StatusCodes.Status409Conflict, View("Season", new EntSeasonPage(form, season, IsConflict: true)));
        }

        season.SetScale(form.ToScale(), User.Id(), clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        this.Tell(Strings.Ent_SeasonSaved);
        return Redirect(Links.Ent(year));
    }

    private Task<EntSeason?> FindAsync(int year, CancellationToken cancellationToken) =>
        db.EntSeasons.SingleOrDefaultAsync(season => season.Year == year, cancellationToken);

    /// <summary>Parameters that what is entered does not fit are refused.</summary>
    private async Task CheckResultsAsync(int year, EntScale scale, CancellationToken cancellationToken)
    {
        foreach (var result in await db.ListEntResultsAsync(year, cancellationToken))
        {
            if (EntChecks.Check(result.Figures, scale) is [var finding, ..])
            {
                ModelState.AddModelError("", Strings.Ent_ScaleContradicts.With(result.Organisation.Name(), finding.Field.Name(), finding.Describe()));
            }
        }
    }

    private async Task<bool> TryAddAsync(EntSeasonForm form, CancellationToken cancellationToken)
    {
        var season = new EntSeason(form.Year!.Value, form.ToScale());
        season.SetScale(form.ToScale(), User.Id(), clock.GetUtcNow());
        try
        {
            if (!await db.EntSeasons.AnyAsync(existing => existing.Year == form.Year, cancellationToken))
            {
                db.EntSeasons.Add(season);
                await db.SaveChangesAsync(cancellationToken);
                return true;
            }
        }
        catch (DbUpdateException problem) when (problem.IsDuplicate())
        {
            db.ChangeTracker.Clear();
        }

        ModelState.AddModelError(nameof(form.Year), Strings.Ent_SeasonExists.With(form.Year));
        return false;
    }
}
