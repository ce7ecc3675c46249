using Oskemen.Education.Domain.Collection;
using Oskemen.Education.Domain.Enrolment;
using Oskemen.Education.Domain.Organisations;
using Oskemen.Education.Domain.Periods;

namespace Oskemen.Education.UnitTests.Enrolment;

public sealed class PictureTests
{
    private static readonly Organisation School = new("school_1", OrganisationKind.School, 1, "№ 1 мектеп", "Школа № 1");

    [Theory]
    [InlineData(100, 0, SchoolLanguage.Kazakh)]
    [InlineData(0, 100, SchoolLanguage.Russian)]
    [InlineData(1, 100, SchoolLanguage.Mixed)]
    [InlineData(0, 0, SchoolLanguage.Other)]
    public void School_IsOfTheLanguagesOfItsPupils(int kazakh, int russian, SchoolLanguage expected)
    {
        var picture = new EnrolmentPicture(Counts((5, kazakh, russian)), null, [School]);

        picture.Schools.Single().Language.ShouldBe(expected);
        picture.SchoolsOf(expected).ShouldBe((1, null));
        picture.Total.Pupils.ShouldBe(kazakh + russian);
    }

    /// <summary>Cut off, never rounded; and nothing where there is nothing to compare with.</summary>
    [Theory]
    [InlineData(1020, 1000, 20, "2.0")]
    [InlineData(1019, 1000, 19, "1.9")]
    [InlineData(980, 1000, -20, "-2.0")]
    [InlineData(9999, 10000, -1, "0.0")]
    [InlineData(25, 0, 25, null)]
    public void Growth_IsOfTheLastPeriod(int now, int before, int change, string? percent)
    {
        var row = new EnrolmentPicture(Counts((5, now, 0)), Counts((5, before, 0)), [School]).Grades.Single();

        row.Change.ShouldBe(change);
        row.ChangePercent?.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(percent);
    }

    [Fact]
    public void Grades_WithoutPupilsNowAndThen_AreLeftOut()
    {
        var picture = new EnrolmentPicture(Counts((1, 20, 0), (12, 0, 0)), Counts((11, 0, 20)), [School]);

        picture.Grades.Select(row => row.Grade).ShouldBe([1, 11]);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(200, "50.0")]
    [InlineData(99, "101.0")]
    public void Load_IsOfThePlacesByDesign(int? capacity, string? expected)
    {
        var school = new Organisation("school_2", OrganisationKind.School, 2, "№ 2 мектеп", "Школа № 2");
        school.Describe(null, null, capacity);

        new SchoolRow(school, SchoolLanguage.Mixed, 4, 100, 0, null).Load?.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(expected);
    }

    [Theory]
    [InlineData(null, null, null, null)]
    [InlineData(100, 50, "60.0", "80.0")]
    [InlineData(0, 0, null, null)]
    public void Coverage_IsOfTheChildrenOfTheAge(int? all, int? older, string? expectedAll, string? expectedOlder)
    {
        var campaign = new Campaign(
            new SchoolYear(2026), CampaignOccasion.SchoolYearStart, new DateOnly(2026, 9, 5), new DateOnly(2026, 9, 15), Enum.GetValues<ReturnForm>(), isSample: false, by: null, DateTimeOffset.UnixEpoch);
        campaign.CountChildren(all, older);
        var now = new CityCounts(
            [new(Measure.Children, 2, TeachingLanguage.Kazakh, 20), new(Measure.Children, 3, TeachingLanguage.Russian, 40)], []);

        var picture = new PreschoolPicture(
            campaign,
            new() { [ReturnForm.Kindergarten] = (now, null), [ReturnForm.MiniCentre] = (CityCounts.None, null) },
            []);

        (Text(picture.Coverage1To6), Text(picture.Coverage3To6)).ShouldBe((expectedAll, expectedOlder));
        picture.Total.Children.ShouldBe(60);
    }

    private static string? Text(decimal? percent) => percent?.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture);

    private static CityCounts Counts(params (int Grade, int Kazakh, int Russian)[] grades) => new(
        [.. grades.SelectMany(row => new LevelCount[]
        {
            new(Measure.Pupils, row.Grade, TeachingLanguage.Kazakh, row.Kazakh), new(Measure.Pupils, row.Grade, TeachingLanguage.Russian, row.Russian),
        })],
        [.. grades.SelectMany(row => new OrganisationCount[]
        {
            new(School.Id, Measure.Pupils, TeachingLanguage.Kazakh, row.Kazakh), new(School.Id, Measure.Pupils, TeachingLanguage.Russian, row.Russian),
        })]);
}
