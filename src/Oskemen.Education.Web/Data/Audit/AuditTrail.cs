using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Oskemen.Education.Web.Data.Audit;

/// <summary>
/// Puts every save on record: one entry for each thing that changes, inserted with the rows themselves. What is refused or
/// rolled back takes its entries along.
/// </summary>
internal sealed class AuditTrail : SaveChangesInterceptor
{
    // Keeps nothing between calls, so that all contexts share it.
    public static AuditTrail Instance { get; } = new();

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Record(eventData.Context);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Record(eventData.Context);
        return ValueTask.FromResult(result);
    }

    public override int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        Done(eventData.Context);
        return result;
    }

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Done(eventData.Context);
        return ValueTask.FromResult(result);
    }

    public override void SaveChangesFailed(DbContextErrorEventData eventData) => Forget(eventData.Context);

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Forget(eventData.Context);
        return Task.CompletedTask;
    }

    public override void SaveChangesCanceled(DbContextEventData eventData) => Forget(eventData.Context);

    public override Task SaveChangesCanceledAsync(DbContextEventData eventData, CancellationToken cancellationToken = default)
    {
        Forget(eventData.Context);
        return Task.CompletedTask;
    }

    private static void Record(DbContext? context)
    {
        if (context is null)
        {
            return;
        }

        // Once: every question to the tracker would look through all that was loaded again.
        var tracker = context.ChangeTracker;
        tracker.DetectChanges();
        var detects = tracker.AutoDetectChangesEnabled;
        tracker.AutoDetectChangesEnabled = false;
        try
        {
            RecordDetected(context);
        }
        finally
        {
            tracker.AutoDetectChangesEnabled = detects;
        }
    }

    private static void RecordDetected(DbContext context)
    {
        var tracked = new AuditTracked(context.ChangeTracker);
        var changes = tracked.Changes().GroupBy(change => change.Subject, change => change.Change).ToList();
        context.AddRange(changes.Select(group => new AuditEntry(AuditAct.Changed, group.Key, [.. group], AuditOrigin.Current)));
        if (changes.Count > 0 && SavedRequest.Current is { } request)
        {
            context.Add(new SavedRequest { Id = request });
        }
    }

    /// <summary>What the request saves further says no second time which request it was.</summary>
    private static void Done(DbContext? context)
    {
        if (SavedRequest.Current is not null && context?.ChangeTracker.Entries<SavedRequest>().Any() == true)
        {
            SavedRequest.Current = null;
        }
    }

    /// <summary>A save that is tried again records what it then saves, and not the first attempt as well.</summary>
    private static void Forget(DbContext? context)
    {
        foreach (var entry in context?.ChangeTracker.Entries<AuditEntry>().Where(entry => entry is { State: EntityState.Added, Entity.Act: AuditAct.Changed }).ToList() ?? [])
        {
            entry.State = EntityState.Detached;
        }

        foreach (var request in context?.ChangeTracker.Entries<SavedRequest>().ToList() ?? [])
        {
            request.State = EntityState.Detached;
        }
    }
}
