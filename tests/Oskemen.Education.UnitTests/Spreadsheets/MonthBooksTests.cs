using System.Text;
using ClosedXML.Excel;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.UnitTests.Budgets;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Spreadsheets;

namespace Oskemen.Education.UnitTests.Spreadsheets;

/// <summary>The workbooks and CSV files that the portal hands out.</summary>
public class MonthBooksTests
{
    private static readonly string[] Codes = ["464.001.015", "464.003.011", "464.003.015"];

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    public void Template_ReadAgain_ChangesNothing(string language) => InLanguage(language, () =>
    {
        var statement = Statement();
        var reading = SheetReader.Read(MonthTemplate.Write(statement), Books.October, Books.Lines);

        reading.Problems.ShouldBeEmpty();
        reading.Rows.Count.ShouldBe(3);
        reading.ApplyTo(statement.Month, Guid.NewGuid(), YearFixture.Now).ShouldBeFalse();
    });

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    public void Export_ReadAgain_ChangesNothing(string language) => InLanguage(language, () =>
    {
        var statement = Statement();
        var reading = SheetReader.Read(XlsxFile.Write(ExportTables.OfMonth(statement)), Books.October, Books.Lines);

        reading.Problems.ShouldBeEmpty();
        reading.Rows[0].Registered.ShouldBe(Money.FromThousands(95m));
        reading.ApplyTo(statement.Month, Guid.NewGuid(), YearFixture.Now).ShouldBeFalse();
    });

    [Fact]
    public void Template_LocksAllButAmounts() => InLanguage("kk", () =>
    {
        var sheet = Open(MonthTemplate.Write(Statement()));

        sheet.Protection.IsProtected.ShouldBeTrue();
        sheet.CellsUsed(cell => !cell.Style.Protection.Locked).Select(cell => cell.Address.ColumnNumber).ShouldAllBe(column => column >= 4);
        sheet.Cell("D7").Style.Protection.Locked.ShouldBeFalse();
        sheet.Cell("A7").Style.Protection.Locked.ShouldBeTrue();
        sheet.Cell("A7").GetString().ShouldBe("464.001.015");
        sheet.Cell("D12").FormulaA1.ShouldBe("SUM(D7:D9)");
        Convert.ToDecimal(sheet.Cell("D12").CachedValue, System.Globalization.CultureInfo.InvariantCulture).ShouldBe(303.5m);
        Convert.ToDecimal(sheet.Cell("D11").CachedValue, System.Globalization.CultureInfo.InvariantCulture).ShouldBe(202m);
        (sheet.Cell("D8").DataValidation.MinValue, sheet.Cell("D8").DataValidation.MaxValue).ShouldBe(("0", "9999999999"));
    });

    [Fact]
    public void Export_HoldsRealNumbersAndIsReadyToPrint()
    {
        var sheet = Open(XlsxFile.Write(ExportTables.OfMonth(Statement())));

        sheet.Cell("D6").Value.ShouldBe(100.5);
        sheet.Cell("D6").Style.NumberFormat.Format.ShouldBe("#,##0.0####");
        sheet.Cell("G6").Value.ShouldBe(89.9);
        sheet.Cell("G7").Style.NumberFormat.Format.ShouldBe("0");
        (sheet.SheetView.SplitRow, sheet.SheetView.SplitColumn).ShouldBe((5, 2));
        (sheet.PageSetup.PagesWide, sheet.PageSetup.PagesTall, sheet.PageSetup.FirstRowToRepeatAtTop).ShouldBe((1, 0, 5));
        (sheet.PageSetup.PaperSize, sheet.PageSetup.PageOrientation).ShouldBe((XLPaperSize.A4Paper, XLPageOrientation.Landscape));
    }

    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    public void Export_OfATextThatWouldRunAsAFormula_Neutralises(string text)
    {
        var statement = Statement(text);
        statement.Execution.Rows[0].Line.Programme.NameKk = text;

        var table = ExportTables.OfMonth(statement);
        var sheet = Open(XlsxFile.Write(table));
        var csv = Encoding.UTF8.GetString(CsvFile.Write(table));
        var template = Open(MonthTemplate.Write(statement));

        foreach (var cell in (IXLCell[])[sheet.Cell("B6"), sheet.Cell("O6"), template.Cell("B7")])
        {
            cell.HasFormula.ShouldBeFalse();
            cell.GetString().ShouldStartWith("'");
        }

        csv.ShouldContain($"'{text}");
        csv.ShouldNotContain($";{text}");
        csv.ShouldNotContain($";\"{text}");
    }

    [Fact]
    public void Csv_OpensInExcelOfEitherLanguage()
    {
        var csv = CsvFile.Write(ExportTables.OfMonth(Statement()));

        csv.Take(3).ShouldBe([0xEF, 0xBB, 0xBF]);
        var lines = Encoding.UTF8.GetString(csv).Split("\r\n");
        lines[1].ShouldStartWith("464.001.015;464.001.015 kk;");
        lines[1].ShouldContain(";100,5;90,4;10,1;89,9;");
        lines[2].ShouldContain(";101,5;101,5;0,0;100;");
        lines[^2].ShouldContain(Strings.Budget_Total);
    }

    [Fact]
    public void Csv_OfMoreThanPlanned_KeepsTheNumberNegative() =>
        Encoding.UTF8.GetString(CsvFile.Write(ExportTables.OfMonth(Statement(paid: 110.5m)))).ShouldContain(";100,5;110,5;-10,0;");

    [Fact]
    public void Year_PutsMonthsBesideEachOtherAndLeavesGapsEmpty()
    {
        var sheet = Open(XlsxFile.Write(ExportTables.OfYear(Fixture().Execution(), isSample: true)));

        sheet.Cell("A1").GetString().ShouldEndWith(Strings.Budget_SampleYear);
        sheet.Cell("D3").GetString().ShouldBe(Dates.MonthName(1));
        sheet.Cell("AE3").GetString().ShouldBe(Dates.MonthName(10));
        sheet.Cell("AE5").Value.ShouldBe(100.5);
        sheet.Cell("D5").IsEmpty().ShouldBeTrue();
        (sheet.SheetView.SplitRow, sheet.SheetView.SplitColumn).ShouldBe((4, 2));
    }

    private static YearFixture Fixture(decimal paid = 90.4m) =>
        new YearFixture(Codes).Enter(10, 0, 100.5m, paid).Enter(10, 1, 101.5m, 101.5m).Enter(10, 2, 101.5m, 92.4m);

    private static MonthStatement Statement(string? note = null, decimal paid = 90.4m)
    {
        var fixture = Fixture(paid);
        var month = fixture.Month(10);
        month.Entries[0].Update(month.Entries[0].Values with { Note = note, Registered = Money.FromThousands(95) }, YearFixture.Economist, YearFixture.Now);
        return new MonthStatement(month, new BudgetExecution(Books.October, month.Entries, [], fixture.Plan), IsSample: false);
    }

    private static IXLWorksheet Open(byte[] book)
    {
        WorkbookGuard.Check(book).ShouldBeNull();
        return new XLWorkbook(new MemoryStream(book)).Worksheet(1);
    }

    private static void InLanguage(string language, Action test)
    {
        var before = System.Globalization.CultureInfo.CurrentUICulture;
        System.Globalization.CultureInfo.CurrentUICulture = System.Globalization.CultureInfo.CurrentCulture = Cultures.Find(language)!;
        try
        {
            test();
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentUICulture = System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }
}
