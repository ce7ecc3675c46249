namespace Oskemen.Education.Domain.Organisations;

/// <summary>What can happen to an organisation.</summary>
public enum OrganisationEventKind
{
    /// <summary>To be built or given back; not in the network before it opens.</summary>
    Planned,

    /// <summary>Opened.</summary>
    Opened,

    /// <summary>Got more places.</summary>
    Extended,

    /// <summary>Got another name.</summary>
    Renamed,

    /// <summary>Became another type, such as a basic school.</summary>
    ChangedType,

    /// <summary>Teaches in other languages than before.</summary>
    ChangedLanguages,

    /// <summary>Handed over, from the oblast to the city or back.</summary>
    HandedOver,

    /// <summary>Reorganised: another type by an act about several organisations.</summary>
    Reorganised,

    /// <summary>Closed.</summary>
    Closed,
}

/// <summary>How exactly the day of an event is known. Where it is not, the event counts from the first day that it may mean.</summary>
public enum DatePrecision
{
    /// <summary>The day is known.</summary>
    Day,

    /// <summary>The month is known.</summary>
    Month,

    /// <summary>The year is known.</summary>
    Year,

    /// <summary>The school year is known; it begins on 1 September.</summary>
    SchoolYear,

    /// <summary>Known to be the end of a school year: counts from 1 June.</summary>
    SchoolYearEnd,
}

/// <summary>Dates that are known to a month, a year or a school year.</summary>
public static class DatePrecisions
{
    /// <summary>The first day that a date of this precision may mean, whichever of its days was given.</summary>
    public static DateOnly FirstDay(this DatePrecision precision, DateOnly date) => precision switch
    {
        DatePrecision.Month => new(date.Year, date.Month, 1),
        DatePrecision.Year => new(date.Year, 1, 1),
        DatePrecision.SchoolYear => new(date.Month >= 9 ? date.Year : date.Year - 1, 9, 1),
        DatePrecision.SchoolYearEnd => new(date.Month >= 9 ? date.Year + 1 : date.Year, 6, 1),
        _ => date,
    };

    /// <summary>The last day that it may mean.</summary>
    public static DateOnly LastDay(this DatePrecision precision, DateOnly date) => precision switch
    {
        DatePrecision.Month => FirstDay(precision, date).AddMonths(1).AddDays(-1),
        DatePrecision.Year or DatePrecision.SchoolYear => FirstDay(precision, date).AddYears(1).AddDays(-1),
        DatePrecision.SchoolYearEnd => new(FirstDay(precision, date).Year, 8, 31),
        _ => date,
    };
}
