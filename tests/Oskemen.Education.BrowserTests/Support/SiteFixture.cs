using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Web.Data.Seed;
using Oskemen.Education.Web.Identity;

namespace Oskemen.Education.BrowserTests.Support;

/// <summary>The portal on a port and a database of its own, with windows to look at it. Nothing may go wrong in their consoles.</summary>
public sealed class SiteFixture(PostgresFixture postgres, ChromiumFixture chromium) : IAsyncLifetime
{
    // What a browser says of every answer with an error status, also where the test asks for one.
    private const string FailedStatus = "Failed to load resource";

    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly List<IBrowserContext> _contexts = [];
    private PortalFactory? _portal;

    /// <summary>As in Production: administrator and head open nothing without a second factor.</summary>
    public bool RequireSecondFactor { get; init; }

    private PortalFactory Portal => _portal ?? throw new InvalidOperationException("Not started.");

    /// <summary>The portal's database, to look up the keys of rows.</summary>
    public TestDatabase Database => Portal.Database;

    private string Address => Portal.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public async ValueTask InitializeAsync()
    {
        _portal = new PortalFactory(await postgres.CloneAsync(), RequireSecondFactor);
        // By options, not by UseKestrel(0): that one sets the address while the portal may already be starting.
        _portal.UseKestrel(options => options.Listen(IPAddress.Loopback, 0));
        _portal.StartServer();
    }

    /// <summary>Makes up the register of children, for pages that show nothing without one.</summary>
    public async Task LoadRegisterAsync()
    {
        await using var scope = Portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SampleRegister>().LoadAsync();
    }

    /// <summary>A window of somebody who has not signed in.</summary>
    public async Task<IPage> OpenAsync(BrowserNewContextOptions? options = null)
    {
        options ??= new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1366, Height = 768 } };
        options.BaseURL = Address;
        var context = await chromium.Browser.NewContextAsync(options);
        _contexts.Add(context);
        var page = await context.NewPageAsync();
        page.PageError += (_, error) => _complaints.Enqueue($"{page.Url}: {error}");
        page.Console += (_, message) => Note(page, message);
        // Only a window for axe lifts the policy.
        if (options.BypassCSP == true)
        {
            await page.CarryAxeAsync();
        }

        return page;
    }

    /// <summary>A window in which the demonstration button of <paramref name="role"/> was pressed.</summary>
    public async Task<IPage> SignInAsync(string language, Role role, BrowserNewContextOptions? options = null)
    {
        var page = await OpenAsync(options);
        await page.GotoAsync($"/{language}/account/sign-in");
        await page.PressDemoButtonAsync(role);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var context in _contexts)
        {
            await context.DisposeAsync();
        }

        await Portal.DisposeAsync();
        _complaints.ShouldBeEmpty();
    }

    private void Note(IPage page, IConsoleMessage message)
    {
        if (message.Type == "error" && !message.Text.StartsWith(FailedStatus, StringComparison.Ordinal))
        {
            _complaints.Enqueue($"{page.Url}: {message.Text}");
        }
    }
}

public static class SignInPage
{
    /// <summary>Presses the demonstration button of <paramref name="role"/> on the sign-in page.</summary>
    public static Task PressDemoButtonAsync(this IPage page, Role role) =>
        page.Locator($"[data-demo-role={DemoAccounts.ByKey.Single(pair => pair.Value == role).Key}]").ClickAsync();
}
