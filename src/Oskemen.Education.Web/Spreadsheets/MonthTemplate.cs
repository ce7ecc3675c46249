using ClosedXML.Excel;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Spreadsheets;

/// <summary>
/// The workbook in which a month is filled in: codes and names locked, amounts open, totals as formulas. The lock has no
/// password; it keeps from slips, and <see cref="SheetReader"/> checks everything anyway.
/// </summary>
public static class MonthTemplate
{
    private const int HeadRow = 6;

    private const int FirstRow = HeadRow + 1;

    private const int FirstAmount = 4;

    private static readonly SheetColumn[] Amounts = [SheetColumn.Plan, SheetColumn.Paid, SheetColumn.Registered, SheetColumn.Unpaid];

    private static int LastColumn => FirstAmount + Amounts.Length - 1;

    public static byte[] Write(MonthStatement statement)
    {
        var execution = statement.Execution;
        using var workbook = new XLWorkbook();
        var sheet = workbook.AddWorksheet(ExportTables.SheetName(execution.Month));
        Workbooks.WriteTitle(sheet, ExportTables.Title(Strings.Sheet_MonthTitle.With(Dates.MonthsOfYear(execution.Month)), statement.IsSample));
        Workbooks.WriteMonth(sheet, execution.Month);
        sheet.Cell(4, 1).SetValue(Strings.Sheet_HowToFill).Style.Font.SetItalic();
        WriteHead(sheet);
        for (var index = 0; index < execution.Rows.Count; index++)
        {
            WriteLine(sheet, FirstRow + index, execution.Rows[index]);
        }

        var lastRow = HeadRow + execution.Rows.Count;
        SetUpEntry(sheet.Range(FirstRow, FirstAmount, lastRow, LastColumn));
        var end = WriteTotals(sheet, lastRow, execution.Sources);
        Workbooks.StyleTable(sheet.Range(HeadRow, 1, end, LastColumn));
        sheet.SheetView.Freeze(HeadRow, 2);
        Workbooks.SetUpPrinting(sheet, HeadRow, HeadRow);
        sheet.Protect().AllowElement(XLSheetProtectionElements.FormatColumns).AllowElement(XLSheetProtectionElements.FormatRows);
        return Workbooks.ToBytes(workbook);
    }

    private static void WriteHead(IXLWorksheet sheet)
    {
        string[] texts = [Strings.Budget_Code, Strings.Sheet_Name, Strings.Sheet_Source, .. Amounts.Select(SheetTexts.Of)];
        double[] widths = [13, 60, 30, .. Amounts.Select(_ => 18.0)];
        for (var number = 1; number <= texts.Length; number++)
        {
            sheet.Cell(HeadRow, number).SetValue(texts[number - 1]);
            sheet.Column(number).Width = widths[number - 1];
        }

        Workbooks.StyleHead(sheet.Range(HeadRow, 1, HeadRow, LastColumn));
    }

    private static void WriteLine(IXLWorksheet sheet, int row, ExecutionRow line)
    {
        sheet.Cell(row, 1).SetValue(line.Line.Code.Text);
        sheet.Cell(row, 2).SetValue(SafeText.Of(line.Line.Programme.Name()));
        sheet.Cell(row, 3).SetValue(line.Line.Code.Source.Name());
        sheet.Range(row, 2, row, 3).Style.Alignment.SetWrapText();
        Money?[] amounts = [line.Entry.Plan, line.Entry.Paid, line.Entry.Registered, line.Entry.Unpaid];
        for (var index = 0; index < amounts.Length; index++)
        {
            if (amounts[index] is { } amount)
            {
                sheet.Cell(row, FirstAmount + index).SetValue(amount.Thousands);
            }
        }
    }

    private static void SetUpEntry(IXLRange cells)
    {
        cells.Style.Protection.SetLocked(false).Fill.SetBackgroundColor(Workbooks.EntryFill).NumberFormat.SetFormat(Workbooks.AmountFormat);
        var validation = cells.SetDataValidation();
        // Whole numbers: the library writes a decimal bound in the culture of the page, which no spreadsheet can read.
        validation.Decimal.Between(0, 9_999_999_999);
        validation.IgnoreBlanks = true;
        validation.ErrorTitle = Strings.Sheet_AmountTitle;
        validation.ErrorMessage = Strings.Sheet_AmountHint;
    }

    private static int WriteTotals(IXLWorksheet sheet, int lastRow, IReadOnlyList<SourceExecution> sources)
    {
        var row = lastRow;
        foreach (var source in sources.Select(source => source.Source))
        {
            WriteTotal(sheet, ++row, source.Name(), column => $"SUMIF($C${FirstRow}:$C${lastRow},$B{row},{column}{FirstRow}:{column}{lastRow})");
        }

        WriteTotal(sheet, ++row, Strings.Budget_Total, column => $"SUM({column}{FirstRow}:{column}{lastRow})");
        return row;
    }

    private static void WriteTotal(IXLWorksheet sheet, int row, string label, Func<string, string> formula)
    {
        sheet.Cell(row, 2).SetValue(label);
        for (var number = FirstAmount; number <= LastColumn; number++)
        {
            var cell = sheet.Cell(row, number);
            cell.FormulaA1 = formula(cell.Address.ColumnLetter);
            cell.Style.NumberFormat.SetFormat(Workbooks.AmountFormat);
        }

        sheet.Range(row, 1, row, LastColumn).Style.Font.SetBold().Fill.SetBackgroundColor(Workbooks.HeadFill);
    }
}
