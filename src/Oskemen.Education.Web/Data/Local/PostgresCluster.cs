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
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly PostgresBinaries _binaries;
    private readonly PostgresProcess _server;
    private readonly string _home;
    private readonly bool _durable;

    public PostgresCluster(string home, bool durable)
    {
        _home = home;
        _durable = durable;
        _server = new PostgresProcess(Data);
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
        // Reasons to try again: another program took the free port, or the server that was found was just being killed.
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                if (_server.FindPort() is not { } running)
                {
                    return await LaunchAsync();
                }

                await WaitUntilReadyAsync(running);
                return running;
            }
            catch (DatabaseUnavailableException) when (attempt < 5)
            {
                await Task.Delay(TimeSpan.FromSeconds(attempt));
            }
        }
    }

    /// <summary>Stops the server; there is nothing to do when somebody killed it.</summary>
    public Task StopAsync() => _server.FindPort() is null
        ? Task.CompletedTask
        : _binaries.RunAsync("pg_ctl", "stop", "--pgdata", Data, "--mode", "fast", "--wait", "--silent");

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

    private async Task<int> LaunchAsync()
    {
        await _server.ForgetKilledAsync(Patience);
        var port = FreePort();
        await _binaries.RunAsync(
            "pg_ctl", "start", "--pgdata", Data, "--wait", "--timeout", $"{Patience.TotalSeconds}", "--silent",
            "--log", Path.Combine(Data, "server.log"), "--options", $"-p {port}");
        return port;
    }

    private async Task WaitUntilReadyAsync(int port)
    {
        var connectionString = ConnectionString(port, Superuser, Superuser) + ";Pooling=false;Timeout=5";
        for (var waited = TimeSpan.Zero; ; waited += Interval)
        {
            try
            {
                await using var connection = new NpgsqlConnection(connectionString);
                await connection.OpenAsync();
                return;
            }
            catch (NpgsqlException problem)
            {
                // Until then it is still starting, or recovering from a crash.
                if (waited > Patience || problem.SqlState == PostgresErrorCodes.InvalidPassword || _server.FindPort() != port)
                {
                    throw new DatabaseUnavailableException($"The PostgreSQL in {Data}, port {port}, does not answer: {problem.Message}", problem);
                }

                await Task.Delay(Interval);
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
