namespace Oskemen.Education.Domain.Periods;

/// <summary>A calendar month that is reported on. Budget figures of a month are cumulative from January.</summary>
/// <param name="Year">Four digits, <see cref="MinYear"/> to <see cref="MaxYear"/>.</param>
/// <param name="Month">1 to 12.</param>
public readonly record struct ReportingMonth(int Year, int Month) : IComparable<ReportingMonth>
{
    /// <summary>The first year the portal accepts: the tenge's first full year.</summary>
    public const int MinYear = 1994;

    /// <summary>The last year the portal accepts.</summary>
    public const int MaxYear = 2100;

    /// <summary>Months of a year.</summary>
    public const int MonthsOfYear = 12;

    /// <summary>The month's last day; the plan valid on it is the one the month is shown against.</summary>
    public DateOnly LastDay => new(Year, Month, Days);

    /// <summary>The month's first day.</summary>
    public DateOnly FirstDay => new(Year, Month, 1);

    /// <summary>Days of the month, 28 to 31.</summary>
    public int Days => DateTime.DaysInMonth(Year, Month);

    /// <summary>The month after, across the turn of the year.</summary>
    public ReportingMonth Next => Month == MonthsOfYear ? new(Year + 1, 1) : this with { Month = Month + 1 };

    /// <summary>The month that a day belongs to.</summary>
    public static ReportingMonth Of(DateOnly day) => new(day.Year, day.Month);

    /// <summary>The months from <paramref name="first"/> to <paramref name="last"/>, both of them included; none if they are the other way round.</summary>
    public static IEnumerable<ReportingMonth> Between(ReportingMonth first, ReportingMonth last)
    {
        for (var month = first; month <= last; month = month.Next)
        {
            yield return month;
        }
    }

    /// <summary>The month before within the year; none for January, since cumulative figures begin anew.</summary>
    public ReportingMonth? PreviousInYear => Month == 1 ? null : this with { Month = Month - 1 };

    /// <summary>Whether both parts are in range.</summary>
    public static bool IsValid(int year, int month) =>
        year is >= MinYear and <= MaxYear && month is >= 1 and <= MonthsOfYear;

    /// <summary>As <c>2016-10</c>.</summary>
    public override string ToString() => string.Create(null, $"{Year:0000}-{Month:00}");

    /// <inheritdoc/>
    public int CompareTo(ReportingMonth other) => (Year, Month).CompareTo((other.Year, other.Month));

    /// <summary>Earlier.</summary>
    public static bool operator <(ReportingMonth left, ReportingMonth right) => left.CompareTo(right) < 0;

    /// <summary>Later.</summary>
    public static bool operator >(ReportingMonth left, ReportingMonth right) => left.CompareTo(right) > 0;

    /// <summary>Not later.</summary>
    public static bool operator <=(ReportingMonth left, ReportingMonth right) => left.CompareTo(right) <= 0;

    /// <summary>Not earlier.</summary>
    public static bool operator >=(ReportingMonth left, ReportingMonth right) => left.CompareTo(right) >= 0;
}
