using System.Globalization;
using System.Text.RegularExpressions;
using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Spreadsheets;

/// <summary>What a cell holds, as text and as an amount. Of a formula it is the value that Excel stored with it.</summary>
internal static partial class SheetCells
{
    /// <summary>
    /// Beyond this a number has decimals that somebody entered; below it they come from the binary numbers that sheets hold.
    /// </summary>
    private const decimal BinaryNoise = 0.0000001m;

    public static string Address(int row, int column) => $"{XLHelper.GetColumnLetterFromNumber(column)}{row}";

    public static string Text(IXLCell cell) =>
        Spaces().Replace(Convert.ToString(Value(cell), CultureInfo.InvariantCulture) ?? "", " ").Trim();

    /// <summary>The text of a heading, which may stand in the first cell of a merged block.</summary>
    public static string HeadingText(IXLCell cell) => Text(cell.IsMerged() ? cell.MergedRange().FirstCell() : cell);

    public static AmountReading Amount(IXLCell cell) => Value(cell) switch
    {
        double number => FromDouble(number),
        DateTime or TimeSpan or bool => new AmountReading(null, AmountProblem.NotANumber, cell.GetFormattedString()),
        // Excel writes the number of a formula without its type, and ClosedXML takes it for text.
        string text when cell.HasFormula && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => FromDouble(number),
        string text => AmountParser.Parse(text),
        _ => default,
    };

    /// <summary>Cells that hold an error such as <c>#N/A</c>, by sheet and address. ClosedXML shows them as empty.</summary>
    public static Dictionary<(string Sheet, string Cell), string> FindErrors(byte[] content)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(content), isEditable: false);
        var workbook = document.WorkbookPart!;
        return workbook.Workbook.Descendants<Sheet>()
            .Where(sheet => sheet is { Name: not null, Id: not null })
            .Select(sheet => (Name: sheet.Name!.Value!, Part: workbook.GetPartById(sheet.Id!.Value!) as WorksheetPart))
            .Where(sheet => sheet.Part is not null)
            .SelectMany(sheet => sheet.Part!.Worksheet.Descendants<Cell>()
                .Where(cell => cell.DataType?.Value == CellValues.Error && cell.CellReference is not null)
                .Select(cell => ((sheet.Name, cell.CellReference!.Value!), cell.CellValue?.Text ?? "#ERROR!")))
            .ToDictionary();
    }

    private static object? Value(IXLCell cell) => cell.HasFormula ? cell.CachedValue : cell.Value;

    private static AmountReading FromDouble(double number)
    {
        if (double.Abs(number) >= 1e15)
        {
            return new AmountReading(null, AmountProblem.TooLarge);
        }

        var entered = (decimal)number;
        var rounded = decimal.Round(entered, Domain.Budgets.Money.ThousandsDecimals, MidpointRounding.AwayFromZero);
        return AmountParser.FromNumber(Math.Abs(entered - rounded) < BinaryNoise ? rounded : entered);
    }

    [GeneratedRegex(@"[\s\u00A0\u2007\u202F]+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
