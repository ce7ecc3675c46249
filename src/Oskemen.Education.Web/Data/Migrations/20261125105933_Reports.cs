using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Oskemen.Education.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class Reports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "contradiction_decisions",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    year = table.Column<int>(type: "integer", nullable: false),
                    subject = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    choice = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reason_kk = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    reason_ru = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    decided_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contradiction_decisions", x => x.id);
                    table.ForeignKey(
                        name: "fk_contradiction_decisions_asp_net_users_decided_by_id",
                        column: x => x.decided_by_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_contradiction_decisions_report_years_year",
                        column: x => x.year,
                        principalTable: "report_years",
                        principalColumn: "year",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "narrative_texts",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    year = table.Column<int>(type: "integer", nullable: false),
                    section = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "character varying(60000)", maxLength: 60000, nullable: false),
                    comment = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    written_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_narrative_texts", x => x.id);
                    table.ForeignKey(
                        name: "fk_narrative_texts_asp_net_users_written_by_id",
                        column: x => x.written_by_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_narrative_texts_report_years_year",
                        column: x => x.year,
                        principalTable: "report_years",
                        principalColumn: "year",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "printed_documents",
                columns: table => new
                {
                    source = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_printed_documents", x => x.source);
                });

            migrationBuilder.CreateTable(
                name: "report_editions",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    year = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    opened_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_editions", x => x.id);
                    table.ForeignKey(
                        name: "fk_report_editions_asp_net_users_opened_by_id",
                        column: x => x.opened_by_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_report_editions_report_years_year",
                        column: x => x.year,
                        principalTable: "report_years",
                        principalColumn: "year",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "edition_decisions",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    edition_id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    decided_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    state_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_edition_decisions", x => x.id);
                    table.ForeignKey(
                        name: "fk_edition_decisions_asp_net_users_decided_by_id",
                        column: x => x.decided_by_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_edition_decisions_report_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "report_editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "edition_files",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    edition_id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    content_type = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    size = table.Column<int>(type: "integer", nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_edition_files", x => x.id);
                    table.ForeignKey(
                        name: "fk_edition_files_report_editions_edition_id",
                        column: x => x.edition_id,
                        principalTable: "report_editions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_contradiction_decisions_decided_by_id",
                table: "contradiction_decisions",
                column: "decided_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_contradiction_decisions_year_subject",
                table: "contradiction_decisions",
                columns: new[] { "year", "subject" });

            migrationBuilder.CreateIndex(
                name: "ix_edition_decisions_decided_by_id",
                table: "edition_decisions",
                column: "decided_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_edition_decisions_edition_id_number",
                table: "edition_decisions",
                columns: new[] { "edition_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_edition_files_edition_id_name",
                table: "edition_files",
                columns: new[] { "edition_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_narrative_texts_written_by_id",
                table: "narrative_texts",
                column: "written_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_narrative_texts_year_section_language_number",
                table: "narrative_texts",
                columns: new[] { "year", "section", "language", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_printed_documents_made_at",
                table: "printed_documents",
                column: "made_at");

            migrationBuilder.CreateIndex(
                name: "ix_report_editions_opened_by_id",
                table: "report_editions",
                column: "opened_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_report_editions_year_number",
                table: "report_editions",
                columns: new[] { "year", "number" },
                unique: true);

            migrationBuilder.Script("reports");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "contradiction_decisions");

            migrationBuilder.DropTable(
                name: "edition_decisions");

            migrationBuilder.DropTable(
                name: "edition_files");

            migrationBuilder.DropTable(
                name: "narrative_texts");

            migrationBuilder.DropTable(
                name: "printed_documents");

            migrationBuilder.DropTable(
                name: "report_editions");

            migrationBuilder.Sql("""
                drop function check_edition_decision, check_edition_is_next, check_edition_file, refuse_change_of_report;
                """);
        }
    }
}
