using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Oskemen.Education.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class ReceivedDwellings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_housing_records_since",
                table: "housing_records",
                column: "since",
                filter: "status = 'Received'")
                .Annotation("Npgsql:IndexInclude", new[] { "child_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_housing_records_since",
                table: "housing_records");
        }
    }
}
