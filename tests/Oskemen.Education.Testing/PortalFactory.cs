using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Web.Data;

namespace Oskemen.Education.Testing;

/// <summary>The whole portal in the test's process, on a database of the test's own.</summary>
public sealed class PortalFactory(TestDatabase database, bool requireSecondFactor = false, TimeProvider? clock = null) : WebApplicationFactory<Program>
{
    /// <summary>A hash that nobody has to withstand; as many as production wants take a good part of a second each.</summary>
    private const int HashIterations = 1000;

    public TestDatabase Database { get; } = database;

    /// <summary>What the portal says to the database.</summary>
    public CommandRecorder Commands { get; } = new();

    /// <summary>A visitor who has not signed in.</summary>
    public PortalClient CreateVisitor() => new(CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }));

    /// <summary>A visitor who has signed in by the demonstration button of <paramref name="role"/>.</summary>
    public async Task<PortalClient> SignInAsync(Role role)
    {
        var client = CreateVisitor();
        await client.SignInAsync(role);
        return client;
    }

    /// <summary>Gives the connections back as well: every class has a database, and the server has no connections for all of them.</summary>
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Database.CloseConnectionsAsync();
    }

    protected override IHost CreateHost(IHostBuilder builder)
    {
        builder.ConfigureHostConfiguration(configuration => configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:Portal"] = Database.PortalConnection,
            // Pages cost the same whenever they are counted.
            ["SignIn:RolesEvery"] = "01:00:00",
            ["SignIn:SessionMemory"] = "01:00:00",
            ["SignIn:RequireSecondFactor"] = requireSecondFactor ? "true" : "false",
            // What a test provokes is no news.
            ["Serilog:MinimumLevel:Default"] = "Fatal",
            ["Serilog:MinimumLevel:Override:Microsoft.EntityFrameworkCore"] = "Fatal",
            ["Serilog:MinimumLevel:Override:Microsoft.AspNetCore.DataProtection"] = "Fatal",
        }));
        return base.CreateHost(builder);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) =>
        builder.ConfigureServices(services =>
        {
            RememberedActions.Use(services);
            services.ConfigureDbContext<PortalDbContext>(options => options.AddInterceptors(Commands));
            services.PostConfigure<PasswordHasherOptions>(options => options.IterationCount = HashIterations);
            if (clock is not null)
            {
                services.AddSingleton(clock);
            }
        });
}
