using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Serilog.Core;
using Serilog.Events;

namespace Oskemen.Education.IntegrationTests.Security;

/// <summary>A cookie that was tampered with is replaced; the log is not filled with it.</summary>
public sealed class SpoiltTokenTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private const string Address = "/kk/account/sign-in";

    /// <summary>It begins as the portal's own do.</summary>
    private const string Spoilt = "CfDJ8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    [Fact]
    public async Task Page_AskedForWithASpoiltCookie_IsOneLineOfTheLogAndGivesANewOne()
    {
        var log = new Log();
        await using var portal = fixture.Portal.WithWebHostBuilder(builder => builder
            .ConfigureAppConfiguration(configuration => configuration.AddInMemoryCollection([new("Serilog:MinimumLevel:Default", nameof(LogEventLevel.Information))]))
            .ConfigureTestServices(services => services.AddSingleton<ILogEventSink>(log)));
        using var http = portal.CreateClient(new WebApplicationFactoryClientOptions { HandleCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, Address);
        request.Headers.Add("Cookie", $"forms={Spoilt}");

        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Headers.GetValues("Set-Cookie").ShouldContain(value => value.StartsWith("forms=", StringComparison.Ordinal));
        log.Events.Where(entry => entry.RenderMessage(CultureInfo.InvariantCulture).StartsWith($"HTTP \"GET\" \"{Address}\"", StringComparison.Ordinal)).ShouldHaveSingleItem();
        log.Events.Where(entry => entry.Level >= LogEventLevel.Warning || entry.Exception is not null).ShouldBeEmpty();
    }

    private sealed class Log : ILogEventSink
    {
        public ConcurrentQueue<LogEvent> Events { get; } = [];

        public void Emit(LogEvent logEvent) => Events.Enqueue(logEvent);
    }
}
