using Npgsql;

namespace Oskemen.Education.Web.Data.Local;

/// <summary>
/// The database that comes along: a private, durable PostgreSQL for Development. Several processes may use it at once;
/// the first starts it and the last one out stops it. Who uses it holds a shared lock, which ends with the process
/// even when that is killed; a server left behind so is found and used by the next.
/// </summary>
public sealed class LocalPostgres : IAsyncDisposable
{
    public const string Database = "education";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly string _home;
    private readonly PostgresCluster _cluster;
    private readonly FileLock _use;
    private readonly int _port;
    private bool _isDisposed;

    private LocalPostgres(string home, PostgresCluster cluster, FileLock use, int port)
    {
        _home = home;
        _cluster = cluster;
        _use = use;
        _port = port;
    }

    /// <summary>Where everything is kept; another than was wished for where PostgreSQL's user could not reach that.</summary>
    public string Folder => _home;

    /// <summary>Of the portal's and the owner's role alike.</summary>
    public string Password => _cluster.Password;

    /// <summary>Starts the server, or attaches to it, and makes sure that the database and its two roles exist.</summary>
    /// <exception cref="DatabaseUnavailableException">Says what is missing.</exception>
    public static async Task<LocalPostgres> StartAsync(LocalPostgresOptions options, ILogger logger)
    {
        if (!OperatingSystem.IsLinux())
        {
            throw new DatabaseUnavailableException("PostgreSQL comes along on Linux only. Name a database in ConnectionStrings:Portal and ConnectionStrings:Owner.");
        }

        try
        {
            var otherUser = Environment.IsPrivilegedProcess ? PostgresCluster.Superuser : null;
            var home = await DataFolders.PrepareAsync(options.DataFolder, otherUser, logger);
            using var gate = await FileLock.TakeAsync(GateOf(home), Patience);
            var cluster = new PostgresCluster(home, options.Durable);
            await cluster.CreateIfMissingAsync();
            var port = await cluster.StartAsync();
            var use = FileLock.TryShare(UsersOf(home)) ?? throw new DatabaseUnavailableException($"{UsersOf(home)} is locked by another program.");
            var local = new LocalPostgres(home, cluster, use, port);
            await local.CreateDatabaseAsync();
            logger.LogInformation("PostgreSQL in {Folder} answers on port {Port}", home, port);
            return local;
        }
        catch (UnauthorizedAccessException problem)
        {
            throw new DatabaseUnavailableException(
                $"The database's folder {options.DataFolder} is not ours: {problem.Message} It may have been made by another user.", problem);
        }
    }

    /// <summary>For <paramref name="role"/> to a database of this server.</summary>
    public string ConnectionString(string role, string database = Database) => _cluster.ConnectionString(_port, role, database);

    /// <summary>For the cluster's administrator, who may create and drop databases.</summary>
    public string AdministratorConnectionString => ConnectionString(PostgresCluster.Superuser, PostgresCluster.Superuser);

    public async ValueTask DisposeAsync()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        NpgsqlConnection.ClearAllPools();
        using var gate = await FileLock.TakeAsync(GateOf(_home), Patience);
        _use.Dispose();
        using var last = FileLock.TryTake(UsersOf(_home));
        if (last is not null)
        {
            await _cluster.StopAsync();
        }
    }

    private static string GateOf(string home) => Path.Combine(home, "gate.lock");

    private static string UsersOf(string home) => Path.Combine(home, "users.lock");

    private async Task CreateDatabaseAsync()
    {
        await using var administrator = NpgsqlDataSource.Create(AdministratorConnectionString);
        await DatabaseRoles.CreateIfMissingAsync(administrator, DatabaseRoles.Owner, Password);
        await DatabaseRoles.CreateIfMissingAsync(administrator, DatabaseRoles.Portal, Password);
        await using var find = administrator.CreateCommand("select 1 from pg_database where datname = $1");
        find.Parameters.AddWithValue(Database);
        if (await find.ExecuteScalarAsync() is null)
        {
            await using var create = administrator.CreateCommand(
                $"""
                create database {Database} owner {DatabaseRoles.Owner} template template0
                encoding 'UTF8' locale 'C.UTF-8' locale_provider icu icu_locale 'kk-KZ'
                """);
            await create.ExecuteNonQueryAsync();
        }
    }
}
