using System.Globalization;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Outline;

namespace Oskemen.Education.Web.Printing.Reports;

/// <summary>
/// The annual report as PDF. It is printed twice: once to learn on which page each section begins, then with the contents filled in. What was
/// printed from the same page before is taken from the store.
/// </summary>
public sealed class ReportPrinter(DocumentRenderer documents, ChromiumPrinter printer, PrintedDocuments store)
{
    /// <exception cref="PrintingException">No browser, no PDF, or not in time.</exception>
    public async Task<byte[]> PrintAsync(AnnualReportModel report, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        var language = report.Document.Language;
        var first = await documents.RenderForPrinterAsync<AnnualReport, AnnualReportModel>(report, language);
        return await store.FindOrMakeAsync(
            first,
            async () =>
            {
                var pages = PagesOf(await printer.PrintAsync(first, cancellationToken));
                var second = await documents.RenderForPrinterAsync<AnnualReport, AnnualReportModel>(report with { Pages = pages }, language);
                return await printer.PrintAsync(second, cancellationToken);
            },
            cancellationToken);
    }

    /// <summary>The page on which each numbered heading of the outline begins.</summary>
    internal static IReadOnlyDictionary<int, int> PagesOf(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return document.TryGetBookmarks(out var outline)
            ? outline.GetNodes().OfType<DocumentBookmarkNode>()
                .Select(node => (Number: NumberOf(node.Title), node.PageNumber))
                .Where(row => row.Number is not null)
                .GroupBy(row => row.Number!.Value).ToDictionary(group => group.Key, group => group.First().PageNumber)
            : new Dictionary<int, int>();
    }

    private static int? NumberOf(string title) =>
        int.TryParse(title.Split('.', 2)[0].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && title.Contains('.', StringComparison.Ordinal) ? number : null;
}
