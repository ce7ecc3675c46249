using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Narrative.Documents;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Oskemen.Education.Web.Printing.Word;

/// <summary>The blocks of sections as elements of a word processor.</summary>
internal sealed class WordBlocks(MainDocumentPart main)
{
    /// <summary>Stands in a text where a field goes.</summary>
    private const char Place = '\uFFFC';

    private int _charts;

    public int NumberedLists { get; private set; }

    public IEnumerable<OpenXmlElement> Write(IEnumerable<Block> blocks, WordContents contents)
    {
        Block? before = null;
        foreach (var block in blocks)
        {
            var elements = Write(block, contents).ToList();
            if (before is Table && elements is [W.Paragraph { ParagraphProperties: { } properties }, ..] && block is Paragraph or ItemList)
            {
                properties.SpacingBetweenLines = new W.SpacingBetweenLines { Before = "200" };
            }

            foreach (var element in elements)
            {
                yield return element;
            }

            before = block;
        }
    }

    private IEnumerable<OpenXmlElement> Write(Block block, WordContents contents) => block switch
    {
        Heading heading => [contents.AddHeading(WordStyles.Heading2, WordText.Runs(heading.Text), string.Concat(heading.Text.Select(run => run.Text)))],
        Paragraph paragraph => [WordText.Paragraph(WordStyles.Normal, WordText.Runs(paragraph.Text))],
        ItemList { IsNumbered: true } list => Numbered(list),
        ItemList list => list.Items.Select(item => WordText.Paragraph(WordStyles.Bullet, WordText.Runs(item))),
        Table table =>
        [
            Caption(
                table.Caption is null ? Strings.Print_TableOf.With(Place) : Strings.Print_TableTitle.With(Place, table.Caption), "Table", table.Number, WordStyles.TableCaption),
            WordTable.Write(table),
        ],
        Chart chart =>
        [
            WordText.Paragraph(WordStyles.Figure, WordChart.Write(main, chart, ++_charts)),
            Caption(Strings.Print_Figure.With(Place, chart.Title, chart.Unit).TrimEnd(), "Figure", chart.Number, WordStyles.Caption),
        ],
        Note note =>
        [
            WordText.Paragraph(WordStyles.NoteHeading, WordText.Run(note.Title)),
            WordText.Paragraph(WordStyles.Note, WordText.Run(note.Text)),
            .. note.Items.Select(item => WordText.Paragraph(WordStyles.NoteItem, [WordText.Run("–"), WordText.Tab(), .. WordText.Runs(item)])),
        ],
        _ => [],
    };

    private List<W.Paragraph> Numbered(ItemList list)
    {
        var number = WordLists.NumberOf(NumberedLists++);
        return
        [
            .. list.Items.Select(item =>
            {
                var paragraph = WordText.Paragraph(WordStyles.Numbered, WordText.Runs(item));
                paragraph.ParagraphProperties!.NumberingProperties = new W.NumberingProperties(
                    new W.NumberingLevelReference { Val = 0 }, new W.NumberingId { Val = number });
                return paragraph;
            }),
        ];
    }

    /// <summary>The word processor counts on when somebody puts another table between.</summary>
    private static W.Paragraph Caption(string text, string sequence, int number, string style)
    {
        var parts = text.Split(Place, 2);
        OpenXmlElement[] runs =
        [
            WordText.Run(parts[0]), WordText.Field($@"SEQ {sequence} \* ARABIC", number.ToString(System.Globalization.CultureInfo.InvariantCulture)), WordText.Run(parts[1]),
        ];
        return WordText.Paragraph(style, runs.Where(run => run.InnerText.Length > 0));
    }
}
