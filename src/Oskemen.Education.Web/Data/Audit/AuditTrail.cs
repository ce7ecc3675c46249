using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Oskemen.Education.Domain.Budgets;

namespace Oskemen.Education.Web.Data.Audit;

/// <summary>
/// Writes into the record what a save changes, in the same transaction: one entry for each subject. Nothing has to be called,
/// and what is not saved leaves no trace.
/// </summary>
public sealed class AuditTrail : SaveChangesInterceptor
{
    public static AuditTrail Instance { get; } = new();

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Record(eventData.Context!, new Dictionary<int, string>());
        return result;
    }

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var db = eventData.Context!;
        Record(db, await FindCodesAsync(db, cancellationToken));
        return result;
    }

    public override void SaveChangesFailed(DbContextErrorEventData eventData) => Forget(eventData.Context!);

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Forget(eventData.Context!);
        return Task.CompletedTask;
    }

    private static void Record(DbContext db, IReadOnlyDictionary<int, string> codes)
    {
        var changes = new Dictionary<AuditSubject, List<AuditChange>>();
        foreach (var entry in db.ChangeTracker.Entries().ToList())
        {
            if (entry.State is not (EntityState.Added or EntityState.Modified or EntityState.Deleted)
                || AuditedTypes.Find(entry.Metadata.ClrType) is not { } audited)
            {
                continue;
            }

            var found = audited.ChangesOf(entry, codes);
            if (found.Count > 0)
            {
                var subject = audited.Subject(entry);
                if (!changes.TryGetValue(subject, out var known))
                {
                    changes[subject] = known = [];
                }

                known.AddRange(found);
            }
        }

        var origin = changes.Count == 0 ? null : AuditOrigin.Current;
        foreach (var (subject, list) in changes)
        {
            db.Add(new AuditEntry(AuditAct.Changed, subject, list, origin!));
        }
    }

    /// <summary>Codes of the lines that changed rows point to and that are not at hand, in one command; none in most saves.</summary>
    private static async Task<IReadOnlyDictionary<int, string>> FindCodesAsync(DbContext db, CancellationToken cancellationToken)
    {
        var wanted = db.ChangeTracker.Entries()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Select(entry => entry.Entity switch { PlanAmount amount => amount.LineId, LineComment comment => comment.LineId, _ => 0 })
            .Where(line => line > 0 && db.Set<BudgetLine>().Local.FindEntry(line) is null)
            .Distinct().ToList();
        return wanted.Count == 0
            ? new Dictionary<int, string>()
            : (await db.Set<BudgetLine>().Where(line => wanted.Contains(line.Id)).Select(line => new { line.Id, line.Code }).ToListAsync(cancellationToken))
                .ToDictionary(line => line.Id, line => line.Code.ToString());
    }

    /// <summary>A save that failed may be tried again: its entries are made anew then.</summary>
    private static void Forget(DbContext db)
    {
        foreach (var entry in db.ChangeTracker.Entries<AuditEntry>().Where(entry => entry.State == EntityState.Added).ToList())
        {
            entry.State = EntityState.Detached;
        }
    }
}
