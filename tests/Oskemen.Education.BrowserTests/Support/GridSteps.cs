using Microsoft.Playwright;

namespace Oskemen.Education.BrowserTests.Support;

/// <summary>What a person does in any entry grid.</summary>
public static class GridSteps
{
    /// <summary>Presses a key, which must lead to a cell.</summary>
    public static async Task PressAndExpectAsync(this IPage page, string key, ILocator target)
    {
        await page.Keyboard.PressAsync(key);
        await Expect(target).ToBeFocusedAsync();
    }

    /// <summary>Copies <paramref name="text"/> as a spreadsheet does and pastes it into a cell.</summary>
    public static async Task PasteAsync(this IPage page, ILocator cell, string text)
    {
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.EvaluateAsync("text => navigator.clipboard.writeText(text)", text);
        await cell.FocusAsync();
        await page.Keyboard.PressAsync("Control+V");
    }
}
