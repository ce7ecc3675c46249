using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Guardianship;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.GuardianshipParameters;

/// <summary>The legal parameters by the day from which they hold. New rates settle anew every account that they reach.</summary>
[Allow(Permission.ViewGuardianshipFigures, Permission.SetGuardianshipTerms)]
[Route(Links.Root + "/guardianship/terms")]
public sealed class GuardianshipParametersController(PortalDbContext db, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        View("Parameters", await db.GuardianshipTerms.AsNoTracking().OrderByDescending(terms => terms.ValidFrom).ToListAsync(cancellationToken));

    [Allow(Permission.SetGuardianshipTerms)]
    [HttpGet("new")]
    public async Task<IActionResult> New(CancellationToken cancellationToken)
    {
        // Most of what holds now will hold from the new day as well.
        var latest = await db.GuardianshipTerms.AsNoTracking().OrderByDescending(terms => terms.ValidFrom).FirstOrDefaultAsync(cancellationToken);
        return View("Edit", new ParametersPage(latest is null ? new ParametersForm() : ParametersForm.From(latest, isNew: true)));
    }

    [Allow(Permission.SetGuardianshipTerms)]
    [HttpPost("new")]
    public async Task<IActionResult> Add([FromForm] ParametersForm form, CancellationToken cancellationToken)
    {
        form.CheckDay(ModelState);
        if (form.Read(ModelState) is not { } values || !await TryAddAsync(form, values, cancellationToken))
        {
            return this.WithStatus(StatusCodes.Status400BadRequest, View("Edit", new ParametersPage(form)));
        }

        this.Tell(Strings.Terms_Saved);
        return Redirect(Links.Guardianship("terms"));
    }

    [Allow(Permission.SetGuardianshipTerms)]
    [HttpGet("{id:int}")]
    public async Task<IActionResult> Edit(int id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } terms
            ? View("Edit", new ParametersPage(ParametersForm.From(terms, isNew: false), terms))
            : this.Missing(Strings.Terms_NoSuchTerms);

    [Allow(Permission.SetGuardianshipTerms)]
    [HttpPost("{id:int}")]
    public async Task<IActionResult> Save(int id, [FromForm] ParametersForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } terms)
        {
            return this.Missing(Strings.Terms_NoSuchTerms);
        }

        if (form.Read(ModelState) is not { } values)
        {
            return this.WithStatus(StatusCodes.Status400BadRequest, View("Edit", new ParametersPage(form, terms)));
        }

        if (form.Version != terms.Version || !await TrySetAsync(terms, values, form.Act!.Trim(), cancellationToken))
        {
            db.ChangeTracker.Clear();
            ModelState.AddModelError("", Strings.Ent_Conflict);
            return this.WithStatus(StatusCodes.Status409Conflict, View("Edit", new ParametersPage(form, await FindAsync(id, cancellationToken), IsConflict: true)));
        }

        this.Tell(Strings.Terms_Saved);
        return Redirect(Links.Guardianship("terms"));
    }

    private Task<GuardianshipTerms?> FindAsync(int id, CancellationToken cancellationToken) =>
        db.GuardianshipTerms.SingleOrDefaultAsync(terms => terms.Id == id, cancellationToken);

    private async Task<bool> TryAddAsync(ParametersForm form, TermValues values, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        try
        {
            if (!await db.GuardianshipTerms.AnyAsync(terms => terms.ValidFrom == form.ValidFrom, cancellationToken))
            {
                db.GuardianshipTerms.Add(new GuardianshipTerms(form.ValidFrom!.Value, values, form.Act!.Trim()));
                await db.SaveChangesAsync(cancellationToken);
                await db.UnsettleFromAsync(form.ValidFrom.Value, clock.GetUtcNow(), cancellationToken);
                await transaction.CommitAsync(cancellationToken);
                return true;
            }
        }
        catch (DbUpdateException problem) when (problem.IsDuplicate())
        {
            db.ChangeTracker.Clear();
        }

        ModelState.AddModelError(nameof(form.ValidFrom), Strings.Terms_DayTaken);
        return false;
    }

    private async Task<bool> TrySetAsync(GuardianshipTerms terms, TermValues values, string act, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var paysTheSame = terms.PaysAs(values);
        terms.Set(values, act);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException problem) when (problem.IsOvertaken())
        {
            return false;
        }

        // A payment day or a term of keeping changes no account.
        if (!paysTheSame)
        {
            await db.UnsettleFromAsync(terms.ValidFrom, clock.GetUtcNow(), cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
