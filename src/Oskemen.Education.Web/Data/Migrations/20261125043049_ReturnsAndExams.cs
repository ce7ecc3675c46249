using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Oskemen.Education.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class ReturnsAndExams : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterDatabase()
                .Annotation("Npgsql:PostgresExtension:pg_trgm", ",,");

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
                name: "campaigns",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    year = table.Column<int>(type: "integer", nullable: false),
                    occasion = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    as_of = table.Column<DateOnly>(type: "date", nullable: false),
                    deadline = table.Column<DateOnly>(type: "date", nullable: false),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false),
                    children_aged1to6 = table.Column<int>(type: "integer", nullable: true),
                    children_aged3to6 = table.Column<int>(type: "integer", nullable: true),
                    opened_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    closed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_campaigns", x => x.id);
                    table.CheckConstraint("ck_campaigns_children", "least(children_aged1to6, children_aged3to6, 0) >= 0");
                    table.CheckConstraint("ck_campaigns_deadline", "deadline >= as_of");
                    table.ForeignKey(
                        name: "fk_campaigns_asp_net_users_closed_by_id",
                        column: x => x.closed_by_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_campaigns_asp_net_users_opened_by_id",
                        column: x => x.opened_by_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

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
                name: "returns",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    campaign_id = table.Column<int>(type: "integer", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    form = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_returns", x => x.id);
                    table.ForeignKey(
                        name: "fk_returns_campaigns_campaign_id",
                        column: x => x.campaign_id,
                        principalTable: "campaigns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_returns_organisations_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
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

            migrationBuilder.CreateTable(
                name: "return_extensions",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    return_id = table.Column<int>(type: "integer", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    given_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    given_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_return_extensions", x => x.id);
                    table.ForeignKey(
                        name: "fk_return_extensions_asp_net_users_given_by_id",
                        column: x => x.given_by_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_return_extensions_returns_return_id",
                        column: x => x.return_id,
                        principalTable: "returns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "return_revisions",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    return_id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    heads = table.Column<int>(type: "integer", nullable: false),
                    oddities = table.Column<int>(type: "integer", nullable: false),
                    updated_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_return_revisions", x => x.id);
                    table.ForeignKey(
                        name: "fk_return_revisions_asp_net_users_updated_by_id",
                        column: x => x.updated_by_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_return_revisions_returns_return_id",
                        column: x => x.return_id,
                        principalTable: "returns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "return_cells",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    revision_id = table.Column<int>(type: "integer", nullable: false),
                    measure = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    level = table.Column<int>(type: "integer", nullable: true),
                    language = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    value = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_return_cells", x => x.id);
                    table.CheckConstraint("ck_return_cells_value", "value between 0 and 99999");
                    table.ForeignKey(
                        name: "fk_return_cells_return_revisions_revision_id",
                        column: x => x.revision_id,
                        principalTable: "return_revisions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "return_decisions",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    revision_id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    decided_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_return_decisions", x => x.id);
                    table.ForeignKey(
                        name: "fk_return_decisions_asp_net_users_decided_by_id",
                        column: x => x.decided_by_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_return_decisions_return_revisions_revision_id",
                        column: x => x.revision_id,
                        principalTable: "return_revisions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "return_notes",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    revision_id = table.Column<int>(type: "integer", nullable: false),
                    level = table.Column<int>(type: "integer", nullable: true),
                    text = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_return_notes", x => x.id);
                    table.ForeignKey(
                        name: "fk_return_notes_return_revisions_revision_id",
                        column: x => x.revision_id,
                        principalTable: "return_revisions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "cell_comments",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    measure = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    level = table.Column<int>(type: "integer", nullable: true),
                    language = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    decision_id = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cell_comments", x => x.id);
                    table.ForeignKey(
                        name: "fk_cell_comments_return_decisions_decision_id",
                        column: x => x.decision_id,
                        principalTable: "return_decisions",
                        principalColumn: "id");
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
                name: "ix_audit_entries_actor_name_request",
                table: "audit_entries",
                columns: new[] { "actor_name", "request" })
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops", "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_subject_key_id",
                table: "audit_entries",
                columns: new[] { "subject_key", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_campaigns_closed_by_id",
                table: "campaigns",
                column: "closed_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_campaigns_opened_by_id",
                table: "campaigns",
                column: "opened_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_campaigns_year_occasion_is_sample",
                table: "campaigns",
                columns: new[] { "year", "occasion", "is_sample" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cell_comments_decision_id",
                table: "cell_comments",
                column: "decision_id");

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

            migrationBuilder.CreateIndex(
                name: "ix_return_cells_revision_id_measure_level_language",
                table: "return_cells",
                columns: new[] { "revision_id", "measure", "level", "language" },
                unique: true)
                .Annotation("Npgsql:IndexInclude", new[] { "value" })
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_return_decisions_decided_by_id",
                table: "return_decisions",
                column: "decided_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_return_decisions_revision_id_number",
                table: "return_decisions",
                columns: new[] { "revision_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_return_extensions_given_by_id",
                table: "return_extensions",
                column: "given_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_return_extensions_return_id",
                table: "return_extensions",
                column: "return_id");

            migrationBuilder.CreateIndex(
                name: "ix_return_notes_revision_id_level",
                table: "return_notes",
                columns: new[] { "revision_id", "level" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_return_revisions_return_id_number",
                table: "return_revisions",
                columns: new[] { "return_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_return_revisions_updated_by_id",
                table: "return_revisions",
                column: "updated_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_returns_campaign_id_organisation_id_form",
                table: "returns",
                columns: new[] { "campaign_id", "organisation_id", "form" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_returns_organisation_id",
                table: "returns",
                column: "organisation_id");

            migrationBuilder.AddForeignKey(
                name: "fk_sheet_uploads_ent_seasons_ent_year",
                table: "sheet_uploads",
                column: "ent_year",
                principalTable: "ent_seasons",
                principalColumn: "year",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.Script("exams_grants");
            migrationBuilder.Script("returns");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                drop function check_return_is_open() cascade;
                drop function check_revision_is_open() cascade;
                drop function check_return_decision() cascade;
                drop function refuse_when_return_is_locked(integer);
                """);

            migrationBuilder.DropForeignKey(
                name: "fk_sheet_uploads_ent_seasons_ent_year",
                table: "sheet_uploads");

            migrationBuilder.DropTable(
                name: "cell_comments");

            migrationBuilder.DropTable(
                name: "ent_results");

            migrationBuilder.DropTable(
                name: "indicator_values");

            migrationBuilder.DropTable(
                name: "return_cells");

            migrationBuilder.DropTable(
                name: "return_extensions");

            migrationBuilder.DropTable(
                name: "return_notes");

            migrationBuilder.DropTable(
                name: "return_decisions");

            migrationBuilder.DropTable(
                name: "ent_seasons");

            migrationBuilder.DropTable(
                name: "indicators");

            migrationBuilder.DropTable(
                name: "return_revisions");

            migrationBuilder.DropTable(
                name: "returns");

            migrationBuilder.DropTable(
                name: "campaigns");

            migrationBuilder.DropIndex(
                name: "ix_sheet_uploads_ent_year",
                table: "sheet_uploads");

            migrationBuilder.DropCheckConstraint(
                name: "ck_sheet_uploads_for_one",
                table: "sheet_uploads");

            migrationBuilder.DropIndex(
                name: "ix_audit_entries_actor_name_request",
                table: "audit_entries");

            migrationBuilder.DropIndex(
                name: "ix_audit_entries_subject_key_id",
                table: "audit_entries");

            migrationBuilder.DropColumn(
                name: "ent_year",
                table: "sheet_uploads");

            migrationBuilder.AlterDatabase()
                .OldAnnotation("Npgsql:PostgresExtension:pg_trgm", ",,");

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
