using ClosedXML.Excel;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Spreadsheets;

/// <summary>What all our workbooks share: formats, colours, and how they print.</summary>
internal static class Workbooks
{
    public const string AmountFormat = "#,##0.0####";

    public static readonly XLColor HeadFill = XLColor.FromHtml("#E6EDF2");

    public static readonly XLColor EntryFill = XLColor.FromHtml("#FFF8E1");

    public static readonly XLColor ErrorFill = XLColor.FromHtml("#F8D7DA");

    public static readonly XLColor Ink = XLColor.FromHtml("#14213D");

    private static readonly XLColor Line = XLColor.FromHtml("#B8C4CE");

    public static byte[] ToBytes(XLWorkbook workbook)
    {
        using var stream = new MemoryStream();
        // Formulas get their values now, for viewers that do not calculate.
        workbook.SaveAs(stream, new SaveOptions { EvaluateFormulasBeforeSaving = true });
        return stream.ToArray();
    }

    public static void WriteTitle(IXLWorksheet sheet, string title)
    {
        var cell = sheet.Cell(1, 1).SetValue(SafeText.Of(title));
        cell.Style.Font.SetBold().Font.SetFontSize(14).Font.SetFontColor(Ink);
    }

    /// <summary>The month, as numbers in cells that <see cref="SheetReader"/> looks for.</summary>
    public static void WriteMonth(IXLWorksheet sheet, Domain.Periods.ReportingMonth month)
    {
        sheet.Cell(2, 1).SetValue(Strings.Sheet_Year);
        sheet.Cell(2, 2).SetValue(month.Year);
        sheet.Cell(3, 1).SetValue(Strings.Sheet_Month);
        sheet.Cell(3, 2).SetValue(month.Month);
        sheet.Range(2, 2, 3, 2).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left);
    }

    /// <summary>The year, as a number in the cell that <see cref="EntSheetReader"/> looks for.</summary>
    public static void WriteYear(IXLWorksheet sheet, int year)
    {
        sheet.Cell(2, 1).SetValue(Strings.Sheet_Year);
        sheet.Cell(2, 2).SetValue(year).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left);
    }

    public static void StyleHead(IXLRange head)
    {
        head.Style.Font.SetBold().Fill.SetBackgroundColor(HeadFill)
            .Alignment.SetWrapText().Alignment.SetVertical(XLAlignmentVerticalValues.Center)
            .Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
    }

    public static void StyleTable(IXLRange table) =>
        table.Style.Border.SetInsideBorder(XLBorderStyleValues.Thin).Border.SetInsideBorderColor(Line)
            .Border.SetOutsideBorder(XLBorderStyleValues.Thin).Border.SetOutsideBorderColor(Line)
            .Alignment.SetVertical(XLAlignmentVerticalValues.Top);

    /// <summary>A4 across, as wide as the page, the head on every page, pages numbered.</summary>
    public static void SetUpPrinting(IXLWorksheet sheet, int firstHeadRow, int lastHeadRow)
    {
        var page = sheet.PageSetup;
        page.PaperSize = XLPaperSize.A4Paper;
        page.PageOrientation = XLPageOrientation.Landscape;
        page.FitToPages(1, 0);
        page.SetRowsToRepeatAtTop(firstHeadRow, lastHeadRow);
        page.Margins.SetLeft(0.5).SetRight(0.4).SetTop(0.5).SetBottom(0.6);
        page.Footer.Right.AddText(XLHFPredefinedText.PageNumber).SetFontSize(8);
        page.Footer.Right.AddText(" / ").SetFontSize(8);
        page.Footer.Right.AddText(XLHFPredefinedText.NumberOfPages).SetFontSize(8);
    }
}
