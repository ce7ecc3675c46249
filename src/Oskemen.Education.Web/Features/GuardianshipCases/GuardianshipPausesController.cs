using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Guardianship;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.GuardianshipCases;

/// <summary>Stops the benefit for a time, and ends the care. What was paid too much or too little follows in the next list.</summary>
[Allow(Permission.KeepGuardianship)]
[Route(Links.Root + "/guardianship/cases/{caseId:int}")]
public sealed class GuardianshipPausesController(PortalDbContext db, TimeProvider clock) : Controller
{
    private const string Folder = "/Features/GuardianshipCases/";

    [HttpGet("pauses/new")]
    public async Task<IActionResult> Pause(int caseId, CancellationToken cancellationToken) =>
        await FindAsync(caseId, cancellationToken) is null
            ? this.Missing(Strings.Case_NoSuchCase)
            : View(Folder + "NewPause.cshtml", new PartPage<PauseForm>(caseId, new PauseForm { From = Dates.Today(clock) }));

    [HttpPost("pauses/new")]
    public async Task<IActionResult> Pause(int caseId, [FromForm] PauseForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(caseId, cancellationToken) is not { } one)
        {
            return this.Missing(Strings.Case_NoSuchCase);
        }

        var pause = form.Read(ModelState, one, User.Id(), clock.GetUtcNow());
        if (pause is not null && !one.Pause(pause, clock.GetUtcNow()))
        {
            ModelState.AddModelError("From", Strings.Case_PauseOverlaps);
        }

        return ModelState.IsValid
            ? await SaveAsync(one)
            : this.WithStatus(StatusCodes.Status400BadRequest, View(Folder + "NewPause.cshtml", new PartPage<PauseForm>(caseId, form)));
    }

    [HttpGet("pauses/{id:int}")]
    public async Task<IActionResult> Resume(int caseId, int id, CancellationToken cancellationToken) =>
        await FindAsync(caseId, cancellationToken) is { } one && one.Pauses.Find(pause => pause.Id == id) is { } found
            ? View(Folder + "Resume.cshtml", new PartPage<BenefitPause>(caseId, found))
            : this.Missing(Strings.Case_NoSuchCase);

    /// <summary>Moves the last day of a pause; without a day the pause is taken back altogether.</summary>
    [HttpPost("pauses/{id:int}")]
    public async Task<IActionResult> Resume(int caseId, int id, DateOnly? until, bool isError, CancellationToken cancellationToken)
    {
        if (await FindAsync(caseId, cancellationToken) is not { } one || one.Pauses.Find(pause => pause.Id == id) is not { } found)
        {
            return this.Missing(Strings.Case_NoSuchCase);
        }

        if (!isError && (until is null || until < found.From || one.Pauses.Exists(pause => pause != found && pause.From > found.From && pause.From <= until)))
        {
            ModelState.AddModelError("Until", Strings.Case_PauseUntilWrong);
            return this.WithStatus(StatusCodes.Status400BadRequest, View(Folder + "Resume.cshtml", new PartPage<BenefitPause>(caseId, found)));
        }

        one.Resume(found, isError ? found.From.AddDays(-1) : until!.Value, User.Id(), clock.GetUtcNow());
        if (isError)
        {
            db.Remove(found);
        }

        return await SaveAsync(one);
    }

    [HttpGet("end")]
    public async Task<IActionResult> End(int caseId, CancellationToken cancellationToken) =>
        await FindAsync(caseId, cancellationToken) is { } one
            ? View(Folder + "End.cshtml", new PartPage<EndForm>(caseId, new EndForm { On = Dates.Today(clock), Version = one.Version }))
            : this.Missing(Strings.Case_NoSuchCase);

    [HttpPost("end")]
    public async Task<IActionResult> End(int caseId, [FromForm] EndForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(caseId, cancellationToken) is not { } one)
        {
            return this.Missing(Strings.Case_NoSuchCase);
        }

        ModelState.Require(form.Reason is { } reason && Enum.IsDefined(reason), "Reason", Strings.Case_EndReasonMissing);
        ModelState.Require(form.On >= one.StartsOn && form.On <= Dates.Today(clock), "On", Strings.Case_EndWrong.With(Dates.Numeric(one.StartsOn)));
        if (!ModelState.IsValid)
        {
            return this.WithStatus(StatusCodes.Status400BadRequest, View(Folder + "End.cshtml", new PartPage<EndForm>(caseId, form)));
        }

        if (form.Version != one.Version)
        {
            this.Tell(Strings.Case_Overtaken);
            return Redirect(Links.GuardianshipCase(caseId));
        }

        one.End(form.On!.Value, form.Reason!.Value, string.IsNullOrWhiteSpace(form.Act) ? null : form.Act.Trim(), clock.GetUtcNow());
        return await SaveAsync(one);
    }

    /// <summary>Takes an end back that was entered in error.</summary>
    [HttpPost("reopening")]
    public async Task<IActionResult> Reopen(int caseId, uint version, CancellationToken cancellationToken)
    {
        if (await FindAsync(caseId, cancellationToken) is not { } one)
        {
            return this.Missing(Strings.Case_NoSuchCase);
        }

        if (version != one.Version)
        {
            this.Tell(Strings.Case_Overtaken);
            return Redirect(Links.GuardianshipCase(caseId));
        }

        one.Reopen(clock.GetUtcNow());
        return await SaveAsync(one);
    }

    private async Task<IActionResult> SaveAsync(GuardianshipCase one)
    {
        try
        {
            await db.SaveChangesAsync();
            this.Tell(Strings.Case_Saved);
        }
        catch (DbUpdateException problem) when (problem.IsOvertaken())
        {
            this.Tell(Strings.Case_Overtaken);
        }

        return Redirect(Links.GuardianshipCase(one.Id));
    }

    private Task<GuardianshipCase?> FindAsync(int caseId, CancellationToken cancellationToken) =>
        db.GuardianshipCases.Include(one => one.Pauses)
            .SingleOrDefaultAsync(one => one.Id == caseId && one.Child.ErasedAt == null, cancellationToken);
}
