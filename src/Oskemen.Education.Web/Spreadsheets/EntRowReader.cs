using System.Globalization;
using ClosedXML.Excel;
using Oskemen.Education.Domain.Exams;
using Oskemen.Education.Domain.Organisations;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Spreadsheets;

/// <summary>Reads the rows of a season's table, school by school, and checks each as the form does.</summary>
internal sealed class EntRowReader(
    EntSeason season,
    IReadOnlyList<Organisation> schools,
    IReadOnlyDictionary<int, EntFigures> stored,
    Dictionary<(string Sheet, string Cell), string> errors)
{
    private readonly Dictionary<string, Organisation> _schools = schools.ToDictionary(school => school.Key, StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<int, int> _rowOf = [];

    public List<EntSheetRow> Rows { get; } = [];

    public List<SheetProblem> Problems { get; } = [];

    public void Read(EntHeader header)
    {
        CheckYear(header);
        Problems.AddRange(header.Missing.Select(field => new SheetProblem(
            SheetProblemKind.MissingColumn, Strings.Import_MissingColumn.With(field.Name()), header.Sheet.Name, header.Row, 1)));
        Problems.AddRange(header.Twice.Select(twice => new SheetProblem(
            SheetProblemKind.ColumnTwice,
            Strings.Import_ColumnTwice.With(twice.Field.Name(), SheetCells.Address(header.Row, twice.First), SheetCells.Address(header.Row, twice.Second)),
            header.Sheet.Name,
            header.Row,
            twice.Second)));
        foreach (var row in header.Sheet.RowsUsed().Where(row => row.RowNumber() > header.Row))
        {
            Read(row, header);
        }

        if (Rows.Count == 0 && Problems.Count == 0)
        {
            Problems.Add(new SheetProblem(SheetProblemKind.NoLines, Strings.Ent_SheetEmpty, header.Sheet.Name, header.Row, header.KeyColumn));
        }
    }

    private void CheckYear(EntHeader header)
    {
        var cell = header.StatedYear();
        var stated = cell is null ? "" : SheetCells.Text(cell);
        if (stated != season.Year.ToString(CultureInfo.InvariantCulture))
        {
            var message = stated.Length == 0 ? Strings.Ent_SheetYearNotStated.With(season.Year) : Strings.Ent_SheetOtherYear.With(stated, season.Year);
            Problems.Add(new SheetProblem(
                SheetProblemKind.OtherSeason, message, header.Sheet.Name, cell?.Address.RowNumber ?? header.Row, cell?.Address.ColumnNumber ?? 1));
        }
    }

    private void Read(IXLRow row, EntHeader header)
    {
        var key = SheetCells.Text(row.Cell(header.KeyColumn));
        if (key.Length == 0)
        {
            // The city's row of an export, a signature, a remark; but never figures that would be left out unseen.
            if (!IsCity(row) && header.Columns.Values.Any(column => SheetCells.Amount(row.Cell(column)).Value is not null))
            {
                Add(SheetProblemKind.UnknownSchool, Strings.Ent_SheetNoKey, row, header.KeyColumn);
            }

            return;
        }

        if (!_schools.TryGetValue(key, out var school))
        {
            Add(SheetProblemKind.UnknownSchool, Strings.Ent_SheetUnknownSchool.With(key), row, header.KeyColumn);
            return;
        }

        if (!_rowOf.TryAdd(school.Id, row.RowNumber()))
        {
            Add(SheetProblemKind.SchoolTwice, Strings.Ent_SheetSchoolTwice.With(key, _rowOf[school.Id], row.RowNumber()), row, header.KeyColumn);
            return;
        }

        var values = header.Columns.ToDictionary(column => column.Key, column => Take(row, column.Key, column.Value));
        if (values.Values.All(value => value is null) && !Problems.Exists(problem => problem.Row == row.RowNumber()))
        {
            return;
        }

        // A sheet adds and corrects; it never empties, since an empty cell may only mean that nobody filled it in.
        var before = stored.GetValueOrDefault(school.Id);
        var figures = EntFigures.Of(field => values.GetValueOrDefault(field) ?? before?[field]);
        Rows.Add(new EntSheetRow(school, figures, row.RowNumber()));
        Check(figures, row, header);
    }

    private void Check(EntFigures figures, IXLRow row, EntHeader header)
    {
        foreach (var finding in EntChecks.Check(figures, season.Scale))
        {
            var column = header.Columns.GetValueOrDefault(finding.Field, header.KeyColumn);
            // A cell that could not be read already says why; it is not missing as well.
            if (!Problems.Exists(problem => problem.Row == row.RowNumber() && problem.Column == column))
            {
                Add(SheetProblemKind.BadValue, $"{finding.Field.Name()}: {finding.Describe()}", row, column);
            }
        }
    }

    private decimal? Take(IXLRow row, EntField field, int column)
    {
        var cell = row.Cell(column);
        if (errors.TryGetValue((cell.Worksheet.Name, SheetCells.Address(row.RowNumber(), column)), out var error))
        {
            Add(SheetProblemKind.BadValue, Strings.Import_CellError.With(error), row, column);
            return null;
        }

        var (value, problem) = ScoreParser.Read(SheetCells.Amount(cell), field);
        if (problem is not null)
        {
            Add(SheetProblemKind.BadValue, $"{field.Name()}: {problem}", row, column);
        }
        else if (value is null && cell.HasFormula)
        {
            Add(SheetProblemKind.BadValue, Strings.Import_FormulaWithoutValue, row, column);
        }

        return value;
    }

    private static bool IsCity(IXLRow row) => row.CellsUsed().Any(cell => Cultures.All.Any(culture =>
        SheetCells.Text(cell) == Strings.ResourceManager.GetString(nameof(Strings.Ent_City), culture)));

    private void Add(SheetProblemKind kind, string message, IXLRow row, int column) =>
        Problems.Add(new SheetProblem(kind, message, row.Worksheet.Name, row.RowNumber(), column)
        {
            Anchor = kind == SheetProblemKind.BadValue ? FormattableString.Invariant($"row-{row.RowNumber()}") : null,
        });
}
