using System.Globalization;
using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Domain.Reports;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Figures;

/// <summary>A figure as the report prints it, in the language of the page.</summary>
public static class FigureText
{
    /// <summary>33 489; 9 801 653,4; 2016 жылғы 1 маусым; 9–11; № 44, «Бриг».</summary>
    public static string Of(Figure figure, OrganisationNames organisations)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return figure.Content switch
        {
            { Number: { } number } => Of(number, figure.Unit),
            { Text: { } text } => Of(text, figure.Unit, organisations),
            _ => Format.Unknown,
        };
    }

    /// <summary>A number of a unit.</summary>
    public static string Of(decimal number, string unit) => new FigureContent(number).Show(unit);

    /// <summary>The parts of a list, each as it is printed.</summary>
    public static IReadOnlyList<string> ItemsOf(Figure figure, OrganisationNames organisations)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return [.. figure.Content.Items.Select(item => IndicatorUnits.KindOf(figure.Unit) == UnitKind.List ? organisations.ShortName(item) : item)];
    }

    private static string Of(string text, string unit, OrganisationNames organisations) => IndicatorUnits.KindOf(unit) switch
    {
        UnitKind.Date when DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => Dates.InWords(date),
        UnitKind.SchoolYear or UnitKind.GradeRange => text.Replace('-', '–'),
        UnitKind.List => string.Join(", ", text.Split(';', StringSplitOptions.TrimEntries).Select(organisations.ShortName)),
        _ => text.Replace(";", ", ", StringComparison.Ordinal),
    };
}
