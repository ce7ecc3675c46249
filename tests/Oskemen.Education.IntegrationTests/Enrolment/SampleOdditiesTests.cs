using Oskemen.Education.Domain.Accounts;

namespace Oskemen.Education.IntegrationTests.Enrolment;

/// <summary>What the checks find odd in the sample year of schools, found again in SQL.</summary>
public sealed class SampleOdditiesTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private const string Cells =
        """
        with cells as (
            select c.id as campaign, c.year, o.key, k.measure, k.level, k.language, k.value
            from return_cells k join return_revisions v on v.id = k.revision_id join returns r on r.id = v.return_id
            join campaigns c on c.id = r.campaign_id join organisations o on o.id = r.organisation_id
            where c.is_sample and r.form = 'School'),
        sizes as (
            select a.key from cells a join cells b using (campaign, key, level)
            where a.year = 2025 and ((a.measure = 'Classes' and b.measure = 'Pupils' and a.language = b.language and (b.value < 8 * a.value or b.value > 30 * a.value))
                or (a.measure = 'SpecialClasses' and b.measure = 'SpecialPupils' and (b.value < 4 * a.value or b.value > 14 * a.value)))),
        jumps as (
            select key from (select * from cells where year = 2025 and measure = 'Pupils') n
            full join (select * from cells where year = 2024 and measure = 'Pupils') b using (key, level, language)
            where abs(coalesce(n.value, 0) - coalesce(b.value, 0)) > coalesce(b.value, 0) * 0.2)
        """;

    [Fact]
    public async Task Oddities_OfEverySchool_AreThoseThatSqlFinds()
    {
        var stored = await fixture.Database.ScalarAsync<string>(
            """
            select string_agg(o.key || '=' || v.oddities, ' ' order by o.key) from return_revisions v join returns r on r.id = v.return_id
            join campaigns c on c.id = r.campaign_id join organisations o on o.id = r.organisation_id
            where c.is_sample and c.year = 2025 and r.form = 'School' and v.oddities > 0
            """);
        var found = await fixture.Database.ScalarAsync<string>(
            Cells + "select string_agg(key || '=' || count, ' ' order by key) from (select key, count(*) from (select key from sizes union all select key from jumps) odd group by key) counted");
        var tooFull = await fixture.Database.ScalarAsync<long>(Cells + "select count(*) from sizes");

        stored.ShouldBe(found);
        tooFull.ShouldBeGreaterThan(0);
        using var head = await fixture.Portal.SignInAsync(Role.Head);
        var campaign = await fixture.Database.ScalarAsync<int>("select id from campaigns where is_sample and year = 2025");
        var page = await head.GetDocumentAsync($"/kk/campaigns/{campaign}?form=School&odd=true");
        page.QuerySelectorAll("tr[data-return]").Length.ShouldBe(found.Split(' ').Length);
    }
}
