using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Oskemen.Education.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class PlanLocks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Script("plan_locks");

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            drop trigger amount_reaches_no_approved_month on plan_amounts;
            drop trigger act_reaches_no_approved_month on plan_amendments;
            drop function check_act_amount();
            drop function check_act();
            drop function refuse_when_plan_is_locked(integer, date);
            drop function lock_plan(integer);
            """);
    }
}
