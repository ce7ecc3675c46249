using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Local;

namespace Oskemen.Education.IntegrationTests.Data;

public sealed class LocalPostgresTests : IDisposable
{
    private readonly DirectoryInfo _closed = Directory.CreateTempSubdirectory("oskemen-education-local-");

    public void Dispose() => _closed.Delete(recursive: true);

    [Fact]
    public async Task Start_BySeveral_SharesOneServerThatTheLastOneStops()
    {
        var first = await StartAsync();
        var second = await StartAsync();
        second.ConnectionString(DatabaseRoles.Portal).ShouldBe(first.ConnectionString(DatabaseRoles.Portal));
        var pidFile = Path.Combine(first.Folder, "data", "postmaster.pid");

        await first.DisposeAsync();
        (await AskAsync(second, "show fsync")).ShouldBe("on");
        (await AskAsync(second, "show listen_addresses")).ShouldBe("127.0.0.1");
        (await AskAsync(second, "select current_setting('is_superuser')")).ShouldBe("off");

        await second.DisposeAsync();
        File.Exists(pidFile).ShouldBeFalse();
        RemoveOutside(second);
    }

    [Fact]
    public async Task Start_WhereOnlyRootCanEnter_KeepsTheDataOutsideAndFindsItAgain()
    {
        // A temporary folder is open to its owner only, like the folder of a clone that somebody made private.
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root starts the server as another user.");
        string folder;
        await using (var first = await StartAsync())
        {
            folder = first.Folder;
            folder.ShouldNotStartWith(_closed.FullName);
        }

        await using var second = await StartAsync();

        second.Folder.ShouldBe(folder);
        await second.DisposeAsync();
        RemoveOutside(second);
    }

    private static void RemoveOutside(LocalPostgres server)
    {
        if (Directory.Exists(server.Folder))
        {
            Directory.Delete(server.Folder, recursive: true);
        }
    }

    private static async Task<object?> AskAsync(LocalPostgres server, string sql)
    {
        await using var source = NpgsqlDataSource.Create(server.ConnectionString(DatabaseRoles.Portal));
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }

    private Task<LocalPostgres> StartAsync() =>
        LocalPostgres.StartAsync(new LocalPostgresOptions { DataFolder = Path.Combine(_closed.FullName, "postgres") }, NullLogger.Instance);
}
