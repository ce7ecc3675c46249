using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Periods;
using Oskemen.Education.Web.Data;

namespace Oskemen.Education.IntegrationTests.Guardianship;

/// <summary>20 000 cases and ten years of payments: what is asked of the database stays few commands, answered from indexes.</summary>
public sealed class LoadTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private const string Grow =
        """
        set session_replication_role = replica;
        insert into children (id, iin, last_name, first_name, search_name, birth_date, sex, is_sample)
            select n, lpad(n::text, 12, '0'), 'Үлгі', 'Бала', 'ҮЛГІ' || chr(1040 + n % 32) || chr(1040 + n / 32 % 32) || ' БАЛА ' || n, date '2012-01-01' + n % 4000, 'Male', true
            from generate_series(100001, 120000) n;
        insert into guardians (id, iin, last_name, first_name, search_name, account)
            select n, lpad(n::text, 12, '9'), 'Сынақ', 'Қамқоршы', 'СЫНАҚ' || chr(1040 + n % 32) || chr(1040 + n / 32 % 32) || ' ҚАМҚОРШЫ', 'KZ' || n
            from generate_series(100001, 120000) n;
        insert into guardianship_cases (id, child_id, guardian_id, form, kinship, act, act_date, starts_on, ends_on, end_reason, account_from, unsettled_from, changed_at, registered_by_id, registered_at)
            select n, n, n, 'Guardianship', 'Grandparent', '№', '2016-01-01', '2016-01-01', case when n % 5 > 0 then date '2026-01-01' end, case when n % 5 > 0 then 'Adoption' end,
                '2016-01-01', case when n % 5 = 0 then date '2026-01-01' end, now(), (select id from users limit 1), now()
            from generate_series(100001, 120000) n;
        insert into benefit_pauses (case_id, "from", until, reason, entered_by_id, entered_at)
            select n, '2017-01-01', '2017-02-01', 'Other', (select id from users limit 1), now() from generate_series(100001, 120000) n;
        insert into payment_lists (month, pay_on, made_by_id, made_at, total, paid_cases, unpaid_cases, approved_at)
            select m, m, (select id from users limit 1), now(), 1, 1, 0, now() from generate_series(date '2016-01-01', date '2025-12-01', interval '1 month') m;
        insert into benefit_entries (case_id, kind, month, amount, origin, list_id)
            select n, 'GuardianBenefit', l.month, 21210, 'Regular', l.id from payment_lists l, generate_series(100001, 120000) n;
        set session_replication_role = origin;
        """;

    // Made anew of all rows at once, an index takes a fraction of what it takes row by row.
    private const string TakeIndexes =
        """
        create temp table taken as select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
            from pg_index where indrelid = 'benefit_entries'::regclass and not indisprimary;
        do $$ declare name text; begin
            for name in select taken.name from taken loop execute 'drop index ' || name; end loop;
        end $$;
        """;

    private const string MakeIndexes =
        """
        set maintenance_work_mem = '256MB';
        do $$ declare definition text; begin
            for definition in select taken.definition from taken loop execute definition; end loop;
        end $$;
        """;

    [Fact]
    public async Task List_Search_AndLedger_StayFewCommandsAnsweredFromIndexes()
    {
        var specialist = await fixture.Portal.CreateUserAsync(Role.GuardianshipSpecialist);
        await fixture.Database.CreateCaseAsync(startsOn: new DateOnly(2014, 1, 1));
        var before = await MakeAsync(new ReportingMonth(2015, 12), specialist.Id);
        await fixture.Database.ExecuteAsOwnerAsync("delete from payment_lists; update guardianship_cases set unsettled_from = null;");
        await GrowAsync();

        foreach (var (sql, index) in new[]
        {
            ("select id from children where search_name like 'ҮЛГІАБ%'", "ix_children_search_name"),
            ("select id from guardians where search_name like 'СЫНАҚАБ%'", "ix_guardians_search_name"),
            ("select id from children where iin = '000000100777'", "ix_children_iin"),
            ("select kind, month, amount from benefit_entries where case_id = 100777 order by month", "ix_benefit_entries_case_id_month_kind_list_id_repayment_id"),
            ("select \"from\", until, reason from benefit_pauses where case_id = 100777", "ix_benefit_pauses_case_id"),
            ("select id, child_id, guardian_id, form, starts_on, ends_on, act_until from guardianship_cases where unsettled_from <= '2026-01-01'", "ix_guardianship_cases_unsettled_from"),
        })
        {
            var nodes = await ExplainAsync(sql);
            nodes.ShouldBe([$"Index Only Scan {index}"], customMessage: sql);
        }

        // What is unsettled is looked up case by case, not by reading ten years of everybody.
        (await ExplainAsync(
            """
            select e.case_id, e.amount from benefit_entries e join guardianship_cases c on c.id = e.case_id
            where c.unsettled_from <= '2026-01-01' and c.starts_on <= '2026-01-31' and e.month >= c.unsettled_from
            """)).ShouldNotContain("Seq Scan benefit_entries");

        var after = await MakeAsync(new ReportingMonth(2026, 1), specialist.Id);

        after.ShouldBe(before);
        (await fixture.Database.ScalarAsync<decimal>("select total from payment_lists where month = '2026-01-01'")).ShouldBe(4000 * 21_210m);
    }

    /// <summary>Past the rules that look at each row: only a superuser can, and it takes seconds instead of minutes.</summary>
    private async Task GrowAsync()
    {
        await using var connection = await fixture.Database.OpenAsSuperuserAsync();
        foreach (var sql in new[] { TakeIndexes, Grow, MakeIndexes, "vacuum analyze" })
        {
            await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 300 };
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }
    }

    private async Task<int> MakeAsync(ReportingMonth month, Guid by)
    {
        await using var scope = fixture.Portal.Services.CreateAsyncScope();
        var maker = scope.ServiceProvider.GetRequiredService<PaymentListMaker>();
        return (await fixture.Portal.Commands.DuringAsync(async () => (await maker.MakeAsync(month, month.FirstDay, by)).ShouldBeNull())).Count;
    }

    /// <summary>How tables are read, as <c>Index Only Scan ix_…</c> or <c>Seq Scan table</c>.</summary>
    private async Task<IReadOnlyList<string>> ExplainAsync(string sql)
    {
        await using var connection = await fixture.Database.OpenAsOwnerAsync();
        await using var command = new NpgsqlCommand($"explain (format json) {sql}", connection);
        using var plan = JsonDocument.Parse((string)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!);
        return [.. Nodes(plan.RootElement[0].GetProperty("Plan"))];
    }

    private static IEnumerable<string> Nodes(JsonElement node)
    {
        var type = node.GetProperty("Node Type").GetString()!;
        if (type.Contains("Scan", StringComparison.Ordinal))
        {
            yield return $"{type} {(node.TryGetProperty("Index Name", out var index) ? index : node.GetProperty("Relation Name")).GetString()}";
        }

        foreach (var inner in node.TryGetProperty("Plans", out var plans) ? plans.EnumerateArray().SelectMany(Nodes) : [])
        {
            yield return inner;
        }
    }
}
