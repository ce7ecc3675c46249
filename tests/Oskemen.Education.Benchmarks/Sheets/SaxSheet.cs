using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Oskemen.Education.Benchmarks.Sheets;

/// <summary>The floor for workbooks: cells one after the other, without formats.</summary>
internal static class SaxSheet
{
    public static void Write(Stream stream, IEnumerable<IReadOnlyList<object>> rows)
    {
        using var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        var sheet = workbook.AddNewPart<WorksheetPart>();
        workbook.Workbook = new Workbook(new DocumentFormat.OpenXml.Spreadsheet.Sheets(new Sheet { Name = "1", SheetId = 1, Id = workbook.GetIdOfPart(sheet) }));
        using var writer = OpenXmlWriter.Create(sheet);
        writer.WriteStartElement(new Worksheet());
        writer.WriteStartElement(new SheetData());
        foreach (var row in rows)
        {
            writer.WriteStartElement(new Row());
            foreach (var value in row)
            {
                writer.WriteElement(value is string text
                    ? new Cell(new InlineString(new Text(text))) { DataType = CellValues.InlineString }
                    : new Cell(new CellValue(Convert.ToString(value, CultureInfo.InvariantCulture)!)));
            }

            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    /// <returns>How many cells hold something.</returns>
    public static int Read(Stream stream)
    {
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var cells = 0;
        foreach (var sheet in document.WorkbookPart!.WorksheetParts)
        {
            using var reader = OpenXmlReader.Create(sheet);
            while (reader.Read())
            {
                if (reader.ElementType == typeof(Cell) && reader.IsStartElement && ((Cell)reader.LoadCurrentElement()!).InnerText.Length > 0)
                {
                    cells++;
                }
            }
        }

        return cells;
    }
}
