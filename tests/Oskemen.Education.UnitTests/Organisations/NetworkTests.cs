using System.Globalization;
using Oskemen.Education.Domain.Organisations;
using static Oskemen.Education.Domain.Organisations.OrganisationEventKind;

namespace Oskemen.Education.UnitTests.Organisations;

/// <summary>The network on a day, and what changed between two.</summary>
public sealed class NetworkTests
{
    /// <summary>Precision, a day, and the first and last day that it may mean.</summary>
    [Theory]
    [InlineData(DatePrecision.Day, "2016-06-01", "2016-06-01", "2016-06-01")]
    [InlineData(DatePrecision.Month, "2016-02-17", "2016-02-01", "2016-02-29")]
    [InlineData(DatePrecision.Year, "2016-05-03", "2016-01-01", "2016-12-31")]
    [InlineData(DatePrecision.SchoolYear, "2016-09-01", "2016-09-01", "2017-08-31")]
    [InlineData(DatePrecision.SchoolYear, "2016-08-31", "2015-09-01", "2016-08-31")]
    [InlineData(DatePrecision.SchoolYearEnd, "2016-06-01", "2016-06-01", "2016-08-31")]
    [InlineData(DatePrecision.SchoolYearEnd, "2015-10-01", "2016-06-01", "2016-08-31")]
    public void Precision_KnowsItsFirstAndLastDay(DatePrecision precision, string day, string first, string last)
    {
        precision.FirstDay(Day(day)).ShouldBe(Day(first));
        precision.LastDay(Day(day)).ShouldBe(Day(last));
    }

    public static TheoryData<OrganisationEventKind[], string[], bool[]> Histories => new()
    {
        // Events on 1 March of 2010, 2012 …, and whether it is there in June of 2009, 2011, 2013 ….
        { [], [], [true] },
        { [Opened], ["2010"], [false, true] },
        { [Planned], ["2010"], [false, false] },
        { [Planned, Opened], ["2010", "2012"], [false, false, true] },
        { [Closed], ["2010"], [true, false] },
        { [Opened, Closed], ["2010", "2012"], [false, true, false] },
        { [Opened, Closed, Opened], ["2010", "2012", "2014"], [false, true, false, true] },
        { [Extended], ["2010"], [true, true] },
    };

    [Theory]
    [MemberData(nameof(Histories))]
    public void On_CountsWhatIsOpen(OrganisationEventKind[] kinds, string[] years, bool[] open)
    {
        var school = School();
        var network = new Network([school], kinds.Zip(years, (kind, year) => Event(kind, $"{year}-03-01")));

        for (var index = 0; index < open.Length; index++)
        {
            network.On(new DateOnly(2009 + (2 * index), 6, 1)).Count.ShouldBe(open[index] ? 1 : 0);
        }
    }

    [Theory]
    [InlineData("2016-05-31", false)]
    [InlineData("2016-06-01", true)]
    public void On_CountsFromTheDayItself(string day, bool there) =>
        new Network([School()], [Event(Opened, "2016-06-01")]).On(Day(day)).Any().ShouldBe(there);

    [Theory]
    [InlineData(OrganisationKind.School, null, false, true)]
    [InlineData(OrganisationKind.Kindergarten, Subordination.City, false, true)]
    [InlineData(OrganisationKind.AdditionalEducation, Subordination.City, false, true)]
    [InlineData(OrganisationKind.Other, Subordination.City, false, false)]
    [InlineData(OrganisationKind.Kindergarten, Subordination.Oblast, false, false)]
    [InlineData(OrganisationKind.School, Subordination.City, true, false)]
    public void On_LeavesOutTheOblastTheOthersAndSamples(OrganisationKind kind, Subordination? subordination, bool isSample, bool counted)
    {
        var organisation = new Organisation("x", kind, null, "Ұйым", "Организация") { IsSample = isSample };
        organisation.Classify(new(Subordination: subordination));

        new Network([organisation], []).On(Day("2016-09-01")).Any().ShouldBe(counted);
    }

    [Fact]
    public void StateOf_TakesLaterEventsBack()
    {
        var school = School();
        school.Classify(new(OrganisationType.Basic, Subordination.City, Languages: InstructionLanguages.Kazakh | InstructionLanguages.Russian));
        var network = new Network(
            [school],
            [
                Event(ChangedType, "2016-09-01", nameof(OrganisationType.GeneralSecondary), nameof(OrganisationType.Basic)),
                Event(ChangedType, "2010-09-01", nameof(OrganisationType.Gymnasium), nameof(OrganisationType.GeneralSecondary)),
                Event(HandedOver, "2014-09-01", nameof(Subordination.Oblast), nameof(Subordination.City)),
                Event(ChangedLanguages, "2015-09-01", nameof(InstructionLanguages.Russian), "Kazakh, Russian"),
            ]);

        var states = new[] { "2009-01-01", "2010-09-01", "2014-09-01", "2015-09-01", "2016-09-01" }.Select(day => network.StateOf(school, Day(day))).ToList();

        states.Select(state => state.Type).ShouldBe(
            [OrganisationType.Gymnasium, OrganisationType.GeneralSecondary, OrganisationType.GeneralSecondary, OrganisationType.GeneralSecondary, OrganisationType.Basic]);
        states.Select(state => state.IsCounted).ShouldBe([false, false, true, true, true]);
        states.Select(state => state.Languages).ShouldBe(
        [
            InstructionLanguages.Russian, InstructionLanguages.Russian, InstructionLanguages.Russian,
            InstructionLanguages.Kazakh | InstructionLanguages.Russian, InstructionLanguages.Kazakh | InstructionLanguages.Russian,
        ]);
    }

    [Fact]
    public void Between_ListsWhatHappenedWithItsEffect_FirstAndLastDayIncluded()
    {
        var school = School();
        school.Classify(new(Subordination: Subordination.City));
        var network = new Network(
            [school],
            [
                Event(Opened, "2010-09-01"),
                Event(Renamed, "2011-09-01"),
                Event(HandedOver, "2012-09-01", nameof(Subordination.Oblast), nameof(Subordination.City)),
                Event(Closed, "2013-09-01"),
            ]);

        var changes = network.Between(Day("2010-09-01"), Day("2013-09-01"));

        changes.Select(change => (change.Event.Kind, change.Effect)).ShouldBe([(Opened, 0), (Renamed, 0), (HandedOver, 1), (Closed, -1)]);
        network.Between(Day("2010-09-02"), Day("2013-08-31")).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(OrganisationKind.School, null, null, NetworkGroup.DaySchools)]
    [InlineData(OrganisationKind.School, OrganisationType.Evening, Ownership.State, NetworkGroup.EveningSchools)]
    [InlineData(OrganisationKind.School, OrganisationType.Lyceum, Ownership.Private, NetworkGroup.PrivateSchools)]
    [InlineData(OrganisationKind.Kindergarten, OrganisationType.CorrectionalComplex, Ownership.State, NetworkGroup.CorrectionalKindergartens)]
    [InlineData(OrganisationKind.Kindergarten, OrganisationType.Sanatorium, Ownership.State, NetworkGroup.SanatoriumKindergartens)]
    [InlineData(OrganisationKind.Kindergarten, OrganisationType.NurseryKindergarten, Ownership.State, NetworkGroup.StateKindergartens)]
    [InlineData(OrganisationKind.Kindergarten, OrganisationType.Home, Ownership.Private, NetworkGroup.PrivateKindergartens)]
    [InlineData(OrganisationKind.Kindergarten, null, null, NetworkGroup.KindergartensOfUnknownOwner)]
    [InlineData(OrganisationKind.AdditionalEducation, OrganisationType.MusicSchool, null, NetworkGroup.AdditionalEducation)]
    public void Groups_AreThoseOfTheReport(OrganisationKind kind, OrganisationType? type, Ownership? ownership, NetworkGroup group)
    {
        var organisation = new Organisation("x", kind, null, "Ұйым", "Организация");
        organisation.Classify(new(type, Ownership: ownership));

        NetworkGroups.Of(new Network([organisation], []).StateOf(organisation, Day("2016-09-01"))).ShouldBe(group);
        NetworkGroups.KindOf(group).ShouldBe(kind);
    }

    [Fact]
    public void Types_BelongToOneKind()
    {
        var kindergarten = new Organisation("x", OrganisationKind.Kindergarten, null, "Балабақша", "Детский сад");

        Should.Throw<ArgumentException>(() => kindergarten.Classify(new(OrganisationType.Lyceum)));
    }

    internal static OrganisationEvent Event(OrganisationEventKind kind, string day, string? from = null, string? to = null) =>
        new(organisationId: 0, new EventDetails(kind, Day(day), From: from, To: to), FactBasis.Stated, source: null, enteredById: null, DateTimeOffset.UnixEpoch);

    private static Organisation School() => new("school_x", OrganisationKind.School, 1, "№ 1 мектеп", "Школа № 1");

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
