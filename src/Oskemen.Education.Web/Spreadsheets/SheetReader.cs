using ClosedXML.Excel;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Domain.Periods;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Spreadsheets;

/// <summary>Reads a month's lines from our template, our export or a treasury statement, and tells everything that is wrong at once.</summary>
public static class SheetReader
{
    /// <summary>Reads a workbook that <see cref="WorkbookGuard"/> let pass.</summary>
    /// <param name="content">The file.</param>
    /// <param name="period">The month the sheet should be of.</param>
    /// <param name="lines">The lines that are due in it.</param>
    public static SheetReading Read(byte[] content, ReportingMonth period, IReadOnlyCollection<ProgrammeCode> lines)
    {
        try
        {
            using var workbook = new XLWorkbook(new MemoryStream(content));
            var reading = Read(workbook, SheetCells.FindErrors(content), period, lines);
            return reading with { Problems = [.. reading.Problems.OrderBy(problem => problem.Kind).ThenBy(problem => problem.Row).ThenBy(problem => problem.Column)] };
        }
        catch (Exception damaged) when (damaged is not OutOfMemoryException)
        {
            // A file can be broken in any number of ways, and the library answers with as many exceptions.
            return Failed(new SheetProblem(SheetProblemKind.Unreadable, Strings.Import_Unreadable));
        }
    }

    private static SheetReading Read(
        XLWorkbook workbook, Dictionary<(string Sheet, string Cell), string> errors, ReportingMonth period, IReadOnlyCollection<ProgrammeCode> lines)
    {
        var tables = FindTables(workbook);
        if (tables.Count == 0)
        {
            return Failed(new SheetProblem(
                SheetProblemKind.NoHeader, Strings.Import_NoHeader.With(Strings.Budget_Code, Strings.Budget_Plan, Strings.Budget_Paid)));
        }

        var (sheet, header) = tables[0];
        var structure = new SheetStructure(sheet, header, period);
        var problems = structure.Check().ToList();
        if (tables.Count > 1)
        {
            problems.Add(new SheetProblem(
                SheetProblemKind.TwoTables, Strings.Import_TwoTables.With(sheet.Name, tables[1].Sheet.Name), tables[1].Sheet.Name));
        }

        if (header.Find(SheetColumn.Code) is not { } codeColumn)
        {
            return new SheetReading([], null, problems);
        }

        var reader = new LineReader(sheet, header, codeColumn, errors, lines);
        reader.Read();
        return new SheetReading(reader.Rows, structure.IsOurs ? null : reader.Total, [.. problems, .. reader.Problems]);
    }

    internal static List<(IXLWorksheet Sheet, SheetHeader Header)> FindTables(XLWorkbook workbook) =>
        [.. workbook.Worksheets
            .Where(sheet => sheet.Visibility == XLWorksheetVisibility.Visible && !sheet.IsEmpty())
            .Select(sheet => (Sheet: sheet, Header: SheetHeader.Find(sheet)))
            .Where(table => table.Header is not null)
            .Select(table => (table.Sheet, table.Header!))];

    private static SheetReading Failed(SheetProblem problem) => new([], null, [problem]);
}
