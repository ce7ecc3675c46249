using CsCheck;
using Oskemen.Education.Domain.Guardianship;

namespace Oskemen.Education.UnitTests.Guardianship;

public class CaseDeadlinesTests
{
    private static readonly DateOnly Today = new(2026, 9, 10);
    private static readonly ControlPeriod[] Both = [new(2026, 1), new(2025, 2)];

    public static TheoryData<DeadlineFacts, string> Cases => new()
    {
        { Facts(), "" },
        { Facts() with { Reports = [new(2025, 2)] }, "ReportMissing 2026-06-30" },
        { Facts() with { Reports = [] }, "ReportMissing 2025-12-31, ReportMissing 2026-06-30" },
        { Facts() with { StartsOn = new(2026, 6, 1), Reports = [] }, "ReportMissing 2026-06-30" },
        { Facts() with { StartsOn = new(2026, 6, 2), Reports = [] }, "" },
        { Facts() with { BirthDate = new(2008, 9, 10) }, "MajorityPassed 2026-09-10" },
        { Facts() with { BirthDate = new(2008, 9, 11) }, "Majority 2026-09-11" },
        { Facts() with { BirthDate = new(2008, 11, 9) }, "Majority 2026-11-09" },
        { Facts() with { BirthDate = new(2008, 11, 10) }, "" },
        { Facts() with { ActUntil = new(2026, 11, 9) }, "ActEnds 2026-11-09" },
        { Facts() with { ActUntil = new(2026, 11, 10) }, "" },
        { Facts() with { ActUntil = new(2026, 1, 1) }, "ActEnds 2026-01-01" },
        { Facts() with { NextVisitOn = new(2026, 9, 10) }, "VisitDue 2026-09-10" },
        { Facts() with { NextVisitOn = new(2026, 9, 11) }, "" },
        { Facts() with { EndsOn = new(2026, 1, 1), Reports = [], ActUntil = new(2026, 1, 1), BirthDate = new(2008, 1, 1) }, "" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Of_KnownCases(DeadlineFacts facts, string expected) =>
        string.Join(", ", CaseDeadlines.Of(facts, reportsPerYear: 2, Today).Select(deadline => $"{deadline.Kind} {deadline.On:yyyy-MM-dd}")).ShouldBe(expected);

    [Theory]
    [InlineData(1, "2025/1, 2024/1")]
    [InlineData(2, "2026/1, 2025/2")]
    [InlineData(4, "2026/2, 2026/1")]
    [InlineData(12, "2026/8, 2026/7")]
    public void Periods_AreTheLastThatAreOver(int perYear, string expected) =>
        string.Join(", ", CaseDeadlines.Periods(perYear, Today).Select(period => $"{period.Year}/{period.Part}")).ShouldBe(expected);

    [Fact]
    public void Periods_PartTheYear() => Gen.Select(Gen.Int[0, GuardianshipTerms.ReportsAllowed.Count - 1].Select(at => GuardianshipTerms.ReportsAllowed[at]), Gen.Int[0, 3000]).Sample((perYear, days) =>
    {
        var day = new DateOnly(2020, 1, 1).AddDays(days);
        var period = ControlPeriod.Of(day, perYear);
        period.FirstDay(perYear).ShouldBeLessThanOrEqualTo(day);
        period.LastDay(perYear).ShouldBeGreaterThanOrEqualTo(day);
        ControlPeriod.Of(period.LastDay(perYear).AddDays(1), perYear).FirstDay(perYear).ShouldBe(period.LastDay(perYear).AddDays(1));
    });

    private static DeadlineFacts Facts() => new(new DateOnly(2015, 1, 1), new DateOnly(2020, 1, 1), null, null, Both, null);
}
