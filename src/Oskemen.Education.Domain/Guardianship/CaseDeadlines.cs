namespace Oskemen.Education.Domain.Guardianship;

/// <summary>What a case asks for by a day.</summary>
public enum DeadlineKind
{
    /// <summary>The child is of age and the case still goes on.</summary>
    MajorityPassed,

    /// <summary>The guardian's report of a part of the year that is over has not come.</summary>
    ReportMissing,

    /// <summary>The day of a planned visit has come.</summary>
    VisitDue,

    /// <summary>The act ends soon, or has ended.</summary>
    ActEnds,

    /// <summary>The child comes of age soon.</summary>
    Majority,
}

/// <summary>Something that a case asks for.</summary>
/// <param name="Kind">What.</param>
/// <param name="On">The day; past ones are late.</param>
/// <param name="Period">Which report; null for other kinds.</param>
public sealed record Deadline(DeadlineKind Kind, DateOnly On, ControlPeriod? Period = null)
{
    /// <summary>Whether it is met by what is entered of the guardian's reports and of visits.</summary>
    public bool IsControl => Kind is DeadlineKind.ReportMissing or DeadlineKind.VisitDue;
}

/// <summary>What the deadlines of a case follow from.</summary>
/// <param name="BirthDate">The child's date of birth.</param>
/// <param name="StartsOn">First day of care.</param>
/// <param name="EndsOn">Last day of care; null while it goes on.</param>
/// <param name="ActUntil">Last day of the act; null when it holds until majority.</param>
/// <param name="Reports">The parts of years of which the report has come.</param>
/// <param name="NextVisitOn">When the latest visit asks for the next one; null when it does not.</param>
public sealed record DeadlineFacts(
    DateOnly BirthDate, DateOnly StartsOn, DateOnly? EndsOn, DateOnly? ActUntil, IReadOnlyCollection<ControlPeriod> Reports, DateOnly? NextVisitOn);

/// <summary>What the cases ask for: reports twice a year, visits, the end of an act, coming of age. Source: the department's order of control.</summary>
public static class CaseDeadlines
{
    /// <summary>So many days ahead the end of an act and coming of age are told.</summary>
    public const int Horizon = 60;

    /// <summary>A report is owed of a part of the year in which the care had held so many days at its end.</summary>
    public const int FewestDays = 30;

    /// <summary>So many parts of the year that are over are looked back at.</summary>
    public const int PeriodsBack = 2;

    /// <summary>What a case asks for, the soonest first; nothing when it ended.</summary>
    public static IReadOnlyList<Deadline> Of(DeadlineFacts facts, int reportsPerYear, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (facts.EndsOn is not null)
        {
            return [];
        }

        var deadlines = Periods(reportsPerYear, today)
            .Where(period => IsOwed(facts.StartsOn, period, reportsPerYear) && !facts.Reports.Contains(period))
            .Select(period => new Deadline(DeadlineKind.ReportMissing, period.LastDay(reportsPerYear), period))
            .ToList();
        var majority = Child.MajorityOf(facts.BirthDate);
        if (majority <= today)
        {
            deadlines.Add(new Deadline(DeadlineKind.MajorityPassed, majority));
        }
        else if (majority <= today.AddDays(Horizon))
        {
            deadlines.Add(new Deadline(DeadlineKind.Majority, majority));
        }

        if (facts.ActUntil <= today.AddDays(Horizon))
        {
            deadlines.Add(new Deadline(DeadlineKind.ActEnds, facts.ActUntil.Value));
        }

        if (facts.NextVisitOn <= today)
        {
            deadlines.Add(new Deadline(DeadlineKind.VisitDue, facts.NextVisitOn.Value));
        }

        return [.. deadlines.OrderBy(deadline => deadline.On).ThenBy(deadline => deadline.Kind)];
    }

    /// <summary>The last parts of the year that are over, the latest first.</summary>
    public static IReadOnlyList<ControlPeriod> Periods(int reportsPerYear, DateOnly today)
    {
        var periods = new List<ControlPeriod>();
        var first = ControlPeriod.Of(today, reportsPerYear).FirstDay(reportsPerYear);
        while (periods.Count < PeriodsBack)
        {
            periods.Add(ControlPeriod.Of(first.AddDays(-1), reportsPerYear));
            first = periods[^1].FirstDay(reportsPerYear);
        }

        return periods;
    }

    /// <summary>Whether a case that goes on owes the report of a part of the year.</summary>
    public static bool IsOwed(DateOnly startsOn, ControlPeriod period, int reportsPerYear) =>
        startsOn.AddDays(FewestDays) <= period.LastDay(reportsPerYear).AddDays(1);
}
