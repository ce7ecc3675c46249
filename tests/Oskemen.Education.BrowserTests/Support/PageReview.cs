using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.BrowserTests.Support;

/// <summary>What must hold on every page, whatever it is for.</summary>
public static class PageReview
{
    // Violations alone: spelling out every element that passed takes axe longer than finding it.
    // Without a second look for styles and films, which no rule that applies here asks for.
    private const string RunAxe = """
        async later => {
            const context = later === null ? document : { exclude: [[later]] };
            const result = await axe.run(context, { resultTypes: ['violations'], preload: false });
            return result.violations.flatMap(violation => violation.nodes.map(node => `${violation.id}: ${node.html}`));
        }
        """;

    // Comparing each cell's colours with what lies under it is most of axe's work; a long table's first rows speak for the rest.
    private const string LaterRows = "tbody > tr:nth-of-type(n+16)";

    // A small phone (and 400 % zoom on a laptop), a phone, where the wide layout begins, a laptop.
    private static readonly int[] Widths = [320, 390, 1200, 1366];

    // Not through the library's own call, which opens a second window for each page and takes three times as long.
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>
    /// Windows for axe: it writes styles into the page, which the portal's policy rightly forbids. Kazakh is read by day, Russian by night.
    /// </summary>
    public static BrowserNewContextOptions ForAxe(string language) => new()
    {
        BypassCSP = true,
        ReducedMotion = ReducedMotion.Reduce,
        ColorScheme = IsByDay(language) ? ColorScheme.Light : ColorScheme.Dark,
    };

    /// <summary>Has axe at hand on every page that the window will open; handing it to each page apart takes longer than many a review.</summary>
    public static Task CarryAxeAsync(this IPage page) => page.AddInitScriptAsync(Axe);

    /// <summary>What axe finds on a page of a window for axe, and the widths at which it scrolls sideways.</summary>
    public static async Task<IReadOnlyList<string>> ReviewAsync(this IPage page, string language) =>
    [
        .. await page.FindViolationsAsync(language),
        .. await page.FindSidewaysScrollAsync(),
    ];

    /// <summary>By day on the whole page, by night on all but the later rows of long tables.</summary>
    private static async Task<IReadOnlyList<string>> FindViolationsAsync(this IPage page, string language)
    {
        var violations = await page.EvaluateAsync<string[]>(RunAxe, IsByDay(language) ? null : LaterRows);
        return [.. violations.Select(violation => $"{page.Url} {violation}")];
    }

    /// <summary>The widths at which the page, not only a table's own frame, scrolls sideways.</summary>
    private static async Task<IReadOnlyList<string>> FindSidewaysScrollAsync(this IPage page)
    {
        var found = new List<string>();
        // What takes its place is not painted: that would take longer than to measure it.
        await page.EvaluateAsync("document.documentElement.style.visibility = 'hidden'");
        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, 800);
            var needed = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            if (needed > width)
            {
                found.Add($"{page.Url} needs {needed} of {width}");
            }
        }

        await page.EvaluateAsync("document.documentElement.style.visibility = ''");
        return found;
    }

    private static bool IsByDay(string language) => language == Cultures.Kk.Name;
}
