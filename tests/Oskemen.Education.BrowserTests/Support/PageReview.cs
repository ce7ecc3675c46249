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

    /// <summary>Windows for axe: it writes styles into the page, which the portal's policy rightly forbids.</summary>
    public static BrowserNewContextOptions ForAxe => new() { BypassCSP = true, ReducedMotion = ReducedMotion.Reduce };

    /// <summary>Has axe at hand on every page that the window will open; handing it to each page apart takes longer than many a review.</summary>
    public static Task CarryAxeAsync(this IPage page) => page.AddInitScriptAsync(Axe);

    /// <summary>What axe finds on the page: by day on the whole of it, by night on all but the later rows of long tables.</summary>
    public static async Task<IReadOnlyList<string>> FindViolationsAsync(this IPage page, ColorScheme scheme)
    {
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
        var violations = await page.EvaluateAsync<string[]>(RunAxe, scheme == ColorScheme.Dark ? LaterRows : null);
        return [.. violations.Select(violation => $"{page.Url} {scheme} {violation}")];
    }

    /// <summary>Looks at the page as its readers do: one language by day, the other by night, and never scrolling sideways.</summary>
    public static async Task<IReadOnlyList<string>> ReviewAsync(this IPage page, string language) =>
    [
        .. await page.FindViolationsAsync(language == Cultures.Kk.Name ? ColorScheme.Light : ColorScheme.Dark),
        .. await page.FindSidewaysScrollAsync(),
    ];

    /// <summary>The widths at which the page, not only a table's own frame, scrolls sideways.</summary>
    public static async Task<IReadOnlyList<string>> FindSidewaysScrollAsync(this IPage page)
    {
        var found = new List<string>();
        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, 800);
            var needed = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            if (needed > width)
            {
                found.Add($"{page.Url} needs {needed} of {width}");
            }
        }

        return found;
    }
}
