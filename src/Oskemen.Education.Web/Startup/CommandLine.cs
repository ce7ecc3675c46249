using Microsoft.AspNetCore.Connections;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Identity;

namespace Oskemen.Education.Web.Startup;

public static class CommandLine
{
    /// <summary>Serves pages, or carries out the command that leads <paramref name="args"/>.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunCommandAsync(this WebApplication app, string[] args)
    {
        try
        {
            await using var database = app.Services.GetRequiredService<PortalDatabase>();
            await app.OpenDatabaseAsync();
            switch (args.FirstOrDefault())
            {
                case "migrate":
                    await app.MigrateAsync();
                    return 0;
                case "admin":
                    await using (var scope = app.Services.CreateAsyncScope())
                    {
                        return await scope.ServiceProvider.GetRequiredService<AdminCommand>().RunAsync(args.ElementAtOrDefault(1), Console.In);
                    }

                case "report":
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
                    database.RequirePortalConnection();
                    app.Lifetime.ApplicationStarted.Register(() => app.Logger.LogInformation("The portal answers on {Addresses}", string.Join(", ", app.Urls)));
                    await app.RunAsync();
                    return 0;
            }
        }
        catch (Exception problem) when (problem is DatabaseUnavailableException or IOException { InnerException: AddressInUseException })
        {
            await Console.Error.WriteLineAsync(problem.Message);
            return 1;
        }
    }
}
