using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Oskemen.Education.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class Indicators : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Nobody could change them: the portal's role might only read. They come anew from the files, with what the catalogue now tells.
            migrationBuilder.Sql("delete from indicator_values; delete from indicators;");

            migrationBuilder.DropIndex(
                name: "ix_indicators_section",
                table: "indicators");

            migrationBuilder.DropIndex(
                name: "ix_indicator_values_indicator_key_period",
                table: "indicator_values");

            migrationBuilder.AddColumn<string>(
                name: "formula",
                table: "indicators",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "has_fixed_period",
                table: "indicators",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "order",
                table: "indicators",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "period",
                table: "indicators",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "rounding",
                table: "indicators",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "scope",
                table: "indicators",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AlterColumn<string>(
                name: "source_lines",
                table: "indicator_values",
                type: "character varying(60)",
                maxLength: 60,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(40)",
                oldMaxLength: 40);

            migrationBuilder.AddColumn<string>(
                name: "comment",
                table: "indicator_values",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "entered_at",
                table: "indicator_values",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "entered_by_id",
                table: "indicator_values",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "origin",
                table: "indicator_values",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<uint>(
                name: "xmin",
                table: "indicator_values",
                type: "xid",
                rowVersion: true,
                nullable: false,
                defaultValue: 0u);

            migrationBuilder.CreateTable(
                name: "contests",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name_kk = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    name_ru = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    level = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    organiser_kk = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    organiser_ru = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    participants = table.Column<int>(type: "integer", nullable: true),
                    first = table.Column<int>(type: "integer", nullable: true),
                    second = table.Column<int>(type: "integer", nullable: true),
                    third = table.Column<int>(type: "integer", nullable: true),
                    winners = table.Column<int>(type: "integer", nullable: true),
                    year = table.Column<int>(type: "integer", nullable: false),
                    section = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    source_lines = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    entered_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    entered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    withdrawn_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    withdrawal_reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contests", x => x.id);
                    table.CheckConstraint("ck_contests_days", "\"from\" <= until");
                    table.CheckConstraint("ck_contests_not_negative", "least(participants, first, second, third, winners, 0) >= 0");
                    table.CheckConstraint("ck_contests_withdrawal", "num_nulls(withdrawn_at, withdrawn_by_id, withdrawal_reason) in (0, 3)");
                    table.ForeignKey(
                        name: "fk_contests_asp_net_users_entered_by_id",
                        column: x => x.entered_by_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_contests_asp_net_users_withdrawn_by_id",
                        column: x => x.withdrawn_by_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "investments",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    purpose = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name_kk = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    name_ru = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    amount = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    quantity = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    is_in_total = table.Column<bool>(type: "boolean", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    section = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    source_lines = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    entered_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    entered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    withdrawn_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    withdrawal_reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_investments", x => x.id);
                    table.CheckConstraint("ck_investments_amount", "amount >= 0");
                    table.CheckConstraint("ck_investments_withdrawal", "num_nulls(withdrawn_at, withdrawn_by_id, withdrawal_reason) in (0, 3)");
                    table.ForeignKey(
                        name: "fk_investments_asp_net_users_entered_by_id",
                        column: x => x.entered_by_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_investments_asp_net_users_withdrawn_by_id",
                        column: x => x.withdrawn_by_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "report_years",
                columns: table => new
                {
                    year = table.Column<int>(type: "integer", nullable: false),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false),
                    opened_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_years", x => x.year);
                    table.CheckConstraint("ck_report_years_year", "year between 2016 and 2099");
                    table.ForeignKey(
                        name: "fk_report_years_asp_net_users_opened_by_id",
                        column: x => x.opened_by_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "section_problems",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    problem_kk = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    problem_ru = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    solution_kk = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    solution_ru = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    figures = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    year = table.Column<int>(type: "integer", nullable: false),
                    section = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    source_lines = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    entered_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    entered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    withdrawn_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    withdrawal_reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_section_problems", x => x.id);
                    table.CheckConstraint("ck_section_problems_both_languages", "num_nulls(problem_kk, problem_ru) <> 1 and num_nulls(solution_kk, solution_ru) <> 1 and num_nonnulls(problem_kk, solution_kk) > 0");
                    table.CheckConstraint("ck_section_problems_withdrawal", "num_nulls(withdrawn_at, withdrawn_by_id, withdrawal_reason) in (0, 3)");
                    table.ForeignKey(
                        name: "fk_section_problems_asp_net_users_entered_by_id",
                        column: x => x.entered_by_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_section_problems_asp_net_users_withdrawn_by_id",
                        column: x => x.withdrawn_by_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "contest_organisations",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    contest_id = table.Column<int>(type: "integer", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false),
                    award_kk = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    award_ru = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contest_organisations", x => x.id);
                    table.ForeignKey(
                        name: "fk_contest_organisations_contests_contest_id",
                        column: x => x.contest_id,
                        principalTable: "contests",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_contest_organisations_organisations_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "investment_organisations",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    investment_id = table.Column<int>(type: "integer", nullable: false),
                    organisation_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_investment_organisations", x => x.id);
                    table.ForeignKey(
                        name: "fk_investment_organisations_investments_investment_id",
                        column: x => x.investment_id,
                        principalTable: "investments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_investment_organisations_organisations_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "section_years",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    year = table.Column<int>(type: "integer", nullable: false),
                    section = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    responsible_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_section_years", x => x.id);
                    table.ForeignKey(
                        name: "fk_section_years_asp_net_users_responsible_id",
                        column: x => x.responsible_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_section_years_report_years_year",
                        column: x => x.year,
                        principalTable: "report_years",
                        principalColumn: "year",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "section_decisions",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    section_id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    decided_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_section_decisions", x => x.id);
                    table.CheckConstraint("ck_section_decisions_reason", "kind not in ('Returned', 'Reopened') or coalesce(length(btrim(reason)), 0) > 0");
                    table.ForeignKey(
                        name: "fk_section_decisions_asp_net_users_decided_by_id",
                        column: x => x.decided_by_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_section_decisions_section_years_section_id",
                        column: x => x.section_id,
                        principalTable: "section_years",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_indicators_section_order",
                table: "indicators",
                columns: new[] { "section", "order" });

            migrationBuilder.CreateIndex(
                name: "ix_indicator_values_entered_by_id",
                table: "indicator_values",
                column: "entered_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_indicator_values_indicator_key_report_year",
                table: "indicator_values",
                columns: new[] { "indicator_key", "report_year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_indicator_values_report_year",
                table: "indicator_values",
                column: "report_year");

            migrationBuilder.CreateIndex(
                name: "ix_contest_organisations_contest_id",
                table: "contest_organisations",
                column: "contest_id");

            migrationBuilder.CreateIndex(
                name: "ix_contest_organisations_organisation_id",
                table: "contest_organisations",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_contests_entered_by_id",
                table: "contests",
                column: "entered_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_contests_withdrawn_by_id",
                table: "contests",
                column: "withdrawn_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_contests_year_section",
                table: "contests",
                columns: new[] { "year", "section" });

            migrationBuilder.CreateIndex(
                name: "ix_investment_organisations_investment_id_organisation_id",
                table: "investment_organisations",
                columns: new[] { "investment_id", "organisation_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_investment_organisations_organisation_id",
                table: "investment_organisations",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_investments_entered_by_id",
                table: "investments",
                column: "entered_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_investments_withdrawn_by_id",
                table: "investments",
                column: "withdrawn_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_investments_year_section",
                table: "investments",
                columns: new[] { "year", "section" });

            migrationBuilder.CreateIndex(
                name: "ix_report_years_opened_by_id",
                table: "report_years",
                column: "opened_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_section_decisions_decided_by_id",
                table: "section_decisions",
                column: "decided_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_section_decisions_section_id_number",
                table: "section_decisions",
                columns: new[] { "section_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_section_problems_entered_by_id",
                table: "section_problems",
                column: "entered_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_section_problems_withdrawn_by_id",
                table: "section_problems",
                column: "withdrawn_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_section_problems_year_section",
                table: "section_problems",
                columns: new[] { "year", "section" });

            migrationBuilder.CreateIndex(
                name: "ix_section_years_responsible_id",
                table: "section_years",
                column: "responsible_id");

            migrationBuilder.CreateIndex(
                name: "ix_section_years_year_section",
                table: "section_years",
                columns: new[] { "year", "section" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "fk_indicator_values_asp_net_users_entered_by_id",
                table: "indicator_values",
                column: "entered_by_id",
                principalTable: "users",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_indicator_values_report_years_report_year",
                table: "indicator_values",
                column: "report_year",
                principalTable: "report_years",
                principalColumn: "year",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.Script("indicators");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                drop trigger figure_is_open on indicator_values;
                drop table contest_organisations, investment_organisations;
                drop function check_figure_is_open(), check_contest_is_open(), check_investment_is_open(), check_entry_is_open() cascade;
                drop function check_section_decision() cascade;
                drop function refuse_when_section_is_locked(integer, text);
                revoke insert, update, delete on indicator_values from education_portal;
                delete from indicator_values;
                delete from indicators;
                """);

            migrationBuilder.DropForeignKey(
                name: "fk_indicator_values_asp_net_users_entered_by_id",
                table: "indicator_values");

            migrationBuilder.DropForeignKey(
                name: "fk_indicator_values_report_years_report_year",
                table: "indicator_values");

            migrationBuilder.DropTable(
                name: "section_decisions");

            migrationBuilder.DropTable(
                name: "section_problems");

            migrationBuilder.DropTable(
                name: "contests");

            migrationBuilder.DropTable(
                name: "investments");

            migrationBuilder.DropTable(
                name: "section_years");

            migrationBuilder.DropTable(
                name: "report_years");

            migrationBuilder.DropIndex(
                name: "ix_indicators_section_order",
                table: "indicators");

            migrationBuilder.DropIndex(
                name: "ix_indicator_values_entered_by_id",
                table: "indicator_values");

            migrationBuilder.DropIndex(
                name: "ix_indicator_values_indicator_key_report_year",
                table: "indicator_values");

            migrationBuilder.DropIndex(
                name: "ix_indicator_values_report_year",
                table: "indicator_values");

            migrationBuilder.DropColumn(
                name: "formula",
                table: "indicators");

            migrationBuilder.DropColumn(
                name: "has_fixed_period",
                table: "indicators");

            migrationBuilder.DropColumn(
                name: "order",
                table: "indicators");

            migrationBuilder.DropColumn(
                name: "period",
                table: "indicators");

            migrationBuilder.DropColumn(
                name: "rounding",
                table: "indicators");

            migrationBuilder.DropColumn(
                name: "scope",
                table: "indicators");

            migrationBuilder.DropColumn(
                name: "comment",
                table: "indicator_values");

            migrationBuilder.DropColumn(
                name: "entered_at",
                table: "indicator_values");

            migrationBuilder.DropColumn(
                name: "entered_by_id",
                table: "indicator_values");

            migrationBuilder.DropColumn(
                name: "origin",
                table: "indicator_values");

            migrationBuilder.DropColumn(
                name: "xmin",
                table: "indicator_values");

            migrationBuilder.AlterColumn<string>(
                name: "source_lines",
                table: "indicator_values",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(60)",
                oldMaxLength: 60);

            migrationBuilder.CreateIndex(
                name: "ix_indicators_section",
                table: "indicators",
                column: "section");

            migrationBuilder.CreateIndex(
                name: "ix_indicator_values_indicator_key_period",
                table: "indicator_values",
                columns: new[] { "indicator_key", "period" },
                unique: true);
        }
    }
}
