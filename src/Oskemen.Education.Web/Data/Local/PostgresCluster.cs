using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Npgsql;

namespace Oskemen.Education.Web.Data.Local;

/// <summary>
/// The files of a private PostgreSQL and the server on them: loopback only, no unix socket, a random password.
/// Callers hold the folder's gate; see <see cref="LocalPostgres"/>.
/// </summary>
internal sealed class PostgresCluster
{
    public const string Superuser = "postgres";

    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly PostgresBinaries _binaries;
    private readonly string _home;
    private readonly bool _durable;

    public PostgresCluster(string home, bool durable)
    {
        _home = home;
        _durable = durable;
        _binaries = PostgresBinaries.Find(Exists(home) ? ReadMajor(home) : null);
        Password = ReadOrCreatePassword(Path.Combine(home, "password"));
    }

    /// <summary>Of every role of this cluster; it never leaves the machine.</summary>
    public string Password { get; }

    private string Data => DataOf(_home);

    public static bool Exists(string home) => File.Exists(Path.Combine(DataOf(home), "PG_VERSION"));

    /// <summary>Makes the files when there are none. They appear whole or not at all: a half-made folder is made again.</summary>
    public async Task CreateIfMissingAsync()
    {
        if (Exists(_home))
        {
            return;
        }

        var (draft, passwordCopy) = (Data + ".new", Path.Combine(_home, "password.new"));
        if (Directory.Exists(draft))
        {
            Directory.Delete(draft, recursive: true);
        }

        await DataFolders.CreateOwnedAsync(draft, _binaries.OtherUser);
        await DataFolders.CopyOwnedAsync(Path.Combine(_home, "password"), passwordCopy, _binaries.OtherUser);
        await _binaries.RunAsync(
            "initdb", "--pgdata", draft, "--username", Superuser, "--pwfile", passwordCopy,
            "--auth", "scram-sha-256", "--encoding", "UTF8", "--locale", "C.UTF-8", "--data-checksums");
        File.Delete(passwordCopy);
        await File.AppendAllTextAsync(Path.Combine(draft, "postgresql.conf"), Settings());
        Directory.Move(draft, Data);
    }

    /// <summary>Attaches to the server on these files, or starts one.</summary>
    /// <returns>Its port.</returns>
    public async Task<int> StartAsync()
    {
        if (ReadPort() is { } running)
        {
            await WaitUntilReadyAsync(running);
            return running;
        }

        // Two reasons to try again: somebody else took the free port meanwhile, or processes of a killed server
        // are still about to notice its end.
        for (var attempt = 1; ; attempt++)
        {
            var port = FreePort();
            try
            {
                await _binaries.RunAsync(
                    "pg_ctl", "start", "--pgdata", Data, "--wait", "--timeout", "60", "--silent",
                    "--log", Path.Combine(Data, "server.log"), "--options", $"-p {port}");
                return port;
            }
            catch (DatabaseUnavailableException) when (attempt < 5)
            {
                await Task.Delay(TimeSpan.FromSeconds(attempt));
            }
        }
    }

    public Task StopAsync() => _binaries.RunAsync("pg_ctl", "stop", "--pgdata", Data, "--mode", "fast", "--wait", "--silent");

    public string ConnectionString(int port, string user, string database) =>
        new NpgsqlConnectionStringBuilder
        {
            Host = IPAddress.Loopback.ToString(),
            Port = port,
            Username = user,
            Password = Password,
            Database = database,
            GssEncryptionMode = GssEncryptionMode.Disable,
        }.ConnectionString;

    private static string DataOf(string home) => Path.Combine(home, "data");

    private static int ReadMajor(string home) =>
        int.Parse(File.ReadAllText(Path.Combine(DataOf(home), "PG_VERSION")), NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture);

    private static string ReadOrCreatePassword(string file)
    {
        if (!File.Exists(file))
        {
            using var stream = new FileStream(
                file + ".draft", new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, UnixCreateMode = Private });
            stream.Write(System.Text.Encoding.ASCII.GetBytes(Convert.ToHexString(RandomNumberGenerator.GetBytes(24))));
            stream.Close();
            File.Move(file + ".draft", file);
        }

        return File.ReadAllText(file);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>The port of the server that runs on these files; null when none does.</summary>
    private int? ReadPort()
    {
        // postmaster.pid: process, data folder, start time, port, … A killed server leaves it behind.
        var file = Path.Combine(Data, "postmaster.pid");
        var lines = File.Exists(file) ? File.ReadAllLines(file) : [];
        if (lines.Length < 4 || !int.TryParse(lines[0], CultureInfo.InvariantCulture, out var process))
        {
            return null;
        }

        var program = $"/proc/{process}/comm";
        if (File.Exists(program) && File.ReadAllText(program).Trim() == "postgres")
        {
            return int.Parse(lines[3], CultureInfo.InvariantCulture);
        }

        if (File.Exists(program))
        {
            // The number went to another program meanwhile, which PostgreSQL would take for a running server.
            File.Delete(file);
        }

        return null;
    }

    private async Task WaitUntilReadyAsync(int port)
    {
        var connectionString = ConnectionString(port, Superuser, Superuser) + ";Pooling=false;Timeout=5";
        for (var waited = TimeSpan.Zero; ; waited += TimeSpan.FromMilliseconds(200))
        {
            try
            {
                await using var connection = new NpgsqlConnection(connectionString);
                await connection.OpenAsync();
                return;
            }
            catch (NpgsqlException problem) when (waited < Patience && problem.SqlState != PostgresErrorCodes.InvalidPassword)
            {
                // It is still starting, or recovering from a crash.
                await Task.Delay(TimeSpan.FromMilliseconds(200));
            }
            catch (NpgsqlException problem)
            {
                throw new DatabaseUnavailableException($"The PostgreSQL on {Data}, port {port}, does not answer: {problem.Message}", problem);
            }
        }
    }

    private string Settings()
    {
        var durability = _durable ? "on" : "off";
        return $"""

            # The portal's own settings.
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            fsync = {durability}
            synchronous_commit = {durability}
            full_page_writes = {durability}

            """;
    }
}
