using Oskemen.Education.Domain.Organisations;

namespace Oskemen.Education.Domain.Exams;

/// <summary>What one school entered for one season. It is only stored when <see cref="EntChecks"/> finds nothing.</summary>
public sealed class EntResult
{
    private EntResult() => Organisation = null!;

    /// <param name="year">Season.</param>
    /// <param name="organisation">School.</param>
    /// <param name="figures">What is entered.</param>
    /// <param name="by">Who enters.</param>
    /// <param name="at">When, UTC.</param>
    public EntResult(int year, Organisation organisation, EntFigures figures, Guid by, DateTimeOffset at)
    {
        (Year, Organisation, OrganisationId) = (year, organisation, organisation.Id);
        Set(figures, by, at);
    }

    /// <summary>Key of the row.</summary>
    public int Id { get; private set; }

    /// <summary>Season.</summary>
    public int Year { get; private set; }

    /// <summary>Key of <see cref="Organisation"/>.</summary>
    public int OrganisationId { get; private set; }

    /// <summary>School.</summary>
    public Organisation Organisation { get; private set; }

    /// <summary>Graduates of the year.</summary>
    public int? Graduates { get; private set; }

    /// <summary>Graduates who sat the ENT.</summary>
    public int? Participants { get; private set; }

    /// <summary>Exempt for their health.</summary>
    public int? ExemptHealth { get; private set; }

    /// <summary>Exempt as winners of international contests and olympiads.</summary>
    public int? ExemptWinners { get; private set; }

    /// <summary>Chose the traditional exam.</summary>
    public int? Traditional { get; private set; }

    /// <summary>Mean score of the participants, points.</summary>
    public decimal? Mean { get; private set; }

    /// <summary>Participants above the threshold of the season.</summary>
    public int? AboveThreshold { get; private set; }

    /// <summary>Participants at the high-score bound of the season or above it.</summary>
    public int? HighScores { get; private set; }

    /// <summary>The highest score, points.</summary>
    public int? Highest { get; private set; }

    /// <summary>Who got the highest score.</summary>
    public int? HighestCount { get; private set; }

    /// <summary>Certificates «Алтын белгі».</summary>
    public int? AltynBelgi { get; private set; }

    /// <summary>Certificates with honours.</summary>
    public int? Honours { get; private set; }

    /// <summary>What is entered, to compare and to hand on.</summary>
    public EntFigures Figures => new()
    {
        Graduates = Graduates,
        Participants = Participants,
        ExemptHealth = ExemptHealth,
        ExemptWinners = ExemptWinners,
        Traditional = Traditional,
        Mean = Mean,
        AboveThreshold = AboveThreshold,
        HighScores = HighScores,
        Highest = Highest,
        HighestCount = HighestCount,
        AltynBelgi = AltynBelgi,
        Honours = Honours,
    };

    /// <summary>Who saved last.</summary>
    public Guid UpdatedById { get; private set; }

    /// <summary>When it was saved last, UTC.</summary>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Changes with every save; two people cannot overwrite one another unseen.</summary>
    public uint Version { get; private set; }

    /// <summary>Takes <paramref name="figures"/> over; does nothing when nothing differs.</summary>
    /// <returns>Whether anything changed.</returns>
    public bool Update(EntFigures figures, Guid by, DateTimeOffset at)
    {
        if (figures == Figures)
        {
            return false;
        }

        Set(figures, by, at);
        return true;
    }

    private void Set(EntFigures figures, Guid by, DateTimeOffset at)
    {
        (Graduates, Participants, ExemptHealth, ExemptWinners, Traditional) =
            (figures.Graduates, figures.Participants, figures.ExemptHealth, figures.ExemptWinners, figures.Traditional);
        (Mean, AboveThreshold, HighScores, Highest, HighestCount) =
            (figures.Mean, figures.AboveThreshold, figures.HighScores, figures.Highest, figures.HighestCount);
        (AltynBelgi, Honours, UpdatedById, UpdatedAt) = (figures.AltynBelgi, figures.Honours, by, at);
    }
}
