using Microsoft.AspNetCore.Connections;
using Npgsql;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Identity;

namespace Oskemen.Education.Web.Startup;

public static class CommandLine
{
    /// <summary>The database belongs to another version, and to start again does not help: a supervisor should not (EX_CONFIG of sysexits.h).</summary>
    public const int SchemaMismatch = 78;

    /// <summary>Serves pages, or carries out the command that leads <paramref name="args"/>.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunCommandAsync(this WebApplication app, string[] args)
    {
        try
        {
            await using var database = app.Services.GetRequiredService<PortalDatabase>();
            var schema = app.Services.GetRequiredService<SchemaGate>();
            if (args.FirstOrDefault() == "migrate")
            {
                await app.MigrateDatabaseAsync();
                return 0;
            }

            await app.OpenDatabaseAsync();
            switch (args.FirstOrDefault())
            {
                case "admin":
                    await schema.RequireCurrentAsync();
                    await using (var scope = app.Services.CreateAsyncScope())
                    {
                        return await scope.ServiceProvider.GetRequiredService<AdminCommand>().RunAsync(args.ElementAtOrDefault(1), Console.In);
                    }

                case "report":
                    await schema.RequireCurrentAsync();
                    await using (var scope = app.Services.CreateAsyncScope())
                    {
                        return await scope.ServiceProvider.GetRequiredService<ReportCommand>().RunAsync();
                    }

                case "verify":
                    await using (var scope = app.Services.CreateAsyncScope())
                    {
                        return await scope.ServiceProvider.GetRequiredService<VerifyCommand>().RunAsync();
                    }

                default:
                    await RequireCurrentIfReachableAsync(schema, app.Logger);
                    app.Lifetime.ApplicationStarted.Register(() => app.Logger.LogInformation("The portal answers on {Addresses}", string.Join(", ", app.Urls)));
                    await app.RunAsync();
                    return 0;
            }
        }
        catch (SchemaMismatchException problem)
        {
            await Console.Error.WriteLineAsync(problem.Message);
            return SchemaMismatch;
        }
        catch (PostgresException problem)
        {
            await Console.Error.WriteLineAsync($"The database refuses. {problem.SqlState}: {problem.MessageText}");
            return 1;
        }
        catch (Exception problem) when (problem is DatabaseUnavailableException or NpgsqlException or IOException { InnerException: AddressInUseException })
        {
            await Console.Error.WriteLineAsync(problem.Message);
            return 1;
        }
    }

    /// <summary>A database that does not answer yet keeps no portal from starting: it says so on its pages, and is ready later.</summary>
    private static async Task RequireCurrentIfReachableAsync(SchemaGate schema, ILogger logger)
    {
        try
        {
            await schema.RequireCurrentAsync();
        }
        catch (NpgsqlException problem) when (DatabaseErrors.IsUnreachable(problem))
        {
            logger.LogWarning("The database does not answer yet. {Problem}", problem.Message);
        }
    }
}
