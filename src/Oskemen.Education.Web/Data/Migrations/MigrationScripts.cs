using Microsoft.EntityFrameworkCore.Migrations;

namespace Oskemen.Education.Web.Data.Migrations;

internal static class MigrationScripts
{
    /// <summary>Runs a file of <c>Data/Migrations/Sql</c>.</summary>
    public static void Script(this MigrationBuilder migration, string name) =>
        migration.Sql(EmbeddedFile.ReadText($"Migrations/{name}.sql"));
}
