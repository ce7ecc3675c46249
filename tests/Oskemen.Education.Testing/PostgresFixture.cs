using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Local;
using Oskemen.Education.Web.Data.Seed;
using Xunit;

namespace Oskemen.Education.Testing;

/// <summary>
/// One PostgreSQL for a test assembly, with one migrated and seeded database that every test class gets a copy of.
/// Registered by <c>[assembly: AssemblyFixture(typeof(PostgresFixture))]</c>.
/// </summary>
public sealed class PostgresFixture : IAsyncLifetime
{
    private const string Template = "portal_template";

    /// <summary>In bytes. A database has some twenty megabytes, and most go when their class is through.</summary>
    private const long MemoryNeeded = 4L << 30;

    /// <summary>The variable that names a server for several assemblies, one after the other, so that its template is made once.</summary>
    private const string SharedServer = "OSKEMEN_TESTS_POSTGRES";

    private LocalPostgres? _server;
    private string? _ownFolder;

    /// <summary>Whether the server waits for the disk, as in production; tests do not need that.</summary>
    public bool IsDurable { get; init; }

    private LocalPostgres Server => _server ?? throw new InvalidOperationException("Not started.");

    public async ValueTask InitializeAsync()
    {
        // A run starts hundreds of portals, and the system has few watchers of files: nothing changes under a test, so that none are needed.
        Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");
        Environment.SetEnvironmentVariable("DOTNET_USE_POLLING_FILE_WATCHER", "true");
        _server = await LocalPostgres.StartAsync(new LocalPostgresOptions { DataFolder = ChooseFolder(), Durable = IsDurable }, NullLogger.Instance);
        if (!await HasTemplateAsync())
        {
            await PrepareAsync(new TestDatabase(_server, LocalPostgres.Database));
            await ExecuteAsync($"alter database {LocalPostgres.Database} rename to {Template}");
        }
    }

    /// <summary>A database of its own, migrated and seeded with 2016 and the sample year.</summary>
    public async Task<TestDatabase> CloneAsync()
    {
        var name = $"portal_{Guid.NewGuid():N}";
        // Files are copied at half the cost of writing the log of each page that is copied.
        await ExecuteAsync($"create database {name} template {Template} strategy file_copy owner {DatabaseRoles.Owner}");
        return new TestDatabase(Server, name);
    }

    /// <summary>Gives back the room of a database that nobody asks any more.</summary>
    public Task DropAsync(TestDatabase database) => ExecuteAsync($"drop database {database.Name} with (force)");

    /// <summary>A database without tables, collated like the portal's.</summary>
    public async Task<TestDatabase> CreateEmptyAsync()
    {
        var name = $"empty_{Guid.NewGuid():N}";
        await ExecuteAsync(
            $"create database {name} owner {DatabaseRoles.Owner} template template0 locale 'C.UTF-8' locale_provider icu icu_locale 'kk-KZ'");
        return new TestDatabase(Server, name);
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is null)
        {
            return;
        }

        await _server.DisposeAsync();
        if (_ownFolder is null)
        {
            return;
        }

        foreach (var folder in new[] { _server.Folder, _ownFolder }.Where(Directory.Exists))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task PrepareAsync(TestDatabase database)
    {
        await DatabaseMigrator.MigrateAsync(database.OwnerConnection, portalPassword: null, TimeProvider.System);
        await using (var portal = new PortalFactory(database))
        {
            await using var scope = portal.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<SampleYear>().LoadAsync();
            await scope.ServiceProvider.GetRequiredService<SampleReturns>().LoadAsync();
            await scope.ServiceProvider.GetRequiredService<SampleSeasons>().LoadAsync();
            await scope.ServiceProvider.GetRequiredService<SampleIndicators>().LoadAsync();
        }

        // A database is renamed and copied only while nobody is connected to it.
        await database.CloseConnectionsAsync();
    }

    private string ChooseFolder()
    {
        var root = RoomyMemory() ?? Path.GetTempPath();
        return Environment.GetEnvironmentVariable(SharedServer) is { Length: > 0 } shared && !IsDurable
            ? Path.Combine(root, shared)
            : _ownFolder = Path.Combine(root, $"oskemen-education-tests-{Guid.NewGuid():N}");
    }

    /// <summary>A folder in memory: a run makes and removes more than a hundred thousand files, which takes a disk minutes.</summary>
    private static string? RoomyMemory()
    {
        const string Memory = "/dev/shm";
        return Directory.Exists(Memory) && new DriveInfo(Memory).AvailableFreeSpace > MemoryNeeded ? Memory : null;
    }

    private async Task<bool> HasTemplateAsync()
    {
        await using var administrator = NpgsqlDataSource.Create(Server.AdministratorConnectionString);
        await using var command = administrator.CreateCommand($"select exists (select from pg_database where datname = '{Template}')");
        return (bool)(await command.ExecuteScalarAsync())!;
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var administrator = NpgsqlDataSource.Create(Server.AdministratorConnectionString);
        await using var command = administrator.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
