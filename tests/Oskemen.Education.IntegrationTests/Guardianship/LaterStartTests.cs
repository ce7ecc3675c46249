using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Guardianship;
using Oskemen.Education.Domain.Periods;

namespace Oskemen.Education.IntegrationTests.Guardianship;

/// <summary>A case of which it becomes known, after it was paid, that its care began later.</summary>
public sealed class LaterStartTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private static readonly ReportingMonth September = new(2025, 9);

    [Fact]
    public async Task Months_PaidBeforeTheCareBegan_AreOwedShownAndKeptBack()
    {
        var id = (await fixture.Database.CreateCaseAsync(startsOn: September.FirstDay)).Id;
        await fixture.Portal.PayAsync(September);
        await fixture.Portal.PayAsync(September.Next);
        await using (var db = fixture.Database.CreateContext())
        {
            var one = await db.GuardianshipCases.SingleAsync(found => found.Id == id, TestContext.Current.CancellationToken);
            one.Change(new CaseTerms(CareForm.Guardianship, Kinship.Grandparent, "№ 1", one.ActDate, new DateOnly(2025, 11, 1)), DateTimeOffset.UnixEpoch);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await fixture.Portal.PayAsync(September.Next.Next);

        (await fixture.Database.ScalarAsync<decimal>($"select total from payment_lines where case_id = {id} and list_id = (select id from payment_lists where month = '2025-11-01')")).ShouldBe(0m);
        (await fixture.Database.ScalarAsync<decimal>($"select debt from payment_lines where case_id = {id} and list_id = (select id from payment_lists where month = '2025-11-01')")).ShouldBe(21_210m);
        using var client = await fixture.Portal.OpenRegisterAsync();
        var page = await client.GetDocumentAsync($"/kk/guardianship/cases/{id}/ledger");
        page.QuerySelectorAll("tr[data-month]").Length.ShouldBe(3);
        page.QuerySelector(".summary-figures [data-figure=debt]")!.TextContent.Replace('\u00a0', ' ').ShouldBe("21 210,00");
    }
}
