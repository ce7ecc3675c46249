using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Oskemen.Education.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class Guardianship : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateSequence(
                name: "children_ids",
                incrementBy: 10);

            migrationBuilder.CreateSequence(
                name: "guardians_ids",
                incrementBy: 10);

            migrationBuilder.CreateSequence(
                name: "guardianship_cases_ids",
                incrementBy: 10);

            migrationBuilder.CreateTable(
                name: "children",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    iin = table.Column<string>(type: "character(12)", fixedLength: true, maxLength: 12, nullable: true),
                    last_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    first_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    patronymic = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    search_name = table.Column<string>(type: "character varying(182)", maxLength: 182, nullable: true),
                    birth_date = table.Column<DateOnly>(type: "date", nullable: true),
                    sex = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    sibling_group = table.Column<Guid>(type: "uuid", nullable: true),
                    organisation_id = table.Column<int>(type: "integer", nullable: true),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false),
                    erased_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    erased_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_children", x => x.id);
                    table.ForeignKey(
                        name: "fk_children_asp_net_users_erased_by_id",
                        column: x => x.erased_by_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_children_organisations_organisation_id",
                        column: x => x.organisation_id,
                        principalTable: "organisations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "guardians",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    iin = table.Column<string>(type: "character(12)", fixedLength: true, maxLength: 12, nullable: true),
                    last_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    first_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    patronymic = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    search_name = table.Column<string>(type: "character varying(182)", maxLength: 182, nullable: true),
                    telephone = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    address = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    account = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    bank = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    erased_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_guardians", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "guardianship_terms",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    mci = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    guardian_index = table.Column<decimal>(type: "numeric(8,3)", precision: 8, scale: 3, nullable: false),
                    patronage_index = table.Column<decimal>(type: "numeric(8,3)", precision: 8, scale: 3, nullable: false),
                    carer_index = table.Column<decimal>(type: "numeric(8,3)", precision: 8, scale: 3, nullable: true),
                    adoption_index = table.Column<decimal>(type: "numeric(8,3)", precision: 8, scale: 3, nullable: true),
                    payment_day = table.Column<int>(type: "integer", nullable: false),
                    reports_per_year = table.Column<int>(type: "integer", nullable: false),
                    retention_years = table.Column<int>(type: "integer", nullable: true),
                    act = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_guardianship_terms", x => x.id);
                    table.CheckConstraint("ck_guardianship_terms_values", "mci > 0 and least(guardian_index, patronage_index, carer_index, adoption_index, retention_years) >= 0 and payment_day between 1 and 28 and reports_per_year in (1, 2, 3, 4, 6, 12)");
                });

            migrationBuilder.CreateTable(
                name: "payment_lists",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    month = table.Column<DateOnly>(type: "date", nullable: false),
                    pay_on = table.Column<DateOnly>(type: "date", nullable: false),
                    made_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    total = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    paid_cases = table.Column<int>(type: "integer", nullable: false),
                    unpaid_cases = table.Column<int>(type: "integer", nullable: false),
                    approved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_payment_lists", x => x.id);
                    table.CheckConstraint("ck_payment_lists_month", "extract(day from month) = 1 and total >= 0");
                    table.ForeignKey(
                        name: "fk_payment_lists_asp_net_users_made_by_id",
                        column: x => x.made_by_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reconciliation_notes",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    year = table.Column<int>(type: "integer", nullable: false),
                    month = table.Column<int>(type: "integer", nullable: true),
                    programme = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false),
                    text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    written_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reconciliation_notes", x => x.id);
                    table.ForeignKey(
                        name: "fk_reconciliation_notes_asp_net_users_written_by_id",
                        column: x => x.written_by_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "housing_records",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    child_id = table.Column<int>(type: "integer", nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    since = table.Column<DateOnly>(type: "date", nullable: false),
                    note = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_housing_records", x => x.id);
                    table.ForeignKey(
                        name: "fk_housing_records_children_child_id",
                        column: x => x.child_id,
                        principalTable: "children",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "guardianship_cases",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    child_id = table.Column<int>(type: "integer", nullable: false),
                    guardian_id = table.Column<int>(type: "integer", nullable: false),
                    form = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    kinship = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    act = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    act_date = table.Column<DateOnly>(type: "date", nullable: false),
                    starts_on = table.Column<DateOnly>(type: "date", nullable: false),
                    act_until = table.Column<DateOnly>(type: "date", nullable: true),
                    account_from = table.Column<DateOnly>(type: "date", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: true),
                    end_reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    end_act = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    unsettled_from = table.Column<DateOnly>(type: "date", nullable: true),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    registered_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    registered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_guardianship_cases", x => x.id);
                    table.CheckConstraint("ck_guardianship_cases_end", "ends_on >= starts_on and (ends_on is null) = (end_reason is null)");
                    table.CheckConstraint("ck_guardianship_cases_months", "extract(day from account_from) = 1 and coalesce(extract(day from unsettled_from), 1) = 1");
                    table.ForeignKey(
                        name: "fk_guardianship_cases_asp_net_users_registered_by_id",
                        column: x => x.registered_by_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_guardianship_cases_children_child_id",
                        column: x => x.child_id,
                        principalTable: "children",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_guardianship_cases_guardians_guardian_id",
                        column: x => x.guardian_id,
                        principalTable: "guardians",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "payment_list_decisions",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    list_id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    decided_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_payment_list_decisions", x => x.id);
                    table.CheckConstraint("ck_payment_list_decisions_reason", "kind <> 'Returned' or coalesce(length(btrim(reason)), 0) > 0");
                    table.ForeignKey(
                        name: "fk_payment_list_decisions_asp_net_users_decided_by_id",
                        column: x => x.decided_by_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_payment_list_decisions_payment_lists_list_id",
                        column: x => x.list_id,
                        principalTable: "payment_lists",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "benefit_pauses",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    case_id = table.Column<int>(type: "integer", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    entered_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    entered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_benefit_pauses", x => x.id);
                    table.CheckConstraint("ck_benefit_pauses_days", "coalesce(until, \"from\") >= \"from\"");
                    table.ForeignKey(
                        name: "fk_benefit_pauses_asp_net_users_entered_by_id",
                        column: x => x.entered_by_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_benefit_pauses_guardianship_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "guardianship_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_documents",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    case_id = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: true),
                    note = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_documents", x => x.id);
                    table.ForeignKey(
                        name: "fk_case_documents_guardianship_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "guardianship_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "guardian_reports",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    case_id = table.Column<int>(type: "integer", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    part = table.Column<int>(type: "integer", nullable: false),
                    received_on = table.Column<DateOnly>(type: "date", nullable: false),
                    note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    entered_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    entered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_guardian_reports", x => x.id);
                    table.ForeignKey(
                        name: "fk_guardian_reports_asp_net_users_entered_by_id",
                        column: x => x.entered_by_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_guardian_reports_guardianship_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "guardianship_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "home_visits",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    case_id = table.Column<int>(type: "integer", nullable: false),
                    visited_on = table.Column<DateOnly>(type: "date", nullable: false),
                    findings = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    next_on = table.Column<DateOnly>(type: "date", nullable: true),
                    entered_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    entered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_home_visits", x => x.id);
                    table.ForeignKey(
                        name: "fk_home_visits_asp_net_users_entered_by_id",
                        column: x => x.entered_by_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_home_visits_guardianship_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "guardianship_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "payment_lines",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    list_id = table.Column<int>(type: "integer", nullable: false),
                    case_id = table.Column<int>(type: "integer", nullable: false),
                    guardian_id = table.Column<int>(type: "integer", nullable: false),
                    account = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    total = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    debt = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    why_unpaid = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    unsettled_from = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_payment_lines", x => x.id);
                    table.CheckConstraint("ck_payment_lines_total", "total >= 0 and debt >= 0 and (total = 0) = (why_unpaid is not null)");
                    table.ForeignKey(
                        name: "fk_payment_lines_guardians_guardian_id",
                        column: x => x.guardian_id,
                        principalTable: "guardians",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_payment_lines_guardianship_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "guardianship_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_payment_lines_payment_lists_list_id",
                        column: x => x.list_id,
                        principalTable: "payment_lists",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "repayments",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    case_id = table.Column<int>(type: "integer", nullable: false),
                    received_on = table.Column<DateOnly>(type: "date", nullable: false),
                    amount = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    document = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    entered_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    entered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_repayments", x => x.id);
                    table.CheckConstraint("ck_repayments_amount", "amount > 0");
                    table.ForeignKey(
                        name: "fk_repayments_asp_net_users_entered_by_id",
                        column: x => x.entered_by_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_repayments_guardianship_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "guardianship_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "benefit_entries",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    case_id = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    month = table.Column<DateOnly>(type: "date", nullable: false),
                    amount = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    origin = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    list_id = table.Column<int>(type: "integer", nullable: true),
                    repayment_id = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_benefit_entries", x => x.id);
                    table.CheckConstraint("ck_benefit_entries_of_one", "num_nonnulls(list_id, repayment_id) = 1 and amount <> 0 and (amount > 0) = (origin in ('Regular', 'BackPayment')) and extract(day from month) = 1");
                    table.ForeignKey(
                        name: "fk_benefit_entries_guardianship_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "guardianship_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_benefit_entries_payment_lists_list_id",
                        column: x => x.list_id,
                        principalTable: "payment_lists",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_benefit_entries_repayments_repayment_id",
                        column: x => x.repayment_id,
                        principalTable: "repayments",
                        principalColumn: "id");
                });

            migrationBuilder.CreateIndex(
                name: "ix_benefit_entries_case_id_month_kind_list_id_repayment_id",
                table: "benefit_entries",
                columns: new[] { "case_id", "month", "kind", "list_id", "repayment_id" },
                unique: true)
                .Annotation("Npgsql:IndexInclude", new[] { "amount", "origin" })
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_benefit_entries_list_id_kind",
                table: "benefit_entries",
                columns: new[] { "list_id", "kind" })
                .Annotation("Npgsql:IndexInclude", new[] { "amount", "case_id", "month" });

            migrationBuilder.CreateIndex(
                name: "ix_benefit_entries_repayment_id",
                table: "benefit_entries",
                column: "repayment_id");

            migrationBuilder.CreateIndex(
                name: "ix_benefit_pauses_case_id",
                table: "benefit_pauses",
                column: "case_id")
                .Annotation("Npgsql:IndexInclude", new[] { "from", "until", "reason" });

            migrationBuilder.CreateIndex(
                name: "ix_benefit_pauses_entered_by_id",
                table: "benefit_pauses",
                column: "entered_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_case_documents_case_id",
                table: "case_documents",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_children_birth_date",
                table: "children",
                column: "birth_date");

            migrationBuilder.CreateIndex(
                name: "ix_children_erased_by_id",
                table: "children",
                column: "erased_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_children_iin",
                table: "children",
                column: "iin",
                unique: true)
                .Annotation("Npgsql:IndexInclude", new[] { "id" });

            migrationBuilder.CreateIndex(
                name: "ix_children_organisation_id",
                table: "children",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_children_search_name",
                table: "children",
                column: "search_name")
                .Annotation("Npgsql:IndexInclude", new[] { "id" })
                .Annotation("Npgsql:IndexOperators", new[] { "text_pattern_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_children_sibling_group",
                table: "children",
                column: "sibling_group");

            migrationBuilder.CreateIndex(
                name: "ix_guardian_reports_case_id_year_part",
                table: "guardian_reports",
                columns: new[] { "case_id", "year", "part" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_guardian_reports_entered_by_id",
                table: "guardian_reports",
                column: "entered_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_guardians_iin",
                table: "guardians",
                column: "iin",
                unique: true)
                .Annotation("Npgsql:IndexInclude", new[] { "id" });

            migrationBuilder.CreateIndex(
                name: "ix_guardians_search_name",
                table: "guardians",
                column: "search_name")
                .Annotation("Npgsql:IndexInclude", new[] { "id" })
                .Annotation("Npgsql:IndexOperators", new[] { "text_pattern_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_guardianship_cases_act_until",
                table: "guardianship_cases",
                column: "act_until",
                filter: "ends_on is null and act_until is not null");

            migrationBuilder.CreateIndex(
                name: "ix_guardianship_cases_child_id",
                table: "guardianship_cases",
                column: "child_id");

            migrationBuilder.CreateIndex(
                name: "ix_guardianship_cases_ends_on",
                table: "guardianship_cases",
                column: "ends_on");

            migrationBuilder.CreateIndex(
                name: "ix_guardianship_cases_guardian_id",
                table: "guardianship_cases",
                column: "guardian_id");

            migrationBuilder.CreateIndex(
                name: "ix_guardianship_cases_registered_by_id",
                table: "guardianship_cases",
                column: "registered_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_guardianship_cases_starts_on",
                table: "guardianship_cases",
                column: "starts_on");

            migrationBuilder.CreateIndex(
                name: "ix_guardianship_cases_unsettled_from",
                table: "guardianship_cases",
                column: "unsettled_from",
                filter: "unsettled_from is not null")
                .Annotation("Npgsql:IndexInclude", new[] { "id", "child_id", "guardian_id", "form", "starts_on", "ends_on", "act_until" });

            migrationBuilder.CreateIndex(
                name: "ix_guardianship_terms_valid_from",
                table: "guardianship_terms",
                column: "valid_from",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_home_visits_case_id_visited_on",
                table: "home_visits",
                columns: new[] { "case_id", "visited_on" });

            migrationBuilder.CreateIndex(
                name: "ix_home_visits_entered_by_id",
                table: "home_visits",
                column: "entered_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_home_visits_next_on",
                table: "home_visits",
                column: "next_on",
                filter: "next_on is not null");

            migrationBuilder.CreateIndex(
                name: "ix_housing_records_child_id",
                table: "housing_records",
                column: "child_id");

            migrationBuilder.CreateIndex(
                name: "ix_payment_lines_case_id",
                table: "payment_lines",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_payment_lines_guardian_id",
                table: "payment_lines",
                column: "guardian_id");

            migrationBuilder.CreateIndex(
                name: "ix_payment_lines_list_id_case_id",
                table: "payment_lines",
                columns: new[] { "list_id", "case_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_payment_list_decisions_decided_by_id",
                table: "payment_list_decisions",
                column: "decided_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_payment_list_decisions_list_id_number",
                table: "payment_list_decisions",
                columns: new[] { "list_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_payment_lists_made_by_id",
                table: "payment_lists",
                column: "made_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_payment_lists_month",
                table: "payment_lists",
                column: "month",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reconciliation_notes_written_by_id",
                table: "reconciliation_notes",
                column: "written_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_reconciliation_notes_year_month",
                table: "reconciliation_notes",
                columns: new[] { "year", "month" });

            migrationBuilder.CreateIndex(
                name: "ix_repayments_case_id",
                table: "repayments",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_repayments_entered_by_id",
                table: "repayments",
                column: "entered_by_id");

            migrationBuilder.Script("guardianship");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "benefit_entries");

            migrationBuilder.DropTable(
                name: "benefit_pauses");

            migrationBuilder.DropTable(
                name: "case_documents");

            migrationBuilder.DropTable(
                name: "guardian_reports");

            migrationBuilder.DropTable(
                name: "guardianship_terms");

            migrationBuilder.DropTable(
                name: "home_visits");

            migrationBuilder.DropTable(
                name: "housing_records");

            migrationBuilder.DropTable(
                name: "payment_lines");

            migrationBuilder.DropTable(
                name: "payment_list_decisions");

            migrationBuilder.DropTable(
                name: "reconciliation_notes");

            migrationBuilder.DropTable(
                name: "repayments");

            migrationBuilder.DropTable(
                name: "payment_lists");

            migrationBuilder.DropTable(
                name: "guardianship_cases");

            migrationBuilder.DropTable(
                name: "children");

            migrationBuilder.DropTable(
                name: "guardians");

            migrationBuilder.DropSequence(
                name: "children_ids");

            migrationBuilder.DropSequence(
                name: "guardians_ids");

            migrationBuilder.DropSequence(
                name: "guardianship_cases_ids");

            migrationBuilder.Sql(
                """
                drop function refuse_when_payment_list_is_locked, check_added_to_open_list, check_taken_from_open_list, refuse_to_change_entry,
                    check_line_forgets_account_only, check_payment_list_is_open, check_payment_decision, check_approval_is_whole;
                drop extension btree_gist;
                """);
        }
    }
}
