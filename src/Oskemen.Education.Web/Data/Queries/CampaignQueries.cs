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
        // One pass over the returns, each by its last revision and the last decision about that.
        var rows = await campaigns
            .OrderByDescending(campaign => campaign.AsOf).ThenBy(campaign => campaign.IsSample)
            .Select(campaign => new
            {
                Campaign = campaign,
                Returns = (
                    from owed in db.Returns
                    where owed.CampaignId == campaign.Id
                    let currentId = owed.Revisions.OrderByDescending(revision => revision.Number).Select(revision => revision.Id).First()
                    join current in db.ReturnRevisions on currentId equals current.Id
                    let last = current.Decisions.OrderByDescending(decision => decision.Number).Select(decision => (ReturnDecisionKind?)decision.Kind).FirstOrDefault()
                    group owed by new { IsCorrection = current.Number > 1, Last = last } into alike
                    select new { alike.Key.IsCorrection, alike.Key.Last, Count = alike.Count() }).ToList(),
            })
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return
        [
            .. from row in rows
               let waiting = row.Returns.Where(returns => returns.Last == ReturnDecisionKind.Submitted).ToList()
               // A correction follows an approval.
               let approved = row.Returns.Where(returns => returns.IsCorrection || returns.Last == ReturnDecisionKind.Approved).Sum(returns => returns.Count)
               select new CampaignProgress(
                   row.Campaign,
                   row.Returns.Sum(returns => returns.Count),
                   waiting.Where(returns => !returns.IsCorrection).Sum(returns => returns.Count) + approved,
                   approved,
                   waiting.Sum(returns => returns.Count)),
        ];
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
