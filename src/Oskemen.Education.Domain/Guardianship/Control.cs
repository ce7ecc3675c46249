namespace Oskemen.Education.Domain.Guardianship;

/// <summary>A guardian's written report on how the benefit was spent. Source: the report tells of two a year.</summary>
public sealed class GuardianReport
{
    /// <summary>Most characters of <see cref="Note"/>.</summary>
    public const int NoteMaxLength = 500;

    private GuardianReport()
    {
    }

    /// <param name="period">Which part of which year it is for.</param>
    /// <param name="receivedOn">When it came.</param>
    /// <param name="note">What was found.</param>
    /// <param name="by">Who enters.</param>
    /// <param name="at">When, UTC.</param>
    public GuardianReport(ControlPeriod period, DateOnly receivedOn, string? note, Guid by, DateTimeOffset at) =>
        (Year, Part, ReceivedOn, Note, EnteredById, EnteredAt) = (period.Year, period.Part, receivedOn, note, by, at);

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>Key of the case.</summary>
    public int CaseId { get; private set; }

    /// <summary>The year it is for.</summary>
    public int Year { get; private set; }

    /// <summary>Which part of the year, from 1.</summary>
    public int Part { get; private set; }

    /// <summary>When it came.</summary>
    public DateOnly ReceivedOn { get; private set; }

    /// <summary>What was found.</summary>
    public string? Note { get; private set; }

    /// <summary>Who entered it.</summary>
    public Guid EnteredById { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset EnteredAt { get; private set; }
}

/// <summary>A visit to the child's home.</summary>
public sealed class HomeVisit
{
    /// <summary>Most characters of <see cref="Findings"/>.</summary>
    public const int FindingsMaxLength = 1000;

    private HomeVisit() => Findings = "";

    /// <param name="visitedOn">When.</param>
    /// <param name="findings">What was found.</param>
    /// <param name="nextOn">When the next one is due, where it was set.</param>
    /// <param name="by">Who enters.</param>
    /// <param name="at">When, UTC.</param>
    public HomeVisit(DateOnly visitedOn, string findings, DateOnly? nextOn, Guid by, DateTimeOffset at) =>
        (VisitedOn, Findings, NextOn, EnteredById, EnteredAt) = (visitedOn, findings, nextOn, by, at);

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>Key of the case.</summary>
    public int CaseId { get; private set; }

    /// <summary>When.</summary>
    public DateOnly VisitedOn { get; private set; }

    /// <summary>What was found.</summary>
    public string Findings { get; private set; }

    /// <summary>When the next one is due, where it was set.</summary>
    public DateOnly? NextOn { get; private set; }

    /// <summary>Who entered it.</summary>
    public Guid EnteredById { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset EnteredAt { get; private set; }
}

/// <summary>One of the equal parts of a year for which guardians report.</summary>
/// <param name="Year">The year.</param>
/// <param name="Part">Which part, from 1.</param>
public readonly record struct ControlPeriod(int Year, int Part)
{
    /// <summary>The last day of the part, on which the report is due.</summary>
    /// <param name="perYear">Parts of a year: 1, 2, 3, 4, 6 or 12.</param>
    public DateOnly LastDay(int perYear) => new DateOnly(Year, 1, 1).AddMonths(12 / perYear * Part).AddDays(-1);

    /// <summary>The first day of the part.</summary>
    /// <param name="perYear">Parts of a year: 1, 2, 3, 4, 6 or 12.</param>
    public DateOnly FirstDay(int perYear) => new DateOnly(Year, 1, 1).AddMonths(12 / perYear * (Part - 1));

    /// <summary>The part that a day belongs to.</summary>
    /// <param name="day">The day.</param>
    /// <param name="perYear">Parts of a year: 1, 2, 3, 4, 6 or 12.</param>
    public static ControlPeriod Of(DateOnly day, int perYear) => new(day.Year, ((day.Month - 1) / (12 / perYear)) + 1);
}
