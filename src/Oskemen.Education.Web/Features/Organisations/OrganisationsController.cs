using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Organisations;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Audit;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Spreadsheets;

namespace Oskemen.Education.Web.Features.Organisations;

/// <summary>The organisations that a person may see; any other is not there for them.</summary>
[Route(Links.Root + "/organisations")]
public sealed class OrganisationsController(PortalDbContext db, Data.Audit.AuditLog audit, TimeProvider clock) : Controller
{
    private static bool InRussian => CultureInfo.CurrentUICulture.Name == Cultures.Ru.Name;

    private bool MayEditAll => User.May(Permission.EditOrganisations);

    [HttpGet("")]
    [Allow(Permission.ViewOrganisations, Permission.ViewOwnOrganisation)]
    public async Task<IActionResult> Index(OrganisationFilter filter, CancellationToken cancellationToken)
    {
        var all = await ListVisibleAsync(cancellationToken);
        return View("List", new OrganisationListPage(filter.Apply(all), all.Count, filter, MayEditAll, User.May(Permission.ViewOrganisations)));
    }

    [HttpGet("export.xlsx")]
    [Allow(Permission.ViewOrganisations, Permission.ViewOwnOrganisation)]
    public async Task<IActionResult> Xlsx(OrganisationFilter filter, CancellationToken cancellationToken) => File(
        XlsxFile.Write(OrganisationTables.OfRegister(filter.Apply(await ListVisibleAsync(cancellationToken)))), XlsxFile.ContentType, "organisations.xlsx");

    [HttpGet("export.csv")]
    [Allow(Permission.ViewOrganisations, Permission.ViewOwnOrganisation)]
    public async Task<IActionResult> Csv(OrganisationFilter filter, CancellationToken cancellationToken) => File(
        CsvFile.Write(OrganisationTables.OfRegister(filter.Apply(await ListVisibleAsync(cancellationToken)))), CsvFile.ContentType, "organisations.csv");

    [HttpGet("{id:int}")]
    [Allow(Permission.ViewOrganisations, Permission.ViewOwnOrganisation)]
    public async Task<IActionResult> Show(int id, long? before, CancellationToken cancellationToken)
    {
        var today = Dates.Today(clock);
        if (await db.Organisations.VisibleTo(User, today).AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == id, cancellationToken)
            is not { } organisation)
        {
            return await RefuseAsync(id, cancellationToken);
        }

        return View("Show", new OrganisationPage(
            organisation,
            await db.ListEventsAsync(id, cancellationToken),
            await db.ListFactsAsync(id, cancellationToken),
            await db.ListMembersAsync(id, cancellationToken),
            await db.ListChangesAsync(AuditSubject.Organisation(organisation.Key), before, cancellationToken),
            MayEdit: await db.Organisations.EditableBy(User, today).AnyAsync(candidate => candidate.Id == id, cancellationToken)));
    }

    [HttpGet("{id:int}/edit")]
    [Allow(Permission.EditOrganisations, Permission.EditOwnOrganisation)]
    public async Task<IActionResult> Edit(int id, CancellationToken cancellationToken) =>
        await FindEditableAsync(id, cancellationToken) is { } organisation
            ? View("Edit", new OrganisationEditPage(organisation, OrganisationForm.From(organisation), MayEditAll))
            : await RefuseAsync(id, cancellationToken);

    [HttpPost("{id:int}/edit")]
    [Allow(Permission.EditOrganisations, Permission.EditOwnOrganisation)]
    public async Task<IActionResult> Save([FromRoute] int id, OrganisationForm form, CancellationToken cancellationToken)
    {
        if (await FindEditableAsync(id, cancellationToken) is not { } organisation)
        {
            return await RefuseAsync(id, cancellationToken);
        }

        if (MayEditAll)
        {
            form.CheckRegister(ModelState, organisation.Kind);
        }

        if (!ModelState.IsValid)
        {
            return this.WithStatus(StatusCodes.Status400BadRequest, View("Edit", new OrganisationEditPage(organisation, form, MayEditAll)));
        }

        if (form.Version != organisation.Version)
        {
            return Conflict(organisation, form);
        }

        form.ApplyTo(organisation, MayEditAll);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return Conflict((await FindEditableAsync(id, cancellationToken))!, form);
        }

        this.Tell(Strings.Organisation_Saved);
        return Redirect(Links.Organisation(id));
    }

    private Task<List<Organisation>> ListVisibleAsync(CancellationToken cancellationToken) =>
        db.Organisations.VisibleTo(User, Dates.Today(clock)).InOrder(InRussian).AsNoTracking().ToListAsync(cancellationToken);

    /// <summary>Somebody else saved meanwhile: what was typed stays in the fields, what is stored stands beside, the next save is deliberate.</summary>
    private ViewResult Conflict(Organisation stored, OrganisationForm form)
    {
        ModelState.AddModelError("", Strings.Organisation_Conflict);
        return this.WithStatus(StatusCodes.Status409Conflict, View("Edit", new OrganisationEditPage(stored, form, MayEditAll, IsConflict: true)));
    }

    private Task<Organisation?> FindEditableAsync(int id, CancellationToken cancellationToken) =>
        db.Organisations.EditableBy(User, Dates.Today(clock)).SingleOrDefaultAsync(candidate => candidate.Id == id, cancellationToken);

    /// <summary>A foreign one and one that never was look the same; that somebody asked is on record.</summary>
    private async Task<IActionResult> RefuseAsync(int id, CancellationToken cancellationToken)
    {
        var subject = AuditSubject.Organisation(id.ToString(CultureInfo.InvariantCulture));
        await audit.RecordAsync(AuditAct.AccessRefused, subject, cancellationToken: cancellationToken);
        return this.Missing(Strings.Organisation_NotFound);
    }
}
