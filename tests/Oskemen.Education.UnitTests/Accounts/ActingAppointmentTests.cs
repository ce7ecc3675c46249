using System.Globalization;
using Oskemen.Education.Domain.Accounts;

namespace Oskemen.Education.UnitTests.Accounts;

public sealed class ActingAppointmentTests
{
    [Theory]
    [InlineData("2026-03-01", "2026-03-09", false)]
    [InlineData("2026-03-01", "2026-03-10", true)]
    [InlineData("2026-03-10", "2026-03-10", true)]
    [InlineData("2026-03-12", "2026-03-15", true)]
    [InlineData("2026-03-01", "2026-03-31", true)]
    [InlineData("2026-03-20", "2026-03-20", true)]
    [InlineData("2026-03-20", "2026-04-20", true)]
    [InlineData("2026-03-21", "2026-04-20", false)]
    public void Overlaps_WhereADayIsShared(string from, string until, bool expected) =>
        Of("2026-03-10", "2026-03-20").Overlaps(Day(from), Day(until)).ShouldBe(expected);

    [Theory]
    [InlineData("2026-03-15", "2026-03-16", "2026-03-20", false)]
    [InlineData("2026-03-15", "2026-03-15", "2026-03-20", true)]
    [InlineData("2026-03-10", "2026-03-10", "2026-03-10", true)]
    [InlineData("2026-03-09", "2026-03-01", "2026-03-31", false)]
    public void Overlaps_AfterItEndedEarly_CountsTheDaysThatRemain(string lastDay, string from, string until, bool expected)
    {
        var acting = Of("2026-03-10", "2026-03-20");

        acting.End(Day(lastDay)).ShouldBeTrue();

        acting.Overlaps(Day(from), Day(until)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("2026-03-20")]
    [InlineData("2026-03-21")]
    public void End_WhenItIsOverByThen_ChangesNothing(string lastDay)
    {
        var acting = Of("2026-03-10", "2026-03-20");

        acting.End(Day(lastDay)).ShouldBeFalse();

        acting.Until.ShouldBe(Day("2026-03-20"));
    }

    private static ActingAppointment Of(string from, string until) =>
        new(Guid.Empty, Day(from), Day(until), "№ 12-к бұйрық", Guid.Empty, DateTimeOffset.UnixEpoch);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
