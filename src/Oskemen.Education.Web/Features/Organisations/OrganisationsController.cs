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

namespace Oskemen.Education.Web.Features.Organisations;

/// <summary>The schools and kindergartens that a person may see; any other is not there for them.</summary>
[Route(Links.Root + "/organisations")]
public sealed class OrganisationsController(PortalDbContext db, Data.Audit.AuditLog audit, TimeProvider clock) : Controller
{
    private bool MayRename => User.May(Permission.EditOrganisations);

    [HttpGet("")]
    [Allow(Permission.ViewOrganisations, Permission.ViewOwnOrganisation)]
    public async Task<IActionResult> Index(string? search, OrganisationKind? kind, CancellationToken cancellationToken)
    {
        var inRussian = CultureInfo.CurrentUICulture.Name == Cultures.Ru.Name;
        var all = await db.Organisations.VisibleTo(User, Dates.Today(clock)).InOrder(inRussian).AsNoTracking().ToListAsync(cancellationToken);
        var wanted = new OrganisationSearch(search);
        var found = all.Where(organisation => (kind is null || organisation.Kind == kind) && wanted.Finds(organisation)).ToList();
        return View("List", new OrganisationListPage(found, all.Count, search, kind));
    }

    [HttpGet("{id:int}")]
    [Allow(Permission.ViewOrganisations, Permission.ViewOwnOrganisation)]
    public async Task<IActionResult> Show(int id, CancellationToken cancellationToken)
    {
        var today = Dates.Today(clock);
        if (await db.Organisations.VisibleTo(User, today).AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == id, cancellationToken)
            is not { } organisation)
        {
            return await RefuseAsync(id, cancellationToken);
        }

        var mayEdit = await db.Organisations.EditableBy(User, today).AnyAsync(candidate => candidate.Id == id, cancellationToken);
        return View("Show", new OrganisationPage(organisation, await db.ListMembersAsync(id, cancellationToken), mayEdit));
    }

    [HttpGet("{id:int}/edit")]
    [Allow(Permission.EditOrganisations, Permission.EditOwnOrganisation)]
    public async Task<IActionResult> Edit(int id, CancellationToken cancellationToken) =>
        await FindEditableAsync(id, cancellationToken) is { } organisation
            ? View("Edit", new OrganisationEditPage(organisation, OrganisationForm.From(organisation), MayRename))
            : await RefuseAsync(id, cancellationToken);

    [HttpPost("{id:int}/edit")]
    [Allow(Permission.EditOrganisations, Permission.EditOwnOrganisation)]
    public async Task<IActionResult> Save([FromRoute] int id, OrganisationForm form, CancellationToken cancellationToken)
    {
        if (await FindEditableAsync(id, cancellationToken) is not { } organisation)
        {
            return await RefuseAsync(id, cancellationToken);
        }

        if (MayRename)
        {
            form.RequireNames(ModelState);
        }

        if (!ModelState.IsValid)
        {
            return this.WithStatus(StatusCodes.Status400BadRequest, View("Edit", new OrganisationEditPage(organisation, form, MayRename)));
        }

        if (form.Version != organisation.Version)
        {
            return Conflict(organisation, form);
        }

        form.ApplyTo(organisation, MayRename);
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

    /// <summary>Somebody else saved meanwhile: what was typed stays in the fields, what is stored stands beside, the next save is deliberate.</summary>
    private ViewResult Conflict(Organisation stored, OrganisationForm form)
    {
        ModelState.AddModelError("", Strings.Organisation_Conflict);
        return this.WithStatus(StatusCodes.Status409Conflict, View("Edit", new OrganisationEditPage(stored, form, MayRename, IsConflict: true)));
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
