using System.IO.Compression;
using System.Text;
using Oskemen.Education.Web.Spreadsheets;

namespace Oskemen.Education.UnitTests.Spreadsheets;

public class WorkbookGuardTests
{
    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    [Fact]
    public void Check_OfAGoodWorkbook_LetsItPass() => WorkbookGuard.Check(Books.October2016()).ShouldBeNull();

    [Fact]
    public void Check_OfNothing_SaysEmpty() => WorkbookGuard.Check([]).ShouldBe(WorkbookRefusal.Empty);

    [Fact]
    public void Check_AboveTheLimit_SaysTooLarge() =>
        WorkbookGuard.Check(new byte[WorkbookGuard.MaxFileBytes + 1]).ShouldBe(WorkbookRefusal.TooLarge);

    [Fact]
    public void Check_OfAnXlsRenamed_SaysOldFormat() =>
        WorkbookGuard.Check([.. Ole, .. new byte[4096]]).ShouldBe(WorkbookRefusal.OldFormat);

    [Fact]
    public void Check_OfAWorkbookWithPassword_SaysEncrypted() =>
        WorkbookGuard.Check([.. Ole, .. new byte[1024], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[1024]])
            .ShouldBe(WorkbookRefusal.Encrypted);

    [Fact]
    public void Check_OfText_SaysNotAWorkbook() =>
        WorkbookGuard.Check("464.003.015;1;2"u8.ToArray()).ShouldBe(WorkbookRefusal.NotAWorkbook);

    [Fact]
    public void Check_OfAnotherZip_SaysNotAWorkbook() =>
        WorkbookGuard.Check(Zip(archive => WriteEntry(archive, "readme.txt", 10))).ShouldBe(WorkbookRefusal.NotAWorkbook);

    [Fact]
    public void Check_OfAWordDocument_SaysNotAWorkbook() =>
        WorkbookGuard.Check(Zip(archive =>
        {
            using var writer = new StreamWriter(archive.CreateEntry("[Content_Types].xml").Open());
            writer.Write("<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
        })).ShouldBe(WorkbookRefusal.NotAWorkbook);

    [Fact]
    public void Check_OfATruncatedWorkbook_SaysNotAWorkbook()
    {
        var book = Books.October2016();
        WorkbookGuard.Check(book[..(book.Length / 2)]).ShouldBe(WorkbookRefusal.NotAWorkbook);
    }

    [Fact]
    public void Check_OfAZipBomb_StopsAtTheLimit()
    {
        var bomb = Zip(archive => WriteEntry(archive, "xl/worksheets/sheet1.xml", 500 * WorkbookGuard.Megabyte));
        bomb.Length.ShouldBeLessThan(WorkbookGuard.MaxFileBytes);

        // Uncounted, this would take the memory that the bomb unpacks to.
        var before = GC.GetTotalAllocatedBytes(precise: true);
        WorkbookGuard.Check(bomb).ShouldBe(WorkbookRefusal.UnpacksTooLarge);
        (GC.GetTotalAllocatedBytes(precise: true) - before).ShouldBeLessThan(50 * WorkbookGuard.Megabyte);
    }

    [Fact]
    public void Check_OfAZipWithCountlessEntries_SaysUnpacksTooLarge() =>
        WorkbookGuard.Check(Zip(archive => Enumerable.Range(0, 2000).ToList().ForEach(number => WriteEntry(archive, $"{number}", 1))))
            .ShouldBe(WorkbookRefusal.UnpacksTooLarge);

    [Theory]
    [InlineData(WorkbookGuard.MaxRows - 8, null)]
    [InlineData(10_000, WorkbookRefusal.TooManyRows)]
    public void Check_OfALongSheet_CountsRows(int extraRows, WorkbookRefusal? expected)
    {
        var book = Books.October2016(sheet =>
        {
            for (var row = 1; row <= extraRows; row++)
            {
                sheet.Cell(row + 8, 3).SetValue(row);
            }
        });
        WorkbookGuard.Check(book).ShouldBe(expected);
    }

    [Fact]
    public void Check_OfRowsThatAreOnlyFormatted_DoesNotCountThem()
    {
        var book = Books.October2016(sheet => sheet.Range("C9:C5000").Style.Fill.SetBackgroundColor(ClosedXML.Excel.XLColor.Yellow));
        WorkbookGuard.Check(book).ShouldBeNull();
    }

    [Fact]
    public void Check_OfXmlWithAnEntity_SaysNotAWorkbook() =>
        WorkbookGuard.Check(Zip(archive =>
        {
            using var writer = new StreamWriter(archive.CreateEntry("[Content_Types].xml").Open());
            writer.Write("<!DOCTYPE x [<!ENTITY a \"aaaa\">]><Types>&a;</Types>");
        })).ShouldBe(WorkbookRefusal.NotAWorkbook);

    private static byte[] Zip(Action<ZipArchive> fill)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            fill(archive);
        }

        return stream.ToArray();
    }

    private static void WriteEntry(ZipArchive archive, string name, int length)
    {
        using var stream = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
        var block = new byte[Math.Min(length, WorkbookGuard.Megabyte)];
        for (var written = 0; written < length; written += block.Length)
        {
            stream.Write(block);
        }
    }
}
