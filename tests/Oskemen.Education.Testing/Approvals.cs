using Microsoft.Extensions.DependencyInjection;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Web.Identity;

namespace Oskemen.Education.Testing;

/// <summary>What a report waits for before it can be published.</summary>
public static class Approvals
{
    /// <summary>Approves all sections of 2016 and the month that its budget is told up to, as a methodist and the head would.</summary>
    public static async Task ApproveReportAsync(this PortalFactory portal)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<DemoAccounts>();
        var methodist = (await accounts.FindOrCreateAsync(Role.Methodist)).Id;
        var economist = (await accounts.FindOrCreateAsync(Role.Economist)).Id;
        var head = (await accounts.FindOrCreateAsync(Role.Head)).Id;
        await portal.Database.ExecuteAsOwnerAsync($"update section_years set responsible_id = '{methodist}' where year = 2016");
        foreach (var (number, kind, entered, budget) in new[] { (1, "Submitted", methodist, economist), (2, "Approved", head, head) })
        {
            await portal.Database.ExecuteAsOwnerAsync(
                $"insert into section_decisions (section_id, number, kind, decided_by_id, decided_at) select id, {number}, '{kind}', '{entered}', now() from section_years where year = 2016");
            await portal.Database.ExecuteAsOwnerAsync(
                $"insert into month_decisions (month_id, number, kind, decided_by_id, decided_at) select id, {number}, '{kind}', '{budget}', now() from budget_months where year = 2016 and month = 10");
        }
    }
}
