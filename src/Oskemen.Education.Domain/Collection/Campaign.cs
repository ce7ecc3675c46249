using Oskemen.Education.Domain.Periods;

namespace Oskemen.Education.Domain.Collection;

/// <summary>What figures are collected for.</summary>
public enum CampaignOccasion
{
    /// <summary>Beginning of the school year (оқу жылының басы).</summary>
    SchoolYearStart,

    /// <summary>End of the first quarter (тоқсан).</summary>
    FirstQuarter,

    /// <summary>End of the second quarter.</summary>
    SecondQuarter,

    /// <summary>End of the third quarter.</summary>
    ThirdQuarter,

    /// <summary>End of the school year.</summary>
    SchoolYearEnd,
}

/// <summary>A collection of figures from the organisations of the city: as of one day, due on another.</summary>
public sealed class Campaign
{
    /// <summary>How many days after the day of the figures they may be due at most.</summary>
    public const int MostDaysToDeadline = 120;

    private Campaign() => Forms = [];

    /// <param name="schoolYear">The school year.</param>
    /// <param name="occasion">What for; once in a school year.</param>
    /// <param name="asOf">The day that the figures are of; within the school year.</param>
    /// <param name="deadline">The last day to hand them in; not before <paramref name="asOf"/>.</param>
    /// <param name="forms">Which figures are asked for; at least one form, each once.</param>
    /// <param name="isSample">Whether the figures are made up for trying things out.</param>
    /// <param name="by">Who opens it; null for what came with the portal's own files.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="ArgumentException">A day is out of range, see <see cref="Refuses"/>; or no form is asked for.</exception>
    public Campaign(
        SchoolYear schoolYear, CampaignOccasion occasion, DateOnly asOf, DateOnly deadline, IEnumerable<ReturnForm> forms, bool isSample, Guid? by, DateTimeOffset at)
    {
        Forms = [.. forms.Distinct().Order()];
        if (Forms.Count == 0)
        {
            throw new ArgumentException("A campaign asks for at least one form.", nameof(forms));
        }

        if (Refuses(schoolYear, asOf, deadline) is { } refusal)
        {
            throw new ArgumentException(refusal.ToString());
        }

        (Year, Occasion, AsOf, Deadline, IsSample) = (schoolYear.FirstYear, occasion, asOf, deadline, isSample);
        (OpenedById, OpenedAt) = (by, at);
    }

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>The year in which the school year begins.</summary>
    public int Year { get; private set; }

    /// <summary>The school year.</summary>
    public SchoolYear SchoolYear => new(Year);

    /// <summary>What for.</summary>
    public CampaignOccasion Occasion { get; private set; }

    /// <summary>The day that the figures are of.</summary>
    public DateOnly AsOf { get; private set; }

    /// <summary>The last day to hand them in; an organisation may have been given longer.</summary>
    public DateOnly Deadline { get; private set; }

    /// <summary>Which figures are asked for; also where no organisation is known yet that owes them.</summary>
    public IReadOnlyList<ReturnForm> Forms { get; private set; }

    /// <summary>Made-up figures; marked wherever they are shown.</summary>
    public bool IsSample { get; private set; }

    /// <summary>Children of the city aged 1 to 6 on that day, as the health service counts them: the base of coverage. Null while unknown.</summary>
    public int? ChildrenAged1To6 { get; private set; }

    /// <summary>Children of the city aged 3 to 6 on that day; null while unknown.</summary>
    public int? ChildrenAged3To6 { get; private set; }

    /// <summary>Who opened it.</summary>
    public Guid? OpenedById { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>Who closed it.</summary>
    public Guid? ClosedById { get; private set; }

    /// <summary>When it was closed, UTC; null while it runs.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Whether nothing is handed in any more.</summary>
    public bool IsClosed => ClosedAt is not null;

    /// <summary>Why these days cannot stand for a campaign of the school year; null when they can.</summary>
    public static CampaignRefusal? Refuses(SchoolYear schoolYear, DateOnly asOf, DateOnly deadline) =>
        !schoolYear.Contains(asOf) ? CampaignRefusal.OutsideSchoolYear
        : deadline < asOf ? CampaignRefusal.DeadlineBeforeDay
        : deadline.DayNumber - asOf.DayNumber > MostDaysToDeadline ? CampaignRefusal.DeadlineTooLate
        : null;

    /// <summary>Notes how many children the city has.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or those aged 3 to 6 are more than all.</exception>
    public void CountChildren(int? aged1To6, int? aged3To6)
    {
        if (aged1To6 < 0 || aged3To6 < 0 || aged3To6 > aged1To6)
        {
            throw new ArgumentOutOfRangeException(nameof(aged3To6));
        }

        (ChildrenAged1To6, ChildrenAged3To6) = (aged1To6, aged3To6);
    }

    /// <summary>Ends it.</summary>
    /// <returns>False when it was over already.</returns>
    public bool Close(Guid by, DateTimeOffset at)
    {
        if (IsClosed)
        {
            return false;
        }

        (ClosedById, ClosedAt) = (by, at);
        return true;
    }
}

/// <summary>Why a campaign cannot be opened.</summary>
public enum CampaignRefusal
{
    /// <summary>The day of the figures is not in the school year.</summary>
    OutsideSchoolYear,

    /// <summary>They would be due before their own day.</summary>
    DeadlineBeforeDay,

    /// <summary>More than <see cref="Campaign.MostDaysToDeadline"/> days later.</summary>
    DeadlineTooLate,
}
