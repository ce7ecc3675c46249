using System.Text.RegularExpressions;
using ClosedXML.Excel;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Spreadsheets;

/// <summary>Reads the rows of a table that carry the code of a budget line, and the total where one is printed.</summary>
internal sealed partial class LineReader(
    IXLWorksheet sheet,
    SheetHeader header,
    int codeColumn,
    Dictionary<(string Sheet, string Cell), string> errors,
    IReadOnlyCollection<ProgrammeCode> lines)
{
    private readonly Dictionary<ProgrammeCode, int> _rowOf = [];

    public List<SheetRow> Rows { get; } = [];

    public List<SheetProblem> Problems { get; } = [];

    public SheetTotal? Total { get; private set; }

    public void Read()
    {
        foreach (var row in sheet.RowsUsed().Where(row => row.RowNumber() > header.LastRow))
        {
            Read(row);
        }

        Problems.AddRange(_rowOf.Count == 0
            ? [new SheetProblem(SheetProblemKind.NoLines, Strings.Import_NoLines, sheet.Name, header.LastRow, codeColumn)]
            : lines.Where(line => !_rowOf.ContainsKey(line)).Select(line => new SheetProblem(
                SheetProblemKind.LineMissing, Strings.Import_LineMissing.With(line), sheet.Name, header.LastRow, codeColumn, line)));
    }

    private void Read(IXLRow row)
    {
        var text = SheetCells.Text(row.Cell(codeColumn));
        if (ProgrammeCode.TryParse(Dotted(text), out var code))
        {
            ReadLine(row, code);
        }
        else if (IsTotal(row))
        {
            Total ??= new SheetTotal(ReadAmount(row, SheetColumn.Plan).Value, ReadAmount(row, SheetColumn.Paid).Value);
        }
        else if (text.Length > 0 && !Group().IsMatch(text) && HasAmount(row) && !IsColumnNumbers(row))
        {
            AddProblem(SheetProblemKind.UnknownCode, Strings.Import_UnknownCode.With(text), row, codeColumn);
        }
    }

    private void ReadLine(IXLRow row, ProgrammeCode code)
    {
        if (!lines.Contains(code))
        {
            AddProblem(SheetProblemKind.UnknownCode, Strings.Import_UnknownCode.With(code), row, codeColumn);
        }
        else if (!_rowOf.TryAdd(code, row.RowNumber()))
        {
            var message = Strings.Import_CodeTwice.With(
                code, SheetCells.Address(_rowOf[code], codeColumn), SheetCells.Address(row.RowNumber(), codeColumn));
            AddProblem(SheetProblemKind.CodeTwice, message, row, codeColumn, code);
        }

        // The amounts of a row that cannot be taken are read as well, so that one look finds all that is wrong.
        var values = new SheetRow(
            code, Take(row, SheetColumn.Plan, code), Take(row, SheetColumn.Paid, code), Take(row, SheetColumn.Registered, code), Take(row, SheetColumn.Unpaid, code));
        if (_rowOf.GetValueOrDefault(code) == row.RowNumber())
        {
            Rows.Add(values);
        }
    }

    private Money? Take(IXLRow row, SheetColumn column, ProgrammeCode code)
    {
        if (header.Find(column) is not { } number)
        {
            return null;
        }

        if (errors.TryGetValue((sheet.Name, SheetCells.Address(row.RowNumber(), number)), out var error))
        {
            AddProblem(SheetProblemKind.BadValue, Strings.Import_CellError.With(error), row, number, code);
            return null;
        }

        var reading = ReadAmount(row, column);
        if (reading.Problem is not null)
        {
            var isDate = row.Cell(number).DataType == XLDataType.DateTime;
            AddProblem(SheetProblemKind.BadValue, isDate ? Strings.Import_CellDate : ModelMessages.Of(reading), row, number, code);
        }
        else if (reading.Value is null && row.Cell(number).HasFormula)
        {
            AddProblem(SheetProblemKind.BadValue, Strings.Import_FormulaWithoutValue, row, number, code);
        }

        return reading.Value;
    }

    private AmountReading ReadAmount(IXLRow row, SheetColumn column) =>
        header.Find(column) is { } number ? SheetCells.Amount(row.Cell(number)) : default;

    private bool HasAmount(IXLRow row) => ReadAmount(row, SheetColumn.Plan).Value is not null || ReadAmount(row, SheetColumn.Paid).Value is not null;

    private bool IsTotal(IXLRow row) =>
        TotalLabel().IsMatch(SheetCells.Text(row.Cell(codeColumn)))
        || (header.Find(SheetColumn.Name) is { } name && TotalLabel().IsMatch(SheetCells.Text(row.Cell(name))));

    /// <summary>Printed forms number their columns under the head: 1, 2, 3 …</summary>
    private bool IsColumnNumbers(IXLRow row) =>
        row.RowNumber() <= header.LastRow + 2 && ColumnNumber().IsMatch(SheetCells.Text(row.Cell(codeColumn)));

    private void AddProblem(SheetProblemKind kind, string message, IXLRow row, int column, ProgrammeCode? line = null) =>
        Problems.Add(new SheetProblem(kind, message, sheet.Name, row.RowNumber(), column, line));

    /// <summary>Statements also write <c>464 003 015</c> and <c>464003015</c>.</summary>
    private static string Dotted(string text) => Undotted().Replace(text, "$1.$2.$3");

    [GeneratedRegex(@"^(\d{3})[ /]?(\d{3})[ /]?(\d{3})$", RegexOptions.CultureInvariant)]
    private static partial Regex Undotted();

    /// <summary>An administrator or a programme: the sum of lines that follow.</summary>
    [GeneratedRegex(@"^\d{3}(?:[. /]?\d{3})?\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex Group();

    [GeneratedRegex("^(?:барлығы|жиыны|жиынтығы|всего|итого)(?: (?:по бюджету|расходов|расходы))?[:.]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TotalLabel();

    [GeneratedRegex(@"^\d{1,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex ColumnNumber();
}
