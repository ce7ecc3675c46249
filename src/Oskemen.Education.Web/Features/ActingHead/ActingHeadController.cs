using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.ActingHead;

[Allow(Permission.AppointActingHead)]
[Route(Links.Root + "/acting-head")]
public sealed class ActingHeadController(PortalDbContext db, TimeProvider clock) : Controller
{
    private DateOnly Today => Dates.Today(clock);

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        View("ActingHead", await PageAsync(new AppointmentForm { From = Today }, cancellationToken));

    [HttpPost("")]
    public async Task<IActionResult> Appoint(AppointmentForm form, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.LockActingHeadAsync(cancellationToken);
        var page = await PageAsync(form, cancellationToken);
        Check(form, page);
        if (!ModelState.IsValid)
        {
            return this.WithStatus(StatusCodes.Status400BadRequest, View("ActingHead", page));
        }

        db.ActingAppointments.Add(new ActingAppointment(
            form.UserId!.Value, form.From!.Value, form.Until!.Value, form.Act!.Trim(), User.Id(), clock.GetUtcNow()));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        this.Tell(Strings.Acting_Appointed);
        return Redirect(Links.ActingHead);
    }

    [HttpPost("{appointment:int}/end")]
    public async Task<IActionResult> End([FromRoute] int appointment, DateOnly? lastDay, CancellationToken cancellationToken)
    {
        if (await db.ActingAppointments.SingleOrDefaultAsync(row => row.Id == appointment, cancellationToken) is not { } acting)
        {
            return this.Missing(Strings.Acting_NotFound);
        }

        // Whatever was decided up to yesterday was decided by who acted then.
        if (lastDay is not { } last || last < Today.AddDays(-1) || !acting.End(last))
        {
            ModelState.AddModelError($"LastDay-{appointment}", Strings.Acting_LastDayInvalid);
            return this.WithStatus(
                StatusCodes.Status400BadRequest, View("ActingHead", await PageAsync(new AppointmentForm { From = Today }, cancellationToken)));
        }

        await db.SaveChangesAsync(cancellationToken);
        this.Tell(Strings.Acting_Ended);
        return Redirect(Links.ActingHead);
    }

    private Task<ActingHeadPage> PageAsync(AppointmentForm form, CancellationToken cancellationToken) =>
        ActingHeadPage.FindAsync(db, form, User.Id(), Today, cancellationToken);

    private void Check(AppointmentForm form, ActingHeadPage page)
    {
        if (form.UserId is { } chosen && page.Candidates.All(candidate => candidate.Id != chosen))
        {
            ModelState.AddModelError(nameof(form.UserId), Strings.Acting_WhoMay);
        }

        if (form is not { From: { } from, Until: { } until })
        {
            return;
        }

        if (until < from || until < Today)
        {
            ModelState.AddModelError(nameof(form.Until), until < from ? Strings.Users_EndsBeforeItBegins : Strings.Acting_OverAlready);
        }
        else if (page.Appointments.FirstOrDefault(row => row.Overlaps(from, until)) is { } other)
        {
            ModelState.AddModelError(nameof(form.From), Strings.Acting_Overlaps.With(
                page.Names.GetValueOrDefault(other.UserId, ""), Dates.Numeric(other.From), Dates.Numeric(other.Until)));
        }
    }
}
