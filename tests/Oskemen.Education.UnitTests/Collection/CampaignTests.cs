using Oskemen.Education.Domain.Collection;
using Oskemen.Education.Domain.Periods;

namespace Oskemen.Education.UnitTests.Collection;

public sealed class CampaignTests
{
    [Theory]
    [InlineData("2026-09-01", "2026-09-01", null)]
    [InlineData("2027-08-31", "2027-09-10", null)]
    [InlineData("2026-08-31", "2026-09-10", CampaignRefusal.OutsideSchoolYear)]
    [InlineData("2027-09-01", "2027-09-10", CampaignRefusal.OutsideSchoolYear)]
    [InlineData("2026-09-05", "2026-09-04", CampaignRefusal.DeadlineBeforeDay)]
    [InlineData("2026-09-05", "2027-01-03", null)]
    [InlineData("2026-09-05", "2027-01-04", CampaignRefusal.DeadlineTooLate)]
    public void Days_AreRefusedWhereTheyCannotBe(string asOf, string deadline, CampaignRefusal? expected)
    {
        var (day, due) = (Day(asOf), Day(deadline));

        Campaign.Refuses(new SchoolYear(2026), day, due).ShouldBe(expected);
        if (expected is not null)
        {
            Should.Throw<ArgumentException>(() => Create(day, due));
        }
    }

    [Theory]
    [InlineData(100, 60, true)]
    [InlineData(100, 100, true)]
    [InlineData(null, null, true)]
    [InlineData(100, null, true)]
    [InlineData(60, 61, false)]
    [InlineData(-1, null, false)]
    [InlineData(100, -1, false)]
    public void Children_AreCountedAsFarAsTheyCanBe(int? all, int? older, bool isTaken)
    {
        var campaign = Create(new DateOnly(2026, 9, 5), new DateOnly(2026, 9, 15));

        if (isTaken)
        {
            campaign.CountChildren(all, older);
            (campaign.ChildrenAged1To6, campaign.ChildrenAged3To6).ShouldBe((all, older));
        }
        else
        {
            Should.Throw<ArgumentOutOfRangeException>(() => campaign.CountChildren(all, older));
        }
    }

    [Theory]
    [InlineData("2016-08-31", 2015)]
    [InlineData("2016-09-01", 2016)]
    [InlineData("2017-01-01", 2016)]
    public void SchoolYear_BeginsInSeptember(string day, int expected)
    {
        var year = SchoolYear.Of(Day(day));

        year.FirstYear.ShouldBe(expected);
        year.Contains(Day(day)).ShouldBeTrue();
        year.Previous.Contains(Day(day)).ShouldBeFalse();
        year.FirstDay.ShouldBe(new DateOnly(expected, 9, 1));
        year.LastDay.ShouldBe(new DateOnly(expected + 1, 8, 31));
        year.Text.ShouldBe($"{expected}-{expected + 1}");
    }

    [Fact]
    public void Forms_AreKeptOnceEach_AndOneAtLeast()
    {
        var (day, due) = (new DateOnly(2026, 9, 5), new DateOnly(2026, 9, 15));

        Create(day, due, ReturnForm.MiniCentre, ReturnForm.School, ReturnForm.MiniCentre).Forms.ShouldBe([ReturnForm.School, ReturnForm.MiniCentre]);
        Should.Throw<ArgumentException>(() => Create(day, due, []));
    }

    private static Campaign Create(DateOnly asOf, DateOnly deadline) => Create(asOf, deadline, ReturnForm.School);

    private static Campaign Create(DateOnly asOf, DateOnly deadline, params ReturnForm[] forms) =>
        new(new SchoolYear(2026), CampaignOccasion.SchoolYearStart, asOf, deadline, forms, isSample: false, by: null, DateTimeOffset.UnixEpoch);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
