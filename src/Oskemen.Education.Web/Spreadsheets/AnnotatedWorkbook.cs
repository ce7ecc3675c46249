using ClosedXML.Excel;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Spreadsheets;

/// <summary>The reader's own file with a column that says beside each row what is wrong with it.</summary>
public static class AnnotatedWorkbook
{
    private const double Width = 70;

    /// <param name="content">The file.</param>
    /// <param name="problems">What is wrong with it.</param>
    /// <param name="headRow">Row of the head, where it is not the head of a table of budget lines.</param>
    /// <returns>The workbook, or null when it cannot be opened at all.</returns>
    public static byte[]? Write(byte[] content, IReadOnlyList<SheetProblem> problems, int headRow = 0)
    {
        try
        {
            using var workbook = new XLWorkbook(new MemoryStream(content));
            RestoreErrors(workbook, SheetCells.FindErrors(content));
            foreach (var group in problems.GroupBy(problem => problem.Sheet))
            {
                Annotate(workbook.TryGetWorksheet(group.Key, out var sheet) ? sheet : workbook.Worksheet(1), [.. group], headRow);
            }

            using var stream = new MemoryStream();
            workbook.SaveAs(stream);
            return stream.ToArray();
        }
        catch (Exception damaged) when (damaged is not OutOfMemoryException)
        {
            return null;
        }
    }

    private static void Annotate(IXLWorksheet sheet, List<SheetProblem> problems, int knownHeadRow)
    {
        var header = knownHeadRow > 0 || sheet.IsEmpty() ? null : SheetHeader.Find(sheet);
        var headRow = knownHeadRow > 0 ? knownHeadRow : header?.LastRow ?? 1;
        var column = FindColumn(sheet, headRow);
        sheet.Column(column).Width = Width;
        sheet.Cell(headRow, column).SetValue(Strings.Sheet_Problems).Style.Font.SetBold();
        foreach (var row in problems.GroupBy(problem => Math.Max(problem.Row, 1)))
        {
            // What concerns the whole sheet stands over the table, beside its title.
            var place = row.Key == headRow ? Math.Max(headRow - 1, 1) : row.Key;
            var cell = sheet.Cell(place, column);
            cell.SetValue(string.Join(Environment.NewLine, row.Select(problem => $"{problem.Cell}: {problem.Message}")));
            cell.Style.Alignment.SetWrapText().Font.SetFontColor(XLColor.FromHtml("#842029"));
        }

        foreach (var problem in problems.Where(problem => problem is { IsError: true, Row: > 0 }))
        {
            sheet.Cell(problem.Row, problem.Column).Style.Fill.SetBackgroundColor(Workbooks.ErrorFill);
        }
    }

    /// <summary>The column of an earlier round, emptied, or the first free one.</summary>
    private static int FindColumn(IXLWorksheet sheet, int headRow)
    {
        var last = sheet.LastColumnUsed()?.ColumnNumber() ?? 0;
        if (last == 0 || !IsOurs(SheetCells.Text(sheet.Cell(headRow, last))))
        {
            return last + 1;
        }

        sheet.Column(last).Clear();
        return last;
    }

    private static bool IsOurs(string heading) =>
        Cultures.All.Any(culture => heading == Strings.ResourceManager.GetString(nameof(Strings.Sheet_Problems), culture));

    private static void RestoreErrors(XLWorkbook workbook, Dictionary<(string Sheet, string Cell), string> errors)
    {
        foreach (var ((sheet, address), text) in errors)
        {
            var cell = workbook.Worksheet(sheet).Cell(address);
            if (!cell.HasFormula)
            {
                cell.SetValue(text);
            }
        }
    }
}
