using System.Globalization;
using System.Net;
using ClosedXML.Excel;
using Npgsql;
using Oskemen.Education.Domain.Guardianship;
using Oskemen.Education.IntegrationTests.Audit;

namespace Oskemen.Education.IntegrationTests.Guardianship;

/// <summary>The files of an approved list, read back and held against the rows that they are made of.</summary>
public sealed class PaymentSheetsTests(SampleRegisterFixture fixture) : IClassFixture<SampleRegisterFixture>
{
    private const int FirstRow = 4;
    private const string List = "(select id from payment_lists where month = '2026-06-01')";

    [Theory]
    [InlineData("kk", "Барлығы")]
    [InlineData("ru", "Всего")]
    public async Task BankSheet_PaysEveryLineThatIsPaid_AndNoOther(string language, string total)
    {
        var rows = await DownloadAsync($"/{language}/guardianship/payments/2026/6/bank.xlsx");
        var expected = await ReadAsync(
            $"""
            select row_number() over (order by p.case_id), concat_ws(' ', g.last_name, g.first_name, g.patronymic), g.iin, p.account, p.total
            from payment_lines p join guardians g on g.id = p.guardian_id where p.list_id = {List} and p.total > 0 order by p.case_id
            """);

        expected.Count.ShouldBeGreaterThan(100);
        rows.Count.ShouldBe(expected.Count + 1);
        rows.SkipLast(1).Select(Text).ShouldBe(expected);

        // Numbers of persons and accounts are texts: as numbers they would lose their digits.
        rows.SkipLast(1).ShouldAllBe(row => row[2] is string && row[3] is string && row[4] is double && row[5] is string);
        rows[^1][1].ShouldBe(total);
        Convert.ToDecimal(rows[^1][4], CultureInfo.InvariantCulture).ShouldBe(await fixture.Database.ScalarAsync<decimal>($"select total from payment_lists where id = {List}"));
    }

    [Fact]
    public async Task AccountingSheet_HoldsEveryEntry_AndTheSumOfEachProgramme()
    {
        var rows = await DownloadAsync("/ru/guardianship/payments/2026/6/accounting.xlsx");
        var expected = await ReadAsync(
            $"select case_id, to_char(month, 'YYYY-MM'), amount from benefit_entries where list_id = {List} order by case_id, month, array_position(array['GuardianBenefit', 'PatronageUpkeep', 'CarerPay'], kind::text)");

        rows.Count.ShouldBe(expected.Count + 3);
        rows.SkipLast(3).Select(row => Text([row[0], row[2], row[4]])).ShouldBe(expected);
        rows.SkipLast(3).Select(row => row[1]).Distinct().Count().ShouldBe(3);
        var sums = await ReadAsync(
            $"""
            select case kind when 'GuardianBenefit' then '464.015' else '464.030' end, sum(amount) from benefit_entries where list_id = {List} group by 1 order by 1
            """);
        rows.Skip(expected.Count).Take(2).Select(row => Text([row[1], row[4]])).ShouldBe(sums);
        Convert.ToDecimal(rows[^1][4], CultureInfo.InvariantCulture).ShouldBe(await fixture.Database.ScalarAsync<decimal>($"select total from payment_lists where id = {List}"));
    }

    [Fact]
    public async Task Sheet_IsOnRecordWithWhatWasShown_AndStaysNowhere()
    {
        using var client = await fixture.Portal.OpenRegisterAsync(purpose: AccessPurpose.Payment);
        var entries = await fixture.Database.DuringAsync(async () =>
        {
            using var response = await client.Http.GetAsync("/kk/guardianship/payments/2026/6/bank.xlsx", TestContext.Current.CancellationToken);
            response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        });

        entries.SelectMany(entry => entry.Lines()).ShouldBe(
            ["File - → payments-2026-06-bank.xlsx", "Purpose - → Payment", "Part - → BankSheet", "Unmasked - → GuardianIin, Account"], ignoreOrder: true);
        entries.ShouldAllBe(entry => entry.SubjectKind == "PaymentList" && entry.SubjectKey == "2026-06");
    }

    [Theory]
    [InlineData("bank.xlsx")]
    [InlineData("accounting.xlsx")]
    public async Task Sheet_OfAListThatIsNotApproved_IsNotThere(string file)
    {
        using var client = await fixture.Portal.OpenRegisterAsync();
        (await GetAsync(client, $"/kk/guardianship/payments/2026/11/{file}")).ShouldContain("Мұндай төлем тізімі жоқ");
        using (var made = await client.PostAsync("/kk/guardianship/purpose", "/kk/guardianship/payments/2026/11", new() { ["PayOn"] = "2026-11-13" }))
        {
            made.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        (await GetAsync(client, $"/kk/guardianship/payments/2026/11/{file}")).ShouldContain("Тізім әлі бекітілмеген");
        await fixture.Database.ExecuteAsPortalAsync("delete from payment_lists where month = '2026-11-01'");
    }

    private static async Task<string> GetAsync(PortalClient client, string address)
    {
        using var response = await client.Http.GetAsync(address, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        return (await PortalClient.ReadAsync(response)).QuerySelector("main")!.TextContent;
    }

    private static string Text(IEnumerable<object> cells) =>
        string.Join('|', cells.Take(5).Select(cell => cell is double number ? number.ToString("0.00", CultureInfo.InvariantCulture) : cell));

    private async Task<List<object[]>> DownloadAsync(string address)
    {
        using var client = await fixture.Portal.OpenRegisterAsync();
        var book = await client.Http.GetByteArrayAsync(address, TestContext.Current.CancellationToken);
        using var workbook = new XLWorkbook(new MemoryStream(book));
        var sheet = workbook.Worksheet(1);
        return [.. sheet.RowsUsed().Where(row => row.RowNumber() >= FirstRow).Select(row => Enumerable.Range(1, 6).Select(column => row.Cell(column).Value).ToArray())];
    }

    private async Task<List<string>> ReadAsync(string sql)
    {
        var rows = new List<string>();
        await using var connection = await fixture.Database.OpenAsOwnerAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => reader.GetValue(column) switch
            {
                decimal or long => reader.GetDecimal(column).ToString("0.00", CultureInfo.InvariantCulture),
                var value => value.ToString(),
            })));
        }

        return rows;
    }
}
