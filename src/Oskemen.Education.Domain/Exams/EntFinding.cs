namespace Oskemen.Education.Domain.Exams;

/// <summary>What is wrong with a school's figures. All of it is refused.</summary>
public enum EntFindingKind
{
    /// <summary>A field that is always known is empty.</summary>
    Missing,

    /// <summary>A count or a score below 0.</summary>
    Negative,

    /// <summary>The mean is above the most points of the season.</summary>
    MeanOutsideScale,

    /// <summary>More participants than graduates.</summary>
    ParticipantsAboveGraduates,

    /// <summary>Participants, exempt and traditional together are not the graduates.</summary>
    CountsDoNotAddUp,

    /// <summary>More above the threshold than took part.</summary>
    ThresholdAboveParticipants,

    /// <summary>More high scores than scores above the threshold.</summary>
    HighScoresAboveThreshold,

    /// <summary>The highest score is above the most points of the season.</summary>
    HighestOutsideScale,

    /// <summary>The highest score is below the mean.</summary>
    HighestBelowMean,

    /// <summary>The highest score and the count of high scores exclude one another.</summary>
    HighestContradictsHighScores,

    /// <summary>The highest score without how many got it, or the other way round, or more than took part.</summary>
    HighestCountWrong,

    /// <summary>Scores without a participant.</summary>
    ScoreWithoutParticipants,

    /// <summary>More certificates than graduates.</summary>
    CertificatesAboveGraduates,
}

/// <summary>One finding at one field, with the two values it compares.</summary>
/// <param name="Kind">What.</param>
/// <param name="Field">Where.</param>
/// <param name="Actual">The value found.</param>
/// <param name="Expected">The value it is held against.</param>
public sealed record EntFinding(EntFindingKind Kind, EntField Field, decimal? Actual = null, decimal? Expected = null);
