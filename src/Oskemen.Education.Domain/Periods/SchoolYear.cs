namespace Oskemen.Education.Domain.Periods;

/// <summary>A school year (оқу жылы), from 1 September to 31 August: 2016 stands for 2016–2017.</summary>
/// <param name="FirstYear">The year in which it begins.</param>
public readonly record struct SchoolYear(int FirstYear) : IComparable<SchoolYear>
{
    private const int FirstMonth = 9;

    /// <summary>1 September.</summary>
    public DateOnly FirstDay => new(FirstYear, FirstMonth, 1);

    /// <summary>31 August of the next year.</summary>
    public DateOnly LastDay => new DateOnly(FirstYear + 1, FirstMonth, 1).AddDays(-1);

    /// <summary>The year before.</summary>
    public SchoolYear Previous => new(FirstYear - 1);

    /// <summary>As the report writes it: 2016-2017.</summary>
    public string Text => $"{FirstYear}-{FirstYear + 1}";

    /// <summary>The school year that a day belongs to.</summary>
    public static SchoolYear Of(DateOnly day) => new(day.Month >= FirstMonth ? day.Year : day.Year - 1);

    /// <summary>Whether the portal accepts it.</summary>
    public static bool IsValid(int firstYear) => firstYear is >= ReportingMonth.MinYear and < ReportingMonth.MaxYear;

    /// <summary>Whether the day belongs to it.</summary>
    public bool Contains(DateOnly day) => FirstDay <= day && day <= LastDay;

    /// <inheritdoc/>
    public int CompareTo(SchoolYear other) => FirstYear.CompareTo(other.FirstYear);

    /// <summary>Earlier.</summary>
    public static bool operator <(SchoolYear left, SchoolYear right) => left.CompareTo(right) < 0;

    /// <summary>Later.</summary>
    public static bool operator >(SchoolYear left, SchoolYear right) => left.CompareTo(right) > 0;

    /// <summary>Not later.</summary>
    public static bool operator <=(SchoolYear left, SchoolYear right) => left.CompareTo(right) <= 0;

    /// <summary>Not earlier.</summary>
    public static bool operator >=(SchoolYear left, SchoolYear right) => left.CompareTo(right) >= 0;
}
