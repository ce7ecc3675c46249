using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;
using Oskemen.Education.Web.Data.Seed;

namespace Oskemen.Education.Web.Data;

/// <summary>Brings a database to the schema of this version, and the figures that come with the portal into it.</summary>
public static class DatabaseMigrator
{
    // Any number that nothing else in this database uses.
    private const long MigrationLock = 464_2016;

    // The table of migrations bears the name of the build that last saw to everything.
    private const string ReadBuild = $"select obj_description(to_regclass('\"{HistoryRepository.DefaultTableName}\"'), 'pg_class')";

    /// <summary>Does nothing when nothing is missing. Of several callers at once one works and the others wait.</summary>
    /// <param name="ownerConnection">Of the role that owns the schema.</param>
    /// <param name="portalPassword">For the portal's role, where it does not exist yet.</param>
    /// <param name="clock">Now.</param>
    /// <param name="loadSamples">More to load under the same lock; null outside Development.</param>
    /// <param name="unlessSeenTo">Not even look where this very build has seen to everything before: that is one command.</param>
    /// <exception cref="SchemaMismatchException">A newer version has migrated the database; nothing was changed.</exception>
    public static async Task MigrateAsync(
        string ownerConnection, string? portalPassword, TimeProvider clock, Func<Task>? loadSamples = null, bool unlessSeenTo = false)
    {
        var build = $"{typeof(DatabaseMigrator).Module.ModuleVersionId}{(loadSamples is null ? "" : " with samples")}";
        await using var source = NpgsqlDataSource.Create(ownerConnection);
        await using var connection = await OpenAsync(source);
        await using var take = new NpgsqlCommand("select pg_advisory_lock($1)", connection) { Parameters = { new() { Value = MigrationLock } } };
        await take.ExecuteNonQueryAsync();
        await using var read = new NpgsqlCommand(ReadBuild, connection);
        if (unlessSeenTo && await read.ExecuteScalarAsync() as string == build)
        {
            return;
        }

        await using var db = new PortalDbContext(PortalDbContext.OptionsFor(ownerConnection));
        var (known, applied) = (db.Database.GetMigrations().ToList(), (await db.Database.GetAppliedMigrationsAsync()).ToList());
        SchemaGate.RefuseNewer(known, applied);
        await DatabaseRoles.CreateIfMissingAsync(source, DatabaseRoles.Portal, portalPassword);
        if (known.Except(applied).Any())
        {
            await db.Database.MigrateAsync();
        }

        // No migration makes this table, so that none can grant it. The portal reads whether the schema is its own.
        await using var grant = source.CreateCommand($"grant select on \"{HistoryRepository.DefaultTableName}\" to {DatabaseRoles.Portal}");
        await grant.ExecuteNonQueryAsync();
        await SeededYear.LoadAsync(db, 2016, clock.GetUtcNow());
        await SeededOrganisations.LoadAsync(db, clock.GetUtcNow());
        await SeededIndicators.LoadAsync(db, 2016, clock.GetUtcNow());
        await SeededRegisters.LoadAsync(db, 2016, clock.GetUtcNow());
        await SeededDecisions.LoadAsync(db, 2016, clock.GetUtcNow());
        await SeededSeason.LoadAsync(db);
        await SeededTerms.LoadAsync(db);
        if (loadSamples is not null)
        {
            await loadSamples();
        }

        await using var write = source.CreateCommand($"comment on table \"{HistoryRepository.DefaultTableName}\" is '{build}'");
        await write.ExecuteNonQueryAsync();
    }

    private static async Task<NpgsqlConnection> OpenAsync(NpgsqlDataSource source)
    {
        try
        {
            return await source.OpenConnectionAsync();
        }
        catch (NpgsqlException problem)
        {
            throw new DatabaseUnavailableException($"The database in ConnectionStrings:Owner cannot be reached. {problem.Message}", problem);
        }
    }
}
