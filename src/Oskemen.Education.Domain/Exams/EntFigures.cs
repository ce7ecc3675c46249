namespace Oskemen.Education.Domain.Exams;

/// <summary>
/// The figures of one school, or of the city, in one season; what is not known is null, never 0. Counts are persons, scores
/// are points.
/// </summary>
public sealed record EntFigures
{
    /// <summary>Decimals of a mean: the report prints 80,57 and 110,46.</summary>
    public const int MeanDecimals = 2;

    /// <summary>Graduates of the year.</summary>
    public int? Graduates { get; init; }

    /// <summary>Graduates who sat the ENT.</summary>
    public int? Participants { get; init; }

    /// <summary>Exempt for their health.</summary>
    public int? ExemptHealth { get; init; }

    /// <summary>Exempt as winners of international contests and olympiads.</summary>
    public int? ExemptWinners { get; init; }

    /// <summary>Chose the traditional exam.</summary>
    public int? Traditional { get; init; }

    /// <summary>Mean score of the participants, points.</summary>
    public decimal? Mean { get; init; }

    /// <summary>Participants above the threshold of the season.</summary>
    public int? AboveThreshold { get; init; }

    /// <summary>Participants at the high-score bound of the season or above it.</summary>
    public int? HighScores { get; init; }

    /// <summary>The highest score, points.</summary>
    public int? Highest { get; init; }

    /// <summary>Who got the highest score.</summary>
    public int? HighestCount { get; init; }

    /// <summary>Certificates «Алтын белгі».</summary>
    public int? AltynBelgi { get; init; }

    /// <summary>Certificates with honours.</summary>
    public int? Honours { get; init; }

    /// <summary>The value of a field.</summary>
    public decimal? this[EntField field] => field switch
    {
        EntField.Graduates => Graduates,
        EntField.Participants => Participants,
        EntField.ExemptHealth => ExemptHealth,
        EntField.ExemptWinners => ExemptWinners,
        EntField.Traditional => Traditional,
        EntField.Mean => Mean,
        EntField.AboveThreshold => AboveThreshold,
        EntField.HighScores => HighScores,
        EntField.Highest => Highest,
        EntField.HighestCount => HighestCount,
        EntField.AltynBelgi => AltynBelgi,
        EntField.Honours => Honours,
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
    };

    /// <summary>The figures that <paramref name="value"/> gives for each field; counts are whole numbers.</summary>
    public static EntFigures Of(Func<EntField, decimal?> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new EntFigures
        {
            Graduates = (int?)value(EntField.Graduates),
            Participants = (int?)value(EntField.Participants),
            ExemptHealth = (int?)value(EntField.ExemptHealth),
            ExemptWinners = (int?)value(EntField.ExemptWinners),
            Traditional = (int?)value(EntField.Traditional),
            Mean = value(EntField.Mean),
            AboveThreshold = (int?)value(EntField.AboveThreshold),
            HighScores = (int?)value(EntField.HighScores),
            Highest = (int?)value(EntField.Highest),
            HighestCount = (int?)value(EntField.HighestCount),
            AltynBelgi = (int?)value(EntField.AltynBelgi),
            Honours = (int?)value(EntField.Honours),
        };
    }
}
