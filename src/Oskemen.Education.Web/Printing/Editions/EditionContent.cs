using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Domain.Periods;
using Oskemen.Education.Domain.Reports;
using Oskemen.Education.Web.Figures;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Narrative;
using Oskemen.Education.Web.Narrative.Documents;
using Oskemen.Education.Web.Printing.Reports;

namespace Oskemen.Education.Web.Printing.Editions;

/// <summary>A figure as an edition keeps it.</summary>
/// <param name="Key">Its name.</param>
/// <param name="Section">Key of its section.</param>
/// <param name="NameKk">What it is, in Kazakh.</param>
/// <param name="NameRu">In Russian.</param>
/// <param name="Value">Its number; null where it is a text or not known.</param>
/// <param name="Text">Its text.</param>
/// <param name="Unit">What it counts.</param>
/// <param name="Period">What it covers.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Formula">How it is computed.</param>
public sealed record EditionFigure(
    string Key, string Section, string NameKk, string NameRu, decimal? Value, string? Text, string Unit, string Period, FigureSource Source, string? Formula)
{
    public FigureContent Content => new(Value, Text);

    public string Name => Cultures.Pick(NameKk, NameRu);
}

/// <summary>
/// All that a report says at a moment: its figures and both documents. The same state gives the same bytes and so the same hash, whoever asks.
/// </summary>
public sealed class EditionContent
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() },
    };

    private EditionContent(AnnualReportModel kk, AnnualReportModel ru, byte[] figures)
    {
        (Kk, Ru, Figures) = (kk, ru, figures);
        (DocumentKk, DocumentRu) = (Write(kk), Write(ru));
        StateHash = EditionFile.HashOf([.. figures, .. DocumentKk, .. DocumentRu]);
    }

    public AnnualReportModel Kk { get; }

    public AnnualReportModel Ru { get; }

    /// <summary>The figures as JSON.</summary>
    public byte[] Figures { get; }

    public byte[] DocumentKk { get; }

    public byte[] DocumentRu { get; }

    /// <summary>SHA-256 of figures and documents.</summary>
    public string StateHash { get; }

    public static EditionContent Of(ReportData data, ReportTexts texts)
    {
        ArgumentNullException.ThrowIfNull(data);
        AnnualReportModel Model(CultureInfo language) => AnnualReportModel.Of(data, ReportWriter.Write(data, texts, language));
        return new EditionContent(Model(Cultures.Kk), Model(Cultures.Ru), JsonSerializer.SerializeToUtf8Bytes(FiguresOf(data), Options));
    }

    public static IReadOnlyList<EditionFigure> FiguresOf(ReportData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return
        [
            .. data.Figures.All.Select(figure => new EditionFigure(
                figure.Key, figure.Section.Key(), figure.NameKk, figure.NameRu, figure.Content.Number, figure.Content.Text, figure.Unit, figure.Period,
                figure.Provenance.Source, figure.Provenance.Formula)),
        ];
    }

    /// <summary>The figures of a sealed edition.</summary>
    public static IReadOnlyList<EditionFigure> ReadFigures(byte[] json) => JsonSerializer.Deserialize<List<EditionFigure>>(json, Options) ?? [];

    /// <summary>The report of a sealed edition, with who signs it and the months that it covers.</summary>
    public static AnnualReportModel ReadDocument(byte[] json, CultureInfo language)
    {
        var stored = JsonSerializer.Deserialize<StoredDocument>(json, Options) ?? throw new JsonException("There is no document.");
        var document = new ReportDocument(
            stored.Year, language,
            [.. stored.Sections.Select(section => new DocumentSection(ReportSections.Find(section.Key)!.Value, section.Number, section.Title, section.Blocks, []))]);
        return new AnnualReportModel(document, stored.LastMonth is { } month ? new ReportingMonth(stored.Year, month) : null, stored.Head, Mark: null);
    }

    private static byte[] Write(AnnualReportModel model) => JsonSerializer.SerializeToUtf8Bytes(
        new StoredDocument(
            model.Document.Year,
            model.Period?.Month,
            model.Head,
            [.. model.Document.Sections.Select(section => new StoredSection(section.Section.Key(), section.Number, section.Title, section.Blocks))]),
        Options);

    private sealed record StoredDocument(int Year, int? LastMonth, string? Head, IReadOnlyList<StoredSection> Sections);

    private sealed record StoredSection(string Key, int Number, string Title, IReadOnlyList<Block> Blocks);
}
