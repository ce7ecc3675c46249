using System.Globalization;
using System.Text.RegularExpressions;
using Oskemen.Education.Domain.Indicators;

namespace Oskemen.Education.Web.Localization;

/// <summary>The words and formats of the report's figures in the language of the page.</summary>
public static partial class IndicatorWords
{
    public static string Name(this ReportSection section) => Word($"ReportSection_{section}");

    public static string Name(this RoundingRule rule) => Word($"Indicator_Rounding{rule}");

    public static string Name(this SectionDecisionKind kind) => Word($"Decision_{kind}");

    public static string UnitName(string unit) => Word($"Unit_{unit}");

    /// <summary>Its name in the report of a year.</summary>
    public static string NameIn(this Indicator indicator, int year)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return ReportYears.In(Cultures.Pick(indicator.NameKk, indicator.NameRu), year);
    }

    /// <summary>A figure as both languages print it; a dash while it is not known.</summary>
    public static string Show(this FigureContent content, string unit) => content switch
    {
        { Number: { } number } when IndicatorUnits.IsName(unit) => number.ToString("0", CultureInfo.InvariantCulture),
        { Number: { } number } => unit == "thousand_tenge" ? number.ToString("#,##0.0###", Cultures.Kk) : Format.Number(number),
        { Text: { } text } => IndicatorUnits.KindOf(unit) switch
        {
            UnitKind.Date when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => Dates.Numeric(day),
            UnitKind.List or UnitKind.Numbers => string.Join("; ", content.Items),
            _ => text,
        },
        _ => Format.Unknown,
    };

    /// <summary>The same as an input shows it: empty while it is not known.</summary>
    public static string Input(this FigureContent content, string unit) => content.IsEmpty ? "" : content.Show(unit);

    /// <summary>A period of the catalogue in words: 2016, 09.2016, 2016-2017, 2016 жылғы жаз, 2016 / 2015.</summary>
    public static string Period(string period)
    {
        ArgumentNullException.ThrowIfNull(period);
        if (period.Split(" vs ") is [var now, var before])
        {
            return $"{Period(now)} / {Period(before)}";
        }

        if (period.Split('/') is [var first, var last])
        {
            return $"{Period(first)}–{Period(last)}";
        }

        return period.EndsWith("-summer", StringComparison.Ordinal)
            ? Strings.Figure_Summer.With(period[..4])
            : Month().Replace(period, match => string.Join('.', match.Value.Split('-').Reverse()));
    }

    /// <summary>Why a computed figure comes to nothing, with the names of figures in the language of the page.</summary>
    public static string Describe(this FormulaFinding finding, FigureBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        var name = book.Find(finding.Name) is { } figure ? figure.Indicator.NameIn(book.Year) : finding.Name;
        return Word($"Indicator_Finding{finding.Problem}").With(name);
    }

    private static string Word(string key) => Strings.ResourceManager.GetString(key, CultureInfo.CurrentUICulture) ?? key;

    [GeneratedRegex(@"^20\d\d-(?:0[1-9]|1[0-2])(?:-\d\d)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Month();
}
