using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Collection;
using Oskemen.Education.Domain.Organisations;

namespace Oskemen.Education.Web.Data;

/// <summary>Opens a campaign together with the returns that it makes due; for the page and for the sample years.</summary>
public sealed class CampaignOpener(PortalDbContext db)
{
    /// <returns>False when the school year has such a campaign already.</returns>
    public async Task<bool> OpenAsync(Campaign campaign, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(campaign);
        db.Add(campaign);
        db.AddRange(await OwedAsync(campaign, cancellationToken));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException problem) when (problem.IsDuplicate())
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    /// <summary>Adds what is due from organisations that joined the network, or were found to owe it, since the campaign began.</summary>
    /// <returns>How many returns were added; not saved yet.</returns>
    public async Task<int> CompleteAsync(Campaign campaign, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(campaign);
        var present = await db.Returns.Where(owed => owed.CampaignId == campaign.Id)
            .Select(owed => new { owed.OrganisationId, owed.Form }).ToListAsync(cancellationToken);
        var missing = (await OwedAsync(campaign, cancellationToken))
            .Where(owed => !present.Contains(new { OrganisationId = owed.Organisation.Id, owed.Form })).ToList();
        db.AddRange(missing);
        return missing.Count;
    }

    /// <summary>Whether an organisation hands in such a form. A school that is not known to keep a mini-centre owes none of it.</summary>
    public static bool Owes(Organisation organisation, ReturnForm form) => form switch
    {
        ReturnForm.School => organisation.Kind == OrganisationKind.School,
        ReturnForm.Kindergarten => organisation.Kind == OrganisationKind.Kindergarten,
        _ => organisation is { Kind: OrganisationKind.School, HasMiniCentre: true },
    };

    private async Task<IEnumerable<OrganisationReturn>> OwedAsync(Campaign campaign, CancellationToken cancellationToken) =>
        from organisation in await ListOpenAsync(campaign, cancellationToken)
        from form in campaign.Forms
        where Owes(organisation, form)
        select new OrganisationReturn(campaign, organisation, form);

    /// <summary>The city's network on the day of the figures; made-up organisations only for made-up figures.</summary>
    private async Task<IReadOnlyList<Organisation>> ListOpenAsync(Campaign campaign, CancellationToken cancellationToken)
    {
        var organisations = await db.Organisations.ToListAsync(cancellationToken);
        var network = new Network(organisations, await db.OrganisationEvents.AsNoTracking().ToListAsync(cancellationToken));
        return [.. organisations
            .Where(organisation => network.StateOf(organisation, campaign.AsOf) is var state
                && (state.IsCounted || (campaign.IsSample && organisation.IsSample && state.Exists)))];
    }
}
