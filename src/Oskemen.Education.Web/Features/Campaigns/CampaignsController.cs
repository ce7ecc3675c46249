using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Collection;
using Oskemen.Education.Domain.Periods;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.Campaigns;

/// <summary>Collections of figures: what is due, from whom, until when, and how far it has come.</summary>
[Route(Links.Root + "/campaigns")]
public sealed class CampaignsController(PortalDbContext db, CampaignOpener opener, TimeProvider clock) : Controller
{
    [HttpGet("")]
    [Allow(Permission.ViewReturns)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View("List", await db.ListCampaignsAsync(db.Campaigns, cancellationToken));

    [HttpGet("new")]
    [Allow(Permission.ManageCampaigns)]
    public IActionResult New() => View("New", CampaignForm.For(Dates.Today(clock)));

    [HttpPost("new")]
    [Allow(Permission.ManageCampaigns)]
    public async Task<IActionResult> Open(CampaignForm form, CancellationToken cancellationToken)
    {
        form.Check(ModelState);
        if (ModelState.IsValid)
        {
            var campaign = new Campaign(
                new SchoolYear(form.Year!.Value), form.Occasion!.Value, form.AsOf!.Value, form.Deadline!.Value, form.Forms, isSample: false, User.Id(), clock.GetUtcNow());
            if (await opener.OpenAsync(campaign, cancellationToken))
            {
                this.Tell(Strings.Campaign_Opened);
                return Redirect(Links.Campaign(campaign.Id));
            }

            ModelState.AddModelError(nameof(form.Occasion), Strings.Campaign_Exists);
        }

        return this.WithStatus(StatusCodes.Status400BadRequest, View("New", form));
    }

    [HttpGet("{id:int}")]
    [Allow(Permission.ViewReturns)]
    public async Task<IActionResult> Show(int id, ReturnForm? form, ReturnStatus? status, bool late, bool odd, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } campaign)
        {
            return this.Missing(Strings.Campaign_NotFound);
        }

        var returns = await db.ListReturnsAsync(db.Returns.Where(owed => owed.CampaignId == id), cancellationToken);
        return View("Campaign", new CampaignPage(campaign, returns, Dates.Today(clock), new CampaignFilter(form, status, late, odd)));
    }

    /// <summary>Approves what was ticked, each as the page showed it: a return that was handed in anew since is left.</summary>
    [HttpPost("{id:int}/approvals")]
    [Allow(Permission.DecideReturns)]
    public async Task<IActionResult> Approve([FromRoute] int id, List<int> decisions, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is null)
        {
            return this.Missing(Strings.Campaign_NotFound);
        }

        var returns = await db.Returns
            .Where(owed => owed.CampaignId == id && owed.Revisions.Any(revision => revision.Decisions.Any(decision => decisions.Contains(decision.Id))))
            .Include(owed => owed.Campaign).Include(owed => owed.Organisation)
            .Include(owed => owed.Revisions).ThenInclude(revision => revision.Decisions)
            .AsSplitQuery().ToListAsync(cancellationToken);
        var approved = returns
            .Where(owed => decisions.Contains(owed.Current.LastDecision?.Id ?? 0))
            .Count(owed => owed.Approve(User.Id(), clock.GetUtcNow()) is null);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            this.Tell(Strings.Campaign_ApprovedMessage.With(approved, decisions.Count));
        }
        catch (DbUpdateException problem) when (problem.IsOvertaken())
        {
            this.Tell(Strings.Return_AlreadyDecided);
        }

        return Redirect(Links.Campaign(id));
    }

    [HttpPost("{id:int}/children")]
    [Allow(Permission.ManageCampaigns)]
    public async Task<IActionResult> CountChildren([FromRoute] int id, ChildrenForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } campaign)
        {
            return this.Missing(Strings.Campaign_NotFound);
        }

        if (form.ChildrenAged3To6 > form.ChildrenAged1To6)
        {
            ModelState.AddModelError(nameof(form.ChildrenAged3To6), Strings.Campaign_ChildrenPart);
        }

        if (!ModelState.IsValid)
        {
            var returns = await db.ListReturnsAsync(db.Returns.Where(owed => owed.CampaignId == id), cancellationToken);
            return this.WithStatus(
                StatusCodes.Status400BadRequest, View("Campaign", new CampaignPage(campaign, returns, Dates.Today(clock), new CampaignFilter(null, null, false, false))));
        }

        campaign.CountChildren(form.ChildrenAged1To6, form.ChildrenAged3To6);
        await db.SaveChangesAsync(cancellationToken);
        this.Tell(Strings.Campaign_ChildrenSaved);
        return Redirect(Links.Campaign(id));
    }

    [HttpPost("{id:int}/closure")]
    [Allow(Permission.ManageCampaigns)]
    public async Task<IActionResult> Close([FromRoute] int id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } campaign)
        {
            return this.Missing(Strings.Campaign_NotFound);
        }

        this.Tell(campaign.Close(User.Id(), clock.GetUtcNow()) ? Strings.Campaign_ClosedMessage : Strings.Campaign_ClosedAlready);
        await db.SaveChangesAsync(cancellationToken);
        return Redirect(Links.Campaign(id));
    }

    private Task<Campaign?> FindAsync(int id, CancellationToken cancellationToken) =>
        db.Campaigns.SingleOrDefaultAsync(campaign => campaign.Id == id, cancellationToken);
}
