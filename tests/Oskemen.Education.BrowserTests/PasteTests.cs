using Oskemen.Education.BrowserTests.Support;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.BrowserTests;

/// <summary>Blocks copied from a spreadsheet. One class, one test at a time: the clipboard is the browser's only one.</summary>
public sealed class PasteTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string Narrow = "\u202F";

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    public async Task Paste_OfAColumnAsPeopleWriteIt_TakesWhatIsAnAmountAndSaysWhatIsNot(string language)
    {
        var page = await site.SignInAsync(language, Role.Economist);
        var grid = await MonthGrid.OpenAsync(page, language);

        await page.PasteAsync(grid.Cell("464.001.011", "paid"), $"9 817,5\r\n9{Narrow}817,5\r\n9817.5\r\n−5\r\n");

        foreach (var line in new[] { "464.001.011", "464.001.015", "464.003.011" })
        {
            await Expect(grid.Cell(line, "paid")).ToHaveValueAsync("9\u00A0817,5");
            await Expect(grid.Cell(line, "paid")).ToHaveAttributeAsync("data-state", "changed");
        }

        await Expect(grid.Cell("464.003.015", "paid")).ToHaveValueAsync("−5");
        await Expect(grid.Cell("464.003.015", "paid")).ToHaveAttributeAsync("data-state", "refused");
        await Expect(grid.Problem("464.003.015")).ToHaveTextAsync(Texts.In(language, nameof(Strings.Amount_Negative)));
        await Expect(grid.Message).ToContainTextAsync(Texts.In(language, nameof(Strings.Grid_Pasted), 3, 1));
        await Expect(grid.Programme("464.001", "paid")).ToHaveTextAsync("19 635,0");
    }

    [Fact]
    public async Task Paste_OfTwoColumns_FillsPlanAndPaid()
    {
        var page = await site.SignInAsync("kk", Role.Economist);
        var grid = await MonthGrid.OpenAsync(page, "kk");

        await page.PasteAsync(grid.Cell("464.030.011", "plan"), "1 000,0\t900,5\n\"2 000\"\t\n");

        await Expect(grid.Cell("464.030.011", "plan")).ToHaveValueAsync("1\u00A0000,0");
        await Expect(grid.Cell("464.030.011", "paid")).ToHaveValueAsync("900,5");
        await Expect(grid.Cell("464.030.015", "plan")).ToHaveValueAsync("2\u00A0000,0");
        await Expect(grid.Cell("464.030.015", "paid")).ToHaveValueAsync("5\u00A0846,9");
        await Expect(grid.Message).ToContainTextAsync(Texts.In("kk", nameof(Strings.Grid_Pasted), 3, 0));
    }

    [Fact]
    public async Task Paste_BeyondTheLastLine_CountsTheRestAsRefused()
    {
        var page = await site.SignInAsync("ru", Role.Economist);
        var grid = await MonthGrid.OpenAsync(page, "ru");

        await page.PasteAsync(grid.Cell("464.067.015", "paid"), "1,0\n2,0\n3,0\n");

        await Expect(grid.Cell("464.067.015", "paid")).ToHaveValueAsync("1,0");
        await Expect(grid.Message).ToContainTextAsync(Texts.In("ru", nameof(Strings.Grid_Pasted), 1, 2));
    }
}
