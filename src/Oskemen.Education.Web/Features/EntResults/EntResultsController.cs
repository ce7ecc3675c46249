using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Exams;
using Oskemen.Education.Domain.Organisations;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.EntResults;

/// <summary>Enters the results of one school in one season.</summary>
[Allow(Permission.EnterExams)]
[Route(Links.Root + "/ent/{year:int}/schools/{id:int}/edit")]
public sealed class EntResultsController(PortalDbContext db, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(int year, int id, CancellationToken cancellationToken) =>
        await FindAsync(year, id, cancellationToken) is var (season, school, result)
            ? View("Result", EntResultPage.Of(season, school, result))
            : this.Missing(Strings.Ent_NoSuchEntry);

    [HttpPost("")]
    public async Task<IActionResult> Save(int year, int id, [FromForm] uint version, CancellationToken cancellationToken)
    {
        // Neither the parameters nor the row change between the check and the save.
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.LockEntSeasonAsync(year, cancellationToken);
        if (await FindAsync(year, id, cancellationToken) is not var (season, school, result))
        {
            return this.Missing(Strings.Ent_NoSuchEntry);
        }

        var page = new EntResultPage(season, school, result, EntResultForm.Read(Request.Form), version);
        var figures = page.Form.ToFigures(season.Scale, ModelState);
        if (!ModelState.IsValid)
        {
            return this.WithStatus(StatusCodes.Status400BadRequest, View("Result", page));
        }

        if (version != (result?.Version ?? 0))
        {
            // What was typed stays in the fields, what is stored stands beside, the next save is deliberate.
            ModelState.AddModelError("", Strings.Ent_Conflict);
            return this.WithStatus(StatusCodes.Status409Conflict, View("Result", page with { IsConflict = true }));
        }

        if (result is null)
        {
            db.EntResults.Add(new EntResult(year, school, figures, User.Id(), clock.GetUtcNow()));
        }
        else
        {
            result.Update(figures, User.Id(), clock.GetUtcNow());
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        this.Tell(Strings.Ent_ResultSaved);
        return Redirect(Links.EntSchool(year, id));
    }

    /// <summary>A season that takes results, a school, and what is stored.</summary>
    private async Task<(EntSeason Season, Organisation School, EntResult? Result)?> FindAsync(int year, int id, CancellationToken cancellationToken) =>
        await db.EntSeasons.SingleOrDefaultAsync(season => season.Year == year && !season.IsAggregateOnly, cancellationToken) is { } season
        && await db.Organisations.SingleOrDefaultAsync(
            school => school.Id == id && school.Kind == OrganisationKind.School, cancellationToken) is { } school
            ? (season, school, await db.EntResults.SingleOrDefaultAsync(
                result => result.Year == year && result.OrganisationId == id, cancellationToken))
            : null;
}
