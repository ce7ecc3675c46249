using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Domain.Organisations;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Identity;

namespace Oskemen.Education.IntegrationTests;

/// <summary>No page asks the database more often because there is more to show.</summary>
public sealed class CommandCountTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private const int MoreLines = 40;

    /// <summary>The head's desk, the richest page: months, returns, sections, cases.</summary>
    private const int MostCommands = 11;

    /// <summary>A figure beside those of the years before: each year's report is made of all registers.</summary>
    private const int MostCommandsOfAReport = 90;

    private const int MoreOrganisations = 500;
    private const int MorePeople = 200;

    private const int FirstYear = 2003;
    private const int Years = 10;

    [Fact]
    public async Task EveryPage_CostsAsManyCommandsWithThreeTimesTheRows()
    {
        var clients = new Dictionary<Role, PortalClient>();
        foreach (var role in Enum.GetValues<Role>())
        {
            clients[role] = await Pages.OpenAsync(fixture.Portal, role);
        }

        // The first visits make what is made once, such as plans of queries.
        await CountAsync(clients);
        await CountAsync(clients);
        var before = await CountAsync(clients);
        await AddLinesAsync();
        await AddPeopleAsync();
        await AddReturnsAsync();
        await AddEntriesAsync();
        await AddCasesAsync();
        var after = await CountAsync(clients);

        after.ShouldBe(before);
        before.Values.Max().ShouldBeGreaterThan(0);
        before.Where(count => count.Value > (IsOfAReport(count.Key) ? MostCommandsOfAReport : MostCommands)).ShouldBeEmpty();
        foreach (var client in clients.Values)
        {
            client.Dispose();
        }
    }

    private static bool IsOfAReport(string page) =>
        page.Contains(" /reports/", StringComparison.Ordinal) || page.Contains(" /figures/", StringComparison.Ordinal);

    private async Task<Dictionary<string, int>> CountAsync(Dictionary<Role, PortalClient> clients)
    {
        var counts = new Dictionary<string, int>();
        foreach (var (page, role) in Pages.All)
        {
            var address = "/kk" + await Pages.FillAsync(page, fixture.Portal);
            var commands = await fixture.Portal.Commands.DuringAsync(() => clients[role].GetDocumentAsync(address));
            counts[$"{role} {page}"] = commands.Count;
        }

        return counts;
    }

    /// <summary>Also many who answered for the demonstration director's school.</summary>
    private async Task AddPeopleAsync()
    {
        await using var db = fixture.Database.CreateContext();
        var school = await fixture.Database.FindOrganisationAsync("school_44");
        for (var number = 0; number < MoreOrganisations; number++)
        {
            db.Organisations.Add(new Organisation($"more_{number}", OrganisationKind.School, 1000 + number, $"№ {1000 + number} мектеп", $"Школа № {1000 + number}"));
        }

        for (var number = 0; number < MorePeople; number++)
        {
            var user = new PortalUser { Id = Guid.NewGuid(), UserName = $"more-{number}", NormalizedUserName = $"MORE-{number}", DisplayName = "Сынақ" };
            db.Users.Add(user);
            db.Memberships.Add(new Membership(user.Id, school.Id, TestData.LongAgo));
        }

        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Ten years of approved returns of all organisations, made in the database: one by one they would take minutes.</summary>
    private Task AddReturnsAsync() => fixture.Database.ExecuteAsOwnerAsync(
        $"""
        insert into campaigns (year, occasion, as_of, deadline, forms, is_sample, opened_at)
        select year, 'SchoolYearStart', make_date(year, 9, 5), make_date(year, 9, 15), array['School', 'Kindergarten'], false, now() from generate_series({FirstYear}, {FirstYear + Years - 1}) year;
        insert into returns (campaign_id, organisation_id, form)
        select c.id, o.id, case o.kind when 'Kindergarten' then 'Kindergarten' else 'School' end
        from campaigns c cross join organisations o where not c.is_sample and o.kind in ('School', 'Kindergarten');
        insert into return_revisions (return_id, number, heads, oddities, updated_at)
        select r.id, 1, 50, 1, now() from returns r where not exists (select 1 from return_revisions v where v.return_id = r.id);
        insert into return_cells (revision_id, measure, level, language, value)
        select v.id, case r.form when 'School' then 'Pupils' else 'Children' end, level, 'Kazakh', 25
        from return_revisions v join returns r on r.id = v.return_id join campaigns c on c.id = r.campaign_id cross join generate_series(3, 4) level
        where not c.is_sample;
        insert into return_decisions (revision_id, number, kind, decided_by_id, decided_at)
        select v.id, 1, 'Submitted', (select id from users order by id limit 1), now()
        from return_revisions v join returns r on r.id = v.return_id join campaigns c on c.id = r.campaign_id where not c.is_sample;
        insert into return_decisions (revision_id, number, kind, decided_by_id, decided_at)
        select v.id, 2, 'Approved', (select id from users order by id desc limit 1), now()
        from return_revisions v join returns r on r.id = v.return_id join campaigns c on c.id = r.campaign_id where not c.is_sample;
        """);

    /// <summary>Ten rows of each register for every one there is, each naming organisations.</summary>
    private Task AddEntriesAsync() => fixture.Database.ExecuteAsOwnerAsync(
        """
        insert into contests (kind, name_kk, name_ru, year, section, entered_at)
        select kind, name_kk, name_ru, year, section, now() from contests cross join generate_series(1, 10);
        insert into contest_organisations (contest_id, organisation_id) select id, (select min(id) from organisations) from contests;
        insert into investments (purpose, name_kk, name_ru, amount, is_in_total, year, section, entered_at)
        select purpose, name_kk, name_ru, amount, is_in_total, year, section, now() from investments cross join generate_series(1, 10);
        insert into investment_organisations (investment_id, organisation_id)
        select id, (select max(id) from organisations) from investments i
        where not exists (select 1 from investment_organisations o where o.investment_id = i.id);
        insert into section_problems (problem_kk, problem_ru, year, section, entered_at)
        select 'Мәселе', 'Проблема', year, section, now() from section_problems cross join generate_series(1, 10);
        """);

    /// <summary>Three hundred brothers and sisters of the child of the one case, on whose account, papers and list there is ten years' more.</summary>
    private Task AddCasesAsync() => fixture.Database.ExecuteAsOwnerAsync(
        """
        alter table guardianship_cases disable trigger user; alter table benefit_entries disable trigger user; alter table payment_lists disable trigger user;
        alter table payment_lines disable trigger user;
        create temporary view one as select c.id, c.child_id, c.registered_by_id as by from guardianship_cases c order by id limit 1;
        update children set sibling_group = gen_random_uuid() where id = (select child_id from one);
        insert into children (id, iin, last_name, first_name, search_name, birth_date, sex, sibling_group, is_sample)
            select n, lpad(n::text, 12, '0'), 'Үлгі', 'Бала', 'ҮЛГІ БАЛА', '2015-01-01', 'Male', (select sibling_group from children where id = (select child_id from one)), false
            from generate_series(100001, 100300) n;
        insert into guardians (id, iin, last_name, first_name, search_name, account) select n, lpad(n::text, 12, '9'), 'Сынақ', 'Қамқоршы', 'СЫНАҚ ҚАМҚОРШЫ', 'KZ' || n from generate_series(100001, 100300) n;
        insert into guardianship_cases (id, child_id, guardian_id, form, kinship, act, act_date, starts_on, act_until, account_from, unsettled_from, changed_at, registered_by_id, registered_at)
            select n, n, n, 'Guardianship', 'Grandparent', '№', '2016-01-01', '2016-01-01', '2020-01-01', '2016-01-01', '2016-01-01', now(), (select by from one), now()
            from generate_series(100001, 100300) n;
        insert into benefit_pauses (case_id, "from", until, reason, entered_by_id, entered_at)
            select id, date '2017-01-01' + 40 * n, date '2017-01-10' + 40 * n, 'Other', by, now() from one, generate_series(0, 50) n;
        insert into case_documents (case_id, kind) select id, 'Other' from one, generate_series(1, 50);
        insert into housing_records (child_id, status, since) select child_id, 'Queued', date '2016-01-01' + n from one, generate_series(1, 50) n;
        insert into guardian_reports (case_id, year, part, received_on, entered_by_id, entered_at)
            select id, y, p, make_date(y, 6 * p, 1), by, now() from one, generate_series(2016, 2025) y, generate_series(1, 2) p;
        insert into home_visits (case_id, visited_on, findings, entered_by_id, entered_at) select id, date '2016-01-01' + n, 'Ескертпе', by, now() from one, generate_series(1, 50) n;
        insert into payment_lists (month, pay_on, made_by_id, made_at, total, paid_cases, unpaid_cases, approved_at)
            select m, m, (select by from one), now(), 1, 1, 0, now() from generate_series(date '2016-04-01', date '2025-12-01', interval '1 month') m;
        insert into benefit_entries (case_id, kind, month, amount, origin, list_id)
            select one.id, 'GuardianBenefit', l.month, 21210, 'Regular', l.id from one, payment_lists l where l.month > '2016-03-01';
        insert into payment_lines (list_id, case_id, guardian_id, total, debt, why_unpaid)
            select (select id from payment_lists where month = '2016-03-01'), n, n, 0, 0, 'Other' from generate_series(100001, 100300) n;
        insert into repayments (case_id, received_on, amount, document, entered_by_id, entered_at)
            select id, date '2016-01-01' + n, 1, '№', by, now() from one, generate_series(1, 50) n;
        alter table guardianship_cases enable trigger user; alter table benefit_entries enable trigger user; alter table payment_lists enable trigger user;
        alter table payment_lines enable trigger user;
        """);

    private async Task AddLinesAsync()
    {
        await using var db = fixture.Database.CreateContext();
        var year = (await db.FindYearWithLinesAsync(2016, TestContext.Current.CancellationToken))!;
        for (var number = 0; number < MoreLines; number++)
        {
            year.AddLine(ProgrammeCode.Parse($"464.{200 + number}.015"), "Бағдарлама", "Программа").ShouldNotBeNull();
        }

        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }
}
