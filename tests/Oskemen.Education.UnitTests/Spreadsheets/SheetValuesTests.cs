using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Spreadsheets;

namespace Oskemen.Education.UnitTests.Spreadsheets;

/// <summary>What the cells of a sheet hold.</summary>
public class SheetValuesTests
{
    [Theory]
    [InlineData("9 817,5", 9817.5)]
    [InlineData("9\u00A0817,5", 9817.5)]
    [InlineData("9\u202F817,5", 9817.5)]
    [InlineData("9817.5", 9817.5)]
    [InlineData("0", 0)]
    [InlineData("0,00001", 0.00001)]
    public void Read_OfAnAmountAsText_UnderstandsIt(string text, double thousands) =>
        PlanOf(Books.October2016(sheet => sheet.Cell("C6").SetValue(text))).ShouldBe(Money.FromThousands((decimal)thousands));

    [Theory]
    [InlineData("9817.4999999999998", "9817.5")]
    [InlineData("9801653.4000000004", "9801653.4")]
    [InlineData("0.30000000000000004", "0.3")]
    [InlineData("1E-5", "0.00001")]
    [InlineData("9999999999.99999", "9999999999.99999")]
    public void Read_OfANumberAsExcelStoresIt_DropsBinaryNoise(string stored, string thousands) =>
        PlanOf(Books.WithCell(Books.October2016(), "C6", $"<x:c r=\"C6\"><x:v>{stored}</x:v></x:c>"))
            .ShouldBe(Money.FromThousands(decimal.Parse(thousands, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("<x:c r=\"C6\"><x:f>50+50.1</x:f><x:v>100.1</x:v></x:c>")]
    [InlineData("<x:c r=\"C6\" t=\"n\"><x:f>50+50.1</x:f><x:v>100.1</x:v></x:c>")]
    [InlineData("<x:c r=\"C6\" t=\"str\"><x:f>\"100,1\"</x:f><x:v>100,1</x:v></x:c>")]
    public void Read_OfAFormula_TakesTheValueStoredWithIt(string cell) =>
        PlanOf(Books.WithCell(Books.October2016(), "C6", cell)).ShouldBe(Money.FromThousands(100.1m));

    public static TheoryData<string, string> Unreadable => new()
    {
        { "мың", nameof(Strings.Amount_NotANumber) },
        { "12 34 5", nameof(Strings.Amount_BadGroups) },
        { "1,234,567.8", nameof(Strings.Amount_Ambiguous) },
        { "1,000001", nameof(Strings.Amount_TooManyDecimals) },
        { "-5", nameof(Strings.Amount_Negative) },
        { "−5", nameof(Strings.Amount_Negative) },
        { "99999999999", nameof(Strings.Amount_TooLarge) },
        { "#Н/Д", nameof(Strings.Amount_NotANumber) },
        { "-", nameof(Strings.Amount_NotANumber) },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void Read_OfAnUnreadableText_SaysWhyAtItsCell(string text, string key) =>
        ShouldRefuse(Books.October2016(sheet => sheet.Cell("C6").SetValue(text)), key);

    [Theory]
    [InlineData("<x:c r=\"C6\"><x:v>1.000001</x:v></x:c>", nameof(Strings.Amount_TooManyDecimals))]
    [InlineData("<x:c r=\"C6\"><x:v>-5.5</x:v></x:c>", nameof(Strings.Amount_Negative))]
    [InlineData("<x:c r=\"C6\"><x:v>1E+300</x:v></x:c>", nameof(Strings.Amount_TooLarge))]
    [InlineData("<x:c r=\"C6\" t=\"b\"><x:v>1</x:v></x:c>", nameof(Strings.Amount_NotANumber))]
    [InlineData("<x:c r=\"C6\" t=\"e\"><x:v>#N/A</x:v></x:c>", nameof(Strings.Import_CellError))]
    [InlineData("<x:c r=\"C6\" t=\"e\"><x:f>1/0</x:f><x:v>#DIV/0!</x:v></x:c>", nameof(Strings.Import_CellError))]
    [InlineData("<x:c r=\"C6\"><x:f>1+1</x:f></x:c>", nameof(Strings.Import_FormulaWithoutValue))]
    public void Read_OfACellWithoutAnAmount_SaysWhyAtItsCell(string cell, string key) =>
        ShouldRefuse(Books.WithCell(Books.October2016(), "C6", cell), key);

    [Fact]
    public void Read_OfADate_SuspectsThatExcelMadeItOfANumber() =>
        ShouldRefuse(Books.October2016(sheet => sheet.Cell("C6").SetValue(new DateTime(2016, 5, 1))), nameof(Strings.Import_CellDate));

    [Fact]
    public void Read_OfThreeWrongCellsAndAWrongCode_TellsAllAtOnceStructureFirst()
    {
        var reading = Books.Read(Books.October2016(sheet =>
        {
            sheet.Cell("D8").SetValue("-1");
            sheet.Cell("C6").SetValue("abc");
            sheet.Cell("C7").SetValue("12 34 5");
            sheet.Cell("A7").SetValue("464.999.015");
        }));

        reading.Problems.Where(problem => problem.IsError).Select(problem => problem.Cell).ShouldBe(["A7", "C6", "C7", "D8"]);
        reading.Problems.Where(problem => !problem.IsError).ShouldHaveSingleItem().Line.ShouldBe(Books.Lines[1]);
    }

    [Fact]
    public void Over_WhereTheCellIsEmpty_KeepsWhatIsThere()
    {
        var row = new SheetRow(Books.Lines[0], Money.FromThousands(2), null, null, null);
        var current = new ExecutionValues(Money.FromThousands(1), Money.FromThousands(0.5m), Reason: "себебі");

        row.Over(current).ShouldBe(current with { Plan = Money.FromThousands(2) });
    }

    private static void ShouldRefuse(byte[] book, string key)
    {
        var reading = Books.Read(book);
        var problem = reading.Problems.ShouldHaveSingleItem();
        (problem.Kind, problem.Cell, problem.Line).ShouldBe((SheetProblemKind.BadValue, "C6", Books.Lines[0]));
        var text = Strings.ResourceManager.GetString(key, Cultures.Kk)!;
        problem.Message.ShouldStartWith(text.Split('{')[0]);
        reading.Rows[0].Plan.ShouldBeNull();
    }

    private static Money? PlanOf(byte[] book)
    {
        var reading = Books.Read(book);
        reading.Problems.ShouldBeEmpty();
        return reading.Rows[0].Plan;
    }
}
