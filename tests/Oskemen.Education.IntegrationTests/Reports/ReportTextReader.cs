using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Outline;
using D = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Oskemen.Education.IntegrationTests.Reports;

/// <summary>Reads the sections of a report: lines and cells apart by line ends, spaces within a figure as plain ones.</summary>
internal static partial class ReportTextReader
{
    public static IReadOnlyList<string> OfWord(byte[] content)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(content), isEditable: false);
        var sections = new List<StringBuilder>();
        foreach (var paragraph in document.MainDocumentPart!.Document.Body!.Descendants<W.Paragraph>())
        {
            if (paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value == "Heading1")
            {
                sections.Add(new StringBuilder());
            }

            var texts = paragraph.Descendants<W.Text>().Select(text => text.Text);
            var charts = paragraph.Descendants<D.DocProperties>().Select(chart => chart.Description!.Value!.Replace("; ", "\n"));
            sections.LastOrDefault()?.Append(string.Concat(texts)).Append('\n').AppendJoin('\n', charts).Append('\n');
        }

        return [.. sections.Select(section => Plain(section.ToString()))];
    }

    public static IReadOnlyList<string> OfPdf(byte[] content)
    {
        using var document = PdfDocument.Open(content);
        var headings = Headings(document).ToList();
        var text = new StringBuilder();
        var starts = new List<int>();
        foreach (var page in document.GetPages())
        {
            var (offset, lines) = (text.Length, Lines(page));
            text.Append(lines).Append('\n');
            var from = 0;
            foreach (var heading in headings.Where(heading => heading.Page == page.Number))
            {
                var match = Regex.Match(lines[from..], string.Join(@"\s+", heading.Title.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape)));
                match.Success.ShouldBeTrue($"{heading.Title} on page {page.Number}");
                from += match.Index;
                starts.Add(offset + from);
            }
        }

        var all = text.ToString();
        return [.. starts.Append(all.Length).Pairwise().Select(pair => all[pair.Item1..pair.Item2])];
    }

    /// <summary>The numbered headings of the outline with their pages.</summary>
    public static IEnumerable<(string Title, int Page)> Headings(PdfDocument document) =>
        document.TryGetBookmarks(out var outline)
            ? outline.GetNodes().OfType<DocumentBookmarkNode>().Where(node => Numbered().IsMatch(node.Title)).Select(node => (node.Title.Trim(), node.PageNumber))
            : [];

    private static string Lines(Page page)
    {
        var text = new StringBuilder();
        Letter? before = null;
        foreach (var letter in page.Letters)
        {
            if (before is not null && (Math.Abs(letter.StartBaseLine.Y - before.StartBaseLine.Y) > 2 || Math.Abs(letter.StartBaseLine.X - before.EndBaseLine.X) > 4))
            {
                text.Append('\n');
            }

            text.Append(letter.Value);
            before = letter;
        }

        return Plain(text.ToString());
    }

    private static IEnumerable<(int, int)> Pairwise(this IEnumerable<int> numbers)
    {
        var list = numbers.ToList();
        return list.Zip(list.Skip(1));
    }

    private static string Plain(string text) => text.Replace('\u00A0', ' ').Replace("\u00AD", "", StringComparison.Ordinal);

    [GeneratedRegex(@"^\s*\d+\.\s")]
    private static partial Regex Numbered();
}
