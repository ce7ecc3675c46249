using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Oskemen.Education.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class Organisations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "director",
                table: "organisations",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "has_mini_centre",
                table: "organisations",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_rural",
                table: "organisations",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_sample",
                table: "organisations",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "languages",
                table: "organisations",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "legal_form",
                table: "organisations",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ownership",
                table: "organisations",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "subordination",
                table: "organisations",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "type",
                table: "organisations",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "organisation_events",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    precision = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    from = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    to = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    from_ru = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    to_ru = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    act = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    note_kk = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    note_ru = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    source = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    entered_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    entered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisation_events", x => x.id);
                    table.ForeignKey(
                        name: "fk_organisation_events_asp_net_users_entered_by_id",
                        column: x => x.entered_by_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_organisation_events_organisations_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "organisation_facts",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    topic = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    text_kk = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    text_ru = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    source = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisation_facts", x => x.id);
                    table.ForeignKey(
                        name: "fk_organisation_facts_organisations_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_organisation_events_entered_by_id",
                table: "organisation_events",
                column: "entered_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_organisation_events_organisation_id_date",
                table: "organisation_events",
                columns: new[] { "organisation_id", "date" });

            migrationBuilder.CreateIndex(
                name: "ix_organisation_facts_organisation_id_ordinal",
                table: "organisation_facts",
                columns: new[] { "organisation_id", "ordinal" },
                unique: true);

            migrationBuilder.Script("organisations_grants");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "organisation_events");

            migrationBuilder.DropTable(
                name: "organisation_facts");

            migrationBuilder.DropColumn(
                name: "director",
                table: "organisations");

            migrationBuilder.DropColumn(
                name: "has_mini_centre",
                table: "organisations");

            migrationBuilder.DropColumn(
                name: "is_rural",
                table: "organisations");

            migrationBuilder.DropColumn(
                name: "is_sample",
                table: "organisations");

            migrationBuilder.DropColumn(
                name: "languages",
                table: "organisations");

            migrationBuilder.DropColumn(
                name: "legal_form",
                table: "organisations");

            migrationBuilder.DropColumn(
                name: "ownership",
                table: "organisations");

            migrationBuilder.DropColumn(
                name: "subordination",
                table: "organisations");

            migrationBuilder.DropColumn(
                name: "type",
                table: "organisations");
        }
    }
}
