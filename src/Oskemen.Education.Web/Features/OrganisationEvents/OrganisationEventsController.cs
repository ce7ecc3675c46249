using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Organisations;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.OrganisationEvents;

/// <summary>The history of an organisation: entries are added and corrected.</summary>
[Route(Links.Root + "/organisations/{id:int}/events")]
[Allow(Permission.EditOrganisations)]
public sealed class OrganisationEventsController(PortalDbContext db, TimeProvider clock) : Controller
{
    [HttpGet("new")]
    public async Task<IActionResult> New(int id, CancellationToken cancellationToken) =>
        await db.Organisations.FindAsync([id], cancellationToken) is { } organisation
            ? View("Event", new EventPage(organisation, new EventForm(), EventId: null))
            : this.Missing(Strings.Organisation_NotFound);

    [HttpPost("new")]
    public Task<IActionResult> Add([FromRoute] int id, EventForm form, CancellationToken cancellationToken) =>
        SaveAsync(id, eventId: null, form, cancellationToken);

    [HttpGet("{eventId:int}")]
    public async Task<IActionResult> Edit(int id, int eventId, CancellationToken cancellationToken) =>
        await db.Organisations.FindAsync([id], cancellationToken) is { } organisation
        && await db.OrganisationEvents.SingleOrDefaultAsync(row => row.Id == eventId && row.OrganisationId == id, cancellationToken) is { } entry
            ? View("Event", new EventPage(organisation, EventForm.From(entry), eventId))
            : this.Missing(Strings.Organisation_NotFound);

    [HttpPost("{eventId:int}")]
    public Task<IActionResult> Correct([FromRoute] int id, [FromRoute] int eventId, EventForm form, CancellationToken cancellationToken) =>
        SaveAsync(id, eventId, form, cancellationToken);

    private async Task<IActionResult> SaveAsync(int id, int? eventId, EventForm form, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);

        await db.HoldHistoryAsync(id, cancellationToken);
        var history = await db.OrganisationEvents.Where(row => row.OrganisationId == id).ToListAsync(cancellationToken);
        var corrected = history.SingleOrDefault(row => row.Id == eventId);
        if (await db.Organisations.FindAsync([id], cancellationToken) is not { } organisation || (eventId is not null && corrected is null))
        {
            return this.Missing(Strings.Organisation_NotFound);
        }

        var others = history.Where(row => row != corrected).ToList();
        if (form.Date is { } day && EventChecks.FindOfDay(day, Dates.Today(clock)) is { } problem)
        {
            ModelState.AddModelError(nameof(form.Date), problem.Name());
        }

        if (!ModelState.IsValid)
        {
            return Invalid(organisation, form, eventId);
        }

        if (corrected is not null && form.Version != corrected.Version)
        {
            return Conflict(new EventPage(organisation, form with { Version = corrected.Version }, eventId, corrected));
        }

        var details = form.ToDetails(corrected, new Network([organisation], others).StateOf(organisation, form.Precision.FirstDay(form.Date!.Value).AddDays(-1)));
        form.Check(ModelState, others, details, organisation, Dates.Today(clock));
        if (!ModelState.IsValid)
        {
            return Invalid(organisation, form, eventId);
        }

        Write(id, corrected, details);
        if (!others.Exists(row => row.Kind == details.Kind && row.Date > details.Precision.FirstDay(details.Date)))
        {
            Follow(organisation, details);
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Conflict(new EventPage(organisation, form, eventId));
        }

        await transaction.CommitAsync(cancellationToken);
        this.Tell(Strings.Event_Saved);
        return Redirect(Links.Organisation(id));
    }

    private void Write(int id, OrganisationEvent? corrected, EventDetails details)
    {
        if (corrected is null)
        {
            db.Add(new OrganisationEvent(id, details, FactBasis.Stated, source: null, User.Id(), clock.GetUtcNow()));
        }
        else
        {
            corrected.Correct(details, User.Id(), clock.GetUtcNow());
        }
    }

    /// <summary>The register tells what holds after the last entry.</summary>
    private static void Follow(Organisation organisation, EventDetails details)
    {
        var now = organisation.Particulars;
        switch (EventForm.FieldOf(details.Kind))
        {
            case nameof(EventForm.NameKk):
                organisation.Rename(details.To!, details.ToRu!, organisation.Number);
                break;
            case nameof(EventForm.Type):
                organisation.Classify(now with { Type = Enum.Parse<OrganisationType>(details.To!) });
                break;
            case nameof(EventForm.Subordination):
                organisation.Classify(now with { Subordination = Enum.Parse<Subordination>(details.To!) });
                break;
            case nameof(EventForm.Languages):
                organisation.Classify(now with { Languages = Enum.Parse<InstructionLanguages>(details.To!) });
                break;
        }
    }

    /// <summary>What was typed stays in the fields, what is stored stands above; the next save is deliberate.</summary>
    private ViewResult Conflict(EventPage page)
    {
        ModelState.AddModelError("", Strings.Organisation_Conflict);
        return this.WithStatus(StatusCodes.Status409Conflict, View("Event", page));
    }

    private ViewResult Invalid(Organisation organisation, EventForm form, int? eventId) =>
        this.WithStatus(StatusCodes.Status400BadRequest, View("Event", new EventPage(organisation, form, eventId)));
}
