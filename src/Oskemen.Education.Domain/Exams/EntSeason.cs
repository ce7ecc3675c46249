namespace Oskemen.Education.Domain.Exams;

/// <summary>
/// One year's ENT with the parameters it was held under. They change (125 points until 2016, 140 from 2020) and are never
/// constants of the program. The season is the calendar year of the exam, not the school year.
/// </summary>
public sealed class EntSeason
{
    private EntSeason()
    {
    }

    /// <param name="year">Calendar year.</param>
    /// <param name="scale">Parameters.</param>
    /// <param name="isAggregateOnly">Only the city's aggregates of a printed report are known.</param>
    /// <param name="isSample">Made up for trying the portal out.</param>
    public EntSeason(int year, EntScale scale, bool isAggregateOnly = false, bool isSample = false) =>
        (Year, (MaxScore, Subjects, Threshold, HighScore), IsAggregateOnly, IsSample) = (year, scale, isAggregateOnly, isSample);

    /// <summary>Calendar year.</summary>
    public int Year { get; private set; }

    /// <summary>Most points that can be got.</summary>
    public int MaxScore { get; private set; }

    /// <summary>Subjects that are counted.</summary>
    public int Subjects { get; private set; }

    /// <summary>The threshold (межелі деңгей), points.</summary>
    public int Threshold { get; private set; }

    /// <summary>From how many points a score counts as high.</summary>
    public int HighScore { get; private set; }

    /// <summary>The parameters, to compare and to hand on.</summary>
    public EntScale Scale => new(MaxScore, Subjects, Threshold, HighScore);

    /// <summary>Only the city's aggregates of a printed report are known; no school's results are entered.</summary>
    public bool IsAggregateOnly { get; private set; }

    /// <summary>Made up for trying the portal out; every page that shows it says so.</summary>
    public bool IsSample { get; private set; }

    /// <summary>Who set the parameters; null for those that came with the portal's own files.</summary>
    public Guid? UpdatedById { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset? UpdatedAt { get; private set; }

    /// <summary>Changes with every save; two people cannot overwrite one another unseen.</summary>
    public uint Version { get; private set; }

    /// <summary>Takes over the parameters.</summary>
    public void SetScale(EntScale scale, Guid? by, DateTimeOffset at) =>
        ((MaxScore, Subjects, Threshold, HighScore), UpdatedById, UpdatedAt) = (scale, by, at);
}

/// <summary>The parameters of a season.</summary>
/// <param name="MaxScore">Most points that can be got (2016: 125).</param>
/// <param name="Subjects">Subjects that are counted (2016: 5).</param>
/// <param name="Threshold">The threshold (межелі деңгей), points (2016: 50).</param>
/// <param name="HighScore">From how many points a score counts as high (2016: 100).</param>
public sealed record EntScale(int MaxScore, int Subjects, int Threshold, int HighScore)
{
    /// <summary>Most points that any scale may have; beyond it somebody slipped.</summary>
    public const int MostPoints = 1000;

    /// <summary>Most subjects that any season may count.</summary>
    public const int MostSubjects = 20;

    /// <summary>Threshold below the high-score bound, both within the scale.</summary>
    public bool IsConsistent =>
        MaxScore is > 0 and <= MostPoints && Subjects is > 0 and <= MostSubjects && Threshold > 0 && Threshold < HighScore && HighScore <= MaxScore;
}
