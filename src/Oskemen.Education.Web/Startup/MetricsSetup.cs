using OpenTelemetry.Metrics;
using Oskemen.Education.Web.Data.Audit;
using Oskemen.Education.Web.Printing;

namespace Oskemen.Education.Web.Startup;

/// <summary>
/// The portal in numbers, for Prometheus, on a port of its own (<c>Metrics:Port</c>, one of those listened to) that serves nothing
/// else and that no proxy leads to. Without that port nothing is counted.
/// </summary>
public static class MetricsSetup
{
    private const string Address = "/metrics";

    // ASP.NET Core, the runtime and Npgsql count by themselves; these are what an operator looks at.
    private static readonly string[] Meters =
    [
        "Microsoft.AspNetCore.Diagnostics", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.RateLimiting",
        "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", "Npgsql", AuditMeter.Name, PrintingMeter.Name,
    ];

    public static void AddPortalMetrics(this WebApplicationBuilder builder)
    {
        if (PortOf(builder.Configuration) is not null)
        {
            builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics
                .AddMeter(Meters)
                .AddPrometheusExporter(options =>
                {
                    options.ScrapeEndpointPath = Address;
                    options.ScopeInfoEnabled = false;
                    options.TargetInfoEnabled = false;
                }));
        }
    }

    /// <summary>By the port that the connection came to, not by a name that the visitor sends.</summary>
    public static void UsePortalMetrics(this WebApplication app)
    {
        if (PortOf(app.Configuration) is { } port)
        {
            app.MapWhen(context => context.Connection.LocalPort == port, numbers => numbers.UseOpenTelemetryPrometheusScrapingEndpoint());
        }
    }

    private static int? PortOf(IConfiguration configuration) => configuration.GetValue<int?>("Metrics:Port");
}
