using Oskemen.Education.Domain.Exams;

namespace Oskemen.Education.UnitTests.Exams;

/// <summary>What a school's figures are refused for.</summary>
public sealed class EntChecksTests
{
    private static readonly EntScale Scale = new(MaxScore: 125, Subjects: 5, Threshold: 50, HighScore: 100);

    private static readonly EntFigures Good = new()
    {
        Graduates = 50,
        Participants = 40,
        ExemptHealth = 3,
        ExemptWinners = 1,
        Traditional = 6,
        Mean = 86.6m,
        AboveThreshold = 38,
        HighScores = 10,
        Highest = 124,
        HighestCount = 2,
        AltynBelgi = 3,
        Honours = 2,
    };

    private static readonly EntFigures Nobody = new() { Graduates = 4, Participants = 0, ExemptHealth = 1, ExemptWinners = 0, Traditional = 3 };

    public static TheoryData<string, EntFigures, EntField, EntFindingKind> Wrong => new()
    {
        { "no graduates", Good with { Graduates = null }, EntField.Graduates, EntFindingKind.Missing },
        { "no mean", Good with { Mean = null }, EntField.Mean, EntFindingKind.Missing },
        { "nobody above the threshold is a 0", Good with { AboveThreshold = null }, EntField.AboveThreshold, EntFindingKind.Missing },
        { "below zero", Good with { ExemptHealth = -1 }, EntField.ExemptHealth, EntFindingKind.Negative },
        { "mean 126 on scale 125", Good with { Mean = 126 }, EntField.Mean, EntFindingKind.MeanOutsideScale },
        { "mean just outside", Good with { Mean = 125.01m, Highest = 125 }, EntField.Mean, EntFindingKind.MeanOutsideScale },
        { "participants above graduates", Good with { Participants = 51 }, EntField.Participants, EntFindingKind.ParticipantsAboveGraduates },
        { "one graduate too few", Good with { Graduates = 49 }, EntField.Graduates, EntFindingKind.CountsDoNotAddUp },
        { "one graduate too many", Good with { Graduates = 51 }, EntField.Graduates, EntFindingKind.CountsDoNotAddUp },
        { "winners left out", Good with { ExemptWinners = 0 }, EntField.Graduates, EntFindingKind.CountsDoNotAddUp },
        { "more passed than took part", Good with { AboveThreshold = 41 }, EntField.AboveThreshold, EntFindingKind.ThresholdAboveParticipants },
        { "more high scores than passed", Good with { HighScores = 39 }, EntField.HighScores, EntFindingKind.HighScoresAboveThreshold },
        { "highest outside the scale", Good with { Highest = 126 }, EntField.Highest, EntFindingKind.HighestOutsideScale },
        { "highest below the mean", Good with { Highest = 86 }, EntField.Highest, EntFindingKind.HighestBelowMean },
        { "high scores and a low highest", Good with { Highest = 99 }, EntField.Highest, EntFindingKind.HighestContradictsHighScores },
        { "a high highest and no high score", Good with { HighScores = 0 }, EntField.Highest, EntFindingKind.HighestContradictsHighScores },
        { "highest without its count", Good with { HighestCount = null }, EntField.HighestCount, EntFindingKind.HighestCountWrong },
        { "count without the highest", Good with { Highest = null }, EntField.HighestCount, EntFindingKind.HighestCountWrong },
        { "more certificates than graduates", Good with { AltynBelgi = 51 }, EntField.AltynBelgi, EntFindingKind.CertificatesAboveGraduates },
        { "a mean of nobody", Nobody with { Mean = 80 }, EntField.Mean, EntFindingKind.ScoreWithoutParticipants },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Check_OfWrongFigures_FindsIt(string what, EntFigures figures, EntField field, EntFindingKind kind) =>
        EntChecks.Check(figures, Scale).ShouldContain(finding => finding.Field == field && finding.Kind == kind, what);

    [Fact]
    public void Check_OfFiguresThatFit_FindsNothing()
    {
        EntChecks.Check(Good, Scale).ShouldBeEmpty();
        EntChecks.Check(Nobody, Scale).ShouldBeEmpty();
        EntChecks.Check(Good with { Highest = null, HighestCount = null, AltynBelgi = null, Honours = null }, Scale).ShouldBeEmpty();
        EntChecks.Check(Good with { Mean = 125, Highest = 125 }, Scale).ShouldBeEmpty();
    }

    [Fact]
    public void Check_GoesByTheScaleOfTheSeason() =>
        EntChecks.Check(Good with { Mean = 126, Highest = 140 }, Scale with { MaxScore = 140 }).ShouldBeEmpty();

    [Theory]
    [InlineData(125, 5, 50, 100, true)]
    [InlineData(100, 5, 50, 100, true)]
    [InlineData(99, 5, 50, 100, false)]
    [InlineData(125, 5, 100, 100, false)]
    [InlineData(125, 0, 50, 100, false)]
    [InlineData(125, 5, 0, 100, false)]
    public void Scale_HoldsTogether(int max, int subjects, int threshold, int high, bool consistent) =>
        new EntScale(max, subjects, threshold, high).IsConsistent.ShouldBe(consistent);
}
