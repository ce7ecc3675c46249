using Npgsql;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Local;

namespace Oskemen.Education.Testing;

/// <summary>A database of a test class. It goes away with the server.</summary>
public sealed class TestDatabase(LocalPostgres server, string name)
{
    public string Name { get; } = name;

    /// <summary>As the portal signs in.</summary>
    public string PortalConnection { get; } = PortalDatabase.ForPages(server.ConnectionString(DatabaseRoles.Portal, name));

    /// <summary>As the owner of the schema signs in.</summary>
    public string OwnerConnection { get; } = server.ConnectionString(DatabaseRoles.Owner, name);

    /// <summary>As PostgreSQL's administrator signs in, who may create databases.</summary>
    public string AdministratorConnection { get; } =
        new NpgsqlConnectionStringBuilder(server.AdministratorConnectionString) { Database = name, Pooling = false }.ConnectionString;

    /// <summary>A connection past the portal, with the portal's rights.</summary>
    public Task<NpgsqlConnection> OpenAsPortalAsync() => OpenAsync(PortalConnection);

    /// <summary>A connection with the owner's rights.</summary>
    public Task<NpgsqlConnection> OpenAsOwnerAsync() => OpenAsync(OwnerConnection);

    /// <summary>A connection that nothing is refused to, as an administrator of the server or a thief of its disk has it.</summary>
    public Task<NpgsqlConnection> OpenAsSuperuserAsync() => OpenAsync(AdministratorConnection);

    /// <summary>A context past the portal, with the portal's rights.</summary>
    public PortalDbContext CreateContext() => new(PortalDbContext.OptionsFor(PortalConnection));

    /// <summary>One value, read as the owner.</summary>
    public async Task<T> ScalarAsync<T>(string sql)
    {
        await using var connection = await OpenAsOwnerAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>One statement with the portal's rights.</summary>
    public async Task<int> ExecuteAsPortalAsync(string sql)
    {
        await using var connection = await OpenAsPortalAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteNonQueryAsync();
    }

    /// <summary>Statements with the owner's rights, for what a test could not make one by one.</summary>
    public async Task ExecuteAsOwnerAsync(string sql)
    {
        await using var connection = await OpenAsOwnerAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 300 };
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Until somebody in this database waits for a lock.</summary>
    public async Task WaitForBlockedAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (await ScalarAsync<long>(
            "select count(*) from pg_stat_activity where datname = current_database() and cardinality(pg_blocking_pids(pid)) > 0") == 0)
        {
            await Task.Delay(5, limit.Token);
        }
    }

    /// <summary>Lets go of pooled connections, so that the database can be copied.</summary>
    public async Task CloseConnectionsAsync()
    {
        foreach (var connectionString in new[] { PortalConnection, OwnerConnection })
        {
            await using var connection = new NpgsqlConnection(connectionString);
            NpgsqlConnection.ClearPool(connection);
        }
    }

    private static async Task<NpgsqlConnection> OpenAsync(string connectionString)
    {
        var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        return connection;
    }
}
