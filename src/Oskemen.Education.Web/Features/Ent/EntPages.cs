using Oskemen.Education.Domain.Exams;
using Oskemen.Education.Domain.Organisations;
using Oskemen.Education.Web.Data.Queries;

namespace Oskemen.Education.Web.Features.Ent;

/// <summary>A season as one person sees it.</summary>
/// <param name="Statement">The season.</param>
/// <param name="Ranking">The schools that the person may see; their places are the city's.</param>
/// <param name="NotEntered">Schools whose results are not there.</param>
/// <param name="TopTen">The ten best by the report, in printed order.</param>
/// <param name="TopEveryYear">Who is among the best every year, by the report or by the seasons side by side.</param>
/// <param name="SeesAll">Whether the person sees every school.</param>
public sealed record EntPage(
    EntStatement Statement,
    IReadOnlyList<RankedResult> Ranking,
    IReadOnlyList<Organisation> NotEntered,
    IReadOnlyList<Organisation> TopTen,
    IReadOnlyList<Organisation> TopEveryYear,
    bool SeesAll)
{
    public static EntPage Of(EntStatement statement, IReadOnlyList<Organisation> visible, bool seesAll)
    {
        var ids = visible.Select(school => school.Id).ToHashSet();
        var ranking = statement.Ranking.Where(row => ids.Contains(row.Result.OrganisationId)).ToList();
        var entered = ranking.Select(row => row.Result.OrganisationId).ToHashSet();
        return new EntPage(
            statement,
            ranking,
            statement.Season.IsAggregateOnly ? [] : [.. visible.Where(school => !entered.Contains(school.Id))],
            Named(statement.Aggregates.TopTen(statement.Season.Year)),
            statement.Season.IsAggregateOnly
                ? Named(statement.Aggregates.TopTenEveryYear(statement.Season.Year))
                : [.. statement.TopEveryYear.Select(row => row.Result.Organisation)],
            seesAll);

        List<Organisation> Named(IReadOnlyList<string> keys) =>
            seesAll && statement.Season.IsAggregateOnly ? [.. keys.Select(key => visible.FirstOrDefault(school => school.Key == key)).OfType<Organisation>()] : [];
    }
}

/// <summary>A school over the seasons.</summary>
public sealed record EntSchoolPage(EntSeason Season, Organisation School, IReadOnlyList<EntSchoolSeason> Seasons)
{
    public bool IsSample => Seasons.Any(season => season.IsSample);

    public bool HasAggregates => Seasons.Any(season => season.IsAggregate);
}
