using System.Globalization;
using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Domain.Reports;

namespace Oskemen.Education.Web.Localization;

/// <summary>The words of a figure's origin in the language of the page.</summary>
public static class FigureWords
{
    public static string Name(this Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return Cultures.Pick(figure.NameKk, figure.NameRu);
    }

    public static string Name(this FigureSource source) =>
        Strings.ResourceManager.GetString($"FigureSource_{source}", CultureInfo.CurrentUICulture) ?? $"{source}";

    public static string ChoiceName(ContradictionChoice choice) => choice switch
    {
        ContradictionChoice.KeepPrinted => Strings.Figures_ChoiceKeepPrinted,
        ContradictionChoice.UseComputed => Strings.Figures_ChoiceUseComputed,
        _ => Strings.Figures_ChoiceAccept,
    };

    /// <summary>With all its decimals: 97,233333.</summary>
    public static string Exact(decimal number) => number.ToString("#,##0.##########", Cultures.Kk);

    /// <summary>Where the value was taken from: an earlier report, the row that holds it; empty where it was computed or counted.</summary>
    public static string SourceOf(FigureProvenance provenance)
    {
        ArgumentNullException.ThrowIfNull(provenance);
        return provenance switch
        {
            { FromReport: { } year } => Strings.Indicator_Carried.With(year),
            { IsOfRow: true, Row: { } row } => SourceOf(row),
            _ => "",
        };
    }

    /// <summary>Lines of the printed report; or how it was entered in the portal.</summary>
    public static string SourceOf(IndicatorValue row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Origin switch
        {
            IndicatorOrigin.PrintedReport => Strings.Indicator_OriginPrintedReport.With(row.SourceLines.Replace(";", ", ", StringComparison.Ordinal))
                + (row.IsPrinted ? "" : $"; {Strings.Indicator_NotPrinted}"),
            IndicatorOrigin.Confirmed => Strings.Indicator_OriginConfirmed,
            _ => Strings.Figures_Typed,
        };
    }
}
