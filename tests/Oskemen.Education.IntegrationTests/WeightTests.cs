using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Oskemen.Education.Domain.Accounts;

namespace Oskemen.Education.IntegrationTests;

/// <summary>What a page weighs on the way: its own bytes as they are sent, and what a browser must fetch before it can be read.</summary>
public sealed partial class WeightTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private const int Kilobyte = 1024;

    /// <summary>Styles and scripts of a page, compressed; its fonts are not counted.</summary>
    private const int AssetBudget = 50 * Kilobyte;

    private const int RequestBudget = 8;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Pages with what their own bytes may come to, compressed, in kilobytes.</summary>
    public static TheoryData<Role, string, int> Budgets => new()
    {
        { Role.Economist, "", 10 },
        { Role.Economist, "/budget/2016", 20 },
        { Role.Economist, "/budget/2016/10", 20 },
        { Role.Economist, "/budget/2016/1", 20 },
        { Role.Economist, "/reports/2016", 60 },
        { Role.Official, "/enrolment/2016", 15 },
        { Role.Official, "/enrolment/2025", 15 },
        { Role.Director, "/organisations", 15 },
        { Role.Methodist, "/ent/2024", 15 },
        { Role.Methodist, "/indicators/2017", 15 },
        { Role.Methodist, "/figures/2016", 60 },
        { Role.Head, "/campaigns", 15 },
        { Role.Head, "/reports/2016/texts/staffing", 30 },
        { Role.Administrator, "/audit-log", 15 },
    };

    [Theory]
    [MemberData(nameof(Budgets))]
    public async Task Page_StaysWithinItsBudget(Role role, string path, int kilobytes)
    {
        using var client = await fixture.Portal.SignInAsync(role);
        foreach (var language in new[] { "kk", "ru" })
        {
            var page = await client.GetDocumentAsync($"/{language}{path}");

            (await SizeAsync(client, $"/{language}{path}")).ShouldBeLessThanOrEqualTo(kilobytes * Kilobyte, $"/{language}{path}");
            var assets = await FetchAsync(client, page);
            assets.Values.Sum().ShouldBeLessThanOrEqualTo(AssetBudget, string.Join(Environment.NewLine, assets));
            assets.Count.ShouldBeLessThanOrEqualTo(RequestBudget, string.Join(Environment.NewLine, assets.Keys));
        }
    }

    [Fact]
    public async Task Assets_AreAskedForUnderAnAddressThatChangesWithThem()
    {
        using var visitor = fixture.Portal.CreateVisitor();
        foreach (var address in Addresses(await visitor.GetDocumentAsync("/kk/account/sign-in")))
        {
            using var answer = await visitor.Http.GetAsync(address, Cancellation);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
            answer.Headers.ETag.ShouldNotBeNull(address);
            address.ShouldMatch("[?]v=.{43}$");
        }
    }

    [Fact]
    public async Task Assets_AreKeptByABrowser_AndFontsThatAPageDoesNotNeedAreNotSent()
    {
        await using var production = fixture.Portal.WithWebHostBuilder(builder => builder.UseEnvironment("Production"));
        using var visitor = new PortalClient(production.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri("https://localhost") }));
        var addresses = Addresses(await visitor.GetDocumentAsync("/kk/account/sign-in")).ToList();
        var styles = await visitor.Http.GetStringAsync(addresses.Single(address => address.Contains("/site.css", StringComparison.Ordinal)), Cancellation);
        var fonts = Font().Matches(styles).Select(match => match.Groups[1].Value).ToList();

        foreach (var address in addresses)
        {
            (await KeptAsync(address)).ShouldBe("public, max-age=31536000, immutable", address);
        }

        // Each face is cut by script, and a browser fetches the cuts whose letters a page has.
        fonts.ShouldNotBeEmpty();
        styles.Split("@font-face").Skip(1).ShouldAllBe(face => face.Contains("unicode-range:"));
        foreach (var font in fonts)
        {
            (await KeptAsync(font)).ShouldBe("public, max-age=604800", font);
        }

        (await KeptAsync("/favicon.svg")).ShouldBe("no-cache");

        async Task<string?> KeptAsync(string address)
        {
            using var answer = await visitor.Http.GetAsync(address, Cancellation);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
            return answer.Headers.CacheControl?.ToString();
        }
    }

    private static IEnumerable<string> Addresses(IHtmlDocument page) =>
        page.QuerySelectorAll("link[rel=stylesheet], link[rel=modulepreload]").Select(link => link.GetAttribute("href")!)
            .Concat(page.QuerySelectorAll("script[src]").Select(script => script.GetAttribute("src")!))
            .Concat(page.QuerySelectorAll("img[src]").Select(image => image.GetAttribute("src")!)).Distinct();

    /// <summary>Everything that the page's styles and scripts ask for, with its size.</summary>
    private static async Task<Dictionary<string, int>> FetchAsync(PortalClient client, IHtmlDocument page)
    {
        var found = new Dictionary<string, int>();
        var waiting = new Queue<string>(Addresses(page));
        while (waiting.TryDequeue(out var address))
        {
            if (found.ContainsKey(address))
            {
                continue;
            }

            found[address] = await SizeAsync(client, address);
            var text = await client.Http.GetStringAsync(address, Cancellation);
            foreach (Match match in Asked().Matches(text))
            {
                waiting.Enqueue(new Uri(new Uri(new Uri("http://portal"), address), match.Groups[1].Value).PathAndQuery);
            }
        }

        return found;
    }

    /// <summary>Packed as the proxy, or for styles and scripts the published portal, packs it.</summary>
    private static async Task<int> SizeAsync(PortalClient client, string address)
    {
        var content = await client.Http.GetByteArrayAsync(address, Cancellation);
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            await gzip.WriteAsync(content, Cancellation);
        }

        return (int)packed.Length;
    }

    [GeneratedRegex("""url\(["']?([^"')]+[.]woff2)""")]
    private static partial Regex Font();

    [GeneratedRegex("""(?:@import\s+(?:url\()?|from\s+|import\s+)["']([^"']+)["']""")]
    private static partial Regex Asked();
}
