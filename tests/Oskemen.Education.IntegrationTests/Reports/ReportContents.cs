using System.Text.RegularExpressions;
using UglyToad.PdfPig;

namespace Oskemen.Education.IntegrationTests.Reports;

/// <summary>The contents on the second page of a printed report.</summary>
internal static class ReportContents
{
    /// <summary>Fails where they do not name the page on which a section begins.</summary>
    /// <returns>How many sections there are.</returns>
    public static int Check(byte[] report)
    {
        using var pdf = PdfDocument.Open(report);
        var contents = Squeeze(string.Concat(pdf.GetPage(2).Letters.Select(letter => letter.Value)));
        var headings = ReportTextReader.Headings(pdf).ToList();
        foreach (var (title, page) in headings)
        {
            contents.ShouldMatch($"{Regex.Escape(Squeeze(title))}{page}(?!\\d(?!\\d*\\.))");
        }

        return headings.Count;
    }

    private static string Squeeze(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
