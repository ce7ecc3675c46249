using Oskemen.Education.Domain.Organisations;
using static Oskemen.Education.Domain.Organisations.OrganisationEventKind;

namespace Oskemen.Education.UnitTests.Organisations;

public sealed class EventChecksTests
{
    private static readonly DateOnly Today = new(2016, 11, 1);

    public static TheoryData<string, OrganisationEventKind, string, EventProblem?> Cases => new()
    {
        // What is there, what is to be entered and when, and what is wrong with it.
        { "", Opened, "2016-09-01", null },
        { "", Closed, "2016-09-01", null },
        { "", Extended, "2016-09-01", null },
        { "", Planned, "2016-09-01", null },
        { "", Closed, "2017-11-01", null },
        { "", Closed, "2017-11-02", EventProblem.TooFarAhead },
        { "", Opened, "1867-12-31", EventProblem.TooLongAgo },
        { "Planned 2010", Opened, "2016-09-01", null },
        { "Planned 2010", Closed, "2016-09-01", EventProblem.BeforeOpening },
        { "Opened 2010", Closed, "2009-09-01", EventProblem.BeforeOpening },
        { "Opened 2010", Extended, "2009-09-01", EventProblem.BeforeOpening },
        { "Opened 2010", Closed, "2010-01-01", null },
        { "Opened 2010", Opened, "2016-09-01", EventProblem.OpenedTwice },
        { "Opened 2010", Planned, "2009-09-01", null },
        { "Opened 2010", Planned, "2011-09-01", EventProblem.OpenedTwice },
        { "Opened 2010;Closed 2012", Closed, "2016-09-01", EventProblem.ClosedTwice },
        { "Closed 2012", Closed, "2011-09-01", EventProblem.ClosedTwice },
        { "Opened 2010;Closed 2012", Extended, "2016-09-01", EventProblem.AfterClosing },
        { "Opened 2010;Closed 2012", Extended, "2011-09-01", null },
        { "Opened 2010;Closed 2012", Opened, "2016-09-01", null },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Find_TellsWhetherTheHistoryMakesSense(string others, OrganisationEventKind kind, string day, EventProblem? problem) =>
        EventChecks.Find(History(others), new EventDetails(kind, DateOnly.ParseExact(day, "yyyy-MM-dd", null)), Today).ShouldBe(problem);

    [Theory]
    [InlineData(ChangedType, "Lyceum", "Gymnasium", null)]
    [InlineData(ChangedType, null, "Gymnasium", null)]
    [InlineData(ChangedType, "Lyceum", null, EventProblem.NothingChanges)]
    [InlineData(HandedOver, "City", "City", EventProblem.NothingChanges)]
    [InlineData(Extended, null, null, null)]
    public void Find_WantsToKnowWhatItBecame(OrganisationEventKind kind, string? from, string? to, EventProblem? problem) =>
        EventChecks.Find([], new EventDetails(kind, Today, From: from, To: to), Today).ShouldBe(problem);

    private static IEnumerable<OrganisationEvent> History(string text) => text.Split(';', StringSplitOptions.RemoveEmptyEntries)
        .Select(entry => entry.Split(' '))
        .Select(parts => NetworkTests.Event(Enum.Parse<OrganisationEventKind>(parts[0]), $"{parts[1]}-01-01"));
}
