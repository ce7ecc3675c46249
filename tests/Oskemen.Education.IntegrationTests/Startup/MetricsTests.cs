using System.Diagnostics.Metrics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging.Abstractions;
using Oskemen.Education.Web.Printing;

namespace Oskemen.Education.IntegrationTests.Startup;

/// <summary>The portal in numbers: on their own port and nowhere else, and without anybody's name in them.</summary>
public sealed partial class MetricsTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Metrics_TellWhatAnOperatorNeeds_AndNothingOfPeople()
    {
        var numbers = PortalProcess.FreeAddress();
        using var portal = Start(numbers);
        await portal.WaitUntilReadyAsync(Cancellation);
        using var visitor = new PortalClient(new HttpClient(new BehindTheProxy()) { BaseAddress = portal.Address });
        (await visitor.PostAsync("/kk/account/sign-in", "/kk/account/sign-in", new() { ["UserName"] = "secretname", ["Password"] = "wrong password" })).Dispose();
        foreach (var address in new[] { "/kk/secretpath", "/kk/budget/2016?text=secretquery", $"/kk/users/{Guid.NewGuid()}" })
        {
            (await visitor.Http.GetAsync(address, Cancellation)).Dispose();
        }

        using (var request = new HttpRequestMessage(new HttpMethod("SECRETMETHOD"), "/kk/account/sign-in"))
        {
            (await visitor.Http.SendAsync(request, Cancellation)).Dispose();
        }

        var text = await ReadAsync(numbers);

        Value(text, "portal_acts_total", "act=\"SignInRefused\"").ShouldBe(1);
        Value(text, "http_server_request_duration_seconds_count", "http_request_method=\"POST\"").ShouldBe(1);
        foreach (var name in new[] { "db_client_connection_max", "db_client_connection_count", "dotnet_process_memory_working_set_bytes", "dotnet_thread_pool_queue_length" })
        {
            text.ShouldContain($"\n{name}");
        }

        text.ShouldNotContain("secret", Case.Insensitive);
        text.ShouldNotContain("Password", Case.Insensitive);
        var routes = Route().Matches(text).Select(match => match.Groups[1].Value).Distinct().ToList();
        routes.ShouldContain(route => route.Contains("account/sign-in", StringComparison.Ordinal));
        routes.ShouldAllBe(route => !route.Contains("2016", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Port_OfTheNumbers_ServesNothingElse_AndThePortalServesNoNumbers()
    {
        var numbers = PortalProcess.FreeAddress();
        using var portal = Start(numbers);
        await portal.WaitUntilReadyAsync(Cancellation);
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });

        foreach (var address in new[] { "/kk/account/sign-in", "/health/live", "/" })
        {
            using var elsewhere = await http.GetAsync(new Uri(numbers, address), Cancellation);
            elsewhere.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        // Whatever host a visitor names, it is the connection that counts.
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(portal.Address, "/metrics")) { Headers = { Host = numbers.Authority } };
        using var outside = await http.SendAsync(request, Cancellation);
        outside.StatusCode.ShouldNotBe(HttpStatusCode.OK);
        (await outside.Content.ReadAsStringAsync(Cancellation)).ShouldNotContain("http_server");
    }

    [Fact]
    public async Task Documents_AreCounted_AndSoAreThoseThatFail()
    {
        // Other tests print as well; what is counted on their behalf is not seen here.
        var isHere = new AsyncLocal<bool> { Value = true };
        var counted = new List<string>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Meter.Name == "Oskemen.Education.Printing")
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((instrument, number, labels, _) =>
        {
            if (isHere.Value)
            {
                counted.Add($"{instrument.Name} {string.Join(' ', labels.ToArray().Select(label => label.Value))} {number}");
            }
        });
        listener.Start();
        using var printer = new ChromiumPrinter(new PrintingOptions { Browser = "/bin/false" }, NullLogger<ChromiumPrinter>.Instance);

        await Should.ThrowAsync<PrintingException>(() => printer.PrintAsync("<p>x</p>", Cancellation));

        counted.ShouldBe(["portal.printing.waiting  1", "portal.printing.waiting  -1", "portal.printing.documents BrowserFailed 1"]);
    }

    [Fact]
    public async Task Metrics_WithoutAPort_AreNotThere()
    {
        using var visitor = fixture.Portal.CreateVisitor();

        using var response = await visitor.Http.GetAsync("/metrics", Cancellation);

        response.StatusCode.ShouldNotBe(HttpStatusCode.OK);
        fixture.Portal.Services.GetService(typeof(OpenTelemetry.Metrics.MeterProvider)).ShouldBeNull();
    }

    private PortalProcess Start(Uri numbers) => PortalProcess.Start(new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Production",
        ["ASPNETCORE_URLS"] = numbers.ToString(),
        ["Metrics__Port"] = numbers.Port.ToString(CultureInfo.InvariantCulture),
        ["ConnectionStrings__Portal"] = fixture.Database.PortalConnection,
    });

    private static async Task<string> ReadAsync(Uri numbers)
    {
        using var http = new HttpClient { BaseAddress = numbers };
        // The exporter answers from what it gathered last for a moment.
        await Task.Delay(TimeSpan.FromSeconds(0.5), Cancellation);
        return await http.GetStringAsync("/metrics", Cancellation);
    }

    /// <summary>The sum of all lines of a number that carry a label.</summary>
    private static double Value(string text, string name, string label) => text.Split('\n')
        .Where(line => line.StartsWith(name + "{", StringComparison.Ordinal) || line.StartsWith(name + " ", StringComparison.Ordinal)).Where(line => line.Contains(label, StringComparison.Ordinal))
        .Select(line => double.Parse(line.Split("} ")[^1].Split(' ')[line.Contains('}', StringComparison.Ordinal) ? 0 : 1], CultureInfo.InvariantCulture))
        .Sum();

    [GeneratedRegex("http_route=\"([^\"]*)\"")]
    private static partial Regex Route();
}
