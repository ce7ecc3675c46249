using System.Globalization;
using Oskemen.Education.Web.Narrative.Documents;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Oskemen.Education.Web.Printing.Word;

/// <summary>A table: its head stands on every page, no row is cut, numbers stand at the right.</summary>
internal static class WordTable
{
    private const int Padding = 240;

    /// <summary>About the width of a bold letter of the tables' type, in twentieths of a point; of a wide one, which may stand in for it.</summary>
    private const int Character = 128;

    /// <summary>Longer words may be broken.</summary>
    private const int LongestWhole = 14;

    /// <summary>No column of words is so much longer than the others that they get nothing.</summary>
    private const int LongestText = 60;

    public static W.Table Write(Table table)
    {
        var widths = WidthsOf(table);
        var head = new W.TableRow(
            [
                new W.TableRowProperties(new W.CantSplit(), new W.TableHeader()),
                .. table.Columns.Select((column, index) => Cell(column.Head, widths[index], column.IsNumber ? WordStyles.TableHeadNumber : WordStyles.TableHead)),
            ]);
        return new W.Table(
            [
                new W.TableProperties
                {
                    TableStyle = new W.TableStyle { Val = WordStyles.Table },
                    TableWidth = new W.TableWidth { Type = W.TableWidthUnitValues.Dxa, Width = Text(widths.Sum()) },
                    TableLayout = new W.TableLayout { Type = W.TableLayoutValues.Fixed },
                    TableLook = new W.TableLook { Val = "0020", FirstRow = true, LastRow = false, FirstColumn = false, LastColumn = false, NoHorizontalBand = true, NoVerticalBand = true },
                },
                new W.TableGrid(widths.Select(width => new W.GridColumn { Width = Text(width) })),
                head,
                .. table.Rows.Select((row, number) => Row(table, row, widths, isFirst: number == 0)),
            ]);
    }

    private static W.TableRow Row(Table table, Row row, List<int> widths, bool isFirst)
    {
        var cells = row.Cells.Select((cell, index) =>
        {
            var element = Cell(cell, widths[index], table.Columns[index].IsNumber ? WordStyles.TableNumber : WordStyles.TableText, row.IsTotal);
            // The head stays with the first row.
            if (isFirst && table.Rows.Count > 1)
            {
                element.GetFirstChild<W.Paragraph>()!.ParagraphProperties!.KeepNext = new W.KeepNext();
            }

            return element;
        });
        return new W.TableRow([new W.TableRowProperties(new W.CantSplit()), .. cells]);
    }

    private static W.TableCell Cell(IReadOnlyList<Run> runs, int width, string style, bool isTotal = false)
    {
        var properties = new W.TableCellProperties { TableCellWidth = new W.TableCellWidth { Type = W.TableWidthUnitValues.Dxa, Width = Text(width) } };
        if (isTotal)
        {
            properties.TableCellBorders = new W.TableCellBorders
            {
                TopBorder = new W.TopBorder { Val = W.BorderValues.Single, Size = 8, Color = WordStyles.Ink },
                BottomBorder = new W.BottomBorder { Val = W.BorderValues.Single, Size = 8, Color = WordStyles.Ink },
            };
        }

        return new W.TableCell(properties, WordText.Paragraph(style, WordText.Runs(runs, isTotal)));
    }

    /// <summary>Every column holds its longest word and every number whole; columns of words share the rest by what they say.</summary>
    private static List<int> WidthsOf(Table table)
    {
        var least = table.Columns.Select((column, index) => LeastWidth(table, column, index)).ToList();
        var words = table.Columns.Select((column, index) => column.IsNumber ? 0 : WordsOf(table, index)).ToList();
        var rest = WordFrame.TextWidth - least.Sum();
        return rest < 0 ? [.. least.Select(width => width * WordFrame.TextWidth / least.Sum())]
            : words.Sum() == 0 ? [.. least.Select(width => width + (rest / least.Count))]
            : [.. least.Zip(words, (width, share) => width + (rest * share / words.Sum()))];
    }

    private static int LeastWidth(Table table, Column column, int index)
    {
        var longest = TextsOf(table, index).Max(text => column.IsNumber ? text.Length : Math.Min(LongestWord(text), LongestWhole));
        return (Math.Max(longest, Math.Min(LongestWord(HeadOf(table, index)), LongestWhole)) * Character) + Padding;
    }

    private static int WordsOf(Table table, int column) =>
        TextsOf(table, column).Max(text => text.Length) is var longest && longest > LongestWhole ? Math.Min(longest, LongestText) : 0;

    private static IEnumerable<string> TextsOf(Table table, int column) =>
        table.Rows.Select(row => string.Concat(row.Cells[column].Select(run => run.Text))).Append("");

    private static string HeadOf(Table table, int column) => string.Concat(table.Columns[column].Head.Select(run => run.Text));

    private static int LongestWord(string text) => text.Split(' ').Max(word => word.Length);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
