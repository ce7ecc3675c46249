using Npgsql;

namespace Oskemen.Education.Web.Data;

/// <summary>Who the portal is to the database: one role owns the schema and migrates, the portal runs as the other.</summary>
public static class DatabaseRoles
{
    /// <summary>Owns the schema. In Production the owner may have any name; it is whoever migrates.</summary>
    public const string Owner = "education_owner";

    /// <summary>Reads and writes what pages need; cannot alter the schema, the record of decisions, or a locked month. Migrations grant to this name.</summary>
    public const string Portal = "education_portal";

    /// <summary>Creates a role that can sign in; leaves one that exists, and its password, alone.</summary>
    /// <exception cref="DatabaseUnavailableException">The role is missing and there is no password to give it.</exception>
    public static async Task CreateIfMissingAsync(NpgsqlDataSource database, string role, string? password)
    {
        await using var find = database.CreateCommand("select 1 from pg_roles where rolname = $1");
        find.Parameters.AddWithValue(role);
        if (await find.ExecuteScalarAsync() is not null)
        {
            return;
        }

        if (string.IsNullOrEmpty(password))
        {
            throw new DatabaseUnavailableException(
                $"The database has no role {role} for the portal to run as. Name its password in Database:PortalPassword " +
                "(environment variable Database__PortalPassword), so that migrate can create it, or create the role yourself.");
        }

        // CREATE ROLE takes no parameters, so the server quotes name and password for us.
        await using var quote = database.CreateCommand("select format('create role %I login password %L', $1, $2)");
        quote.Parameters.AddWithValue(role);
        quote.Parameters.AddWithValue(password);
        await using var create = database.CreateCommand((string)(await quote.ExecuteScalarAsync())!);
        await create.ExecuteNonQueryAsync();
    }
}
