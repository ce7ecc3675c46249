using System.Text.Json;
using Npgsql;
using Oskemen.Education.Testing;

namespace Oskemen.Education.Benchmarks.Growth;

/// <summary>What PostgreSQL touches for the commands of a page. It depends on nothing but the data and the plans.</summary>
/// <param name="Blocks">Pages of 8 KB of tables and indexes, read or found in memory.</param>
/// <param name="Worst">The command that touches the most, and its share.</param>
internal sealed record Plans(long Blocks, (long Blocks, string Command) Worst)
{
    /// <summary>Runs every command once more, explained, in a transaction that is given up.</summary>
    public static async Task<Plans> ExplainAsync(TestDatabase database, IEnumerable<NpgsqlCommand> commands)
    {
        await using var connection = await database.OpenAsPortalAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var worst = (Blocks: 0L, Command: "");
        var total = 0L;
        foreach (var recorded in commands)
        {
            await using var command = recorded.Clone();
            command.CommandText = $"explain (analyze, buffers, timing off, format json) {recorded.CommandText}";
            (command.Connection, command.Transaction) = (connection, transaction);
            var plan = JsonDocument.Parse((string)(await command.ExecuteScalarAsync())!).RootElement[0].GetProperty("Plan");
            var blocks = plan.GetProperty("Shared Hit Blocks").GetInt64() + plan.GetProperty("Shared Read Blocks").GetInt64();
            total += blocks;
            worst = blocks > worst.Blocks ? (blocks, recorded.CommandText) : worst;
        }

        return new Plans(total, worst);
    }
}
