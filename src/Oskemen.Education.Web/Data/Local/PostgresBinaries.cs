using System.Diagnostics;
using System.Globalization;

namespace Oskemen.Education.Web.Data.Local;

/// <summary>PostgreSQL's own programs as the machine has them, run as a user they accept.</summary>
internal sealed class PostgresBinaries
{
    private const string DebianFolder = "/usr/lib/postgresql";
    private const string ServiceUser = "postgres";

    private readonly string _folder;

    private PostgresBinaries(string folder)
    {
        _folder = folder;
    }

    /// <summary>Whom the server runs as when the portal runs as root, which PostgreSQL refuses; else null.</summary>
    public string? OtherUser { get; } = Environment.IsPrivilegedProcess ? ServiceUser : null;

    /// <summary>The newest installed version, or exactly <paramref name="major"/> for a cluster that exists already.</summary>
    /// <exception cref="DatabaseUnavailableException">Nothing suitable is installed.</exception>
    public static PostgresBinaries Find(int? major)
    {
        if (Environment.IsPrivilegedProcess && !File.ReadLines("/etc/passwd").Any(line => line.StartsWith($"{ServiceUser}:", StringComparison.Ordinal)))
        {
            throw new DatabaseUnavailableException(
                $"The portal runs as root and PostgreSQL does not: it needs a user named {ServiceUser}. " +
                "Install Debian's package postgresql, which creates it, or run the portal as an ordinary user.");
        }

        var candidates = major is null ? Installed() : Installed().Where(folder => folder.Major == major);
        return candidates.MaxBy(folder => folder.Major) is { Path: not null } found
            ? new PostgresBinaries(found.Path)
            : throw new DatabaseUnavailableException(
                $"PostgreSQL{(major is null ? "" : $" {major}, which made the data folder,")} is not installed. " +
                $"Install it (Debian: apt-get install postgresql{(major is null ? "" : $"-{major}")}), " +
                "or name a database in ConnectionStrings:Portal.");
    }

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="DatabaseUnavailableException">It failed; the message holds what it said.</exception>
    public async Task RunAsync(string program, params IEnumerable<string> arguments)
    {
        var (code, output) = await RunAsync(Path.Combine(_folder, program), OtherUser, arguments);
        if (code != 0)
        {
            throw new DatabaseUnavailableException($"{program} of {_folder} failed: {output.Trim()}");
        }
    }

    /// <summary>Runs a program to its end as <paramref name="user"/>, or as ourselves.</summary>
    public static async Task<(int Code, string Output)> RunAsync(string file, string? user, IEnumerable<string> arguments)
    {
        // The working folder of the portal may be closed to the other user.
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = "/",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["LC_ALL"] = "C" },
        };
        if (user is not null)
        {
            start.UserName = user;
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }

    private static IEnumerable<(int Major, string Path)> Installed()
    {
        var debian = Directory.Exists(DebianFolder) ? Directory.GetDirectories(DebianFolder) : [];
        foreach (var folder in debian.Where(folder => File.Exists(Path.Combine(folder, "bin", "initdb"))))
        {
            if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var major))
            {
                yield return (major, Path.Combine(folder, "bin"));
            }
        }

        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_ctl")));
        if (onPath is not null && MajorOf(Path.Combine(onPath, "postgres")) is { } version)
        {
            yield return (version, onPath);
        }
    }

    private static int? MajorOf(string server)
    {
        // "postgres (PostgreSQL) 17.2 (Debian …)"
        using var process = Process.Start(new ProcessStartInfo(server, ["--version"]) { RedirectStandardOutput = true })!;
        var words = process.StandardOutput.ReadToEnd().Split(' ');
        return words.Length > 2 && int.TryParse(words[2].Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major) ? major : null;
    }
}
