using System.Net;
using Npgsql;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Guardianship;

namespace Oskemen.Education.IntegrationTests.Guardianship;

/// <summary>After the time of keeping is over, nothing in the database tells who the child was.</summary>
public sealed class ErasureTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private static readonly DateOnly Birth = new(2000, 5, 6);

    [Fact]
    public async Task Erasure_ForgetsThePersonEverywhereAndKeepsTheCounts()
    {
        var database = fixture.Database;
        var one = await database.CreateCaseAsync(startsOn: new DateOnly(2012, 1, 1), birth: Birth, endsOn: new DateOnly(2018, 5, 5), reason: CareEndReason.Majority, housing: HousingStatus.Queued);
        string[] secrets = [one.Child.Iin!, one.Child.FirstName!, one.Guardian.Iin!, one.Guardian.FirstName!, one.Guardian.Account!];
        await database.ExecuteAsOwnerAsync(
            $"""
            insert into benefit_pauses (case_id, "from", reason, note, entered_by_id, entered_at) select {one.Id}, '2015-01-01', 'Other', '{one.Child.FirstName}', registered_by_id, now() from guardianship_cases where id = {one.Id};
            insert into case_documents (case_id, kind, note) values ({one.Id}, 'Other', '{one.Child.FirstName}');
            insert into home_visits (case_id, visited_on, findings, entered_by_id, entered_at) select {one.Id}, '2015-01-01', '{one.Child.FirstName}', registered_by_id, now() from guardianship_cases where id = {one.Id};
            insert into payment_lists (month, pay_on, made_by_id, made_at, total, paid_cases, unpaid_cases) select '2018-05-01', '2018-05-15', registered_by_id, now(), 1, 1, 0 from guardianship_cases where id = {one.Id};
            insert into payment_lines (list_id, case_id, guardian_id, account, total, debt) select id, {one.Id}, {one.GuardianId}, '{one.Guardian.Account}', 1, 0 from payment_lists;
            update guardianship_cases set unsettled_from = null where id = {one.Id};
            update guardianship_terms set retention_years = 5;
            """);
        (await FindAsync(secrets)).ShouldNotBeEmpty();
        using var head = await fixture.Portal.SignInAsync(Role.Head);

        var page = await head.GetDocumentAsync("/kk/guardianship/erasure");
        page.QuerySelector($"tr[data-child='{one.ChildId}']")!.TextContent.ShouldContain("06.05.2023");
        page.QuerySelector("main")!.TextContent.ShouldNotContain(one.Child.FirstName!);
        using var response = await head.PostAsync("/kk/guardianship/erasure", $"/kk/guardianship/erasure/{one.ChildId}", []);

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await FindAsync(secrets)).ShouldBeEmpty();
        (await database.ScalarAsync<long>($"select count(*) from guardianship_cases where id = {one.Id} and end_reason = 'Majority' and ends_on = '2018-05-05'")).ShouldBe(1);
        (await database.ScalarAsync<decimal>($"select total from payment_lines where case_id = {one.Id}")).ShouldBe(1m);
        (await database.ScalarAsync<long>($"select count(*) from audit_entries where subject_kind = 'Child' and subject_key = '{one.ChildId}' and changes::text like '%ErasedAt%'")).ShouldBe(1);
        using var specialist = await fixture.Portal.OpenRegisterAsync();
        using var gone = await specialist.Http.GetAsync($"/kk/guardianship/cases/{one.Id}", TestContext.Current.CancellationToken);
        gone.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("update guardianship_cases set unsettled_from = '2018-05-01' where id = {0}", true)]
    [InlineData("update guardianship_terms set retention_years = null", true)]
    [InlineData("update guardianship_cases set ends_on = null, end_reason = null where id = {0}", true)]
    [InlineData("update guardianship_terms set retention_years = 30", true)]
    [InlineData("select {0}", false)]
    public async Task Erasure_BeforeItsTime_IsRefused(string change, bool isRefused)
    {
        var one = await fixture.Database.CreateCaseAsync(startsOn: new DateOnly(2012, 1, 1), birth: Birth, endsOn: new DateOnly(2018, 5, 5), reason: CareEndReason.Majority);
        await fixture.Database.ExecuteAsOwnerAsync(
            $"update guardianship_terms set retention_years = 5; update guardianship_cases set unsettled_from = null where id = {one.Id}; "
            + string.Format(System.Globalization.CultureInfo.InvariantCulture, change, one.Id));
        using var head = await fixture.Portal.SignInAsync(Role.Head);

        var desk = await head.GetDocumentAsync("/kk/guardianship/erasure");
        (desk.QuerySelector($"tr[data-child='{one.ChildId}']") is null).ShouldBe(isRefused);
        using var response = await head.PostAsync("/kk", $"/kk/guardianship/erasure/{one.ChildId}", []);

        (await fixture.Database.ScalarAsync<bool>($"select erased_at is null from children where id = {one.ChildId}")).ShouldBe(isRefused);
    }

    /// <summary>Tables of which some row holds one of the texts, in whatever column.</summary>
    private async Task<IReadOnlyList<string>> FindAsync(string[] secrets)
    {
        var found = new List<string>();
        await using var connection = await fixture.Database.OpenAsSuperuserAsync();
        var tables = new List<string>();
        await using (var list = new NpgsqlCommand("select tablename::text from pg_tables where schemaname = 'public'", connection))
        await using (var reader = await list.ExecuteReaderAsync(TestContext.Current.CancellationToken))
        {
            while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            {
                tables.Add(reader.GetString(0));
            }
        }

        foreach (var table in tables)
        {
            await using var search = new NpgsqlCommand($"select count(*) from \"{table}\" t where exists (select from unnest($1) s where strpos(t::text, s) > 0)", connection)
            {
                Parameters = { new() { Value = secrets } },
            };
            if ((long)(await search.ExecuteScalarAsync(TestContext.Current.CancellationToken))! > 0)
            {
                found.Add(table);
            }
        }

        return found;
    }
}
