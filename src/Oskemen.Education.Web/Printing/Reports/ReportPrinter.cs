using System.Collections.Concurrent;
using System.Globalization;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Outline;

namespace Oskemen.Education.Web.Printing.Reports;

/// <summary>
/// The annual report as PDF. On which page each section begins is known only of what is printed: the contents say what they said the last
/// time, and where that is not so any more the report is printed once again. What was printed from the same page before is taken from the store.
/// </summary>
public sealed class ReportPrinter(DocumentRenderer documents, ChromiumPrinter printer, PrintedDocuments store)
{
    // By year and language. Of this process alone: a report that is printed for the first time is printed twice.
    private static readonly ConcurrentDictionary<(int Year, string Language), IReadOnlyDictionary<int, int>> LastPages = new();

    /// <exception cref="PrintingException">No browser, no PDF, or not in time.</exception>
    public async Task<byte[]> PrintAsync(AnnualReportModel report, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        var page = await RenderAsync(report, pages: null);
        return await store.FindOrMakeAsync(page, () => MakeAsync(report, page, cancellationToken), cancellationToken);
    }

    private async Task<byte[]> MakeAsync(AnnualReportModel report, string withoutPages, CancellationToken cancellationToken)
    {
        var key = (report.Document.Year, report.Document.Language.Name);
        var last = LastPages.GetValueOrDefault(key);
        var pdf = await printer.PrintAsync(last is null ? withoutPages : await RenderAsync(report, last), cancellationToken);
        var pages = PagesOf(pdf);
        if (last is not null && last.Count == pages.Count && !last.Except(pages).Any())
        {
            return pdf;
        }

        LastPages[key] = pages;
        return await printer.PrintAsync(await RenderAsync(report, pages), cancellationToken);
    }

    private Task<string> RenderAsync(AnnualReportModel report, IReadOnlyDictionary<int, int>? pages) =>
        documents.RenderForPrinterAsync<AnnualReport, AnnualReportModel>(report with { Pages = pages }, report.Document.Language);

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
