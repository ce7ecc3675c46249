using Microsoft.Playwright;

namespace Oskemen.Education.BrowserTests.Support;

/// <summary>The page of a month as a person sees it: cells by line and column, what follows from them, the buttons.</summary>
public sealed class MonthGrid(IPage page)
{
    public const string October = "budget/2016/10";

    public ILocator Status => page.Locator(".status");

    /// <summary>The line beside the save button.</summary>
    public ILocator Message => page.Locator("#month-status");

    public ILocator DraftOffer => page.Locator(".draft-offer");

    public static async Task<MonthGrid> OpenAsync(IPage page, string language, string month = October)
    {
        await page.GotoAsync($"/{language}/{month}");
        return new MonthGrid(page);
    }

    public ILocator Cell(string line, string column) => page.Locator($"tr[data-line='{line}'] [data-cell={column}]");

    public ILocator Figure(string line, string figure) => page.Locator($"tr[data-line='{line}'] [data-figure={figure}]");

    public ILocator Programme(string number, string figure) =>
        page.Locator($"tr.programme[data-programme='{number}'] [data-figure={figure}]");

    public ILocator Source(string source, string figure) => page.Locator($"tr[data-source-total={source}] [data-figure={figure}]");

    public ILocator Total(string figure) => page.Locator($"tr[data-total] [data-figure={figure}]");

    public ILocator Summary(string figure) => page.Locator($"[data-summary={figure}]");

    /// <summary>What is said to be wrong on a line.</summary>
    public ILocator Problem(string line) => page.Locator($"tr[data-line='{line}'] .field-validation-error");

    public Task SaveAsync() => page.Locator("button[name=Submit][value=false]").ClickAsync();

    public Task SubmitAsync() => page.Locator("button[name=Submit][value=true]").ClickAsync();
}
