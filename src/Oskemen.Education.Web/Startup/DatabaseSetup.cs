using Microsoft.AspNetCore.Authorization;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Audit;
using Oskemen.Education.Web.Data.Seed;

namespace Oskemen.Education.Web.Startup;

public static class DatabaseSetup
{
    public static void AddPortalDatabase(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<PortalDatabase>();
        builder.Services.AddSingleton<SchemaGate>();
        builder.Services.AddDbContextPool<PortalDbContext>((services, options) =>
            PortalDbContext.Configure(options, services.GetRequiredService<PortalDatabase>().PortalConnection));
        builder.Services.AddScoped<AuditLog>();
        builder.Services.AddSingleton<IAuthorizationMiddlewareResultHandler, RefusalsOnRecord>();
        builder.Services.AddScoped<VerifyCommand>();
        builder.Services.AddScoped<SampleYear>();
        builder.Services.AddScoped<CampaignOpener>();
        builder.Services.AddScoped<ReturnSubmitter>();
        builder.Services.AddScoped<SampleReturns>();
        builder.Services.AddScoped<SampleSeasons>();
        builder.Services.AddScoped<SampleRegister>();
        builder.Services.AddScoped<PaymentListMaker>();
        builder.Services.AddScoped<PersonEraser>();
        builder.Services.AddScoped<SampleIndicators>();
        builder.Services.AddHealthChecks()
            // Under a name of its own: the pool of the health check is counted apart from that of the pages.
            .AddNpgSql(services => services.GetRequiredService<PortalDatabase>().PortalConnection + ";Application Name=health", name: "database", timeout: TimeSpan.FromSeconds(5))
            .AddCheck<SchemaGate>("schema", timeout: TimeSpan.FromSeconds(5));
    }

    /// <summary>
    /// Makes sure there is a database to serve from. The one that comes along is brought up to date as well; any other
    /// is migrated by the command <c>migrate</c> alone.
    /// </summary>
    public static async Task OpenDatabaseAsync(this WebApplication app)
    {
        var database = app.Services.GetRequiredService<PortalDatabase>();
        await database.OpenAsync();
        if (database.IsLocal)
        {
            await app.MigrateAsync(unlessSeenTo: true);
        }
    }

    /// <summary>Brings the database up to date, wherever it is.</summary>
    public static async Task MigrateDatabaseAsync(this WebApplication app)
    {
        await app.Services.GetRequiredService<PortalDatabase>().OpenAsync();
        await app.MigrateAsync(unlessSeenTo: false);
    }

    /// <summary>Schema, figures of 2016 and, in Development, the sample year.</summary>
    private static async Task MigrateAsync(this WebApplication app, bool unlessSeenTo)
    {
        var database = app.Services.GetRequiredService<PortalDatabase>();
        await DatabaseMigrator.MigrateAsync(
            database.OwnerConnection,
            database.PortalPassword,
            app.Services.GetRequiredService<TimeProvider>(),
            app.Environment.IsDevelopment() ? LoadSampleAsync : null,
            unlessSeenTo);
        app.Logger.LogInformation("The database is up to date");

        async Task LoadSampleAsync()
        {
            await using var scope = app.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<SampleYear>().LoadAsync();
            await scope.ServiceProvider.GetRequiredService<SampleReturns>().LoadAsync();
            await scope.ServiceProvider.GetRequiredService<SampleSeasons>().LoadAsync();
            await scope.ServiceProvider.GetRequiredService<SampleRegister>().LoadAsync();
            await scope.ServiceProvider.GetRequiredService<SampleIndicators>().LoadAsync();
        }
    }
}
