using ClosedXML.Excel;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Web.Spreadsheets;

namespace Oskemen.Education.UnitTests.Spreadsheets;

/// <summary>How a sheet is built: its columns, its month, its codes.</summary>
public class SheetReaderTests
{
    [Fact]
    public void Read_OfAGoodSheet_TakesEveryLine()
    {
        var reading = Books.Read(Books.October2016(sheet => sheet.Cell("E6").SetValue(95.1m)));

        reading.Problems.ShouldBeEmpty();
        reading.Rows.Select(row => row.Code).ShouldBe(Books.Lines);
        reading.Rows[0].ShouldBe(new SheetRow(Books.Lines[0], Thousands(100.5m), Thousands(90.4m), Thousands(95.1m), null));
        reading.TreasuryTotal.ShouldBeNull();
    }

    [Fact]
    public void Read_OfColumnsInAnotherOrderAmongOthers_FindsThemByTheirHeads()
    {
        var reading = Books.Read(Books.Create(sheet =>
        {
            WriteMonth(sheet);
            Books.WriteRow(sheet, 4, "№", "ОПЛАЧЕННЫЕ\nобязательства", "% исполнения плана", "Годовой план", "Наименование", "План  на период", "Код");
            Books.WriteRow(sheet, 5, "1", "90,4", "90", "500", "Школы", "100,5", "464.001.015");
        }));

        reading.Rows.ShouldHaveSingleItem().ShouldBe(new SheetRow(Books.Lines[0], Thousands(100.5m), Thousands(90.4m), null, null));
    }

    [Fact]
    public void Read_OfATreasuryStatement_TakesTwoLineHeadsGroupsAndTheTotal()
    {
        var reading = Books.Read(Books.Create(sheet =>
        {
            sheet.Cell("A1").SetValue("Отчёт об исполнении бюджета, единица измерения: тысяча тенге");
            Books.WriteRow(sheet, 3, "Код бюджетной классификации", "Наименование", "План финансирования на период", "", "Обязательства");
            sheet.Range("C3:D3").Merge();
            sheet.Range("E3:G3").Merge();
            Books.WriteRow(sheet, 4, "", "", "по обязательствам", "по платежам", "зарегистрированные", "оплаченные", "неоплаченные");
            Books.WriteRow(sheet, 5, "1", "2", "3", "4", "5", "6", "7");
            Books.WriteRow(sheet, 6, "", "ВСЕГО", "900", "303,5", "0", "274,2", "0");
            Books.WriteRow(sheet, 7, "464", "Отдел образования", "900", "303,5", "0", "274,2", "0");
            Books.WriteRow(sheet, 8, "464.001", "Услуги", "300", "100,5", "0", "90,4", "0");
            Books.WriteRow(sheet, 9, "464001015", "Местный бюджет", "300", "100,5", "95", "90,4", "4,6");
            Books.WriteRow(sheet, 10, "464 003 011", "Трансферты", "300", "101,5", "", "91,4", "");
            Books.WriteRow(sheet, 11, "464.003.015", "Местный бюджет", "300", "101,5", "", "92,4", "");
            Books.WriteRow(sheet, 13, "Бөлім басшысы", "", "А. Ә.");
        }));

        reading.Problems.ShouldHaveSingleItem().Kind.ShouldBe(SheetProblemKind.MonthNotStated);
        reading.HasErrors.ShouldBeFalse();
        reading.Rows.Count.ShouldBe(3);
        reading.Rows[0].ShouldBe(new SheetRow(Books.Lines[0], Thousands(100.5m), Thousands(90.4m), Thousands(95m), Thousands(4.6m)));
        reading.TreasuryTotal.ShouldBe(new SheetTotal(Thousands(303.5m), Thousands(274.2m)));
    }

    public static TheoryData<string, SheetProblemKind, string> Structural => new()
    {
        { "A5=x", SheetProblemKind.MissingColumn, "A5" },
        { "D5=Пайызы", SheetProblemKind.MissingColumn, "A5" },
        { "E5=Игерілгені", SheetProblemKind.ColumnTwice, "E5" },
        { "A1=Бюджет, в тенге", SheetProblemKind.WrongUnit, "A1" },
        { "B3=9", SheetProblemKind.OtherMonth, "B3" },
        { "B2=2015", SheetProblemKind.OtherMonth, "B2" },
        { "A7=464.099.015", SheetProblemKind.UnknownCode, "A7" },
        { "A7=464.003.016", SheetProblemKind.UnknownCode, "A7" },
        { "A7=464.O03.011", SheetProblemKind.UnknownCode, "A7" },
        { "A8=464.001.015", SheetProblemKind.CodeTwice, "A8" },
        { "B3=", SheetProblemKind.OtherMonth, "B3" },
        { "A3=", SheetProblemKind.MonthNotStated, "A5" },
        { "A7=", SheetProblemKind.LineMissing, "A5" },
    };

    [Theory]
    [MemberData(nameof(Structural))]
    public void Read_OfASheetBuiltOtherwise_NamesTheProblemAndItsCell(string change, SheetProblemKind kind, string cell)
    {
        var (address, value) = (change.Split('=')[0], change.Split('=')[1]);
        var reading = Books.Read(Books.October2016(sheet => sheet.Cell(address).SetValue(value)));

        var problem = reading.Problems[0];
        (problem.Kind, problem.Cell, problem.Sheet).ShouldBe((kind, cell, "Қазан"));
        problem.Message.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void Read_OfTheSameCodeTwice_NamesBothCellsAndTakesNeitherOver()
    {
        var reading = Books.Read(Books.October2016(sheet => sheet.Cell("A8").SetValue("464.001.015")));

        reading.Problems[0].Message.ShouldContain("A6");
        reading.Problems[0].Message.ShouldContain("A8");
        reading.Rows.Count(row => row.Code == Books.Lines[0]).ShouldBe(1);
        reading.HasErrors.ShouldBeTrue();
    }

    [Fact]
    public void Read_OfTwoTables_RefusesToChoose()
    {
        using var workbook = new XLWorkbook(new MemoryStream(Books.October2016()));
        workbook.Worksheet(1).CopyTo("Көшірме");
        using var stream = new MemoryStream();
        workbook.SaveAs(stream);

        Books.Read(stream.ToArray()).Problems.ShouldHaveSingleItem().Kind.ShouldBe(SheetProblemKind.TwoTables);
    }

    [Fact]
    public void Read_OfAHiddenSheet_IgnoresIt()
    {
        var reading = Books.Read(Books.Create(sheet =>
        {
            sheet.Workbook.AddWorksheet("Бос");
            sheet.Hide();
        }));
        reading.Problems.ShouldHaveSingleItem().Kind.ShouldBe(SheetProblemKind.NoHeader);
    }

    [Fact]
    public void Read_OfAHeadWithoutLines_SaysThereAreNone() =>
        Books.Read(Books.October2016(sheet => sheet.Rows(6, 8).Delete())).Problems.ShouldHaveSingleItem().Kind.ShouldBe(SheetProblemKind.NoLines);

    [Fact]
    public void Read_OfSomethingThatOnlyLooksLikeAWorkbook_SaysSo() =>
        Books.Read([1, 2, 3]).Problems.ShouldHaveSingleItem().Kind.ShouldBe(SheetProblemKind.Unreadable);

    private static Money Thousands(decimal amount) => Money.FromThousands(amount);

    private static void WriteMonth(IXLWorksheet sheet)
    {
        Books.WriteRow(sheet, 1, "Год:", "2016");
        Books.WriteRow(sheet, 2, "Месяц:", "10");
    }
}
