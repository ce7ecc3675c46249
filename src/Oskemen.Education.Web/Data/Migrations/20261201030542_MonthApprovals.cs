using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Oskemen.Education.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class MonthApprovals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "approved_at",
                table: "budget_months",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_users_display_name_id",
                table: "users",
                columns: new[] { "display_name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_budget_months_not_approved",
                table: "budget_months",
                columns: new[] { "year", "month" },
                filter: "approved_at is null");

            migrationBuilder.Script("month_approvals");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                drop trigger approval_is_kept on month_decisions;
                drop function keep_month_approval();
                revoke insert (year, month) on budget_months from education_portal;
                grant insert on budget_months to education_portal;
                """);

            migrationBuilder.DropIndex(
                name: "ix_users_display_name_id",
                table: "users");

            migrationBuilder.DropIndex(
                name: "ix_budget_months_not_approved",
                table: "budget_months");

            migrationBuilder.DropColumn(
                name: "approved_at",
                table: "budget_months");
        }
    }
}
