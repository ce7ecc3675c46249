using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.ActingHead;

/// <summary>Who acts for the head, and from when to when.</summary>
public sealed class AppointmentForm
{
    [Required(ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_Required))]
    public Guid? UserId { get; init; }

    [Required(ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_Required))]
    public DateOnly? From { get; init; }

    [Required(ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_Required))]
    public DateOnly? Until { get; init; }

    [Required(ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_Required))]
    [MaxLength(ActingAppointment.ActMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_TooLong))]
    [SingleLine]
    public string? Act { get; init; }
}

public sealed record Candidate(Guid Id, string Name);

/// <param name="Form">What is in the form.</param>
/// <param name="Candidates">Who may be appointed.</param>
/// <param name="Appointments">All there were and are, the newest first.</param>
/// <param name="Names">Names of everybody in them.</param>
/// <param name="Today">Today in Oskemen.</param>
public sealed record ActingHeadPage(
    AppointmentForm Form,
    IReadOnlyList<Candidate> Candidates,
    IReadOnlyList<ActingAppointment> Appointments,
    IReadOnlyDictionary<Guid, string> Names,
    DateOnly Today)
{
    public static async Task<ActingHeadPage> FindAsync(
        PortalDbContext db, AppointmentForm form, Guid readerId, DateOnly today, CancellationToken cancellationToken)
    {
        // Nobody makes themselves head.
        var candidates = await db.WhoMayActAsHead().Where(user => user.Id != readerId)
            .OrderBy(user => user.DisplayName).Select(user => new Candidate(user.Id, user.DisplayName)).ToListAsync(cancellationToken);
        var appointments = await db.ActingAppointments.AsNoTracking()
            .OrderByDescending(appointment => appointment.From).ThenByDescending(appointment => appointment.Id).ToListAsync(cancellationToken);
        var names = await db.FindNamesAsync(
            appointments.SelectMany(appointment => new[] { appointment.UserId, appointment.AppointedById }), cancellationToken);
        return new ActingHeadPage(form, candidates, appointments, names, today);
    }

    public string StateOf(ActingAppointment appointment) =>
        appointment.IsValidOn(Today) ? Strings.Acting_Now
        : Today < appointment.From && appointment.From <= appointment.Until ? Strings.Acting_Later
        : Strings.Acting_Over;

    public bool CanEnd(ActingAppointment appointment) => appointment.Until >= Today && appointment.From <= appointment.Until;
}
