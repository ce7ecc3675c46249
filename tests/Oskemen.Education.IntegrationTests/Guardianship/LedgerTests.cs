using System.Net;
using AngleSharp.Html.Dom;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.IntegrationTests.Audit;

namespace Oskemen.Education.IntegrationTests.Guardianship;

/// <summary>The account of a case that was paid too much; see <see cref="OverpaidFixture"/>.</summary>
public sealed class LedgerTests(OverpaidFixture fixture) : IClassFixture<OverpaidFixture>
{
    private readonly int _case = fixture.Overpaid;

    [Fact]
    public async Task Ledger_TellsForEachMonthWhatWasDueAndPaidAndWhenAndWhyNot()
    {
        using var client = await fixture.Portal.OpenRegisterAsync();
        var page = await client.GetDocumentAsync($"/kk/guardianship/cases/{_case}/ledger");

        page.QuerySelectorAll("tr[data-month]").Select(row => Figures(row)).ShouldBe(
            ["21 210,00|21 210,00|0,00", "0,00|21 210,00|−21 210,00", "14 140,00|14 140,00|0,00"]);
        var rows = page.QuerySelectorAll("tr[data-month]").Select(row => row.TextContent).ToList();
        rows[1].ShouldContain("31 күн төленбейді: толық мемлекеттік қамтамасыз етуде");
        rows[2].ShouldContain("13.10.2025");
        rows[2].ShouldContain("өткен ай үшін қосымша төлем");
        page.QuerySelector(".summary-figures [data-figure=debt]")!.TextContent.Replace('\u00a0', ' ').ShouldBe("21 210,00");
        page.QuerySelector(".summary-figures [data-figure=balance]")!.TextContent.Replace('\u00a0', ' ').ShouldBe("−21 210,00");
        page.Title!.ShouldNotContain("Үлгібаева");
    }

    [Fact]
    public async Task Repay_TakesTheAmountOffTheDebt_AndSettlesTheMonthAnew()
    {
        using var client = await fixture.Portal.OpenRegisterAsync();
        var entries = await fixture.Database.DuringAsync(async () =>
        {
            using var response = await RepayAsync(client, "10 000,50", "2025-12-01", caseId: fixture.Other);
            response.StatusCode.ShouldBe(HttpStatusCode.Redirect, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        });

        var page = await client.GetDocumentAsync($"/kk/guardianship/cases/{fixture.Other}/ledger");
        page.QuerySelector(".summary-figures [data-figure=debt]")!.TextContent.Replace('\u00a0', ' ').ShouldBe("11 209,50");
        page.QuerySelectorAll("[data-repayment]").ShouldHaveSingleItem().TextContent.ShouldContain("№ 15");
        (await fixture.Database.ScalarAsync<DateOnly>($"select unsettled_from from guardianship_cases where id = {fixture.Other}")).ShouldBe(new DateOnly(2025, 10, 1));
        (await fixture.Database.ScalarAsync<decimal>($"select amount from benefit_entries where case_id = {fixture.Other} and origin = 'Repayment'")).ShouldBe(-10000.50m);
        string.Join('\n', entries.SelectMany(entry => entry.Lines())).ShouldNotContain("10000");
    }

    [Theory]
    [InlineData("21 210,01", "2025-12-01", "№ 15", "Amount", "Сумма не может быть больше долга: 21 210,00 тенге.")]
    [InlineData("0", "2025-12-01", "№ 15", "Amount", "Укажите сумму в тенге")]
    [InlineData("-5", "2025-12-01", "№ 15", "Amount", "Укажите сумму в тенге")]
    [InlineData("5,125", "2025-12-01", "№ 15", "Amount", "Укажите сумму в тенге")]
    [InlineData("5", "2025-10-12", "№ 15", "ReceivedOn", "Укажите день от первой выплаты")]
    [InlineData("5", "2999-01-01", "№ 15", "ReceivedOn", "Укажите день от первой выплаты")]
    [InlineData("5", "", "№ 15", "ReceivedOn", "Укажите день от первой выплаты")]
    [InlineData("5", "2025-12-01", "", "Document", "Заполните это поле")]
    public async Task Repay_WhenSomethingIsWrong_SaysItAtTheFieldAndKeepsWhatWasTyped(string amount, string on, string document, string field, string message)
    {
        using var client = await fixture.Portal.OpenRegisterAsync();
        using var response = await RepayAsync(client, amount, on, document, "ru");

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await PortalClient.ReadAsync(response);
        page.QuerySelector($"#{field}-error")!.TextContent.Replace('\u00a0', ' ').ShouldStartWith(message);
        ((IHtmlInputElement)page.QuerySelector("#Amount")!).Value.ShouldBe(amount);
        (await fixture.Database.ScalarAsync<long>($"select count(*) from repayments where case_id = {_case}")).ShouldBe(0);
    }

    [Fact]
    public async Task Head_SeesTheLedger_AndEntersNothing()
    {
        using var client = await fixture.Portal.OpenRegisterAsync(Role.Head);
        var page = await client.GetDocumentAsync($"/kk/guardianship/cases/{_case}/ledger");
        page.QuerySelector("#Amount").ShouldBeNull();
    }

    private static string Figures(AngleSharp.Dom.IElement row) =>
        string.Join('|', row.QuerySelectorAll("[data-figure]").Select(cell => cell.TextContent.Trim().Replace('\u00a0', ' ')));

    private Task<HttpResponseMessage> RepayAsync(PortalClient client, string amount, string on, string document = "№ 15", string language = "kk", int? caseId = null) =>
        client.PostAsync($"/{language}/guardianship/cases/{caseId ?? _case}/ledger", $"/{language}/guardianship/cases/{caseId ?? _case}/repayments", new()
        {
            ["Amount"] = amount,
            ["ReceivedOn"] = on,
            ["Document"] = document,
        });
}
