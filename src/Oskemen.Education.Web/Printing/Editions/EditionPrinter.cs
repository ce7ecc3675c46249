using System.Globalization;
using System.Net.Mime;
using Oskemen.Education.Domain.Reports;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Printing.Reports;
using Oskemen.Education.Web.Printing.Word;
using Oskemen.Education.Web.Spreadsheets;

namespace Oskemen.Education.Web.Printing.Editions;

/// <summary>Makes the documents of an edition that is about to be published: PDF and DOCX in both languages, the documents and figures as data.</summary>
public sealed class EditionPrinter(ReportPrinter printer)
{
    /// <exception cref="PrintingException">No browser, no PDF, or not in time.</exception>
    public async Task<IReadOnlyList<EditionFile>> MakeAsync(EditionContent content, ReportEdition edition, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(edition);
        var files = new List<EditionFile>();
        foreach (var draft in new[] { content.Kk, content.Ru })
        {
            var language = draft.Document.Language;
            var model = Publish(draft, edition, language);
            files.Add(new EditionFile(EditionFiles.Report(edition, language, "pdf"), MediaTypeNames.Application.Pdf, await printer.PrintAsync(model, cancellationToken)));
            files.Add(new EditionFile(EditionFiles.Report(edition, language, "docx"), WordReport.ContentType, WordReport.Write(model)));
        }

        files.Add(new EditionFile(EditionFiles.Document(edition, Cultures.Kk), MediaTypeNames.Application.Json, content.DocumentKk));
        files.Add(new EditionFile(EditionFiles.Document(edition, Cultures.Ru), MediaTypeNames.Application.Json, content.DocumentRu));
        files.Add(new EditionFile(EditionFiles.Figures(edition, "json"), MediaTypeNames.Application.Json, content.Figures));
        var figures = EditionTables.Of(EditionContent.ReadFigures(content.Figures));
        files.Add(new EditionFile(EditionFiles.Figures(edition, "xlsx"), XlsxFile.ContentType, XlsxFile.Write(figures)));
        files.Add(new EditionFile(EditionFiles.Figures(edition, "csv"), CsvFile.ContentType, CsvFile.Write(figures)));
        return files;
    }

    /// <summary>A model without the mark of a draft that names its edition.</summary>
    public static AnnualReportModel Publish(AnnualReportModel draft, ReportEdition edition, CultureInfo language)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(edition);
        return draft with { Mark = null, Edition = Cultures.In(language, () => Strings.Edition_Number.With(edition.Number)) };
    }
}

/// <summary>How the documents of an edition are called.</summary>
public static class EditionFiles
{
    public static string Report(ReportEdition edition, CultureInfo language, string extension) => $"report-{Stem(edition)}-{language?.Name}.{extension}";

    public static string Document(ReportEdition edition, CultureInfo language) => $"document-{Stem(edition)}-{language?.Name}.json";

    public static string Figures(ReportEdition edition, string extension) => $"figures-{Stem(edition)}.{extension}";

    private static string Stem(ReportEdition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        return string.Create(CultureInfo.InvariantCulture, $"{edition.Year}-{edition.Number}");
    }
}
