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

    /// <summary>Where the value was taken from: lines of the printed report, an earlier report, the portal's form; empty where nothing was entered.</summary>
    public static string SourceOf(FigureProvenance provenance)
    {
        ArgumentNullException.ThrowIfNull(provenance);
        return provenance switch
        {
            { FromReport: { } year } => Strings.Indicator_Carried.With(year),
            { Row: { Origin: IndicatorOrigin.PrintedReport } row } =>
                Strings.Indicator_OriginPrintedReport.With(row.SourceLines.Replace(";", ", ", StringComparison.Ordinal))
                + (row.IsPrinted ? "" : $"; {Strings.Indicator_NotPrinted}"),
            { Row.Origin: IndicatorOrigin.Confirmed } => Strings.Indicator_OriginConfirmed,
            { Row.Origin: IndicatorOrigin.Entered } => Strings.Figures_Typed,
            _ => "",
        };
    }
}
