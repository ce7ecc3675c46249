using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Oskemen.Education.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class CollectionRules : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string[]>(
                name: "forms",
                table: "campaigns",
                type: "text[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.CreateTable(
                name: "organisation_event_withdrawals",
                columns: table => new
                {
                    event_id = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    withdrawn_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisation_event_withdrawals", x => x.event_id);
                    table.ForeignKey(
                        name: "fk_organisation_event_withdrawals_asp_net_users_withdrawn_by_id",
                        column: x => x.withdrawn_by_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_organisation_event_withdrawals_organisation_events_event_id",
                        column: x => x.event_id,
                        principalTable: "organisation_events",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_organisation_event_withdrawals_withdrawn_by_id",
                table: "organisation_event_withdrawals",
                column: "withdrawn_by_id");

            migrationBuilder.Script("campaign_forms");
            migrationBuilder.Script("campaign_closing");
            migrationBuilder.Script("event_withdrawals");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "organisation_event_withdrawals");

            migrationBuilder.DropColumn(
                name: "forms",
                table: "campaigns");
        }
    }
}
