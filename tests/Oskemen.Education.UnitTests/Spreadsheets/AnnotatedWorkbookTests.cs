using ClosedXML.Excel;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Spreadsheets;

namespace Oskemen.Education.UnitTests.Spreadsheets;

public class AnnotatedWorkbookTests
{
    [Fact]
    public void Write_PutsMessagesBesideRowsAndMarksCells()
    {
        var book = Books.October2016(sheet =>
        {
            sheet.Cell("C6").SetValue("abc");
            sheet.Cell("D6").SetValue("-1");
            sheet.Cell("B3").SetValue(9);
        });
        var reading = Books.Read(book);
        var sheet = Annotate(book, reading);

        sheet.Cell("G5").GetString().ShouldBe(Strings.Sheet_Problems);
        foreach (var problem in reading.Problems)
        {
            sheet.Cell(problem.Row, 7).GetString().ShouldContain($"{problem.Cell}: {problem.Message}");
            sheet.Cell(problem.Cell).Style.Fill.BackgroundColor.ShouldNotBe(XLColor.NoColor);
        }

        sheet.Cell("C6").GetString().ShouldBe("abc");
        sheet.Cell("G7").IsEmpty().ShouldBeTrue();
    }

    [Fact]
    public void Write_WhatConcernsTheWholeSheet_StandsAboveTheTable()
    {
        var book = Books.October2016(sheet => sheet.Cell("D5").SetValue("x"));
        Annotate(book, Books.Read(book)).Cell("G4").GetString().ShouldContain(Strings.Budget_Paid);
    }

    [Fact]
    public void Write_OfAnAnnotatedFile_ReplacesTheColumn()
    {
        var book = Books.October2016(sheet => sheet.Cell("C6").SetValue("abc"));
        var first = AnnotatedWorkbook.Write(book, Books.Read(book).Problems)!;
        var second = Annotate(first, Books.Read(first));

        second.Cell("G6").GetString().ShouldStartWith("C6: ");
        second.LastColumnUsed().ColumnNumber().ShouldBe(7);
    }

    [Fact]
    public void Write_KeepsCellsThatHoldAnError()
    {
        var book = Books.WithCell(Books.October2016(), "C6", "<x:c r=\"C6\" t=\"e\"><x:v>#N/A</x:v></x:c>");
        Annotate(book, Books.Read(book)).Cell("C6").GetString().ShouldBe("#N/A");
    }

    [Fact]
    public void Write_OfAFileThatCannotBeOpened_GivesNothing() => AnnotatedWorkbook.Write([1, 2, 3], []).ShouldBeNull();

    private static IXLWorksheet Annotate(byte[] book, SheetReading reading) =>
        new XLWorkbook(new MemoryStream(AnnotatedWorkbook.Write(book, reading.Problems)!)).Worksheet(1);
}
