using System.Globalization;
using ClosedXML.Excel;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.IntegrationTests.Enrolment;

/// <summary>Preschool and the progress of campaigns in the sample years, against sums that the test writes itself.</summary>
public sealed class SamplePreschoolTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private const string Page = "/kk/preschool/2025";
    private const string Forms = "form <> 'School'";

    [Fact]
    public async Task Totals_EqualTheSumsOfTheCells()
    {
        using var official = await fixture.Portal.SignInAsync(Role.Official);
        var page = await official.GetDocumentAsync(Page);
        foreach (var (figure, which) in new[]
        {
            ("children", $"{Forms} and measure = 'Children'"), ("kindergartens", "form = 'Kindergarten' and measure = 'Children'"), ("mini-centres", "form = 'MiniCentre' and measure = 'Children'"),
            ("places", $"{Forms} and measure = 'Places'"), ("state-order", $"{Forms} and measure = 'StateOrderPlaces'"), ("queue", $"{Forms} and measure = 'Queue'"),
        })
        {
            Sums.Number(page.QuerySelector($"[data-figure={figure}]")!.TextContent).ShouldBe(await SumAsync(which), figure);
        }

        foreach (var (figure, ages, column) in new[] { ("coverage-1-6", "level between 1 and 6", "children_aged1to6"), ("coverage-3-6", "level between 3 and 6", "children_aged3to6") })
        {
            var children = await SumAsync($"{Forms} and measure = 'Children' and {ages}");
            var all = await fixture.Database.ScalarAsync<int>($"select {column} from campaigns where is_sample and year = 2025");
            page.QuerySelector($"[data-figure={figure}]")!.TextContent.ShouldBe(Format.Percent(Math.Truncate(1000m * children / all) / 10));
        }

        page.QuerySelectorAll("tr[data-preschool]").Length.ShouldBe(84);
        page.QuerySelectorAll("tr[data-preschool$=MiniCentre]").Length.ShouldBe(32);
    }

    [Fact]
    public async Task EveryAge_AndTheTotal_EqualTheSumsOfTheirCells()
    {
        using var official = await fixture.Portal.SignInAsync(Role.Official);
        var rows = (await official.GetDocumentAsync(Page)).QuerySelectorAll("[aria-labelledby=ages-heading] tbody tr").ToList();
        rows.Count.ShouldBe(7);
        foreach (var row in rows)
        {
            var at = row.GetAttribute("data-age") is { Length: > 0 } age ? $"{Forms} and level = {age}" : Forms;
            var (now, before) = (await SumAsync($"{at} and measure = 'Children'"), await SumAsync($"{at} and measure = 'Children'", 2024));
            Sums.Cells(row).ShouldBe(
            [
                await SumAsync($"{at} and measure = 'Groups'"),
                await SumAsync($"{at} and measure = 'Children' and language = 'Kazakh'"),
                await SumAsync($"{at} and measure = 'Children' and language = 'Russian'"),
                await SumAsync($"{at} and measure = 'Children' and language = 'Other'"),
                now, before, now - before,
            ]);
        }
    }

    [Fact]
    public async Task Rows_AddUpToTheTotals_AndSoDoTheSheets()
    {
        using var official = await fixture.Portal.SignInAsync(Role.Official);
        var rows = (await official.GetDocumentAsync(Page)).QuerySelectorAll("tr[data-preschool]").Select(Sums.Cells).ToList();
        rows.Sum(row => row[1]).ShouldBe(await SumAsync($"{Forms} and measure = 'Children'"));
        rows.Sum(row => row[2]).ShouldBe(await SumAsync($"{Forms} and measure = 'Children'", 2024));
        rows.Sum(row => row[^1]).ShouldBe(await SumAsync($"{Forms} and measure = 'Queue'"));

        foreach (var (table, column) in new[] { ("ages", 6), ("organisations", 4) })
        {
            using var book = new XLWorkbook(new MemoryStream(await official.Http.GetByteArrayAsync($"{Page}/{table}.xlsx", TestContext.Current.CancellationToken)));
            var sheet = book.Worksheet(1);
            sheet.CellsUsed().First().GetString().ShouldContain("Үлгі деректер");
            var numbers = sheet.Column(column).CellsUsed().Where(cell => cell.DataType == XLDataType.Number).Select(cell => cell.GetValue<int>()).ToList();
            (table == "ages" ? numbers[^1] : numbers.Sum()).ShouldBe(rows.Sum(row => row[1]));
            using var file = await official.Http.GetAsync($"{Page}/{table}.csv", TestContext.Current.CancellationToken);
            file.Content.Headers.ContentDisposition!.FileName.ShouldBe($"preschool-2025-{table}-sample.csv");
        }
    }

    [Theory]
    [InlineData(2024)]
    [InlineData(2025)]
    [InlineData(2026)]
    public async Task Campaign_ShowsCompletenessAndTimeliness_AsSqlCountsThem(int year)
    {
        var today = Dates.Today(TimeProvider.System).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var counted = await fixture.Database.ScalarAsync<long[]>(
            $"""
            with owed as (
                select r.id, c.deadline as due,
                    (select min(d.decided_at) from return_decisions d join return_revisions v on v.id = d.revision_id where v.return_id = r.id and d.kind = 'Submitted') as first,
                    (select d.kind from return_decisions d join return_revisions v on v.id = d.revision_id where v.return_id = r.id order by v.number desc, d.number desc limit 1) as last
                from returns r join campaigns c on c.id = r.campaign_id where c.is_sample and c.year = {year})
            select array[count(*), count(*) filter (where last in ('Submitted', 'Approved')), count(*) filter (where last = 'Approved'),
                count(*) filter (where coalesce((first at time zone 'Asia/Almaty')::date, date '{today}') > due),
                count(*) filter (where (first at time zone 'Asia/Almaty')::date <= due)]
            from owed
            """);
        using var head = await fixture.Portal.SignInAsync(Role.Head);
        var id = await fixture.Database.ScalarAsync<int>($"select id from campaigns where is_sample and year = {year}");

        var page = await head.GetDocumentAsync($"/kk/campaigns/{id}");

        new[] { "owed", "delivered", "approved", "late" }.Select(figure => (long)Sums.Number(page.QuerySelector($"[data-figure={figure}]")!.TextContent)).ShouldBe(counted[..4]);
        page.QuerySelector("[data-figure=completeness]")!.TextContent.ShouldBe(Share(counted[1], counted[0]));
        page.QuerySelector("[data-figure=timeliness]")!.TextContent.ShouldBe(Share(counted[4], counted[0]));
        counted[0].ShouldBe(133);
        (await head.GetDocumentAsync($"/kk/campaigns/{id}?late=true")).QuerySelectorAll("[data-return]").Length.ShouldBe((int)counted[3]);
    }

    private static string Share(long part, long whole) => Format.Percent(Math.Truncate(1000m * part / whole) / 10);

    private Task<int> SumAsync(string which, int year = 2025) => Sums.OfAsync(fixture.Database, which, year);
}
