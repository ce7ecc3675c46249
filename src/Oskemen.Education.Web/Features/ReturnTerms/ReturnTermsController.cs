using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Collection;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.ReturnTerms;

/// <summary>Whether one organisation owes a return, and until when.</summary>
[Allow(Permission.ManageCampaigns)]
[Route(Links.Root + "/returns/{id:int}")]
public sealed class ReturnTermsController(PortalDbContext db, Data.Audit.AuditLog audit, TimeProvider clock) : Controller
{
    [HttpGet("extension")]
    public async Task<IActionResult> Extend(int id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } owed
            ? View("Extend", new ExtensionPage(owed, new ExtensionForm { Until = owed.DueOn.AddDays(7) }))
            : await this.RefuseReturnAsync(audit, id, cancellationToken);

    [HttpPost("extension")]
    public async Task<IActionResult> Extend([FromRoute] int id, ExtensionForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } owed)
        {
            return await this.RefuseReturnAsync(audit, id, cancellationToken);
        }

        if (owed.Campaign.IsClosed)
        {
            this.Tell(Strings.Return_CampaignClosed);
            return Redirect(Links.Return(id));
        }

        var last = owed.Campaign.AsOf.AddDays(Campaign.MostDaysToDeadline);
        if (form.Until <= owed.Campaign.Deadline || form.Until > last)
        {
            ModelState.AddModelError(nameof(form.Until), Strings.Extension_Range.With(Dates.Numeric(owed.Campaign.Deadline), Dates.Numeric(last)));
        }

        if (!ModelState.IsValid)
        {
            return this.WithStatus(StatusCodes.Status400BadRequest, View("Extend", new ExtensionPage(owed, form)));
        }

        owed.Extensions.Add(new ReturnExtension(form.Until!.Value, form.Reason!.Trim(), User.Id(), clock.GetUtcNow()));
        await db.SaveChangesAsync(cancellationToken);
        this.Tell(Strings.Extension_Given.With(owed.Organisation.Name(), Dates.Numeric(form.Until.Value)));
        return Redirect(Links.Campaign(owed.CampaignId));
    }

    /// <summary>The organisation owes nothing after all; only while nobody has begun.</summary>
    [HttpPost("removal")]
    public async Task<IActionResult> Remove([FromRoute] int id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } owed)
        {
            return await this.RefuseReturnAsync(audit, id, cancellationToken);
        }

        if (owed.Current.Status != ReturnStatus.NotBegun)
        {
            this.Tell(Strings.Return_AlreadyBegun);
            return Redirect(Links.Return(id));
        }

        // What was given in writing cannot be deleted by itself; with the return the database lets it go.
        owed.Extensions.ForEach(extension => db.Entry(extension).State = EntityState.Detached);
        db.Remove(owed);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            this.Tell(Strings.Return_Removed.With(owed.Organisation.Name()));
        }
        catch (DbUpdateException problem) when (problem.IsOvertaken())
        {
            this.Tell(Strings.Return_AlreadyBegun);
        }

        return Redirect(Links.Campaign(owed.CampaignId));
    }

    private Task<OrganisationReturn?> FindAsync(int id, CancellationToken cancellationToken) => db.Returns
        .Include(owed => owed.Campaign).Include(owed => owed.Organisation).Include(owed => owed.Extensions)
        .Include(owed => owed.Revisions).ThenInclude(revision => revision.Decisions)
        .AsSplitQuery().SingleOrDefaultAsync(owed => owed.Id == id, cancellationToken);
}

/// <summary>More time for one organisation.</summary>
public sealed class ExtensionForm
{
    [Required(ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_Required))]
    public DateOnly? Until { get; init; }

    [Required(ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Decision_ReasonRequired))]
    [MaxLength(ReturnExtension.TextMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_TooLong))]
    public string? Reason { get; init; }
}

public sealed record ExtensionPage(OrganisationReturn Owed, ExtensionForm Form);
