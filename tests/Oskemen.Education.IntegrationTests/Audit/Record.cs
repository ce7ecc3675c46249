using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Web.Data.Audit;

namespace Oskemen.Education.IntegrationTests.Audit;

/// <summary>The record past its pages.</summary>
internal static class Record
{
    /// <summary>What <paramref name="act"/> adds to the record, oldest first; sign-ins and what they count are left aside.</summary>
    public static async Task<IReadOnlyList<AuditEntry>> DuringAsync(this TestDatabase database, Func<Task> act)
    {
        await using var db = database.CreateContext();
        var last = await db.AuditEntries.MaxAsync(entry => (long?)entry.Id, TestContext.Current.CancellationToken) ?? 0;
        await act();
        return await db.AuditEntries.Where(entry => entry.Id > last).OrderBy(entry => entry.Id).AsNoTracking()
            .ToListAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>464.003.015 ExecutionEntry.Paid 1.00 → 2.00.</summary>
    public static string[] Lines(this AuditEntry entry) =>
        [.. entry.Changes.Select(change => $"{change.Item} {change.Field} {change.From ?? "-"} → {change.To ?? "-"}".Trim())];
}
