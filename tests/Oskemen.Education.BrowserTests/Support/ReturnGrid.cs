using Microsoft.Playwright;

namespace Oskemen.Education.BrowserTests.Support;

/// <summary>The page of a return as a person sees it: cells by their names.</summary>
public static class ReturnGrid
{
    /// <summary>The demonstration director's return: not begun, with figures of the year before.</summary>
    public const string School = "school_44/School";

    /// <summary>The return of the demonstration head of a kindergarten: it came back.</summary>
    public const string Kindergarten = "kg_7/Kindergarten";

    public static ILocator Cell(this IPage page, string cell) => page.Locator($"[name='cell.{cell}']");

    /// <summary>What is said to be wrong with a cell.</summary>
    public static ILocator CellProblem(this IPage page, string cell) => page.Locator($"#cell_{cell.Replace('.', '_')}-error");

    /// <summary>The line beside the save button.</summary>
    public static ILocator ReturnMessage(this IPage page) => page.Locator("#return-status");

    /// <summary>From the desk or a list to the page of the return, until its scripts have run.</summary>
    public static async Task OpenReturnAsync(this IPage page, string owed)
    {
        await page.Locator($"[data-return='{owed}'] a").ClickAsync();
        await page.WaitForURLAsync("**/returns/*");
    }

    /// <summary>Types and leaves the cell.</summary>
    public static async Task FillCellAsync(this IPage page, string cell, string text)
    {
        await page.Cell(cell).FillAsync(text);
        await page.Cell(cell).BlurAsync();
    }

    public static Task SaveReturnAsync(this IPage page) => page.Locator("button[name=Submit][value=false]").ClickAsync();

    public static Task SubmitReturnAsync(this IPage page) => page.Locator("button[name=Submit][value=true]").ClickAsync();
}
