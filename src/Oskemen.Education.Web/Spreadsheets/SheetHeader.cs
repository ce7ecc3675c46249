using System.Text.RegularExpressions;
using ClosedXML.Excel;

namespace Oskemen.Education.Web.Spreadsheets;

/// <summary>The columns that are read; all others are ignored.</summary>
public enum SheetColumn
{
    Code,
    Name,
    Plan,
    Paid,
    Registered,
    Unpaid,
}

/// <summary>
/// The head of a table of budget lines, found by the words in it, in either language: ours, or that of a treasury
/// statement. Order, other columns, line breaks and letter case do not matter.
/// </summary>
internal sealed partial class SheetHeader
{
    private const int RowsSearched = 40;

    private const int ColumnsSearched = 200;

    private static readonly SheetColumn[] Telling = [SheetColumn.Code, SheetColumn.Plan, SheetColumn.Paid];

    private readonly List<(SheetColumn Column, int Number, string Text)> _found;

    private SheetHeader(int firstRow, int lastRow, List<(SheetColumn Column, int Number, string Text)> found)
    {
        (FirstRow, LastRow, _found) = (firstRow, lastRow, found);
    }

    /// <summary>The first row of the head; what the sheet says of itself stands above it.</summary>
    public int FirstRow { get; }

    /// <summary>The last row of the head.</summary>
    public int LastRow { get; }

    public IEnumerable<SheetColumn> Missing => Telling.Where(column => Find(column) is null);

    /// <summary>Columns that more than one heading names, each with the numbers of the first two.</summary>
    public IEnumerable<(SheetColumn Column, int First, int Second)> Twice =>
        _found.GroupBy(found => found.Column)
            .Where(group => group.Key != SheetColumn.Name && group.Count() > 1)
            .Select(group => (group.Key, group.First().Number, group.ElementAt(1).Number));

    public int? Find(SheetColumn column) =>
        _found.Where(found => found.Column == column).Select(found => (int?)found.Number).FirstOrDefault();

    private bool IsTable => Missing.Count() < 2;

    private bool IsComplete => !Missing.Any() && !Twice.Any();

    public static SheetHeader? Find(IXLWorksheet sheet)
    {
        var rows = sheet.RowsUsed().Select(row => row.RowNumber()).Take(RowsSearched).ToList();
        var single = rows.Select(row => At(sheet, row, row)).FirstOrDefault(header => header.IsTable);
        if (single is { IsComplete: true })
        {
            return single;
        }

        // Statements print heads of two lines: the second tells apart what the first names together.
        var inTwoLines = rows.Select(row => At(sheet, row, row + 1)).FirstOrDefault(header => header.IsComplete);
        return inTwoLines ?? single;
    }

    private static SheetHeader At(IXLWorksheet sheet, int first, int last) => new(first, last, Recognise(sheet, first, last));

    private static List<(SheetColumn Column, int Number, string Text)> Recognise(IXLWorksheet sheet, int first, int last)
    {
        var used = sheet.RangeUsed().RangeAddress;
        var found = new List<(SheetColumn Column, int Number, string Text)>();
        var end = Math.Min(used.LastAddress.ColumnNumber, used.FirstAddress.ColumnNumber + ColumnsSearched - 1);
        for (var number = used.FirstAddress.ColumnNumber; number <= end; number++)
        {
            var texts = Enumerable.Range(first, last - first + 1).Select(row => SheetCells.HeadingText(sheet.Cell(row, number)));
            var text = string.Join(' ', texts.Distinct()).ToLowerInvariant();
            if (Recognise(text) is { } column)
            {
                found.Add((column, number, text));
            }
        }

        // Of a plan by obligations and a plan by payments, it is payments that execution is measured against.
        var byPayments = found.Where(candidate => candidate.Column == SheetColumn.Plan && Payments().IsMatch(candidate.Text)).ToList();
        return byPayments.Count == 1 ? [.. found.Where(candidate => candidate.Column != SheetColumn.Plan || candidate == byPayments[0])] : found;
    }

    internal static SheetColumn? Recognise(string heading) => heading switch
    {
        _ when NotRead().IsMatch(heading) => null,
        _ when Unpaid().IsMatch(heading) => SheetColumn.Unpaid,
        _ when Registered().IsMatch(heading) => SheetColumn.Registered,
        _ when Paid().IsMatch(heading) => SheetColumn.Paid,
        _ when Plan().IsMatch(heading) => SheetColumn.Plan,
        _ when Name().IsMatch(heading) => SheetColumn.Name,
        _ when Code().IsMatch(heading) => SheetColumn.Code,
        _ => null,
    };

    // Percents, annual plans and what was not spent carry the words of the columns that are read.
    [GeneratedRegex("%|пайыз|процент|жылдық|жылға арналған|годов|на год|игерілме|не ?освоен|қалдық|қалдығы|остат|отклонен|ауытқу")]
    private static partial Regex NotRead();

    [GeneratedRegex("неоплачен|төленбе")]
    private static partial Regex Unpaid();

    [GeneratedRegex("зарегистриров|тіркел")]
    private static partial Regex Registered();

    [GeneratedRegex("оплачен|освоен|кассов|исполнен|төленген|игеріл|атқарыл|кассалық")]
    private static partial Regex Paid();

    [GeneratedRegex("план|жоспар")]
    private static partial Regex Plan();

    [GeneratedRegex("наименован|атауы")]
    private static partial Regex Name();

    [GeneratedRegex(@"\bкод|\bкбк\b")]
    private static partial Regex Code();

    [GeneratedRegex("платеж|төлем")]
    private static partial Regex Payments();
}
