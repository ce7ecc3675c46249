using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Periods;
using Oskemen.Education.Web.Data;

namespace Oskemen.Education.IntegrationTests.Guardianship;

/// <summary>Payment lists that are there before a test begins.</summary>
internal static class PaidLists
{
    /// <summary>A list that one has made and submitted and another approved.</summary>
    public static async Task PayAsync(this PortalFactory portal, ReportingMonth month)
    {
        var specialist = await portal.CreateUserAsync(Role.GuardianshipSpecialist);
        var head = await portal.CreateUserAsync(Role.Head);
        await using var scope = portal.Services.CreateAsyncScope();
        var maker = scope.ServiceProvider.GetRequiredService<PaymentListMaker>();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        (await maker.MakeAsync(month, month.FirstDay.AddDays(12), specialist.Id)).ShouldBeNull();
        var list = await db.PaymentLists.Include(one => one.Decisions).SingleAsync(one => one.Month == month.FirstDay);
        list.Submit(specialist.Id, DateTimeOffset.UnixEpoch).ShouldBeNull();
        await db.SaveChangesAsync();
        (await maker.ApproveAsync(list.Id, head.Id)).ShouldBeNull();
    }
}
