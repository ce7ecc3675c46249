using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Collection;
using Oskemen.Education.Domain.Enrolment;
using Oskemen.Education.Domain.Organisations;

namespace Oskemen.Education.Web.Data.Queries;

/// <summary>A school year that has approved figures of a kind.</summary>
public sealed record CollectedYear(int Year, CampaignOccasion Occasion, bool IsSample);

/// <summary>A campaign with that of the year before, and their approved figures.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Before">The same occasion of the school year before; null without one.</param>
/// <param name="Owed">Returns that are due.</param>
/// <param name="Counts">Approved figures by campaign and form.</param>
/// <param name="Organisations">The organisations that are in the figures, in their order.</param>
public sealed record CollectedFigures(
    Campaign Campaign, Campaign? Before, int Owed, IReadOnlyDictionary<(int Campaign, ReturnForm Form), CityCounts> Counts, IReadOnlyList<Organisation> Organisations)
{
    public CityCounts Now(ReturnForm form) => Counts.GetValueOrDefault((Campaign.Id, form), CityCounts.None);

    /// <summary>What a file of these figures is called; a file without a title still says that it is a sample.</summary>
    public string FileName(string subject, string table, string ending) =>
        $"{subject}-{Campaign.Year}-{table}{(Campaign.IsSample ? "-sample" : "")}.{ending}";

    public CityCounts? Earlier(ReturnForm form) => Before is null ? null : Counts.GetValueOrDefault((Before.Id, form));
}

public static class EnrolmentQueries
{
    /// <summary>The school years of which figures of these forms are approved, the latest first, in one command.</summary>
    public static Task<List<CollectedYear>> ListCollectedYearsAsync(
        this PortalDbContext db, ReturnForm[] forms, CancellationToken cancellationToken = default) =>
        db.Campaigns
            .Where(campaign => db.Returns.Any(owed => owed.CampaignId == campaign.Id && forms.Contains(owed.Form)
                && owed.Revisions.Any(revision => revision.Decisions.Any(decision => decision.Kind == ReturnDecisionKind.Approved))))
            .OrderByDescending(campaign => campaign.AsOf).ThenBy(campaign => campaign.IsSample)
            .Select(campaign => new CollectedYear(campaign.Year, campaign.Occasion, campaign.IsSample))
            .ToListAsync(cancellationToken);

    /// <summary>
    /// Approved figures of a school year and of the year before it; real ones before made-up ones, and what is approved before
    /// what is only being collected. Null when nothing is approved.
    /// </summary>
    public static async Task<CollectedFigures?> FindCollectedAsync(
        this PortalDbContext db, int year, CampaignOccasion occasion, ReturnForm[] forms, CancellationToken cancellationToken = default)
    {
        var campaigns = await db.Campaigns.AsNoTracking()
            .Where(candidate => candidate.Occasion == occasion && (candidate.Year == year || candidate.Year == year - 1))
            .Where(candidate => db.Returns.Any(owed => owed.CampaignId == candidate.Id && forms.Contains(owed.Form)
                && owed.Revisions.Any(revision => revision.Decisions.Any(decision => decision.Kind == ReturnDecisionKind.Approved))))
            .OrderBy(candidate => candidate.IsSample)
            .ToListAsync(cancellationToken);
        if (campaigns.Find(candidate => candidate.Year == year) is not { } campaign)
        {
            return null;
        }

        var before = campaigns.Find(candidate => candidate.Year == year - 1 && candidate.IsSample == campaign.IsSample);
        var counts = await db.SumAsync([campaign.Id, .. before is null ? Array.Empty<int>() : [before.Id]], forms, cancellationToken);
        var owed = await db.Returns.CountAsync(candidate => candidate.CampaignId == campaign.Id && forms.Contains(candidate.Form), cancellationToken);
        var reporting = counts.Where(pair => pair.Key.Campaign == campaign.Id).SelectMany(pair => pair.Value.Reporting).Distinct().ToList();
        var organisations = await db.Organisations.AsNoTracking()
            .Where(organisation => reporting.Contains(organisation.Id)).InOrder(inRussian: false).ToListAsync(cancellationToken);
        return new CollectedFigures(campaign, before, owed, counts, organisations);
    }

    /// <summary>Sums by level and by organisation over what is approved, in two commands whatever the number of organisations.</summary>
    private static async Task<IReadOnlyDictionary<(int Campaign, ReturnForm Form), CityCounts>> SumAsync(
        this PortalDbContext db, int[] campaigns, ReturnForm[] forms, CancellationToken cancellationToken)
    {
        var cells =
            from owed in db.Returns
            where campaigns.Contains(owed.CampaignId) && forms.Contains(owed.Form)
            from revision in db.ReturnRevisions.InForce()
            where revision.ReturnId == owed.Id
            from cell in revision.Cells
            select new { owed.CampaignId, owed.Form, owed.OrganisationId, cell.Measure, cell.Level, cell.Language, cell.Value };
        var levels = await cells
            .GroupBy(cell => new { cell.CampaignId, cell.Form, cell.Measure, cell.Level, cell.Language })
            .Select(group => new { group.Key, Sum = group.Sum(cell => cell.Value) })
            .ToListAsync(cancellationToken);
        var organisations = await cells
            .GroupBy(cell => new { cell.CampaignId, cell.Form, cell.OrganisationId, cell.Measure, cell.Language })
            .Select(group => new { group.Key, Sum = group.Sum(cell => cell.Value) })
            .ToListAsync(cancellationToken);
        var byForm = organisations.ToLookup(row => (row.Key.CampaignId, row.Key.Form));
        return levels.GroupBy(row => (row.Key.CampaignId, row.Key.Form)).ToDictionary(
            group => group.Key,
            group => new CityCounts(
                [.. group.Select(row => new LevelCount(row.Key.Measure, row.Key.Level, row.Key.Language, row.Sum))],
                byForm[group.Key].Select(row => new OrganisationCount(row.Key.OrganisationId, row.Key.Measure, row.Key.Language, row.Sum))));
    }
}
