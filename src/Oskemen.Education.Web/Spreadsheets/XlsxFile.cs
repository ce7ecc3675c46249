using ClosedXML.Excel;
using Oskemen.Education.Domain.Budgets;

namespace Oskemen.Education.Web.Spreadsheets;

/// <summary>Writes a table as a workbook: real numbers, formats, a head that stays in sight, ready to print.</summary>
public static class XlsxFile
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static byte[] Write(ExportTable table)
    {
        using var workbook = new XLWorkbook();
        var sheet = workbook.AddWorksheet(table.Name);
        Workbooks.WriteTitle(sheet, table.Title);
        if (table.Month is { } month)
        {
            Workbooks.WriteMonth(sheet, month);
        }

        if (table.Year is { } year)
        {
            Workbooks.WriteYear(sheet, year);
        }

        var firstHeadRow = table.Month is not null ? 5 : table.Year is not null ? 4 : 3;
        var lastHeadRow = WriteHead(sheet, table, firstHeadRow);
        for (var index = 0; index < table.Rows.Count; index++)
        {
            WriteRow(sheet, lastHeadRow + 1 + index, table.Rows[index]);
        }

        Workbooks.StyleTable(sheet.Range(firstHeadRow, 1, lastHeadRow + table.Rows.Count, table.Columns.Count));
        Workbooks.StyleHead(sheet.Range(firstHeadRow, 1, lastHeadRow, table.Columns.Count));
        sheet.SheetView.Freeze(lastHeadRow, table.FixedColumns);
        Workbooks.SetUpPrinting(sheet, firstHeadRow, lastHeadRow);
        sheet.PageSetup.PagesWide = table.PagesWide;
        sheet.PageSetup.SetColumnsToRepeatAtLeft(1, table.FixedColumns);
        return Workbooks.ToBytes(workbook);
    }

    private static int WriteHead(IXLWorksheet sheet, ExportTable table, int row)
    {
        var hasGroups = table.Columns.Any(column => column.Group is not null);
        var last = hasGroups ? row + 1 : row;
        for (var number = 1; number <= table.Columns.Count; number++)
        {
            var column = table.Columns[number - 1];
            sheet.Column(number).Width = column.Width;
            sheet.Cell(last, number).SetValue(SafeText.Of(column.Header));
        }

        if (hasGroups)
        {
            WriteGroups(sheet, table.Columns, row);
        }

        return last;
    }

    private static void WriteGroups(IXLWorksheet sheet, IReadOnlyList<ExportColumn> columns, int row)
    {
        for (var first = 0; first < columns.Count;)
        {
            var group = columns[first].Group;
            var count = columns.Skip(first).TakeWhile(column => column.Group == group).Count();
            if (group is not null)
            {
                sheet.Cell(row, first + 1).SetValue(SafeText.Of(group));
                sheet.Range(row, first + 1, row, first + count).Merge();
            }

            first += count;
        }
    }

    private static void WriteRow(IXLWorksheet sheet, int row, ExportRow values)
    {
        for (var number = 1; number <= values.Cells.Count; number++)
        {
            WriteCell(sheet.Cell(row, number), values.Cells[number - 1]);
        }

        if (values.IsTotal)
        {
            sheet.Range(row, 1, row, values.Cells.Count).Style.Font.SetBold().Fill.SetBackgroundColor(Workbooks.HeadFill);
        }
    }

    private static void WriteCell(IXLCell cell, object? value)
    {
        switch (value)
        {
            case null:
                break;
            case string text:
                cell.SetValue(SafeText.Of(text)).Style.Alignment.SetWrapText();
                break;
            case int number:
                cell.SetValue(number).Style.NumberFormat.SetFormat("#,##0");
                break;
            case decimal number:
                cell.SetValue(number).Style.NumberFormat.SetFormat("0.##");
                break;
            case ExactNumber exact:
                cell.SetValue(exact.Value).Style.NumberFormat.SetFormat("General");
                break;
            case Money money:
                cell.SetValue(money.Thousands).Style.NumberFormat.SetFormat(Workbooks.AmountFormat);
                break;
            case TengeAmount tenge:
                cell.SetValue(tenge.Amount.Tenge).Style.NumberFormat.SetFormat("#,##0.00");
                break;
            case ExecutionRate rate:
                cell.SetValue(rate.Percent).Style.NumberFormat.SetFormat(rate.IsExactlyFull ? "0" : "0.0");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(value), value, "No cell of a table.");
        }
    }
}
