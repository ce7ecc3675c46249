using System.Globalization;
using ClosedXML.Excel;
using Oskemen.Education.Domain.Exams;
using Oskemen.Education.Domain.Organisations;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Spreadsheets;

/// <summary>What a workbook says about an ENT season, with everything that is wrong with it.</summary>
/// <param name="Rows">One per school with a figure, in the order of the sheet.</param>
/// <param name="Problems">How the sheet is built, then what it holds, by row.</param>
/// <param name="HeadRow">Row of the head; 0 when none was found.</param>
public sealed record EntSheetReading(IReadOnlyList<EntSheetRow> Rows, IReadOnlyList<SheetProblem> Problems, int HeadRow = 0)
{
    public bool HasErrors => Problems.Any(problem => problem.IsError);
}

/// <summary>The figures that a sheet gives a school: its values over those that are stored.</summary>
public sealed record EntSheetRow(Organisation School, EntFigures Figures, int Row);

/// <summary>Reads a season from our template or our export and tells everything that is wrong at once.</summary>
public static class EntSheetReader
{
    /// <summary>Reads a workbook that <see cref="WorkbookGuard"/> let pass.</summary>
    /// <param name="content">The file.</param>
    /// <param name="season">The season the sheet should be of.</param>
    /// <param name="schools">The city's schools.</param>
    /// <param name="stored">What is stored of them; an empty cell leaves it.</param>
    public static EntSheetReading Read(
        byte[] content, EntSeason season, IReadOnlyList<Organisation> schools, IReadOnlyDictionary<int, EntFigures> stored)
    {
        try
        {
            using var workbook = new XLWorkbook(new MemoryStream(content));
            return Read(workbook, new EntRowReader(season, schools, stored, SheetCells.FindErrors(content)));
        }
        catch (Exception damaged) when (damaged is not OutOfMemoryException)
        {
            // A file can be broken in any number of ways, and the library answers with as many exceptions.
            return Failed(new SheetProblem(SheetProblemKind.Unreadable, Strings.Import_Unreadable));
        }
    }

    private static EntSheetReading Read(XLWorkbook workbook, EntRowReader reader)
    {
        var tables = workbook.Worksheets
            .Where(sheet => sheet.Visibility == XLWorksheetVisibility.Visible && !sheet.IsEmpty())
            .Select(EntHeader.Find).OfType<EntHeader>().ToList();
        if (tables.Count == 0)
        {
            return Failed(new SheetProblem(
                SheetProblemKind.NoHeader,
                Strings.Import_NoHeader.With(Strings.Ent_SchoolKey, EntField.Graduates.Name(), EntField.Participants.Name())));
        }

        if (tables.Count > 1)
        {
            return Failed(new SheetProblem(
                SheetProblemKind.TwoTables, Strings.Import_TwoTables.With(tables[0].Sheet.Name, tables[1].Sheet.Name), tables[1].Sheet.Name));
        }

        reader.Read(tables[0]);
        var problems = reader.Problems.OrderBy(problem => problem.Kind).ThenBy(problem => problem.Row).ThenBy(problem => problem.Column);
        return new EntSheetReading(reader.Rows, [.. problems], tables[0].Row);
    }

    private static EntSheetReading Failed(SheetProblem problem) => new([], [problem]);
}

/// <summary>The head of a season's table: the column of the school's key and those of the fields, in either language.</summary>
internal sealed record EntHeader(
    IXLWorksheet Sheet, int Row, int KeyColumn, IReadOnlyDictionary<EntField, int> Columns, IReadOnlyList<(EntField Field, int First, int Second)> Twice)
{
    private const int RowsSearched = 20;

    private static readonly Dictionary<string, EntField> Headings = Cultures.All
        .SelectMany(culture => Enum.GetValues<EntField>().Select(field => (Text: Normal(ExamWords.NameIn(field, culture)), Field: field)))
        .DistinctBy(heading => heading.Text).ToDictionary(heading => heading.Text, heading => heading.Field);

    private static readonly HashSet<string> Keys =
        [.. Cultures.All.Select(culture => Normal(Strings.ResourceManager.GetString(nameof(Strings.Ent_SchoolKey), culture)!))];

    public IEnumerable<EntField> Missing => Enum.GetValues<EntField>().Where(wanted => !Columns.ContainsKey(wanted));

    public static EntHeader? Find(IXLWorksheet sheet) =>
        sheet.RowsUsed().Take(RowsSearched).Select(row => At(sheet, row)).FirstOrDefault(header => header is not null);

    /// <summary>The year that the sheet states of itself above the table, in the cell beside its label.</summary>
    public IXLCell? StatedYear() => Sheet.CellsUsed()
        .FirstOrDefault(cell => cell.Address.RowNumber < Row && Normal(SheetCells.Text(cell)).TrimEnd(':') is "жыл" or "год")?.CellRight();

    private static EntHeader? At(IXLWorksheet sheet, IXLRow row)
    {
        var texts = row.CellsUsed().Select(cell => (Column: cell.Address.ColumnNumber, Text: Normal(SheetCells.Text(cell)))).ToList();
        var key = texts.Find(text => Keys.Contains(text.Text)).Column;
        var columns = texts.Where(text => Headings.ContainsKey(text.Text)).ToLookup(text => Headings[text.Text], text => text.Column);
        return key > 0 && columns.Count > 2
            ? new EntHeader(
                sheet, row.RowNumber(), key, columns.ToDictionary(column => column.Key, column => column.First()),
                [.. columns.Where(column => column.Count() > 1).Select(column => (column.Key, column.First(), column.ElementAt(1)))])
            : null;
    }

    private static string Normal(string text) => text.ToLower(CultureInfo.InvariantCulture);
}
