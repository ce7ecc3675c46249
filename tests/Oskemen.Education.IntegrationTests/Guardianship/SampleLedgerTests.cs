using Npgsql;

namespace Oskemen.Education.IntegrationTests.Guardianship;

/// <summary>Three years of 500 children, paid in 36 lists, against a calculation of its own.</summary>
public sealed class SampleLedgerTests(SampleRegisterFixture fixture) : IClassFixture<SampleRegisterFixture>
{
    [Fact]
    public async Task Register_IsWhatItIsMeantToBe()
    {
        (await fixture.Database.ScalarAsync<long>("select count(*) from children where is_sample")).ShouldBe(500);
        (await fixture.Database.ScalarAsync<long>("select count(*) from payment_lists where approved_at is not null")).ShouldBe(36);

        // Each kind of trouble is in it, or the comparison would prove little.
        foreach (var what in new[]
        {
            "benefit_entries where origin = 'BackPayment'", "benefit_entries where origin = 'Recovery'", "benefit_entries where origin = 'Repayment'",
            "benefit_pauses where until is null", "benefit_pauses where until is not null", "guardianship_cases where ends_on is not null",
            "guardianship_cases where form = 'Patronage'", "guardianship_cases where extract(day from starts_on) > 1", "payment_lines where debt > 0",
            "payment_lines where why_unpaid = 'AccountMissing'", "guardianship_cases where act_until is not null",
            "children where sibling_group is not null", "guardianship_terms where is_sample", "benefit_entries where kind = 'CarerPay'",
        })
        {
            (await fixture.Database.ScalarAsync<long>($"select count(*) from {what}")).ShouldBeGreaterThan(4, what);
        }
    }

    [Fact]
    public async Task EveryLedger_AgreesWithACalculationOfItsOwn()
    {
        var benefit = await IndependentBenefit.ReadAsync(fixture.Database);
        var paid = await SumsAsync("select case_id, month, sum(amount) from benefit_entries group by 1, 2");
        var months = Enumerable.Range(0, 36).Select(number => new DateTime(2023, 11, 1).AddMonths(number)).ToList();
        var compared = 0;

        foreach (var one in benefit.Cases)
        {
            // Whoever has no account is paid nothing, and owes nothing.
            if (!one.CanBePaid)
            {
                months.Sum(month => paid.GetValueOrDefault((one.Id, month))).ShouldBe(0m, $"case {one.Id}");
                continue;
            }

            foreach (var month in months.Where(month => month >= one.AccountFrom))
            {
                var due = benefit.Due(one.Id, month.Year, month.Month);
                var over = paid.GetValueOrDefault((one.Id, month)) - due;

                // What was paid too much may still be owed; too little is never left.
                over.ShouldBeGreaterThanOrEqualTo(0m, $"case {one.Id}, {month:yyyy-MM}");
                compared++;
            }

            var debt = months.Where(month => month >= one.AccountFrom)
                .Sum(month => paid.GetValueOrDefault((one.Id, month)) - benefit.Due(one.Id, month.Year, month.Month));
            debt.ShouldBe(await DebtAsync(one.Id), $"case {one.Id}");
        }

        compared.ShouldBeGreaterThan(12_000);
    }

    [Fact]
    public async Task EveryList_PaysTheSumOfItsLinesAndEntries()
    {
        (await fixture.Database.ScalarAsync<long>(
            """
            select count(*) from payment_lists l
            where total <> (select sum(total) from payment_lines p where p.list_id = l.id)
                or total <> (select sum(amount) from benefit_entries e where e.list_id = l.id)
                or paid_cases <> (select count(*) from payment_lines p where p.list_id = l.id and total > 0)
                or unpaid_cases <> (select count(*) from payment_lines p where p.list_id = l.id and total = 0)
            """)).ShouldBe(0);
        (await fixture.Database.ScalarAsync<long>(
            """
            select count(*) from payment_lines p
            where total <> (select coalesce(sum(amount), 0) from benefit_entries e where e.list_id = p.list_id and e.case_id = p.case_id)
            """)).ShouldBe(0);
    }

    /// <summary>What the last list says is still owed, less what was paid back after it was made.</summary>
    private Task<decimal> DebtAsync(int caseId) => fixture.Database.ScalarAsync<decimal>(
        $"""
        select coalesce((select debt from payment_lines p join payment_lists l on l.id = p.list_id where p.case_id = {caseId} order by l.month desc limit 1), 0)
            - coalesce((select sum(amount) from repayments r where r.case_id = {caseId} and r.received_on > (
                select max(l.pay_on) from payment_lines p join payment_lists l on l.id = p.list_id where p.case_id = {caseId})), 0)
        """);

    private async Task<Dictionary<(int Case, DateTime Month), decimal>> SumsAsync(string sql)
    {
        var sums = new Dictionary<(int, DateTime), decimal>();
        await using var connection = await fixture.Database.OpenAsOwnerAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            sums[(reader.GetInt32(0), reader.GetDateTime(1))] = reader.GetDecimal(2);
        }

        return sums;
    }
}
