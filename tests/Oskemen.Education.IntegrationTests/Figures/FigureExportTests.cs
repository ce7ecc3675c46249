using System.Globalization;
using System.Text;
using System.Text.Json;
using ClosedXML.Excel;
using Oskemen.Education.Domain.Accounts;

namespace Oskemen.Education.IntegrationTests.Figures;

/// <summary>The files hold what the page shows, row by row.</summary>
public sealed class FigureExportTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private const int KeyCell = 0;
    private const int ValueCell = 5;
    private const int TextCell = 6;

    [Theory]
    [InlineData(Role.Head, "kk", 2016, "")]
    [InlineData(Role.Head, "ru", 2016, "?search=budget.464&origin=Computed")]
    [InlineData(Role.Methodist, "kk", 2017, "?section=general_secondary")]
    [InlineData(Role.Official, "ru", 2017, "")]
    public async Task Files_HoldTheRowsOfThePage(Role role, string language, int year, string query)
    {
        using var client = await fixture.Portal.SignInAsync(role);
        var address = $"/{language}/figures/{year}";
        var rows = (await client.GetDocumentAsync(address + query)).Rows();
        var numbers = (await fixture.Database.FindReportAsync(year)).Figures.All.ToDictionary(figure => figure.Key, figure => figure.Content.Number);

        var csv = FigurePages.ReadCsv(Encoding.UTF8.GetString(await DownloadAsync(client, $"{address}.csv{query}")))[1..];
        using var book = new XLWorkbook(new MemoryStream(await DownloadAsync(client, $"{address}.xlsx{query}")));
        var cells = book.Worksheet(1).RowsUsed().SkipWhile(row => row.Cell(KeyCell + 1).GetString() != rows[0].Key).ToList();
        using var json = JsonDocument.Parse(await DownloadAsync(client, $"{address}.json{query}"));
        var lines = json.RootElement.GetProperty("figures").EnumerateArray().ToList();

        rows.ShouldNotBeEmpty();
        csv.Select(row => new ShownFigure(row[KeyCell], row[TextCell])).ShouldBe(rows);
        cells.Select(row => new ShownFigure(row.Cell(KeyCell + 1).GetString(), row.Cell(TextCell + 1).GetString())).ShouldBe(rows);
        lines.Select(line => new ShownFigure(line.GetProperty("key").GetString()!, line.GetProperty("text").GetString()!)).ShouldBe(rows);
        for (var index = 0; index < rows.Count; index++)
        {
            var number = numbers[rows[index].Key];
            var value = lines[index].GetProperty("value");
            (value.ValueKind == JsonValueKind.Null ? (decimal?)null : value.GetDecimal()).ShouldBe(number, rows[index].Key);
            csv[index][ValueCell].ShouldBe(number?.ToString("0.##########", CultureInfo.InvariantCulture).Replace('.', ',') ?? "", rows[index].Key);
            var cell = cells[index].Cell(ValueCell + 1);
            (cell.IsEmpty() ? (decimal?)null : (decimal)cell.GetDouble()).ShouldBe(number, rows[index].Key);
        }
    }

    [Fact]
    public async Task Json_HasTheSameNamesInBothLanguages()
    {
        using var client = await fixture.Portal.SignInAsync(Role.Head);
        foreach (var language in new[] { "kk", "ru" })
        {
            using var json = JsonDocument.Parse(await DownloadAsync(client, $"/{language}/figures/2016.json?search=ent.above_threshold_pct.2016"));
            var line = json.RootElement.GetProperty("figures")[0];

            line.EnumerateObject().Select(property => property.Name).ShouldBe(
                ["key", "templateName", "section", "nameKk", "nameRu", "value", "text", "unit", "period", "rounding", "origin", "formula", "source"]);
            line.GetProperty("templateName").GetString().ShouldBe("ent.above_threshold_pct.year");
            line.GetProperty("section").GetString().ShouldBe("general_secondary");
            line.GetProperty("unit").GetString().ShouldBe("percent");
            line.GetProperty("value").GetRawText().ShouldBe("97.2");
            line.GetProperty("origin").GetString().ShouldBe("Computed");
            json.RootElement.GetProperty("isSample").GetBoolean().ShouldBeFalse();
        }
    }

    [Fact]
    public async Task Text_ThatWouldRunAsAFormula_IsEscaped()
    {
        await fixture.Database.ExecuteAsOwnerAsync(
            """
            insert into indicator_values (indicator_key, period, text, report_year, source_lines, is_printed, origin)
            values ('innovation.pilot.school', '2017-2018', '=HYPERLINK(1)', 2017, '', true, 'Entered')
            """);
        using var client = await fixture.Portal.SignInAsync(Role.Head);

        var csv = FigurePages.ReadCsv(Encoding.UTF8.GetString(await DownloadAsync(client, "/kk/figures/2017.csv?search=innovation.pilot.school")));
        using var book = new XLWorkbook(new MemoryStream(await DownloadAsync(client, "/kk/figures/2017.xlsx?search=innovation.pilot.school")));

        csv[1][TextCell].ShouldBe("'=HYPERLINK(1)");
        book.Worksheet(1).CellsUsed(cell => cell.GetString() == "'=HYPERLINK(1)").Count().ShouldBe(1);
        book.Worksheet(1).CellsUsed(cell => cell.HasFormula).ShouldBeEmpty();
    }

    private static Task<byte[]> DownloadAsync(PortalClient client, string address) => client.Http.GetByteArrayAsync(address, TestContext.Current.CancellationToken);
}
