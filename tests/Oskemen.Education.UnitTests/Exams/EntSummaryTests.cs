using Oskemen.Education.Domain.Exams;
using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Domain.Organisations;

namespace Oskemen.Education.UnitTests.Exams;

/// <summary>Sums, shares and places.</summary>
public sealed class EntSummaryTests
{
    [Fact]
    public void City_WeighsTheMeanByParticipants()
    {
        var city = EntSummary.Of([School(10, 100m), School(30, 60m), School(0, null)]);

        city.Figures.Mean.ShouldBe(70m);
        city.Figures.Participants.ShouldBe(40);
    }

    [Fact]
    public void City_RoundsTheMeanToTwoDecimals() => EntSummary.Of([School(1, 80m), School(2, 81m)]).Figures.Mean.ShouldBe(80.67m);

    [Fact]
    public void City_CountsWhoeverGotTheHighestScoreOfAll()
    {
        var city = EntSummary.Of(
        [
            School(10, 80m) with { Highest = 124, HighestCount = 1 },
            School(10, 80m) with { Highest = 110, HighestCount = 5 },
            School(10, 80m) with { Highest = 124, HighestCount = 1 },
        ]);

        (city.Figures.Highest, city.Figures.HighestCount).ShouldBe((124, 2));
    }

    [Fact]
    public void City_WithoutSchools_KnowsNothing()
    {
        var city = EntSummary.Of([]);

        Enum.GetValues<EntField>().ShouldAllBe(field => city.Figures[field] == null);
        Enum.GetValues<EntShare>().ShouldAllBe(share => city.Share(share) == null);
    }

    [Theory]
    [InlineData(EntShare.Participants, 67.1)]
    [InlineData(EntShare.ExemptHealth, 8.9)]
    [InlineData(EntShare.Traditional, 23.8)]
    [InlineData(EntShare.AboveThreshold, 97.2)]
    [InlineData(EntShare.HighScores, 28.9)]
    public void Share_LeavesTheWinnersOut(EntShare share, double expected)
    {
        var city = new EntSummary(new EntFigures
        {
            Participants = 865,
            ExemptHealth = 116,
            ExemptWinners = 13,
            Traditional = 308,
            AboveThreshold = 841,
            HighScores = 250,
        });

        city.Base.ShouldBe(1289);
        city.Share(share).ShouldBe((decimal)expected);
        city.Share(EntShare.HighScores, RoundingRule.RoundToWhole).ShouldBe(29);
    }

    [Fact]
    public void Share_OfNobody_IsNotKnown() =>
        new EntSummary(new EntFigures { Participants = 0, ExemptHealth = 0, Traditional = 0, AboveThreshold = 0 })
            .Share(EntShare.AboveThreshold).ShouldBeNull();

    [Fact]
    public void Rank_OfEqualMeans_IsShared()
    {
        var ranking = EntRanking.Rank([Result(1, 70m), Result(2, null), Result(3, 90m), Result(4, 90m), Result(5, 100m)]);

        ranking.Select(row => row.Result.Organisation.Number).ShouldBe([5, 3, 4, 1, 2]);
        ranking.Select(row => row.Rank).ShouldBe([1, 2, 2, 4, null]);
    }

    [Fact]
    public void Top_TakesAllWhoShareTheTenthPlace()
    {
        var ranking = EntRanking.Rank([.. Enumerable.Range(1, 9).Select(number => Result(number, 100m + number)), Result(10, 90m), Result(11, 90m), Result(12, 80m)]);

        EntRanking.Top(ranking).Count().ShouldBe(11);
    }

    [Fact]
    public void TopEveryYear_NeedsEverySeason()
    {
        var seasons = Enumerable.Range(0, 3)
            .Select(season => EntRanking.Rank(Enumerable.Range(1, 12).Select(number => Result(number, number == 1 ? 120m : 100m + ((number + season) % 12)))))
            .ToList();

        var every = EntRanking.TopEveryYear(seasons).Select(row => row.Result.Organisation.Number).ToList();

        every.ShouldContain(1);
        every.ShouldAllBe(number => seasons.TrueForAll(season => EntRanking.Top(season).Any(row => row.Result.Organisation.Number == number)));
        EntRanking.TopEveryYear([seasons[0]]).ShouldBeEmpty();
    }

    private static EntFigures School(int participants, decimal? mean) => new()
    {
        Graduates = participants,
        Participants = participants,
        ExemptHealth = 0,
        ExemptWinners = 0,
        Traditional = 0,
        Mean = mean,
    };

    private static EntResult Result(int number, decimal? mean) => new(
        2024, School(number), School(10, mean), Guid.Empty, DateTimeOffset.UnixEpoch);

    private static Organisation School(int number)
    {
        var school = new Organisation($"school_{number}", OrganisationKind.School, number, "мектеп", "школа");
        typeof(Organisation).GetProperty(nameof(Organisation.Id))!.SetValue(school, number);
        return school;
    }
}
