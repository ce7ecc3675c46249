using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Registers;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.Contests;

/// <summary>The register of contests and fairs: rows belong to a section and are entered by who is responsible for it.</summary>
[Route(Links.Root + "/registers/{year:int}/events")]
public sealed class ContestsController(PortalDbContext db, TimeProvider clock) : Controller
{
    [HttpGet("")]
    [Allow(Permission.ViewIndicators, Permission.ViewApprovedIndicators)]
    public async Task<IActionResult> List(int year, CancellationToken cancellationToken) =>
        await db.FindRegisterAsync(
            db.Contests.Include(contest => contest.Organisations).Where(contest => contest.Year == year), year, User,
            contest => contest.Organisations.Select(row => row.OrganisationId), Contest.Listing, cancellationToken) is { } page
            ? View("List", page)
            : this.Missing(Strings.Indicator_NoYear.With(year));

    [HttpGet("new")]
    [Allow(Permission.EnterIndicators)]
    public async Task<IActionResult> New(int year, CancellationToken cancellationToken) =>
        await FrameAsync(year, null, cancellationToken) is { } frame
            ? View("Contest", new ContestPage(frame, new ContestForm { Section = frame.Sections[0] }))
            : this.Missing(Strings.Register_NotEditable);

    [HttpPost("new")]
    [Allow(Permission.EnterIndicators)]
    public Task<IActionResult> Add([FromRoute] int year, ContestForm form, CancellationToken cancellationToken) =>
        SaveAsync(year, null, form, cancellationToken);

    [HttpGet("{id:int}")]
    [Allow(Permission.EnterIndicators)]
    public async Task<IActionResult> Edit(int year, int id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } contest && await FrameAsync(year, contest, cancellationToken) is { } frame
            ? View("Contest", new ContestPage(frame, ContestForm.Of(contest)))
            : this.Missing(Strings.Register_NotEditable);

    [HttpPost("{id:int}")]
    [Allow(Permission.EnterIndicators)]
    public async Task<IActionResult> Correct([FromRoute] int year, [FromRoute] int id, ContestForm form, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } contest ? await SaveAsync(year, contest, form, cancellationToken) : this.Missing(Strings.Register_NotFound);

    [HttpPost("{id:int}/withdrawal")]
    [Allow(Permission.EnterIndicators)]
    public async Task<IActionResult> Withdraw([FromRoute] int year, [FromRoute] int id, WithdrawalForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } contest || await FrameAsync(year, contest, cancellationToken) is null)
        {
            return this.Missing(Strings.Register_NotFound);
        }

        this.Tell(await db.WithdrawAsync(contest, form, User.Id(), clock.GetUtcNow(), cancellationToken));
        return Redirect(Links.Register(year, "events"));
    }

    private async Task<IActionResult> SaveAsync(int year, Contest? contest, ContestForm form, CancellationToken cancellationToken)
    {
        if (await FrameAsync(year, contest, cancellationToken) is not { } frame)
        {
            return this.Missing(Strings.Register_NotEditable);
        }

        if (form.Section is { } wanted && !frame.Sections.Contains(wanted))
        {
            ModelState.AddModelError(nameof(form.Section), Strings.Form_Unreadable);
        }

        if (form.Organisations.Exists(line => line.Id is { } organisation && !frame.Organisations.Any(row => row.Id == organisation)))
        {
            ModelState.AddModelError("", Strings.Organisation_NotFound);
        }

        if (!ModelState.IsValid)
        {
            return this.WithStatus(StatusCodes.Status400BadRequest, View("Contest", new ContestPage(frame, form)));
        }

        if (contest is not null && form.Version != contest.Version)
        {
            // What was typed stays in the fields, what is stored stands beside, the next save is deliberate.
            ModelState.AddModelError("", Strings.Ent_Conflict);
            var stored = string.Join(" · ", new[] { contest.Name(), contest.Details.When(), Format.Count(contest.Participants), Format.Count(contest.Details.Prizes) });
            return this.WithStatus(StatusCodes.Status409Conflict, View("Contest", new ContestPage(frame with { Stored = stored }, form with { Version = contest.Version })));
        }

        if (contest is null)
        {
            db.Contests.Add(contest = new Contest(year, form.Section!.Value, form.ToDetails(), User.Id(), clock.GetUtcNow()));
        }
        else
        {
            contest.Correct(form.ToDetails(), User.Id(), clock.GetUtcNow());
        }

        contest.Name(form.Named());
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException problem) when (problem.IsOvertaken())
        {
            ModelState.AddModelError("", Strings.Register_NotEditable);
            return this.WithStatus(StatusCodes.Status409Conflict, View("Contest", new ContestPage(frame, form)));
        }

        this.Tell(Strings.Register_Saved);
        return Redirect(Links.Register(year, "events"));
    }

    private Task<Contest?> FindAsync(int id, CancellationToken cancellationToken) =>
        db.Contests.Include(contest => contest.Organisations).SingleOrDefaultAsync(contest => contest.Id == id, cancellationToken);

    private Task<RegisterFrame?> FrameAsync(int year, Contest? contest, CancellationToken cancellationToken) =>
        db.FindFrameAsync(this, year, contest, Contest.Listing, namesOrganisations: true, cancellationToken);
}
