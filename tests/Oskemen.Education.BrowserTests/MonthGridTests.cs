using Microsoft.Playwright;
using Oskemen.Education.BrowserTests.Support;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.BrowserTests;

/// <summary>The entry grid behaves like a spreadsheet. Nothing is saved here, so the tests share one portal.</summary>
public sealed class MonthGridTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string Line = "464.003.011";
    private const string NextLine = "464.003.015";

    [Fact]
    public async Task Typing_InACell_ReplacesItAndEverythingThatFollowsFromItAtOnce()
    {
        var (page, grid) = await OpenAsync();

        await grid.Cell(Line, "paid").FocusAsync();
        await page.Keyboard.TypeAsync("1591800,8");

        await Expect(grid.Figure(Line, "unspent")).ToHaveTextAsync("0,0");
        await Expect(grid.Figure(Line, "rate")).ToHaveTextAsync("100");
        await Expect(grid.Programme("464.003", "paid")).ToHaveTextAsync("5 942 781,3");
        await Expect(grid.Source("RepublicanTransfer", "unspent")).ToHaveTextAsync("455,4");
        await Expect(grid.Total("paid")).ToHaveTextAsync("9 799 000,5");
        await Expect(grid.Summary("unspent")).ToHaveTextAsync("2 652,9");
        await Expect(grid.Summary("rate")).ToHaveTextAsync("99,9%");
        await Expect(grid.Cell(Line, "paid")).ToHaveAttributeAsync("data-state", "changed");
        await Expect(grid.Message).ToHaveTextAsync(Texts.In("kk", nameof(Strings.Grid_Unsaved), 1));
    }

    [Fact]
    public async Task Arrows_AndEnterAndTab_MoveBetweenCells()
    {
        var (page, grid) = await OpenAsync();
        await grid.Cell(Line, "plan").FocusAsync();

        await page.PressAndExpectAsync("ArrowRight", grid.Cell(Line, "paid"));
        await page.PressAndExpectAsync("ArrowDown", grid.Cell(NextLine, "paid"));
        await page.PressAndExpectAsync("ArrowLeft", grid.Cell(NextLine, "plan"));
        await page.PressAndExpectAsync("ArrowUp", grid.Cell(Line, "plan"));
        await page.PressAndExpectAsync("Enter", grid.Cell(NextLine, "plan"));
        await page.PressAndExpectAsync("Shift+Enter", grid.Cell(Line, "plan"));
        await page.PressAndExpectAsync("Tab", grid.Cell(Line, "paid"));
        await page.PressAndExpectAsync("Tab", grid.Cell(NextLine, "plan"));
        await page.PressAndExpectAsync("Shift+Tab", grid.Cell(Line, "paid"));
        await page.PressAndExpectAsync("ArrowLeft", grid.Cell(Line, "plan"));
        await page.PressAndExpectAsync("ArrowLeft", page.Locator($"tr[data-line='{Line}'] summary"));
    }

    [Fact]
    public async Task F2_InACell_EditsWithinIt()
    {
        var (page, grid) = await OpenAsync();
        var cell = grid.Cell(Line, "paid");
        await cell.FocusAsync();

        await page.Keyboard.PressAsync("F2");
        await page.Keyboard.PressAsync("ArrowLeft");
        await page.Keyboard.PressAsync("Backspace");

        await Expect(cell).ToBeFocusedAsync();
        await Expect(cell).ToHaveValueAsync("1\u00A0590\u00A07428");
    }

    [Fact]
    public async Task Escape_AfterTyping_RestoresTheCell()
    {
        var (page, grid) = await OpenAsync();
        await grid.Cell(Line, "paid").FocusAsync();

        await page.Keyboard.TypeAsync("7");
        await page.Keyboard.PressAsync("Escape");

        await Expect(grid.Cell(Line, "paid")).ToHaveValueAsync("1\u00A0590\u00A0742,8");
        await Expect(grid.Cell(Line, "paid")).ToHaveAttributeAsync("data-state", "saved");
        await Expect(grid.Total("paid")).ToHaveTextAsync("9 797 942,5");
    }

    [Fact]
    public async Task Delete_InACell_ClearsIt()
    {
        var (page, grid) = await OpenAsync();
        await grid.Cell(Line, "paid").FocusAsync();

        await page.Keyboard.PressAsync("Delete");

        await Expect(grid.Cell(Line, "paid")).ToHaveValueAsync("");
        await Expect(grid.Figure(Line, "unspent")).ToHaveTextAsync(Format.Unknown);
        await Expect(grid.Figure(Line, "rate")).ToHaveTextAsync(Format.Unknown);
    }

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    public async Task Leaving_ACellThatCannotBeRead_KeepsTheTextAndSaysWhy(string language)
    {
        var (page, grid) = await OpenAsync(language);
        var cell = grid.Cell(Line, "paid");
        await cell.FocusAsync();

        await page.Keyboard.TypeAsync("161 181,8O");
        await page.Keyboard.PressAsync("Enter");

        await Expect(cell).ToHaveValueAsync("161 181,8O");
        await Expect(cell).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(cell).ToHaveAccessibleDescriptionAsync(Texts.In(language, nameof(Strings.Amount_NotANumber), "O"));
        await Expect(grid.Problem(Line)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Correcting_ARefusedCell_TakesTheComplaintAway()
    {
        var (page, grid) = await OpenAsync();
        var cell = grid.Cell(Line, "paid");
        await cell.FillAsync("12 34 5");
        await cell.BlurAsync();
        await Expect(grid.Problem(Line)).ToBeVisibleAsync();

        await cell.FocusAsync();
        await page.Keyboard.TypeAsync("12345");
        await page.Keyboard.PressAsync("Enter");

        await Expect(cell).ToHaveValueAsync("12\u00A0345,0");
        await Expect(grid.Problem(Line)).ToHaveCountAsync(0);
    }

    private async Task<(IPage Page, MonthGrid Grid)> OpenAsync(string language = "kk")
    {
        var page = await site.SignInAsync(language, Role.Economist);
        return (page, await MonthGrid.OpenAsync(page, language));
    }
}
