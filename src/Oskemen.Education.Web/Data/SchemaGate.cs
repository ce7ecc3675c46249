using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace Oskemen.Education.Web.Data;

/// <summary>
/// A portal works with the schema that its own migrations made, and with no other. Looked at once, when the portal starts;
/// where the database did not answer then, the portal is not ready before it has been.
/// </summary>
public sealed class SchemaGate(PortalDatabase database) : IHealthCheck
{
    private volatile bool _isCurrent;

    /// <summary>Reads with one command which migrations the database has had; does nothing once they were the right ones.</summary>
    /// <exception cref="SchemaMismatchException">They are others than this version's.</exception>
    public async Task RequireCurrentAsync(CancellationToken cancellationToken = default)
    {
        if (!_isCurrent)
        {
            await RequireCurrentAsync(database.PortalConnection, cancellationToken);
            _isCurrent = true;
        }
    }

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await RequireCurrentAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception problem) when (problem is SchemaMismatchException or NpgsqlException)
        {
            return HealthCheckResult.Unhealthy(problem.Message);
        }
    }

    /// <exception cref="SchemaMismatchException">A newer version has migrated the database.</exception>
    internal static void RefuseNewer(IEnumerable<string> known, IEnumerable<string> applied)
    {
        if (applied.Except(known).Max(StringComparer.Ordinal) is { } unknown)
        {
            throw new SchemaMismatchException(
                $"The database was migrated by a newer version of the portal ({unknown}): install that version, " +
                "or restore the backup made before it was installed.");
        }
    }

    private static async Task RequireCurrentAsync(string connectionString, CancellationToken cancellationToken)
    {
        await using var db = new PortalDbContext(PortalDbContext.OptionsFor(connectionString));
        var known = db.Database.GetMigrations().ToList();
        var applied = await ReadAppliedAsync(connectionString, cancellationToken);
        RefuseNewer(known, applied);
        if (known.Except(applied).ToList() is { Count: > 0 } missing)
        {
            throw new SchemaMismatchException(
                $"The database is older than the portal and lacks {missing.Count} of its migrations ({missing[0]} and later): run migrate first.");
        }
    }

    private static async Task<List<string>> ReadAppliedAsync(string connectionString, CancellationToken cancellationToken)
    {
        var applied = new List<string>();
        try
        {
            await using var source = NpgsqlDataSource.Create(connectionString);
            await using var command = source.CreateCommand($"select migration_id from \"{HistoryRepository.DefaultTableName}\"");
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                applied.Add(reader.GetString(0));
            }
        }
        catch (PostgresException problem) when (problem.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InsufficientPrivilege)
        {
            // Never migrated, or by a version that did not let the portal read it: older than this one either way.
        }

        return applied;
    }
}
