namespace Oskemen.Education.Domain.Exams;

/// <summary>The checks on a school's figures, within themselves and against the season's parameters.</summary>
public static class EntChecks
{
    private static readonly EntField[] AlwaysKnown =
        [EntField.Graduates, EntField.Participants, EntField.ExemptHealth, EntField.ExemptWinners, EntField.Traditional];

    private static readonly EntField[] KnownOfParticipants = [EntField.Mean, EntField.AboveThreshold, EntField.HighScores];

    private static readonly EntField[] Scores =
        [EntField.Mean, EntField.AboveThreshold, EntField.HighScores, EntField.Highest, EntField.HighestCount];

    /// <summary>All findings, in the order of the fields; none when the figures can be stored.</summary>
    public static IReadOnlyList<EntFinding> Check(EntFigures figures, EntScale scale) =>
        [.. Findings(figures, scale).GroupBy(finding => finding.Field).Select(group => group.First()).OrderBy(finding => finding.Field)];

    // The first finding of a field is the one that is told, so the plainest come first.
    private static IEnumerable<EntFinding> Findings(EntFigures figures, EntScale scale) =>
    [
        .. Enum.GetValues<EntField>().Where(field => figures[field] < 0)
            .Select(field => new EntFinding(EntFindingKind.Negative, field, figures[field], 0)),
        .. AlwaysKnown.Concat(figures.Participants > 0 ? KnownOfParticipants : []).Where(field => figures[field] is null)
            .Select(field => new EntFinding(EntFindingKind.Missing, field)),
        .. Counts(figures), .. Points(figures, scale), .. HighestScore(figures, scale), .. Certificates(figures),
    ];

    private static IEnumerable<EntFinding> Counts(EntFigures figures)
    {
        var sum = figures.Participants + figures.ExemptHealth + figures.ExemptWinners + figures.Traditional;
        if (figures.Participants > figures.Graduates)
        {
            yield return new(EntFindingKind.ParticipantsAboveGraduates, EntField.Participants, figures.Participants, figures.Graduates);
        }
        else if (sum is not null && figures.Graduates is not null && sum != figures.Graduates)
        {
            yield return new(EntFindingKind.CountsDoNotAddUp, EntField.Graduates, sum, figures.Graduates);
        }

        if (figures.AboveThreshold > figures.Participants)
        {
            yield return new(EntFindingKind.ThresholdAboveParticipants, EntField.AboveThreshold, figures.AboveThreshold, figures.Participants);
        }

        if (figures.HighScores > figures.AboveThreshold)
        {
            yield return new(EntFindingKind.HighScoresAboveThreshold, EntField.HighScores, figures.HighScores, figures.AboveThreshold);
        }
    }

    private static IEnumerable<EntFinding> Points(EntFigures figures, EntScale scale)
    {
        if (figures.Mean > scale.MaxScore)
        {
            yield return new(EntFindingKind.MeanOutsideScale, EntField.Mean, figures.Mean, scale.MaxScore);
        }

        if (figures.Participants == 0)
        {
            foreach (var field in Scores.Where(field => figures[field] > 0))
            {
                yield return new(EntFindingKind.ScoreWithoutParticipants, field, figures[field], 0);
            }
        }
    }

    private static IEnumerable<EntFinding> HighestScore(EntFigures figures, EntScale scale)
    {
        if (figures.Highest > scale.MaxScore)
        {
            yield return new(EntFindingKind.HighestOutsideScale, EntField.Highest, figures.Highest, scale.MaxScore);
        }
        else if (figures.Highest < figures.Mean)
        {
            yield return new(EntFindingKind.HighestBelowMean, EntField.Highest, figures.Highest, figures.Mean);
        }
        else if (figures.Highest < scale.HighScore ? figures.HighScores > 0 : figures.HighestCount > figures.HighScores)
        {
            yield return new(EntFindingKind.HighestContradictsHighScores, EntField.Highest, figures.Highest, figures.HighScores);
        }

        if ((figures.Highest is null) != (figures.HighestCount is null or 0) || figures.HighestCount > figures.Participants)
        {
            yield return new(EntFindingKind.HighestCountWrong, EntField.HighestCount, figures.HighestCount, figures.Participants);
        }
    }

    private static IEnumerable<EntFinding> Certificates(EntFigures figures) =>
        from field in new[] { EntField.AltynBelgi, EntField.Honours }
        where figures[field] > figures.Graduates
        select new EntFinding(EntFindingKind.CertificatesAboveGraduates, field, figures[field], figures.Graduates);
}
