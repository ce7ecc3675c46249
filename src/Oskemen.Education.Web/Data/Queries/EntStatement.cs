using Oskemen.Education.Domain.Exams;

namespace Oskemen.Education.Web.Data.Queries;

/// <summary>A season with the two before it, computed. Sample seasons stand beside sample seasons only.</summary>
public sealed class EntStatement
{
    public EntStatement(EntSeason season, IReadOnlyList<EntSeason> seasons, IReadOnlyList<EntResult> results, EntAggregates aggregates)
    {
        (Season, Seasons, Aggregates) = (season, seasons, aggregates);
        var rankings = Enumerable.Range(season.Year - EntQueries.SeasonsCompared + 1, EntQueries.SeasonsCompared)
            .Select(year => (Year: year, Ranking: EntRanking.Rank(IsLike(year) ? results.Where(result => result.Year == year) : [])))
            .ToList();
        Columns = [.. rankings.Select(row => ToColumn(row.Year, row.Ranking))];
        Ranking = rankings[^1].Ranking;
        TopEveryYear = EntRanking.TopEveryYear([.. rankings.Select(row => row.Ranking).SkipWhile(ranking => ranking.Count == 0)]);
    }

    public EntSeason Season { get; }

    /// <summary>All seasons of the portal, the latest first.</summary>
    public IReadOnlyList<EntSeason> Seasons { get; }

    public EntAggregates Aggregates { get; }

    /// <summary>Three seasons, this one last.</summary>
    public IReadOnlyList<EntColumn> Columns { get; }

    public EntColumn Current => Columns[^1];

    /// <summary>Whether a figure of the page was entered from the printed report.</summary>
    public bool HasAggregates => Columns.Any(column => column.IsAggregate);

    public IReadOnlyList<RankedResult> Ranking { get; }

    public IReadOnlyList<RankedResult> TopEveryYear { get; }

    private bool IsLike(int year) => Seasons.FirstOrDefault(season => season.Year == year) is { } other && other.IsSample == Season.IsSample;

    /// <summary>Results of schools count where there are any; the aggregates of the report stand in where there are none.</summary>
    private EntColumn ToColumn(int year, IReadOnlyList<RankedResult> ranking)
    {
        if (ranking.Count > 0)
        {
            return new EntColumn(year, EntSummary.Of([.. ranking.Select(row => row.Result.Figures)]), ranking.Count, IsAggregate: false, [], []);
        }

        var printed = Season.IsSample ? null : Aggregates.Of(year);
        return new EntColumn(
            year,
            printed,
            Schools: 0,
            IsAggregate: printed is not null,
            [.. Enum.GetValues<EntField>().Where(field => printed is not null && Aggregates.IsInferred(field, year))],
            printed is null ? [] : [.. Aggregates.PrintedOtherwise(year)]);
    }
}

/// <summary>The city in one season.</summary>
/// <param name="Year">Season.</param>
/// <param name="Summary">Null when nothing is known.</param>
/// <param name="Schools">How many schools' results are in it.</param>
/// <param name="IsAggregate">Entered from the printed report, not computed from schools.</param>
/// <param name="Inferred">Fields that the report does not print and that follow from what it prints.</param>
/// <param name="PrintedOtherwise">Shares that the report prints otherwise.</param>
public sealed record EntColumn(
    int Year, EntSummary? Summary, int Schools, bool IsAggregate, IReadOnlyList<EntField> Inferred, IReadOnlyList<PrintedShare> PrintedOtherwise);
