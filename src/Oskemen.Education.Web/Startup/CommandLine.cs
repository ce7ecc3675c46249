namespace Oskemen.Education.Web.Startup;

public static class CommandLine
{
    /// <summary>Serves pages, or carries out the command that leads <paramref name="args"/>.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunCommandAsync(this WebApplication app, string[] args)
    {
        await app.RunAsync();
        return 0;
    }
}
