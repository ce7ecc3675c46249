using System.Globalization;
using System.Text.RegularExpressions;
using ClosedXML.Excel;
using Oskemen.Education.Domain.Periods;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Spreadsheets;

/// <summary>Whether a sheet is built as it must be: its columns, its unit, and the month that our own sheets state.</summary>
internal sealed partial class SheetStructure
{
    private readonly IXLWorksheet _sheet;
    private readonly SheetHeader _header;
    private readonly ReportingMonth _period;
    private readonly List<IXLCell> _top;
    private readonly IXLCell? _year;
    private readonly IXLCell? _month;

    public SheetStructure(IXLWorksheet sheet, SheetHeader header, ReportingMonth period)
    {
        (_sheet, _header, _period) = (sheet, header, period);
        _top = [.. sheet.CellsUsed().Where(cell => cell.Address.RowNumber <= header.LastRow)];
        _year = FindStated(YearLabel());
        _month = FindStated(MonthLabel());
    }

    /// <summary>Whether the sheet says which month it is of, as our template and export do and the treasury's does not.</summary>
    public bool IsOurs => _year is not null && _month is not null;

    public IEnumerable<SheetProblem> Check() => [.. CheckColumns(), .. CheckUnit(), .. CheckMonth()];

    private IEnumerable<SheetProblem> CheckColumns()
    {
        foreach (var column in _header.Missing)
        {
            yield return new SheetProblem(
                SheetProblemKind.MissingColumn, Strings.Import_MissingColumn.With(SheetTexts.Of(column)), _sheet.Name, _header.LastRow, 1);
        }

        foreach (var (column, first, second) in _header.Twice)
        {
            var row = _header.LastRow;
            var message = Strings.Import_ColumnTwice.With(SheetTexts.Of(column), SheetCells.Address(row, first), SheetCells.Address(row, second));
            yield return new SheetProblem(SheetProblemKind.ColumnTwice, message, _sheet.Name, row, second);
        }
    }

    private IEnumerable<SheetProblem> CheckUnit()
    {
        var texts = _top.Select(cell => (Cell: cell, Text: SheetCells.Text(cell))).ToList();
        if (texts.Find(top => Tenge().IsMatch(top.Text)).Cell is { } cell && !texts.Exists(top => Thousands().IsMatch(top.Text)))
        {
            yield return At(cell, SheetProblemKind.WrongUnit, Strings.Import_WrongUnit);
        }
    }

    private IEnumerable<SheetProblem> CheckMonth()
    {
        if (_year is null || _month is null)
        {
            yield return new SheetProblem(
                SheetProblemKind.MonthNotStated, Strings.Import_MonthNotStated.With(Dates.MonthsOfYear(_period)), _sheet.Name, _header.LastRow, 1);
            yield break;
        }

        var (year, month) = (Number(_year), Number(_month));
        if (year != _period.Year || month != _period.Month)
        {
            var stated = ReportingMonth.IsValid(year, month)
                ? Dates.MonthOfYear(new ReportingMonth(year, month))
                : $"{SheetCells.Text(_year)}, {SheetCells.Text(_month)}";
            var place = year == _period.Year ? _month : _year;
            yield return At(place, SheetProblemKind.OtherMonth, Strings.Import_OtherMonth.With(stated, Dates.MonthOfYear(_period)));
        }
    }

    /// <summary>The cell to the right of a label above the table.</summary>
    private IXLCell? FindStated(Regex label) =>
        _top.Find(cell => cell.Address.RowNumber < _header.FirstRow && label.IsMatch(SheetCells.Text(cell)))?.CellRight();

    private static int Number(IXLCell cell) => int.TryParse(SheetCells.Text(cell), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static SheetProblem At(IXLCell cell, SheetProblemKind kind, string message) =>
        new(kind, message, cell.Worksheet.Name, cell.Address.RowNumber, cell.Address.ColumnNumber);

    [GeneratedRegex("^(?:жыл|год):?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex YearLabel();

    [GeneratedRegex("^(?:ай|месяц):?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MonthLabel();

    [GeneratedRegex("тенге|теңге", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tenge();

    [GeneratedRegex("(?:тыс|мың).*(?:тенге|теңге)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Thousands();
}
