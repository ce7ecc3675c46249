using Npgsql;

namespace Oskemen.Education.IntegrationTests.Data;

/// <summary>What somebody cannot do who holds the portal's database password.</summary>
public sealed class PortalRoleTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("create table own (id integer)")]
    [InlineData("alter table budget_lines add column own integer")]
    [InlineData("drop table execution_entries")]
    [InlineData("truncate execution_entries")]
    [InlineData("alter table execution_entries disable trigger all")]
    [InlineData("drop trigger month_is_open on execution_entries")]
    [InlineData("create or replace function check_month_is_open() returns trigger language plpgsql as 'begin return new; end'")]
    [InlineData("create schema own")]
    [InlineData("set session_replication_role = replica")]
    [InlineData("set role education_owner")]
    public async Task Schema_CannotBeAltered(string sql) => await ShouldBeForbiddenAsync(sql);

    [Theory]
    [InlineData("update month_decisions set kind = 'Returned'")]
    [InlineData("delete from month_decisions")]
    [InlineData("truncate month_decisions")]
    [InlineData("update line_comments set text = ''")]
    [InlineData("delete from line_comments")]
    [InlineData("update plan_amendments set date = date - 1")]
    [InlineData("delete from plan_amendments")]
    [InlineData("update plan_amounts set amount = 0")]
    [InlineData("delete from plan_amounts")]
    [InlineData("delete from budget_months")]
    [InlineData("update budget_months set month = 13 - month")]
    [InlineData("update budget_months set approved_at = now()")]
    [InlineData("insert into budget_months (year, month, approved_at) values (2016, 1, now())")]
    [InlineData("delete from budget_lines")]
    [InlineData("delete from budget_years")]
    [InlineData("update budget_years set is_sample = false")]
    [InlineData("update budget_programmes set year = 2016")]
    [InlineData("update indicators set name_kk = name_ru")]
    [InlineData("insert into indicators (key, section, unit, name_kk, name_ru) values ('own', '', '', '', '')")]
    public async Task Record_CannotBeChanged(string sql) => await ShouldBeForbiddenAsync(sql);

    private async Task ShouldBeForbiddenAsync(string sql) =>
        (await fixture.Database.ExecuteAsPortalAsync(sql).ShouldBeRefusedAsync()).ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
}
