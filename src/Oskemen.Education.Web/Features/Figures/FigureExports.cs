using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Domain.Reports;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Spreadsheets;

namespace Oskemen.Education.Web.Features.Figures;

/// <summary>What is downloaded of the figures: the rows of the page, with words in the tables and with stable names in JSON.</summary>
public static class FigureExports
{
    private const double NameWidth = 45;
    private const double KeyWidth = 30;
    private const double TextWidth = 20;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        WriteIndented = true,
    };

    public static ExportTable ToTable(FiguresPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var year = page.Year.Year;
        var title = Strings.Figures_Title.With(year);
        return new ExportTable(
            year.ToString(CultureInfo.InvariantCulture),
            page.Year.IsSample ? $"{title}. {Strings.Indicator_SampleYear}" : title,
            [
                new(Strings.Figures_Key, KeyWidth),
                new(Strings.Figures_TemplateName, KeyWidth),
                new(Strings.Indicator_Section, TextWidth),
                new(Strings.Figures_NameKk, NameWidth),
                new(Strings.Figures_NameRu, NameWidth),
                new(Strings.Indicator_Value, TextWidth),
                new(Strings.Figures_Text, TextWidth),
                new(Strings.Indicator_Unit, TextWidth),
                new(Strings.Year_Period, TextWidth),
                new(Strings.Figures_Rounding, TextWidth),
                new(Strings.Figures_Origin, TextWidth),
                new(Strings.Indicator_Formula, KeyWidth),
                new(Strings.Figures_Source, NameWidth),
            ],
            [.. page.Found.Select(figure => new ExportRow(
            [
                figure.Key, figure.TemplateName(year), figure.Section.Name(), figure.NameKk, figure.NameRu,
                figure.Content.Number is { } number ? new ExactNumber(number) : null, page.Visible.TextOf(figure),
                IndicatorWords.UnitName(figure.Unit), IndicatorWords.Period(figure.Period), figure.Rounding?.Name(),
                figure.Provenance.Source.Name(), figure.Provenance.Formula, SourceOf(figure),
            ]))],
            FixedColumns: 1)
        {
            PagesWide = 3,
        };
    }

    public static byte[] ToJson(FiguresPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var year = page.Year.Year;
        return JsonSerializer.SerializeToUtf8Bytes(
            new FigureFile(year, page.Year.IsSample, CultureInfo.CurrentUICulture.Name,
            [
                .. page.Found.Select(figure => new FigureLine(
                    figure.Key, figure.TemplateName(year), figure.Section.Key(), figure.NameKk, figure.NameRu, Plain(figure.Content.Number), page.Visible.TextOf(figure),
                    figure.Unit, figure.Period, figure.Rounding?.ToString(), $"{figure.Provenance.Source}", figure.Provenance.Formula, SourceOf(figure))),
            ]),
            Json);
    }

    private static string SourceOf(Figure figure) => string.Join(
        "; ", new[] { FigureWords.SourceOf(figure.Provenance), figure.Provenance.Register ?? "" }.Where(part => part.Length > 0));

    // The database gives more zeros than a number has decimals.
    private static decimal? Plain(decimal? number) => number / 1.0000000000000000000000000000m;

    private sealed record FigureFile(int Year, bool IsSample, string Language, IReadOnlyList<FigureLine> Figures);

    private sealed record FigureLine(
        string Key, string TemplateName, string Section, string NameKk, string NameRu, decimal? Value, string Text,
        string Unit, string Period, string? Rounding, string Origin, string? Formula, string Source);
}
