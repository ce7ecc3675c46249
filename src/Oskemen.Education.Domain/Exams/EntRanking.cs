namespace Oskemen.Education.Domain.Exams;

/// <summary>A school's place in the city.</summary>
/// <param name="Result">Its result.</param>
/// <param name="Rank">Place by mean score, 1 for the best; equal means share a place. Null without a mean.</param>
public sealed record RankedResult(EntResult Result, int? Rank);

/// <summary>Schools by mean score.</summary>
public static class EntRanking
{
    /// <summary>How many are named the best of a season.</summary>
    public const int TopSize = 10;

    /// <summary>The best first; equal means share a place and the next one is left out (1, 2, 2, 4); those without a mean come last.</summary>
    public static IReadOnlyList<RankedResult> Rank(IEnumerable<EntResult> results)
    {
        var ordered = results.OrderByDescending(result => result.Mean.HasValue).ThenByDescending(result => result.Mean).ToList();
        return [.. ordered.Select(result => new RankedResult(
            result, result.Mean is { } mean ? 1 + ordered.Count(other => other.Mean > mean) : null))];
    }

    /// <summary>The best ten; more when the tenth place is shared.</summary>
    public static IEnumerable<RankedResult> Top(IReadOnlyList<RankedResult> ranking) => ranking.Where(row => row.Rank <= TopSize);

    /// <summary>Who is among the best in every one of the seasons, by the order of the last; none of fewer than two seasons.</summary>
    /// <param name="seasons">The rankings, the latest last.</param>
    public static IReadOnlyList<RankedResult> TopEveryYear(IReadOnlyList<IReadOnlyList<RankedResult>> seasons)
    {
        var tops = seasons.Select(season => Top(season).ToList()).ToList();
        return tops.Count < 2
            ? []
            : [.. tops[^1].Where(row => tops.TrueForAll(top => top.Exists(other => other.Result.OrganisationId == row.Result.OrganisationId)))];
    }
}
