using System.Globalization;
using ClosedXML.Excel;
using Oskemen.Education.Domain.Collection;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Spreadsheets;

/// <summary>What was read from a workbook of a return: its numbers, or everything that is wrong with it.</summary>
/// <param name="Cells">The numbers.</param>
/// <param name="Problems">What is wrong; in that case nothing is taken over.</param>
/// <param name="Version">The version of the figures that the workbook was written with; null when a program dropped it.</param>
public sealed record ReturnReading(IReadOnlyDictionary<CellKey, int> Cells, IReadOnlyList<string> Problems, uint? Version = null);

/// <summary>
/// A return as a workbook: to print, to file, and to fill in without the network. It states whose it is, so that no
/// school's figures get into another's return.
/// </summary>
public static class ReturnWorkbook
{
    private const int KeyRow = 2;
    private const int HeadRow = 7;
    private const int FirstRow = HeadRow + 2;
    private const int FirstColumn = 2;

    /// <summary>Kept with the file rather than in a cell, so that nobody types over it.</summary>
    private const string VersionProperty = "Return version";

    public static byte[] Write(ReturnSheet sheet)
    {
        var (owed, layout) = (sheet.Owed, ReturnLayout.Of(sheet.Owed.Form));
        using var workbook = new XLWorkbook();
        var page = workbook.AddWorksheet(owed.Organisation.Key[..Math.Min(31, owed.Organisation.Key.Length)]);
        Workbooks.WriteTitle(page, $"{owed.Form.Name()}. {owed.Organisation.Name()}. {owed.Campaign.Name()}{(owed.Campaign.IsSample ? ". " + Strings.Campaign_Sample : "")}");
        WriteIdentity(page, owed);
        WriteHead(page, owed.Form, layout);
        workbook.CustomProperties.Add(VersionProperty, owed.Current.Version.ToString(CultureInfo.InvariantCulture));
        var figures = owed.Current.Figures;
        foreach (var (key, row, column) in Places(layout))
        {
            page.Cell(row, 1).SetValue(key.Level is { } level ? owed.Form.LevelName(level) : key.Describe(owed.Form));
            var cell = page.Cell(row, column);
            cell.Style.Protection.SetLocked(false).Fill.SetBackgroundColor(Workbooks.EntryFill).NumberFormat.SetFormat("#,##0");
            if (figures[key] is { } value)
            {
                cell.SetValue(value);
            }
        }

        WriteTotals(page, layout);
        page.Column(1).Width = 34;
        Workbooks.StyleTable(page.Range(HeadRow, 1, FirstRow + layout.Levels.Count, FirstColumn + layout.Columns.Count - 1));
        page.SheetView.Freeze(HeadRow + 1, 1);
        Workbooks.SetUpPrinting(page, HeadRow, HeadRow + 1);
        page.Protect().AllowElement(XLSheetProtectionElements.FormatColumns);
        return Workbooks.ToBytes(workbook);
    }

    /// <summary>Reads a workbook that <see cref="WorkbookGuard"/> let pass.</summary>
    public static ReturnReading Read(byte[] content, OrganisationReturn owed)
    {
        ArgumentNullException.ThrowIfNull(owed);
        try
        {
            using var workbook = new XLWorkbook(new MemoryStream(content));
            var page = workbook.Worksheets.First();
            return Identity(owed).FirstOrDefault(line => SheetCells.Text(page.Cell(line.Row, 2)) != line.Value) is { Problem: { } problem }
                ? new ReturnReading(new Dictionary<CellKey, int>(), [problem])
                : ReadCells(page, owed.Form, SheetCells.FindErrors(content)) with { Version = ReadVersion(workbook) };
        }
        catch (Exception damaged) when (damaged is not OutOfMemoryException)
        {
            // A file can be broken in any number of ways, and the library answers with as many exceptions.
            return new ReturnReading(new Dictionary<CellKey, int>(), [Strings.Import_Unreadable]);
        }
    }

    private static uint? ReadVersion(XLWorkbook workbook) =>
        workbook.CustomProperties.FirstOrDefault(property => property.Name == VersionProperty) is { } kept
        && uint.TryParse(kept.Value?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : null;

    private static ReturnReading ReadCells(IXLWorksheet page, ReturnForm form, Dictionary<(string Sheet, string Cell), string> errors)
    {
        var cells = new Dictionary<CellKey, int>();
        var problems = new List<string>();
        foreach (var (key, row, column) in Places(ReturnLayout.Of(form)))
        {
            var cell = page.Cell(row, column);
            var address = SheetCells.Address(row, column);
            var reading = errors.TryGetValue((page.Name, address), out var error)
                ? new CountReading(null, Strings.Count_NotANumber.With(error))
                // A formula without its number is not an empty cell: figures would be lost in silence.
                : cell.HasFormula && SheetCells.Text(cell).Length == 0 ? new CountReading(null, Strings.Import_FormulaWithoutValue)
                : CountParser.From(SheetCells.Amount(cell));
            if (reading.Problem is { } problem)
            {
                problems.Add($"{address} ({key.Describe(form)}): {problem}");
            }
            else if (reading.Value is { } value)
            {
                cells[key] = value;
            }
        }

        return new ReturnReading(cells, problems);
    }

    private static IEnumerable<(int Row, string Label, string Value, string Problem)> Identity(OrganisationReturn owed) =>
    [
        (KeyRow, Strings.Campaign_Organisation, owed.Organisation.Key, Strings.ReturnSheet_OtherOrganisation.With(owed.Organisation.Name())),
        (KeyRow + 1, Strings.Campaign_Forms, owed.Form.ToString(), Strings.ReturnSheet_OtherForm.With(owed.Form.Name())),
        (KeyRow + 2, Strings.Campaign_AsOf, owed.Campaign.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Strings.ReturnSheet_OtherDate.With(Dates.Numeric(owed.Campaign.AsOf))),
    ];

    private static void WriteIdentity(IXLWorksheet page, OrganisationReturn owed)
    {
        foreach (var (row, label, value, _) in Identity(owed))
        {
            page.Cell(row, 1).SetValue(label);
            page.Cell(row, 2).SetValue(value);
        }

        page.Cell(KeyRow + 3, 1).SetValue(Strings.ReturnSheet_HowToFill).Style.Font.SetItalic();
    }

    private static void WriteHead(IXLWorksheet page, ReturnForm form, ReturnLayout layout)
    {
        page.Cell(HeadRow + 1, 1).SetValue(form == ReturnForm.School ? Strings.Return_Grade : Strings.Return_Age);
        foreach (var (index, column) in layout.Columns.Index())
        {
            page.Cell(HeadRow, FirstColumn + index).SetValue(column.Language?.Name() ?? Strings.Return_SpecialOf);
            page.Cell(HeadRow + 1, FirstColumn + index).SetValue(column.Measure.Name());
            page.Column(FirstColumn + index).Width = 14;
        }

        Workbooks.StyleHead(page.Range(HeadRow, 1, HeadRow + 1, FirstColumn + layout.Columns.Count - 1));
    }

    private static void WriteTotals(IXLWorksheet page, ReturnLayout layout)
    {
        var row = FirstRow + layout.Levels.Count;
        page.Cell(row, 1).SetValue(Strings.Budget_Total);
        foreach (var (index, _) in layout.Columns.Index())
        {
            var cell = page.Cell(row, FirstColumn + index);
            cell.FormulaA1 = $"SUM({cell.Address.ColumnLetter}{FirstRow}:{cell.Address.ColumnLetter}{row - 1})";
        }

        page.Range(row, 1, row, FirstColumn + layout.Columns.Count - 1).Style.Font.SetBold().Fill.SetBackgroundColor(Workbooks.HeadFill);
    }

    /// <summary>Where each cell of the form stands.</summary>
    private static IEnumerable<(CellKey Key, int Row, int Column)> Places(ReturnLayout layout) =>
    [
        .. from level in layout.Levels.Index()
           from column in layout.Columns.Index()
           select (column.Item.At(level.Item), FirstRow + level.Index, FirstColumn + column.Index),
        .. layout.Whole.Index().Select(whole => (whole.Item, FirstRow + layout.Levels.Count + 2 + whole.Index, FirstColumn)),
    ];
}
