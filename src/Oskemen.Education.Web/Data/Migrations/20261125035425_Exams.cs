using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Oskemen.Education.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class Exams : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<int>(
                name: "month_id",
                table: "sheet_uploads",
                type: "integer",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "integer");

            migrationBuilder.AddColumn<int>(
                name: "ent_year",
                table: "sheet_uploads",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ent_seasons",
                columns: table => new
                {
                    year = table.Column<int>(type: "integer", nullable: false),
                    max_score = table.Column<int>(type: "integer", nullable: false),
                    subjects = table.Column<int>(type: "integer", nullable: false),
                    threshold = table.Column<int>(type: "integer", nullable: false),
                    high_score = table.Column<int>(type: "integer", nullable: false),
                    is_aggregate_only = table.Column<bool>(type: "boolean", nullable: false),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false),
                    updated_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ent_seasons", x => x.year);
                    table.CheckConstraint("ck_ent_seasons_scale", "0 < threshold and threshold < high_score and high_score <= max_score and subjects > 0");
                    table.ForeignKey(
                        name: "fk_ent_seasons_asp_net_users_updated_by_id",
                        column: x => x.updated_by_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "indicators",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    section = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    unit = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name_kk = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    name_ru = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indicators", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "ent_results",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    year = table.Column<int>(type: "integer", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    graduates = table.Column<int>(type: "integer", nullable: true),
                    participants = table.Column<int>(type: "integer", nullable: true),
                    exempt_health = table.Column<int>(type: "integer", nullable: true),
                    exempt_winners = table.Column<int>(type: "integer", nullable: true),
                    traditional = table.Column<int>(type: "integer", nullable: true),
                    mean = table.Column<decimal>(type: "numeric(6,2)", precision: 6, scale: 2, nullable: true),
                    above_threshold = table.Column<int>(type: "integer", nullable: true),
                    high_scores = table.Column<int>(type: "integer", nullable: true),
                    highest = table.Column<int>(type: "integer", nullable: true),
                    highest_count = table.Column<int>(type: "integer", nullable: true),
                    altyn_belgi = table.Column<int>(type: "integer", nullable: true),
                    honours = table.Column<int>(type: "integer", nullable: true),
                    updated_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ent_results", x => x.id);
                    table.CheckConstraint("ck_ent_results_add_up", "coalesce(participants + exempt_health + exempt_winners + traditional = graduates, false)");
                    table.CheckConstraint("ck_ent_results_not_negative", "least(participants, exempt_health, exempt_winners, traditional, mean, above_threshold, high_scores, highest, highest_count, altyn_belgi, honours, 0) >= 0");
                    table.ForeignKey(
                        name: "fk_ent_results_asp_net_users_updated_by_id",
                        column: x => x.updated_by_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_ent_results_ent_seasons_year",
                        column: x => x.year,
                        principalTable: "ent_seasons",
                        principalColumn: "year",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_ent_results_organisations_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "indicator_values",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    indicator_key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    period = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    value = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: true),
                    text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    report_year = table.Column<int>(type: "integer", nullable: false),
                    source_lines = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    is_printed = table.Column<bool>(type: "boolean", nullable: false),
                    note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indicator_values", x => x.id);
                    table.CheckConstraint("ck_indicator_values_number_or_text", "num_nonnulls(value, text) = 1");
                    table.ForeignKey(
                        name: "fk_indicator_values_indicators_indicator_key",
                        column: x => x.indicator_key,
                        principalTable: "indicators",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_sheet_uploads_ent_year",
                table: "sheet_uploads",
                column: "ent_year");

            migrationBuilder.AddCheckConstraint(
                name: "ck_sheet_uploads_for_one",
                table: "sheet_uploads",
                sql: "num_nonnulls(month_id, ent_year) = 1");

            migrationBuilder.CreateIndex(
                name: "ix_ent_results_organisation_id",
                table: "ent_results",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_ent_results_updated_by_id",
                table: "ent_results",
                column: "updated_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_ent_results_year_organisation_id",
                table: "ent_results",
                columns: new[] { "year", "organisation_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_ent_seasons_updated_by_id",
                table: "ent_seasons",
                column: "updated_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_indicator_values_indicator_key_period",
                table: "indicator_values",
                columns: new[] { "indicator_key", "period" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_indicators_section",
                table: "indicators",
                column: "section");

            migrationBuilder.AddForeignKey(
                name: "fk_sheet_uploads_ent_seasons_ent_year",
                table: "sheet_uploads",
                column: "ent_year",
                principalTable: "ent_seasons",
                principalColumn: "year",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.Script("exams_grants");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_sheet_uploads_ent_seasons_ent_year",
                table: "sheet_uploads");

            migrationBuilder.DropTable(
                name: "ent_results");

            migrationBuilder.DropTable(
                name: "indicator_values");

            migrationBuilder.DropTable(
                name: "ent_seasons");

            migrationBuilder.DropTable(
                name: "indicators");

            migrationBuilder.DropIndex(
                name: "ix_sheet_uploads_ent_year",
                table: "sheet_uploads");

            migrationBuilder.DropCheckConstraint(
                name: "ck_sheet_uploads_for_one",
                table: "sheet_uploads");

            migrationBuilder.DropColumn(
                name: "ent_year",
                table: "sheet_uploads");

            migrationBuilder.AlterColumn<int>(
                name: "month_id",
                table: "sheet_uploads",
                type: "integer",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "integer",
                oldNullable: true);
        }
    }
}
