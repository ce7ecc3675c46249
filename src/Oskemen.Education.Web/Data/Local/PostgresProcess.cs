using System.Globalization;

namespace Oskemen.Education.Web.Data.Local;

/// <summary>
/// The server process on a data folder, told by <c>postmaster.pid</c>: process, data folder, start time, port, …
/// A killed server leaves that file behind, and its number may belong to another program meanwhile, or to a process that
/// nobody has buried; so what counts is whether a process works in the folder.
/// </summary>
internal sealed class PostgresProcess(string data)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private string PidFile => Path.Combine(data, "postmaster.pid");

    /// <summary>The port of the server that runs on the folder; null when none does.</summary>
    public int? FindPort()
    {
        var lines = (Read(PidFile) ?? "").Split('\n');
        return lines.Length > 3
            && WorksHere(lines[0], lines[0])
            && int.TryParse(lines[3], NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            ? port
            : null;
    }

    /// <summary>
    /// Clears away what a killed server left, once the last process that worked for it has noticed and ended: two
    /// servers on one folder would destroy it.
    /// </summary>
    /// <exception cref="DatabaseUnavailableException">Some did not end within <paramref name="patience"/>.</exception>
    public async Task ForgetKilledAsync(TimeSpan patience)
    {
        if (Read(PidFile) is not { } text)
        {
            return;
        }

        var server = text.Split('\n')[0];
        for (var waited = TimeSpan.Zero; Directory.EnumerateDirectories("/proc").Select(Path.GetFileName).Any(process => WorksHere(process!, server)); waited += Interval)
        {
            if (waited > patience)
            {
                throw new DatabaseUnavailableException($"Processes of a killed PostgreSQL still work in {data}. End them, then start again.");
            }

            await Task.Delay(Interval);
        }

        File.Delete(PidFile);
    }

    /// <summary>Whether this is one of the server's processes: they all work in their data folder.</summary>
    private static bool WorksHere(string process, string server) =>
        process.All(char.IsAsciiDigit)
        && Read($"/proc/{process}/comm")?.Trim() == "postgres"
        && Read($"/proc/{process}/cwd/postmaster.pid")?.Split('\n')[0] == server;

    private static string? Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
