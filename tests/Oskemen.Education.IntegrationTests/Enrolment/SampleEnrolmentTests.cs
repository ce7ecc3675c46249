using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ClosedXML.Excel;
using Npgsql;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Web.Data.Seed;

namespace Oskemen.Education.IntegrationTests.Enrolment;

/// <summary>Every total of the sample year equals a sum that the test writes itself.</summary>
public sealed class SampleEnrolmentTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private const string Page = "/kk/enrolment/2025";

    [Fact]
    public async Task SampleYears_HoldTheWholeNetwork()
    {
        foreach (var year in new[] { SampleReturns.FirstYear, SampleReturns.Year, SampleReturns.RunningYear })
        {
            (await CountAsync(year, "School")).ShouldBe(49);
            (await CountAsync(year, "Kindergarten")).ShouldBe(52);
            (await CountAsync(year, "MiniCentre")).ShouldBe(32);
        }

        (await fixture.Database.ScalarAsync<long>("select count(distinct (r.organisation_id, r.form)) from returns r join campaigns c on c.id = r.campaign_id where c.is_sample and r.form <> 'School'"))
            .ShouldBe(84);
    }

    [Fact]
    public async Task Totals_EqualTheSumsOfTheCells()
    {
        using var official = await fixture.Portal.SignInAsync(Role.Official);
        var page = await official.GetDocumentAsync(Page);
        var (pupils, before) = (await SumAsync("measure = 'Pupils'"), await SumAsync("measure = 'Pupils'", 2024));

        Figure(page, "pupils").ShouldBe(pupils);
        Figure(page, "before").ShouldBe(before);
        Figure(page, "change").ShouldBe(pupils - before);
        Figure(page, "classes").ShouldBe(await SumAsync("measure = 'Classes'"));
        Sums.Number(page.QuerySelector("[data-figure=special]")!.TextContent.Split('/')[0]).ShouldBe(await SumAsync("measure = 'SpecialClasses'"));
        Sums.Number(page.QuerySelector("[data-figure=special]")!.TextContent.Split('/')[1]).ShouldBe(await SumAsync("measure = 'SpecialPupils'"));
        pupils.ShouldBeGreaterThan(20_000);
    }

    [Fact]
    public async Task EveryGrade_EqualsTheSumsOfItsCells()
    {
        using var official = await fixture.Portal.SignInAsync(Role.Official);
        var page = await official.GetDocumentAsync(Page);
        var rows = page.QuerySelectorAll("tr[data-grade]").Where(row => row.GetAttribute("data-grade")!.Length > 0).ToList();
        rows.Select(row => row.GetAttribute("data-grade")).ShouldBe(Enumerable.Range(0, 12).Select(grade => $"{grade}"));
        foreach (var row in rows)
        {
            var at = $"level = {row.GetAttribute("data-grade")}";
            var (now, before) = (await SumAsync($"measure = 'Pupils' and {at}"), await SumAsync($"measure = 'Pupils' and {at}", 2024));
            Sums.Cells(row).Take(7).ShouldBe(
            [
                await SumAsync($"measure = 'Classes' and {at}"),
                await SumAsync($"measure = 'Pupils' and {at} and language = 'Kazakh'"),
                await SumAsync($"measure = 'Pupils' and {at} and language = 'Russian'"),
                await SumAsync($"measure = 'Pupils' and {at} and language = 'Other'"),
                now, before, now - before,
            ]);
        }
    }

    [Fact]
    public async Task Languages_OfPupilsAndSchools_EqualTheSums()
    {
        using var official = await fixture.Portal.SignInAsync(Role.Official);
        var page = await official.GetDocumentAsync(Page);
        foreach (var language in new[] { "Kazakh", "Russian", "Other" })
        {
            var (now, before) = (await SumAsync($"measure = 'Pupils' and language = '{language}'"), await SumAsync($"measure = 'Pupils' and language = '{language}'", 2024));
            Sums.Cells(page.QuerySelector($"tr[data-language={language}]")!).ShouldBe([now, before, now - before]);
        }

        foreach (var (language, kazakh, russian) in new[] { ("Kazakh", true, false), ("Russian", false, true), ("Mixed", true, true) })
        {
            var (now, before) = (await SchoolsAsync(kazakh, russian, 2025), await SchoolsAsync(kazakh, russian, 2024));
            Sums.Cells(page.QuerySelector($"tr[data-schools={language}]")!).ShouldBe([now, before, now - before]);
        }

        page.QuerySelectorAll("tr[data-schools]").Sum(row => Sums.Cells(row)[0]).ShouldBe(SampleReturns.Schools);
    }

    [Fact]
    public async Task EverySchool_EqualsTheSumsOfItsCells()
    {
        using var official = await fixture.Portal.SignInAsync(Role.Official);
        var rows = (await official.GetDocumentAsync(Page)).QuerySelectorAll("tr[data-school]").ToDictionary(row => row.GetAttribute("data-school")!);
        var read = new Dictionary<string, int[]>();
        await using var owner = await fixture.Database.OpenAsOwnerAsync();
        await using var command = new NpgsqlCommand(
            """
            select o.key, sum(k.value) filter (where k.measure = 'Classes' and c.year = 2025), sum(k.value) filter (where k.measure = 'Pupils' and c.year = 2025),
                sum(k.value) filter (where k.measure = 'Pupils' and c.year = 2024)
            from return_cells k join return_revisions v on v.id = k.revision_id join returns r on r.id = v.return_id
            join campaigns c on c.id = r.campaign_id join organisations o on o.id = r.organisation_id
            where c.is_sample and r.form = 'School' group by o.key
            """,
            owner);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            read[reader.GetString(0)] = [(int)reader.GetInt64(1), (int)reader.GetInt64(2), (int)reader.GetInt64(3)];
        }

        rows.Count.ShouldBe(SampleReturns.Schools);
        foreach (var (key, row) in rows)
        {
            row.QuerySelectorAll("td.num").Take(3).Select(cell => Sums.Number(cell.TextContent)).ShouldBe(read[key], key);
        }
    }

    [Fact]
    public async Task Sheets_HoldTheSameTotals_AndSayThatTheyAreASample()
    {
        using var official = await fixture.Portal.SignInAsync(Role.Official);
        var (pupils, classes) = (await SumAsync("measure = 'Pupils'"), await SumAsync("measure = 'Classes'"));
        foreach (var table in new[] { "grades", "schools" })
        {
            using var book = new XLWorkbook(new MemoryStream(await official.Http.GetByteArrayAsync($"{Page}/{table}.xlsx", TestContext.Current.CancellationToken)));
            var sheet = book.Worksheet(1);
            var total = sheet.LastRowUsed()!.CellsUsed().Where(cell => cell.DataType == XLDataType.Number).Select(cell => cell.GetValue<int>()).ToList();
            total.ShouldContain(pupils);
            total.ShouldContain(classes);
            sheet.CellsUsed().First().GetString().ShouldContain("Үлгі деректер");
            using var file = await official.Http.GetAsync($"{Page}/{table}.csv", TestContext.Current.CancellationToken);
            file.Content.Headers.ContentDisposition!.FileName.ShouldBe($"enrolment-2025-{table}-sample.csv");
            (await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Trim().Split('\n')[^1].ShouldContain($"{pupils}");
        }
    }

    [Theory]
    [InlineData(Role.Head, "/enrolment/2025")]
    [InlineData(Role.Head, "/enrolment/2024")]
    [InlineData(Role.Head, "/preschool/2025")]
    [InlineData(Role.Head, "/campaigns/{campaign}")]
    [InlineData(Role.Head, "/returns/{submitted}")]
    [InlineData(Role.Head, "/returns/{submitted}/return")]
    [InlineData(Role.Head, "/returns/{submitted}/extension")]
    [InlineData(Role.Head, "/returns/{approved}/correction")]
    [InlineData(Role.Head, "/returns/{submitted}/changes")]
    [InlineData(Role.Director, "/returns/{return}")]
    [InlineData(Role.Director, "/returns/{return}/import")]
    [InlineData(Role.KindergartenHead, "/returns/{returned}")]
    public async Task SampleBanner_IsOnEveryPageThatShowsSamples(Role role, string page)
    {
        var rows = await SampleRows.FindAsync(fixture.Database);
        using var client = await fixture.Portal.SignInAsync(role);

        (await client.GetDocumentAsync("/kk" + rows.Fill(page))).QuerySelector(".sample-banner").ShouldNotBeNull();
    }

    private static int Figure(IHtmlDocument page, string figure) => Sums.Number(page.QuerySelector($"[data-figure={figure}]")!.TextContent);

    private Task<int> SumAsync(string which, int year = 2025) => Sums.OfAsync(fixture.Database, $"form = 'School' and {which}", year);

    private async Task<int> CountAsync(int year, string form) => (int)await fixture.Database.ScalarAsync<long>(
        $"select count(*) from returns r join campaigns c on c.id = r.campaign_id where c.is_sample and c.year = {year} and r.form = '{form}'");

    private async Task<int> SchoolsAsync(bool kazakh, bool russian, int year) => (int)await fixture.Database.ScalarAsync<long>(
        $"""
        select count(*) from (
            select r.id, coalesce(sum(k.value) filter (where k.language = 'Kazakh'), 0) > 0 as kk, coalesce(sum(k.value) filter (where k.language = 'Russian'), 0) > 0 as ru
            from return_cells k join return_revisions v on v.id = k.revision_id join returns r on r.id = v.return_id join campaigns c on c.id = r.campaign_id
            where c.is_sample and c.year = {year} and r.form = 'School' and k.measure = 'Pupils' group by r.id) s
        where kk = {kazakh} and ru = {russian}
        """);
}

/// <summary>Sums past the portal, and numbers as pages write them.</summary>
internal static class Sums
{
    public static async Task<int> OfAsync(TestDatabase database, string which, int year) => (int)await database.ScalarAsync<long>(
        $"""
        select coalesce(sum(k.value), 0) from return_cells k join return_revisions v on v.id = k.revision_id
        join returns r on r.id = v.return_id join campaigns c on c.id = r.campaign_id
        where c.is_sample and c.year = {year} and {which}
        """);

    public static int Number(string text) => int.Parse(
        text.Replace("\u00A0", "", StringComparison.Ordinal).Replace('\u2212', '-').Replace("+", "", StringComparison.Ordinal).Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    /// <summary>The numbers of a row that are whole.</summary>
    public static int[] Cells(IElement row) =>
        [.. row.QuerySelectorAll("td.num").Where(cell => !cell.TextContent.Contains('%', StringComparison.Ordinal)).Select(cell => Number(cell.TextContent))];
}
