using Oskemen.Education.Domain.Indicators;

namespace Oskemen.Education.Domain.Exams;

/// <summary>The shares that the report tells.</summary>
public enum EntShare
{
    /// <summary>Participants of the base.</summary>
    Participants,

    /// <summary>Exempt for health of the base.</summary>
    ExemptHealth,

    /// <summary>Traditional exam of the base.</summary>
    Traditional,

    /// <summary>Above the threshold of the participants.</summary>
    AboveThreshold,

    /// <summary>High scores of the participants.</summary>
    HighScores,
}

/// <summary>The figures of a school or of the city with what is computed of them.</summary>
/// <param name="Figures">The figures.</param>
public sealed record EntSummary(EntFigures Figures)
{
    /// <summary>
    /// What shares of graduates are taken of: participants, exempt for health and traditional; the winners are outside it.
    /// Source: the 2016 report, where only 1289 = 865 + 116 + 308 gives 67,1, 8,9 and 23,8.
    /// </summary>
    public int? Base => Figures.Participants + Figures.ExemptHealth + Figures.Traditional;

    /// <summary>The city's figures of the schools that entered: sums, the mean weighted by participants, the highest score of all.</summary>
    public static EntSummary Of(IReadOnlyCollection<EntFigures> schools)
    {
        var highest = schools.Max(school => school.Highest);
        return new EntSummary(EntFigures.Of(field => field switch
        {
            EntField.Mean => WeightedMean(schools),
            EntField.Highest => highest,
            EntField.HighestCount => SumOfKnown(schools.Where(school => school.Highest == highest), field),
            _ => SumOfKnown(schools, field),
        }));
    }

    /// <summary>A share in percent, cut off after one decimal as the report prints one-decimal percents.</summary>
    public decimal? Share(EntShare share) => Share(share, RoundingRule.TruncateToTenth);

    /// <summary>A share in percent, shortened by another rule; null when a part of it is not known or the base is 0.</summary>
    public decimal? Share(EntShare share, RoundingRule rule)
    {
        var part = Figures[FieldOf(share)];
        var whole = share is EntShare.AboveThreshold or EntShare.HighScores ? Figures.Participants : Base;
        return part is { } known && whole > 0 ? Rounding.Percent(known, whole.Value, rule) : null;
    }

    /// <summary>The count that a share is of.</summary>
    public static EntField FieldOf(EntShare share) => share switch
    {
        EntShare.Participants => EntField.Participants,
        EntShare.ExemptHealth => EntField.ExemptHealth,
        EntShare.Traditional => EntField.Traditional,
        EntShare.AboveThreshold => EntField.AboveThreshold,
        EntShare.HighScores => EntField.HighScores,
        _ => throw new ArgumentOutOfRangeException(nameof(share), share, null),
    };

    /// <summary>Each participant counts once, so a small school does not weigh as much as a large one.</summary>
    private static decimal? WeightedMean(IEnumerable<EntFigures> schools)
    {
        var known = schools.Where(school => school is { Mean: not null, Participants: > 0 }).ToList();
        return known.Count == 0
            ? null
            : decimal.Round(
                known.Sum(school => school.Mean!.Value * school.Participants!.Value) / known.Sum(school => school.Participants!.Value),
                EntFigures.MeanDecimals,
                MidpointRounding.AwayFromZero);
    }

    private static decimal? SumOfKnown(IEnumerable<EntFigures> schools, EntField field) =>
        schools.Select(school => school[field]).Where(value => value is not null).DefaultIfEmpty(null).Aggregate((sum, value) => sum + value);
}
