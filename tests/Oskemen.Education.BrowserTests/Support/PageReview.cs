using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Oskemen.Education.BrowserTests.Support;

/// <summary>What must hold on every page, whatever it is for.</summary>
public static class PageReview
{
    // A small phone (and 400 % zoom on a laptop), a phone, where the wide layout begins, a laptop.
    private static readonly int[] Widths = [320, 390, 1200, 1366];

    /// <summary>Windows for axe: it writes styles into the page, which the portal's policy rightly forbids.</summary>
    public static BrowserNewContextOptions ForAxe => new() { BypassCSP = true, ReducedMotion = ReducedMotion.Reduce };

    // Violations alone: spelling out every element that passed takes axe longer than finding it.
    private static readonly HashSet<ResultType> Wanted = [ResultType.Violations];

    private static readonly AxeRunOptions Everything = new() { ResultTypes = Wanted };

    // The night changes colours and nothing else of the page.
    private static readonly AxeRunOptions Colours = new() { ResultTypes = Wanted, RunOnly = RunOnlyOptions.Rules("color-contrast", "link-in-text-block") };

    // The other language has other words in the same colours.
    private static readonly AxeRunOptions Words = new()
    {
        ResultTypes = Wanted,
        Rules = new Dictionary<string, RuleOptions> { ["color-contrast"] = new() { Enabled = false } },
    };

    /// <summary>What axe finds on the page: everything by day, and the colours again by night.</summary>
    public static async Task<IReadOnlyList<string>> FindViolationsAsync(this IPage page) =>
    [
        .. await page.FindViolationsAsync(ColorScheme.Light, Everything),
        .. await page.FindViolationsAsync(ColorScheme.Dark, Colours),
    ];

    /// <summary>What axe finds on a page whose colours were looked at in the first language.</summary>
    public static async Task<IReadOnlyList<string>> FindViolationsOfWordsAsync(this IPage page) =>
        [.. await page.FindViolationsAsync(ColorScheme.Light, Words)];

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

    private static async Task<IEnumerable<string>> FindViolationsAsync(this IPage page, ColorScheme scheme, AxeRunOptions options)
    {
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
        var result = await page.RunAxe(options);
        return result.Violations.SelectMany(violation =>
            violation.Nodes.Select(node => $"{page.Url} {scheme} {violation.Id}: {node.Html}"));
    }
}
