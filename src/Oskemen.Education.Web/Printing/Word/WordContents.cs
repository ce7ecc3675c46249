using System.Globalization;
using DocumentFormat.OpenXml;
using Oskemen.Education.Web.Localization;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Oskemen.Education.Web.Printing.Word;

/// <summary>
/// The headings and the table of contents that leads to them. It is a field and already holds every heading, so that it is never empty. On
/// which page each begins only the word processor knows: the numbers come when it updates the table. It is not told to do that on opening,
/// because it would ask every reader for leave first.
/// </summary>
internal sealed class WordContents
{
    private readonly List<Entry> _entries = [];

    private sealed record Entry(string Style, string Bookmark, string Text);

    /// <param name="style">Of the heading.</param>
    /// <param name="runs">Its words.</param>
    /// <param name="text">As the table of contents has it.</param>
    public W.Paragraph AddHeading(string style, IEnumerable<OpenXmlElement> runs, string text)
    {
        var id = (_entries.Count + 1).ToString(CultureInfo.InvariantCulture);
        var bookmark = $"_Toc{_entries.Count + 1:00000000}";
        _entries.Add(new Entry(style == WordStyles.Heading1 ? WordStyles.Contents1 : WordStyles.Contents2, bookmark, text));
        return WordText.Paragraph(style, [new W.BookmarkStart { Id = id, Name = bookmark }, .. runs, new W.BookmarkEnd { Id = id }]);
    }

    public W.SdtBlock Write()
    {
        var lines = _entries.Select(Line).ToList();
        lines[0].InsertAfter(Mark(W.FieldCharValues.Separate), lines[0].ParagraphProperties);
        lines[0].InsertAfter(new W.Run(new W.FieldCode(@" TOC \o ""1-2"" \h \z \u ") { Space = SpaceProcessingModeValues.Preserve }), lines[0].ParagraphProperties);
        lines[0].InsertAfter(Mark(W.FieldCharValues.Begin), lines[0].ParagraphProperties);
        lines[^1].AppendChild(Mark(W.FieldCharValues.End));
        return new W.SdtBlock(
            new W.SdtProperties(new W.SdtContentDocPartObject(new W.DocPartGallery { Val = "Table of Contents" }, new W.DocPartUnique())),
            new W.SdtContentBlock([WordText.Paragraph(WordStyles.ContentsHeading, WordText.Run(Strings.Report_Contents)), .. lines]));
    }

    private static W.Paragraph Line(Entry entry) =>
        WordText.Paragraph(
            entry.Style,
            new W.Hyperlink(WordText.Run(entry.Text)) { Anchor = entry.Bookmark, History = true });

    private static W.Run Mark(W.FieldCharValues kind) => new(new W.FieldChar { FieldCharType = kind });
}
