using System.Globalization;
using Oskemen.Education.Domain.Periods;

namespace Oskemen.Education.Web.Localization;

/// <summary>Months, dates and times as both languages write them. Times are Oskemen's.</summary>
public static class Dates
{
    private static readonly TimeZoneInfo Oskemen = TimeZoneInfo.FindSystemTimeZoneById("Asia/Almaty");

    private static readonly string[] Kk =
        ["қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан"];

    private static readonly string[] Ru =
        ["январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"];

    private static readonly string[] RuGenitive =
        ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"];

    /// <summary>қазан / октябрь.</summary>
    public static string MonthName(int month) => Cultures.Pick(Kk[month - 1], Ru[month - 1]);

    /// <summary>The first three letters, for narrow table heads: қаз / окт.</summary>
    public static string MonthShort(int month) => MonthName(month)[..3];

    /// <summary>2016 жылғы қазан / октябрь 2016 года.</summary>
    public static string MonthOfYear(ReportingMonth period) =>
        Cultures.Pick($"{period.Year} жылғы {MonthName(period.Month)}", $"{MonthName(period.Month)} {period.Year} года");

    /// <summary>What a cumulative figure covers: қаңтар–қазан / январь–октябрь; January alone in January.</summary>
    public static string Months(ReportingMonth period) =>
        period.Month == 1 ? MonthName(1) : $"{MonthName(1)}–{MonthName(period.Month)}";

    /// <summary>2016 жылғы қаңтар–қазан / январь–октябрь 2016 года.</summary>
    public static string MonthsOfYear(ReportingMonth period) =>
        Cultures.Pick($"{period.Year} жылғы {Months(period)}", $"{Months(period)} {period.Year} года");

    /// <summary>01.11.2016.</summary>
    public static string Numeric(DateOnly date) => date.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    /// <summary>2016 жылғы 1 шілде / 1 июля 2016 года.</summary>
    public static string InWords(DateOnly date) =>
        Cultures.Pick($"{date.Year} жылғы {date.Day} {Kk[date.Month - 1]}", $"{date.Day} {RuGenitive[date.Month - 1]} {date.Year} года");

    /// <summary>01.11.2016, 14:32 by the clocks of Oskemen.</summary>
    public static string Moment(DateTimeOffset moment) =>
        TimeZoneInfo.ConvertTime(moment, Oskemen).ToString("dd.MM.yyyy, HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The moment at which a day begins in Oskemen.</summary>
    public static DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Oskemen.GetUtcOffset(midnight)).ToUniversalTime();
    }

    /// <summary>Today in Oskemen.</summary>
    public static DateOnly Today(TimeProvider clock) => DayOf(clock.GetUtcNow());

    /// <summary>The day that a moment belongs to in Oskemen.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Oskemen).DateTime);
}
