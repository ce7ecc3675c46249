using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Guardianship;
using Oskemen.Education.Domain.Periods;
using Oskemen.Education.Web.Data;

namespace Oskemen.Education.IntegrationTests.Guardianship;

/// <summary>Payment lists that are there before a test begins.</summary>
internal static class PaidLists
{
    /// <summary>A list that one has made and submitted and another approved.</summary>
    public static async Task PayAsync(this PortalFactory portal, ReportingMonth month)
    {
        await portal.SubmitAsync(month);
        await portal.ApproveAsync(month);
    }

    /// <summary>A list that is made and not handed on.</summary>
    public static async Task MakeAsync(this PortalFactory portal, ReportingMonth month)
    {
        var specialist = await portal.CreateUserAsync(Role.GuardianshipSpecialist);
        await using var scope = portal.Services.CreateAsyncScope();
        var maker = scope.ServiceProvider.GetRequiredService<PaymentListMaker>();
        (await maker.MakeAsync(month, month.FirstDay.AddDays(12), specialist.Id)).ShouldBeNull();
    }

    /// <summary>A list that is made and waits for the head.</summary>
    public static async Task SubmitAsync(this PortalFactory portal, ReportingMonth month)
    {
        await portal.MakeAsync(month);
        await portal.HandOnAsync(month);
    }

    /// <summary>Hands on a list that is made.</summary>
    public static Task HandOnAsync(this PortalFactory portal, ReportingMonth month) =>
        portal.DecideAsync(month, list => list.Submit(list.MadeById, DateTimeOffset.UnixEpoch));

    /// <summary>A list that waited for the head and was given back.</summary>
    public static async Task ReturnAsync(this PortalFactory portal, ReportingMonth month, string reason)
    {
        var head = await portal.CreateUserAsync(Role.Head);
        await portal.DecideAsync(month, list => list.Return(reason, head.Id, DateTimeOffset.UnixEpoch));
    }

    /// <summary>A list that waited for the head and is approved.</summary>
    public static async Task ApproveAsync(this PortalFactory portal, ReportingMonth month)
    {
        var head = await portal.CreateUserAsync(Role.Head);
        await using var scope = portal.Services.CreateAsyncScope();
        var id = await scope.ServiceProvider.GetRequiredService<PortalDbContext>().PaymentLists
            .Where(list => list.Month == month.FirstDay).Select(list => list.Id).SingleAsync();
        (await scope.ServiceProvider.GetRequiredService<PaymentListMaker>().ApproveAsync(id, head.Id)).ShouldBeNull();
    }

    private static async Task DecideAsync(this PortalFactory portal, ReportingMonth month, Func<PaymentList, PaymentRefusal?> decide)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        decide(await db.PaymentLists.Include(one => one.Decisions).SingleAsync(one => one.Month == month.FirstDay)).ShouldBeNull();
        await db.SaveChangesAsync();
    }
}
