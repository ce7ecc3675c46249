using System.Globalization;
using Oskemen.Education.Domain.Periods;
using Oskemen.Education.Domain.Registers;

namespace Oskemen.Education.Web.Localization;

/// <summary>The words of the small registers in the language of the page.</summary>
public static class RegisterWords
{
    public static string Name(this ContestKind kind) => Word($"Contest_Kind{kind}");

    public static string Name(this ContestLevel level) => Word($"Contest_Level{level}");

    public static string Name(this InvestmentPurpose purpose) => Word($"Investment_Purpose{purpose}");

    public static string Name(this Contest contest)
    {
        ArgumentNullException.ThrowIfNull(contest);
        return Cultures.Pick(contest.NameKk, contest.NameRu);
    }

    public static string Name(this Investment investment)
    {
        ArgumentNullException.ThrowIfNull(investment);
        return Cultures.Pick(investment.NameKk, investment.NameRu);
    }

    /// <summary>30.01.2016; 2016 жылғы наурыз; 01.06.2016–10.06.2016; a dash where it is not told.</summary>
    public static string When(this ContestDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        return (details.From, details.Until) switch
        {
            (null, null) => Format.Unknown,
            ({ Day: 1 } from, { } until) when from.AddMonths(1).AddDays(-1) == until => Dates.MonthOfYear(new ReportingMonth(from.Year, from.Month)),
            ({ } from, { } until) when from != until => $"{Dates.Numeric(from)}–{Dates.Numeric(until)}",
            var (from, until) => Dates.Numeric((from ?? until)!.Value),
        };
    }

    private static string Word(string key) => Strings.ResourceManager.GetString(key, CultureInfo.CurrentUICulture) ?? key;
}
