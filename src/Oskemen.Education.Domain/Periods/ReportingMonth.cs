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
    public DateOnly LastDay => new(Year, Month, DateTime.DaysInMonth(Year, Month));

    /// <summary>The month's first day.</summary>
    public DateOnly FirstDay => new(Year, Month, 1);

    /// <summary>The month before within the year; none for January, since cumulative figures begin anew.</summary>
    public ReportingMonth? PreviousInYear => Month == 1 ? null : this with { Month = Month - 1 };

    /// <summary>Whether both parts are in range.</summary>
    public static bool IsValid(int year, int month) =>
        year is >= MinYear and <= MaxYear && month is >= 1 and <= MonthsOfYear;

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
