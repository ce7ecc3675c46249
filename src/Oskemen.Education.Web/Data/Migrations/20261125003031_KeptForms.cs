using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Oskemen.Education.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class KeptForms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "kept_forms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kept_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kept_forms", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_kept_forms_kept_at",
                table: "kept_forms",
                column: "kept_at");

            migrationBuilder.Script("kept_forms_grants");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "kept_forms");
        }
    }
}
