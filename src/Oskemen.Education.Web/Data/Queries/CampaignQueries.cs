using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Collection;
using Oskemen.Education.Domain.Organisations;

namespace Oskemen.Education.Web.Data.Queries;

/// <summary>A campaign with how far it has come.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Owed">Returns that are due.</param>
/// <param name="Submitted">Those handed in and not sent back, approved ones among them.</param>
/// <param name="Approved">Those approved, also when a correction is under way.</param>
/// <param name="Waiting">Those that wait for the head, corrections among them.</param>
public sealed record CampaignProgress(Campaign Campaign, int Owed, int Submitted, int Approved, int Waiting);

public static class CampaignQueries
{
    /// <summary>Some of the campaigns, the latest first, in one command.</summary>
    public static async Task<IReadOnlyList<CampaignProgress>> ListCampaignsAsync(
        this PortalDbContext db, IQueryable<Campaign> campaigns, CancellationToken cancellationToken = default)
    {
        var rows = await campaigns
            .OrderByDescending(campaign => campaign.AsOf).ThenBy(campaign => campaign.IsSample)
            .Select(campaign => new
            {
                Campaign = campaign,
                Owed = db.Returns.Count(owed => owed.CampaignId == campaign.Id),
                Waiting = db.Returns.Count(owed => owed.CampaignId == campaign.Id && owed.Revisions.OrderByDescending(revision => revision.Number).First()
                    .Decisions.OrderByDescending(decision => decision.Number).Select(decision => (ReturnDecisionKind?)decision.Kind).FirstOrDefault() == ReturnDecisionKind.Submitted),
                // A correction follows an approval, which is counted already.
                Corrections = db.Returns.Count(owed => owed.CampaignId == campaign.Id && owed.Revisions.Any(revision => revision.Number > 1) && owed.Revisions.OrderByDescending(revision => revision.Number).First()
                    .Decisions.OrderByDescending(decision => decision.Number).Select(decision => (ReturnDecisionKind?)decision.Kind).FirstOrDefault() == ReturnDecisionKind.Submitted),
                Approved = db.Returns.Count(owed => owed.CampaignId == campaign.Id
                    && owed.Revisions.Any(revision => revision.Decisions.Any(decision => decision.Kind == ReturnDecisionKind.Approved))),
            })
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => new CampaignProgress(row.Campaign, row.Owed, row.Waiting - row.Corrections + row.Approved, row.Approved, row.Waiting))];
    }

    /// <summary>Who answers on the day for an organisation that has not handed in, each once for an organisation.</summary>
    public static async Task<IReadOnlyList<RemindedPerson>> ListRemindedAsync(
        this PortalDbContext db, int campaignId, DateOnly today, CancellationToken cancellationToken = default)
    {
        var returns = await db.ListReturnsAsync(db.Returns.Where(owed => owed.CampaignId == campaignId), cancellationToken);
        var missing = returns
            .Where(item => item.Status is ReturnStatus.NotBegun or ReturnStatus.Draft or ReturnStatus.Returned)
            .GroupBy(item => item.Organisation.Id).ToDictionary(group => group.Key, group => group.MinBy(item => item.DueOn)!);
        var people = await db.Memberships
            .Where(membership => missing.Keys.Contains(membership.OrganisationId)
                && membership.From <= today && (membership.Until == null || today <= membership.Until))
            .Join(db.Users.Where(user => user.DisabledAt == null), membership => membership.UserId, user => user.Id, (membership, user) => new { membership.OrganisationId, user.Id, user.DisplayName, user.Email })
            .Distinct()
            .ToListAsync(cancellationToken);
        return [.. people.Select(person => new RemindedPerson(
            person.DisplayName, person.Email, missing[person.OrganisationId].Organisation, missing[person.OrganisationId].DueOn))];
    }
}

/// <summary>Somebody to remind.</summary>
public sealed record RemindedPerson(string Name, string? Email, Organisation Organisation, DateOnly DueOn);
