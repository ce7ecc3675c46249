namespace Oskemen.Education.Domain.Exams;

/// <summary>What is entered of a school's ENT (ҰБТ), in the order of forms, sheets and tables.</summary>
public enum EntField
{
    /// <summary>Graduates of the year.</summary>
    Graduates,

    /// <summary>Graduates who sat the ENT.</summary>
    Participants,

    /// <summary>Exempt for their health.</summary>
    ExemptHealth,

    /// <summary>Exempt as winners of international contests and olympiads; outside the base of shares.</summary>
    ExemptWinners,

    /// <summary>Chose the traditional exam.</summary>
    Traditional,

    /// <summary>Mean score of the participants, points.</summary>
    Mean,

    /// <summary>Participants above the threshold of the season.</summary>
    AboveThreshold,

    /// <summary>Participants at the high-score bound of the season or above it.</summary>
    HighScores,

    /// <summary>The highest score, points.</summary>
    Highest,

    /// <summary>Who got the highest score.</summary>
    HighestCount,

    /// <summary>Certificates «Алтын белгі».</summary>
    AltynBelgi,

    /// <summary>Certificates with honours (үздік аттестат).</summary>
    Honours,
}
