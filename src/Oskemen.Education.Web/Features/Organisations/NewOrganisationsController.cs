using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Organisations;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.Organisations;

/// <summary>An organisation that is about to be entered.</summary>
public sealed class NewOrganisationForm : OrganisationForm
{
    [Required(ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_Required))]
    public OrganisationKind? Kind { get; init; }

    /// <summary>Becomes the first entry of its history; left empty it was there before the register began.</summary>
    public DateOnly? OpenedOn { get; init; }

    public bool IsSample { get; init; }

    /// <summary>Where another of its kind has the number, both would answer to one name.</summary>
    public string Key() => Number is { } number
        ? string.Create(CultureInfo.InvariantCulture, $"{Prefix}_{number}")
        : $"{Prefix}_{Guid.NewGuid():N}"[..20];

    private string Prefix => (IsSample ? "sample_" : "") + Kind switch
    {
        OrganisationKind.School => "school",
        OrganisationKind.Kindergarten => "kg",
        OrganisationKind.AdditionalEducation => "additional",
        _ => "other",
    };
}

/// <summary>Enters an organisation with the beginning of its history.</summary>
[Route(Links.Root + "/organisations/new")]
[Allow(Permission.EditOrganisations)]
public sealed class NewOrganisationsController(PortalDbContext db, TimeProvider clock) : Controller
{
    private const string Form = "/Features/Organisations/New.cshtml";

    [HttpGet("")]
    public IActionResult New() => View(Form, new NewOrganisationForm());

    [HttpPost("")]
    public async Task<IActionResult> Create(NewOrganisationForm form, CancellationToken cancellationToken)
    {
        var opening = form.OpenedOn is { } day ? new EventDetails(OrganisationEventKind.Opened, day) : null;
        form.CheckRegister(ModelState, form.Kind);
        if (opening is not null && EventChecks.Find([], opening, Dates.Today(clock)) is { } problem)
        {
            ModelState.AddModelError(nameof(form.OpenedOn), problem.Name());
        }

        var key = form.Key();
        if (form.Number is not null && await db.Organisations.AnyAsync(other => other.Key == key, cancellationToken))
        {
            ModelState.AddModelError(nameof(form.Number), Strings.Organisation_NumberTaken.With(form.Number));
        }

        if (!ModelState.IsValid)
        {
            return this.WithStatus(StatusCodes.Status400BadRequest, View(Form, form));
        }

        var organisation = new Organisation(key, form.Kind!.Value, form.Number, form.NameKk!.Trim(), form.NameRu!.Trim()) { IsSample = form.IsSample };
        form.ApplyTo(organisation, all: true);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        db.Add(organisation);
        await db.SaveChangesAsync(cancellationToken);
        if (opening is not null)
        {
            db.Add(new OrganisationEvent(organisation.Id, opening, FactBasis.Stated, source: null, User.Id(), clock.GetUtcNow()));
            await db.SaveChangesAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        this.Tell(Strings.Organisation_Added);
        return Redirect(Links.Organisation(organisation.Id));
    }
}
