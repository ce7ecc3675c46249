using System.IO.Compression;
using System.Text;
using ClosedXML.Excel;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Domain.Periods;
using Oskemen.Education.Web.Spreadsheets;

namespace Oskemen.Education.UnitTests.Spreadsheets;

/// <summary>Workbooks as people send them: a good one of October 2016 with three lines, to be spoilt by the test.</summary>
internal static class Books
{
    public const int HeadRow = 5;

    public static readonly ReportingMonth October = new(2016, 10);

    public static readonly ProgrammeCode[] Lines =
        [ProgrammeCode.Parse("464.001.015"), ProgrammeCode.Parse("464.003.011"), ProgrammeCode.Parse("464.003.015")];

    /// <summary>Codes in A6:A8, plan in C, paid in D, registered in E, unpaid in F.</summary>
    public static byte[] October2016(Action<IXLWorksheet>? spoil = null) => Create(sheet =>
    {
        sheet.Cell("A1").SetValue("Бюджеттің атқарылуы, мың теңге");
        sheet.Cell("A2").SetValue("Жыл");
        sheet.Cell("B2").SetValue(2016);
        sheet.Cell("A3").SetValue("Ай");
        sheet.Cell("B3").SetValue(10);
        WriteRow(sheet, HeadRow, "Коды", "Атауы", "Кезеңге жоспар", "Игерілгені", "Тіркелген міндеттемелер", "Төленбеген міндеттемелер");
        for (var index = 0; index < Lines.Length; index++)
        {
            sheet.Cell(HeadRow + 1 + index, 1).SetValue(Lines[index].Text);
            sheet.Cell(HeadRow + 1 + index, 3).SetValue(100.5m + index);
            sheet.Cell(HeadRow + 1 + index, 4).SetValue(90.4m + index);
        }

        spoil?.Invoke(sheet);
    });

    public static byte[] Create(Action<IXLWorksheet> fill)
    {
        using var workbook = new XLWorkbook();
        fill(workbook.AddWorksheet("Қазан"));
        using var stream = new MemoryStream();
        workbook.SaveAs(stream);
        return stream.ToArray();
    }

    public static void WriteRow(IXLWorksheet sheet, int row, params string[] texts)
    {
        for (var index = 0; index < texts.Length; index++)
        {
            sheet.Cell(row, index + 1).SetValue(texts[index]);
        }
    }

    /// <summary>Puts cells into the sheet's XML that the library would not write.</summary>
    public static byte[] WithCell(byte[] book, string address, string xml)
    {
        using var stream = new MemoryStream();
        stream.Write(book);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update))
        {
            var entry = archive.GetEntry("xl/worksheets/sheet1.xml")!;
            string text;
            using (var reader = new StreamReader(entry.Open()))
            {
                text = reader.ReadToEnd();
            }

            var start = text.IndexOf($"<x:c r=\"{address}\"", StringComparison.Ordinal);
            var end = text.IndexOf("</x:c>", start, StringComparison.Ordinal) + "</x:c>".Length;
            entry.Delete();
            using var writer = new StreamWriter(archive.CreateEntry("xl/worksheets/sheet1.xml").Open(), new UTF8Encoding(false));
            writer.Write(text[..start] + xml + text[end..]);
        }

        return stream.ToArray();
    }

    public static SheetReading Read(byte[] book) => SheetReader.Read(book, October, Lines);
}
