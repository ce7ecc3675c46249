using System.Globalization;
using System.Text.RegularExpressions;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Domain.Indicators;

namespace Oskemen.Education.Web.Localization;

/// <summary>
/// Reads a figure of a report as its unit wants it: numbers by the rules of <see cref="AmountParser"/>, dates, school years, grades and
/// lists as people write them. What it shows is read again as the same (<see cref="IndicatorWords.Input"/>).
/// </summary>
public static partial class FigureParser
{
    private const decimal Most = 9_999_999_999;

    /// <returns>The figure, empty when nothing is written; or what is wrong, in the reader's language.</returns>
    public static (FigureContent Content, string? Problem) Parse(string? text, string unit)
    {
        var typed = text?.Trim() ?? "";
        var kind = IndicatorUnits.KindOf(unit);
        return typed.Length == 0 ? default : kind.IsNumber() ? Number(typed, kind) : Text(typed, kind);
    }

    private static (FigureContent, string?) Number(string typed, UnitKind kind)
    {
        var reading = AmountParser.Parse(typed);
        return reading switch
        {
            { Problem: AmountProblem.NotANumber } => No(Strings.Figure_NotANumber.With(reading.Culprit)),
            { Problem: AmountProblem.Negative } => No(Strings.Figure_Negative),
            { Problem: AmountProblem.TooLarge } => No(Strings.Figure_TooLarge.With(Format.Number(Most))),
            { Problem: AmountProblem.TooManyDecimals } => No(Decimals(kind)),
            { Problem: not null } => No(ModelMessages.Of(reading)),
            { Value: null } => default,
            { Value: { } value } when !Money.HasDecimals(value.Thousands, kind == UnitKind.Whole ? 0 : IndicatorUnits.MostDecimals) => No(Decimals(kind)),
            { Value: { Thousands: > 100 } } when kind == UnitKind.Percent => No(Strings.Figure_Percent),
            { Value: { } value } when value.Thousands > Most => No(Strings.Figure_TooLarge.With(Format.Number(Most))),
            { Value: { } value } => (new FigureContent(value.Thousands), null),
        };
    }

    private static (FigureContent, string?) Text(string typed, UnitKind kind) => kind switch
    {
        _ when typed.Length > IndicatorValue.TextMaxLength => No(Strings.Figure_TooLong.With(IndicatorValue.TextMaxLength)),
        UnitKind.Date => DateOnly.TryParseExact(typed, ["d.M.yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1990 and <= 2099
            ? Of(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : No(Strings.Figure_Date),
        UnitKind.SchoolYear => Pair(typed, Years()) is (var first, var last) && last == first + 1 ? Of($"{first}-{last}") : No(Strings.Figure_SchoolYear),
        UnitKind.GradeRange => Pair(typed, Grades()) is (var first, var last) && first <= last && last <= 12 ? Of($"{first}-{last}") : No(Strings.Figure_GradeRange),
        UnitKind.Numbers => Numbers(typed),
        _ => typed.Split(';', StringSplitOptions.TrimEntries) is var items && Array.TrueForAll(items, item => item.Length > 0 && !item.Any(char.IsControl))
            ? Of(string.Join(';', items)) : No(Strings.Figure_List),
    };

    /// <summary>One number is kept as a number, several as a text: a sum over both finds what can be summed.</summary>
    private static (FigureContent, string?) Numbers(string typed)
    {
        var items = typed.Split(';', StringSplitOptions.TrimEntries);
        return !Array.TrueForAll(items, item => Whole().IsMatch(item)) ? No(Strings.Figure_Numbers)
            : items is [var only] ? (new FigureContent(decimal.Parse(only, CultureInfo.InvariantCulture)), null)
            : Of(string.Join(';', items));
    }

    private static (int First, int Last)? Pair(string typed, Regex shape) => shape.Match(typed) is { Success: true } match
        ? (int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture), int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture))
        : null;

    private static (FigureContent, string?) Of(string text) => (new FigureContent(null, text), null);

    private static (FigureContent, string?) No(string problem) => (default, problem);

    private static string Decimals(UnitKind kind) => kind == UnitKind.Whole ? Strings.Figure_Whole : Strings.Figure_Decimals.With(IndicatorUnits.MostDecimals);

    [GeneratedRegex(@"^(20\d\d)\s*[-–/]\s*(20\d\d)$", RegexOptions.CultureInvariant)]
    private static partial Regex Years();

    [GeneratedRegex(@"^(\d{1,2})\s*[-–]\s*(\d{1,2})$", RegexOptions.CultureInvariant)]
    private static partial Regex Grades();

    [GeneratedRegex(@"^\d{1,6}$", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();
}
