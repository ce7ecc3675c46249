using Oskemen.Education.Domain.Guardianship;
using Oskemen.Education.Web.Figures;
using Oskemen.Education.Web.Printing.Editions;

namespace Oskemen.Education.IntegrationTests.Reports;

/// <summary>One row changes where figures arise: exactly the figures of the report that depend on it change.</summary>
public sealed class ChangedFiguresTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task OneReturn_ChangesTheFiguresThatCountIt()
    {
        await AddYearAsync(2025, isSample: true);

        await ShouldChangeAsync(
            2025,
            () => ExecuteAsync(
                "return_cells",
                """
                update return_cells set value = value + 7 where id = (
                    select c.id from return_cells c join return_revisions v on v.id = c.revision_id join returns r on r.id = v.return_id join campaigns p on p.id = r.campaign_id
                    where p.year = 2025 and r.form = 'School' and c.measure = 'Pupils' and c.language = 'Kazakh' and c.level = '1'
                        and exists (select from return_decisions d where d.revision_id = v.id and d.kind = 'Approved')
                    order by c.id limit 1)
                """),
            ["enrolment.lang.kazakh.2025", "enrolment.grade1.2025", "enrolment.grades1_4.2025", "enrolment.total.2025"]);
    }

    [Fact]
    public async Task OneMonth_ChangesItsLineAndTheTotals() => await ShouldChangeAsync(
        2016,
        () => ExecuteAsync(
            "execution_entries",
            """
            update execution_entries set paid = paid - 1000000 where month_id = (select id from budget_months where (year, month) = (2016, 10))
                and line_id = (select id from budget_lines where year = 2016 and code = '464.003.015')
            """),
        ["budget.464.003.015.executed", "budget.464.003.015.unspent", "budget.464.003.executed", "budget.464.003.unspent", "budget.local.executed", "budget.total.executed"]);

    [Fact]
    public async Task OneCase_ChangesTheFiguresThatCountIt()
    {
        await AddYearAsync(2026, isSample: false);
        for (var child = 0; child < SmallCounts.Smallest - 1; child++)
        {
            await fixture.Database.CreateCaseAsync(startsOn: new DateOnly(2026, 2, 1), housing: HousingStatus.Queued);
        }

        // In so few somebody could be recognised.
        (await LoadAsync(2026)).Counted.Keys.ShouldNotContain("guardianship.guarded");
        (await LoadAsync(2026)).Counted.Keys.ShouldNotContain("guardianship.housing_queue");
        await fixture.Database.CreateCaseAsync(startsOn: new DateOnly(2026, 2, 1), housing: HousingStatus.Queued);

        await ShouldChangeAsync(
            2026,
            () => fixture.Database.CreateCaseAsync(startsOn: new DateOnly(2026, 3, 1), housing: HousingStatus.Queued),
            ["guardianship.guarded", "guardianship.housing_queue", "guardianship.total"]);
    }

    /// <summary>What must change has changed, and nothing that does not follow from it.</summary>
    private async Task ShouldChangeAsync(int year, Func<Task> change, string[] expected)
    {
        var before = await LoadAsync(year);
        await change();
        var after = await LoadAsync(year);

        var changed = FigureDifference.Between(EditionContent.FiguresOf(before), EditionContent.FiguresOf(after)).Select(difference => difference.Figure.Key).ToList();

        changed.ShouldBe(changed.Intersect(expected.Concat(Dependents(after, expected))));
        expected.Except(changed).ShouldBeEmpty();
    }

    /// <summary>All figures in whose formulas these stand, however far down.</summary>
    private static HashSet<string> Dependents(ReportData data, IEnumerable<string> keys)
    {
        var found = keys.ToHashSet();
        int before;
        do
        {
            before = found.Count;
            found.UnionWith(data.Figures.All.Where(figure => figure.Provenance.Inputs?.Any(found.Contains) == true
                || (figure.Provenance.Formula?.Contains("PROG_SUM", StringComparison.Ordinal) == true && found.Contains("budget.total.executed"))).Select(figure => figure.Key));
        }
        while (found.Count > before);
        return found;
    }

    private async Task<ReportData> LoadAsync(int year)
    {
        await using var db = fixture.Database.CreateContext();
        return (await ReportData.FindAsync(db, year, TestContext.Current.CancellationToken))!;
    }

    private Task AddYearAsync(int year, bool isSample) =>
        fixture.Database.ExecuteAsOwnerAsync($"insert into report_years (year, is_sample, opened_at) values ({year}, {isSample}, now())");

    /// <summary>Past the locks of what is approved, which are not looked at here.</summary>
    private async Task ExecuteAsync(string table, string sql) => await fixture.Database.ExecuteAsOwnerAsync(
        $"alter table {table} disable trigger user; {sql}; alter table {table} enable trigger user");
}
