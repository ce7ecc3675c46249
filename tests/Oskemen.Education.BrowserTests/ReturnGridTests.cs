using Microsoft.Playwright;
using Oskemen.Education.BrowserTests.Support;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.BrowserTests;

/// <summary>The grid of a return behaves like a spreadsheet. Nothing is saved here, so the tests share one portal.</summary>
public sealed class ReturnGridTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string Classes = "Classes.5.Kazakh";
    private const string Pupils = "Pupils.5.Kazakh";

    [Fact]
    public async Task Arrows_AndEnterAndTab_MoveBetweenCells()
    {
        var page = await OpenAsync();
        await page.Cell(Classes).FocusAsync();

        await page.PressAndExpectAsync("ArrowRight", page.Cell(Pupils));
        await page.PressAndExpectAsync("ArrowDown", page.Cell("Pupils.6.Kazakh"));
        await page.PressAndExpectAsync("ArrowLeft", page.Cell("Classes.6.Kazakh"));
        await page.PressAndExpectAsync("ArrowUp", page.Cell(Classes));
        await page.PressAndExpectAsync("Enter", page.Cell("Classes.6.Kazakh"));
        await page.PressAndExpectAsync("Shift+Enter", page.Cell(Classes));
        await page.PressAndExpectAsync("Tab", page.Cell(Pupils));
        await page.PressAndExpectAsync("Tab", page.Cell("Classes.5.Russian"));
        await page.PressAndExpectAsync("Shift+Tab", page.Cell(Pupils));
        await page.PressAndExpectAsync("ArrowLeft", page.Cell(Classes));
        await page.PressAndExpectAsync("ArrowLeft", page.Locator("#level-5 summary"));
    }

    [Fact]
    public async Task Tab_AtTheEndOfALine_GoesToTheNext_AndOutOfTheGridAtItsEnd()
    {
        var page = await OpenAsync();
        await page.Cell("SpecialPupils.5.all").FocusAsync();
        await page.PressAndExpectAsync("Tab", page.Cell("Classes.6.Kazakh"));
        await page.PressAndExpectAsync("Shift+Tab", page.Cell("SpecialPupils.5.all"));

        await page.Cell("SpecialPupils.12.all").FocusAsync();
        await page.PressAndExpectAsync("Tab", page.Cell("StatedPupils.all.Kazakh"));
    }

    [Fact]
    public async Task Typing_InACell_ReplacesItAndTheSumsFollow()
    {
        var page = await OpenAsync();
        await page.FillCellAsync(Pupils, "75");

        await page.Cell(Pupils).FocusAsync();
        await page.Keyboard.TypeAsync("81");

        await Expect(page.Cell(Pupils)).ToHaveValueAsync("81");
        await Expect(page.Locator("[data-sum=Pupils][data-level='5']")).ToHaveTextAsync("81");
        await Expect(page.Cell(Pupils)).ToHaveAttributeAsync("data-state", "changed");
        await Expect(page.ReturnMessage()).ToContainTextAsync(Texts.In("kk", nameof(Strings.Grid_Unsaved), 1));
    }

    [Fact]
    public async Task F2_EditsWithinTheCell_AndEscapeTakesItBack()
    {
        var page = await OpenAsync();
        await page.FillCellAsync(Pupils, "1234");
        await page.Cell(Pupils).FocusAsync();

        await page.Keyboard.PressAsync("F2");
        await page.Keyboard.PressAsync("ArrowLeft");
        await page.Keyboard.PressAsync("Backspace");

        await Expect(page.Cell(Pupils)).ToBeFocusedAsync();
        await Expect(page.Cell(Pupils)).ToHaveValueAsync("124");

        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Cell(Pupils)).ToHaveValueAsync("1234");
    }

    [Fact]
    public async Task Delete_InACell_ClearsIt()
    {
        var page = await OpenAsync();
        await page.FillCellAsync(Pupils, "75");
        await page.Cell(Pupils).FocusAsync();

        await page.Keyboard.PressAsync("Delete");

        await Expect(page.Cell(Pupils)).ToHaveValueAsync("");
        await Expect(page.Locator("[data-sum=Pupils][data-level='5']")).ToHaveTextAsync("0");
    }

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    public async Task Paste_OfABlock_TakesWhatIsACountAndSaysWhatIsNot(string language)
    {
        var page = await OpenAsync(language);

        await page.PasteAsync(page.Cell(Classes), "3\t75\r\n2\t1\u00A0050\r\n2,5\t−4\r\n\t\"61\"\r\n");

        await Expect(page.Cell(Classes)).ToHaveValueAsync("3");
        await Expect(page.Cell(Pupils)).ToHaveValueAsync("75");
        await Expect(page.Cell("Classes.6.Kazakh")).ToHaveValueAsync("2");
        await Expect(page.Cell("Pupils.6.Kazakh")).ToHaveValueAsync("1050");
        await Expect(page.Cell("Pupils.8.Kazakh")).ToHaveValueAsync("61");
        await Expect(page.Cell("Classes.7.Kazakh")).ToHaveAttributeAsync("data-state", "refused");
        await Expect(page.CellProblem("Classes.7.Kazakh")).ToHaveTextAsync(Texts.In(language, nameof(Strings.Count_Fraction)));
        await Expect(page.CellProblem("Pupils.7.Kazakh")).ToHaveTextAsync(Texts.In(language, nameof(Strings.Count_Negative)));
        await Expect(page.ReturnMessage()).ToContainTextAsync(Texts.In(language, nameof(Strings.Grid_Pasted), 5, 2));
        await Expect(page.Locator("[data-sum=Pupils][data-level='6']")).ToHaveTextAsync("1\u00A0050");
    }

    [Fact]
    public async Task Paste_BeyondTheLastGrade_CountsTheRestAsRefused()
    {
        var page = await OpenAsync();

        await page.PasteAsync(page.Cell("Pupils.12.Kazakh"), "21\n22\n23\n");

        await Expect(page.Cell("Pupils.12.Kazakh")).ToHaveValueAsync("21");
        await Expect(page.ReturnMessage()).ToContainTextAsync(Texts.In("kk", nameof(Strings.Grid_Pasted), 1, 2));
    }

    private async Task<IPage> OpenAsync(string language = "kk")
    {
        var page = await site.SignInAsync(language, Role.Director);
        await page.OpenReturnAsync(ReturnGrid.School);
        return page;
    }
}
