using System.Globalization;
using Npgsql;
using Oskemen.Education.Testing;

namespace Oskemen.Education.Benchmarks.Growth;

/// <summary>
/// Ten years of everything, of one department and of others in the same tables. The portal has no column that says whose a row is, so
/// what a page would list whole (years, seasons, campaigns, payment lists, organisations) is there of one department alone; everything
/// under it, and people, cases and acts, are there of all. Foreign keys and triggers are off meanwhile: only in this database. The
/// organisations of others, which are not there, have negative keys: PostgreSQL reads a merge as ending where the organisations do, and would
/// read on through all rows of higher ones.
/// </summary>
internal static class History
{
    public const int Years = 10;

    /// <summary>Cells, payment lines, ledger entries and acts of more departments would take tens of gigabytes.</summary>
    public const int MostHeavy = 40;

    private const int PeopleOfDepartment = 150;
    private const int ActsOfDepartment = 10_000;
    private const int CareBlocks = 3;

    private const string Budget = "s.year = 2015";
    private const string Collected = "s.campaign_id = (select id from campaigns where year = 2025 and is_sample)";
    private const string CollectedRevision = "s.return_id in (select s.id from returns s where " + Collected + ")";
    private const string Original = "s.id < " + Copy.Step;
    private const string OwnOrTheirs = "case when c < 10 then s.organisation_id else s.organisation_id - c / 10 * " + Copy.Step + " end";
    private const string YearBefore = "2015 - c";
    private const string ReportAfter = "2017 + c";

    /// <summary>By how many years a block of cases lies earlier. The one department has no gap; of the others none is left in 2016 or later.</summary>
    private const string Earlier = "3 * (c % 3 + 4 * (c > 2)::integer)";

    private static readonly Copy[] Copies =
    [
        new("budget_years", Budget, CopyKind.OwnYear, "", ("year", YearBefore), ("is_sample", "false")),
        new("budget_programmes", Budget, CopyKind.Year, "id", ("year", YearBefore)),
        new("budget_lines", Budget, CopyKind.Year, "id programme_id", ("year", YearBefore)),
        new("budget_months", Budget, CopyKind.Year, "id", ("year", YearBefore)),
        new("execution_entries", "s.month_id in (select id from budget_months s where " + Budget + ")", CopyKind.Year, "id month_id line_id"),
        new("month_decisions", "s.month_id in (select id from budget_months s where " + Budget + ")", CopyKind.Year, "id month_id"),
        new("line_comments", "s.line_id in (select id from budget_lines s where " + Budget + ")", CopyKind.Year, "id line_id decision_id"),
        new("plan_amendments", Budget, CopyKind.Year, "id", ("year", YearBefore), ("date", "(s.date - make_interval(years => c))::date")),
        new("plan_amounts", "s.amendment_id in (select id from plan_amendments s where " + Budget + ")", CopyKind.Year, "id amendment_id line_id"),

        new("campaigns", "s.year = 2025 and s.is_sample", CopyKind.OwnYear, "id",
            ("year", "2024 - c"), ("as_of", Before("as_of", "c + 1")), ("deadline", Before("deadline", "c + 1")),
            ("closed_at", "coalesce(s.closed_at, s.opened_at)"), ("closed_by_id", "coalesce(s.closed_by_id, s.opened_by_id)")),
        new("returns", Collected, CopyKind.Year, "id campaign_id", ("organisation_id", OwnOrTheirs)),
        new("return_revisions", CollectedRevision, CopyKind.Year, "id return_id"),
        new("return_decisions", "s.revision_id in (select s.id from return_revisions s where " + CollectedRevision + ")", CopyKind.Year, "id revision_id"),
        new("return_cells", "s.revision_id in (select s.id from return_revisions s where " + CollectedRevision + ")", CopyKind.HeavyYear, "id revision_id"),

        new("ent_seasons", "s.year = 2024", CopyKind.OwnYear, "", ("year", "2024 - c")),
        new("ent_results", "s.year = 2024 and c not in (8, 9)", CopyKind.Year, "id", ("year", "2024 - c"), ("organisation_id", OwnOrTheirs)),

        new("report_years", "s.year = 2017", CopyKind.OwnYear, "", ("year", ReportAfter)),
        new("section_years", "s.year = 2017", CopyKind.Year, "id", ("year", ReportAfter)),
        new("indicator_values", "s.report_year = 2017", CopyKind.Year, "id", ("report_year", ReportAfter)),
        new("contests", "s.year = 2017", CopyKind.Year, "id", ("year", ReportAfter)),
        new("contest_organisations", "s.contest_id in (select id from contests where year = 2017)", CopyKind.Year, "id contest_id", ("organisation_id", OwnOrTheirs)),
        new("investments", "s.year = 2017", CopyKind.Year, "id", ("year", ReportAfter)),
        new("investment_organisations", "s.investment_id in (select id from investments where year = 2017)", CopyKind.Year, "id investment_id", ("organisation_id", OwnOrTheirs)),
        new("section_problems", "s.year = 2017", CopyKind.Year, "id", ("year", ReportAfter)),
        new("narrative_texts", "s.year = 2017", CopyKind.Year, "id", ("year", ReportAfter)),

        new("guardians", Original, CopyKind.Care, "id", ("iin", Iin(5)), ("last_name", "'Ө' || c || s.last_name"), ("search_name", "'ө' || c || s.search_name")),
        new("children", Original, CopyKind.Care, "id",
            ("iin", Iin(6)), ("last_name", "'Ө' || c || s.last_name"), ("search_name", "'ө' || c || s.search_name"),
            ("sibling_group", "md5(c || s.sibling_group::text)::uuid"), ("birth_date", Shifted("birth_date"))),
        new("guardianship_cases", Original, CopyKind.Care, "id child_id guardian_id",
            ("starts_on", Shifted("starts_on")), ("account_from", Shifted("account_from")), ("unsettled_from", "null"),
            ("ends_on", $"(coalesce(s.ends_on, date '2026-10-31') - make_interval(years => {Earlier}))::date"),
            ("end_reason", "coalesce(s.end_reason, (select end_reason from guardianship_cases where end_reason is not null limit 1))"),
            ("end_act", "coalesce(s.end_act, '№ 1')")),
        new("payment_lists", Original, CopyKind.OwnCare, "id", ("month", Shifted("month")), ("pay_on", Shifted("pay_on"))),
        new("payment_list_decisions", Original, CopyKind.Care, "id list_id"),
        new("repayments", Original, CopyKind.Care, "id case_id", ("received_on", Shifted("received_on"))),
        new("benefit_pauses", Original, CopyKind.Care, "id case_id"),
        new("case_documents", Original, CopyKind.Care, "id case_id"),
        new("housing_records", Original, CopyKind.Care, "id child_id", ("since", Shifted("since"))),
        new("guardian_reports", Original, CopyKind.Care, "id case_id", ("year", $"s.year - {Earlier}")),
        new("home_visits", Original, CopyKind.Care, "id case_id", ("visited_on", Shifted("visited_on"))),
        new("payment_lines", Original, CopyKind.HeavyCare, "id list_id case_id guardian_id"),
        new("benefit_entries", Original, CopyKind.HeavyCare, "id list_id repayment_id case_id", ("month", Shifted("month"))),
    ];

    /// <summary>Adds what a database of <paramref name="before"/> departments lacks for <paramref name="departments"/>; 0 is the sample data alone.</summary>
    public static async Task GrowAsync(TestDatabase database, int before, int departments)
    {
        await using var connection = await database.OpenAsSuperuserAsync();
        await ExecuteAsync(connection, "set session_replication_role = replica; set synchronous_commit = off; set maintenance_work_mem = '512MB'");
        if (before == 0 && departments > 0)
        {
            await ExecuteAsync(connection, Own);
        }

        foreach (var copy in Copies)
        {
            var (first, last) = Range(copy.Kind, before, departments);
            if (first <= last)
            {
                await ExecuteAsync(connection, copy.Statement(await ColumnsAsync(connection, copy.Table), first, last));
            }
        }

        var (from, to) = Range(CopyKind.Year, before, departments);
        await ExecuteAsync(connection, string.Create(CultureInfo.InvariantCulture, $"""
            insert into section_decisions (id, section_id, number, kind, decided_by_id, decided_at)
            select s.id + c * {Copy.Step}, s.id + c * {Copy.Step}, 1, 'Approved', (select id from users order by id limit 1), timestamptz '2017-12-01'
            from generate_series({from}, {to}) c, section_years s where s.year = 2017;

            insert into organisation_events overriding system value
            select (jsonb_populate_record(s, jsonb_build_object('id', s.id + c * {Copy.Step}, 'organisation_id', s.organisation_id - c * {Copy.Step}))).*
            from generate_series({Math.Max(before, 1)}, {departments - 1}) c, organisation_events s where {Original};
            """));
        await AddPeopleAsync(connection, before * PeopleOfDepartment, departments * PeopleOfDepartment);
        await AddActsAsync(connection, Math.Min(departments, MostHeavy) - Math.Min(before, MostHeavy));
        await ExecuteAsync(connection, "vacuum (analyze)");
    }

    public static async Task<string> SizeAsync(TestDatabase database) =>
        await database.ScalarAsync<string>("select pg_size_pretty(pg_database_size(current_database()))");

    /// <summary>What one department has besides: two reports and two visits a year for each case.</summary>
    private const string Own = $"""
        insert into guardian_reports (case_id, year, part, received_on, entered_at, entered_by_id)
        select s.id, year, part, make_date(year, 6 * part, 20), now(), s.registered_by_id
        from guardianship_cases s, generate_series(2023, 2025) year, generate_series(1, 2) part where {Original} on conflict do nothing;

        insert into home_visits (case_id, visited_on, findings, next_on, entered_at, entered_by_id)
        select s.id, make_date(year, 6 * part, 5), 'Үлгі', make_date(year, 6 * part, 5) + 180, now(), s.registered_by_id
        from guardianship_cases s, generate_series(2024, 2026) year, generate_series(1, 2) part where {Original} and year * 10 + part < 20262;
        """;

    private static (int First, int Last) Range(CopyKind kind, int before, int departments)
    {
        var (most, least) = (Math.Min(departments, MostHeavy), Math.Min(before, MostHeavy));
        return kind switch
        {
            CopyKind.Year => (Math.Max(1, before * Years), (departments * Years) - 1),
            CopyKind.HeavyYear => (Math.Max(1, least * Years), (most * Years) - 1),
            CopyKind.OwnYear => (1, before == 0 && departments > 0 ? Years - 1 : 0),
            CopyKind.Care => (Math.Max(1, before * CareBlocks), (departments * CareBlocks) - 1),
            CopyKind.HeavyCare => (Math.Max(1, least * CareBlocks), (most * CareBlocks) - 1),
            _ => (1, before == 0 && departments > 0 ? CareBlocks - 1 : 0),
        };
    }

    private static async Task AddPeopleAsync(NpgsqlConnection connection, int first, int last)
    {
        await ExecuteAsync(connection, new Copy(
            "users", "s.normalized_user_name = 'DEMO-DIRECTOR'", CopyKind.Year, "",
            ("id", "md5('person' || c)::uuid"), ("user_name", "'person-' || c"), ("normalized_user_name", "'PERSON-' || c"),
            ("display_name", "'Сынақ ' || lpad(c::text, 6, '0')"), ("security_stamp", "md5('stamp' || c)")).Statement(await ColumnsAsync(connection, "users"), first, last - 1));
        await ExecuteAsync(connection, string.Create(CultureInfo.InvariantCulture, $"""
            insert into user_roles (user_id, role_id)
            select md5('person' || c)::uuid, (select id from roles where name = 'Director') from generate_series({first}, {last - 1}) c;

            insert into memberships (user_id, organisation_id, "from")
            select md5('person' || c)::uuid, 1 + c % 110 - c / {PeopleOfDepartment} * {Copy.Step}, date '2016-09-01' from generate_series({first}, {last - 1}) c;

            insert into sessions (id, user_id, key_hash, ticket, started_at, last_seen_at, expires_at, address, browser)
            select gen_random_uuid(), md5('person' || c)::uuid, sha256((c || '.' || n)::bytea), decode(repeat(md5(c::text), 40), 'hex'), now(), now(), now() + interval '1 day', '10.0.0.1', 'Firefox'
            from generate_series({first}, {last - 1}) c, generate_series(1, 3) n;
            """));
    }

    private static Task AddActsAsync(NpgsqlConnection connection, int departments) => ExecuteAsync(connection, string.Create(CultureInfo.InvariantCulture, $"""
        insert into audit_entries (at, act, actor_id, actor_name, address, request, trace, subject_kind, subject_key, changes)
        select now() - make_interval(mins => {departments * ActsOfDepartment} - n), case n % 3 when 0 then 'Changed' when 1 then 'SignedIn' else 'Changed' end,
            md5('person' || n % {PeopleOfDepartment * Math.Max(departments, 1)})::uuid, 'Сынақ ' || lpad((n % 3000)::text, 6, '0'), '10.0.0.' || n % 250, 'POST /kk/budget/' || 1900 + n % 200 || '/' || 1 + n % 12,
            md5(n::text), 'BudgetMonth', 1900 + n % 200 || '-' || 1 + n % 12,
            (select changes from audit_entries where jsonb_array_length(changes) between 1 and 4 order by id limit 1)
        from generate_series(1, {departments * ActsOfDepartment}) n;

        insert into audit_links (number, entry_id, hash)
        select last.number + row_number() over (order by e.id), e.id, sha256(e.id::text::bytea)
        from (select coalesce(max(number), 0) as number, coalesce(max(entry_id), 0) as entry from audit_links) last
        join audit_entries e on e.id > last.entry;
        """));

    private static async Task<IReadOnlyList<string>> ColumnsAsync(NpgsqlConnection connection, string table)
    {
        await using var command = new NpgsqlCommand(
            "select column_name from information_schema.columns where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER' order by ordinal_position", connection)
        {
            Parameters = { new() { Value = table } },
        };
        var columns = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            columns.Add(reader.GetString(0));
        }

        return columns;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        try
        {
            await command.ExecuteNonQueryAsync();
        }
        catch (PostgresException problem)
        {
            throw new InvalidOperationException(sql, problem);
        }
    }

    private static string Before(string column, string years) => $"(s.{column} - make_interval(years => {years}))::date";

    private static string Shifted(string column) => $"(s.{column} - make_interval(years => {Earlier}))::date";

    private static string Iin(int digit) => $"({digit}00000000000 + c::bigint * {Copy.Step} + s.id)::text";
}
