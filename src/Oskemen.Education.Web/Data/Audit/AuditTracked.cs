using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Oskemen.Education.Web.Data.Audit;

/// <summary>
/// The rows a context holds, found by key without asking the database: subjects and items are named by what was loaded for
/// the change. A key that was not loaded stands for itself, as <c>#12</c>.
/// </summary>
public sealed class AuditTracked(ChangeTracker tracker)
{
    private readonly Dictionary<(Type, object), object> _byKey = tracker.Entries()
        .Where(entry => entry.Metadata.FindPrimaryKey() is { Properties.Count: 1 })
        .GroupBy(entry => (entry.Metadata.ClrType, entry.Property(entry.Metadata.FindPrimaryKey()!.Properties[0].Name).CurrentValue!))
        .ToDictionary(group => group.Key, group => group.First().Entity);

    /// <summary>What <paramref name="property"/> of <paramref name="entry"/> refers to; null when it was not loaded.</summary>
    public T? Find<T>(EntityEntry entry, string property)
        where T : class
    {
        // Of rows that are not saved yet the key is known to the tracker only.
        var key = entry.Property(property).CurrentValue;
        return key is not null && _byKey.TryGetValue((typeof(T), key), out var entity) ? (T)entity : null;
    }

    /// <summary>Natural key by <paramref name="name"/>, or the number that the property holds.</summary>
    public string Name<T>(EntityEntry entry, string property, Func<T, string> name)
        where T : class => Find<T>(entry, property) is { } found ? name(found) : $"#{AuditText.Of(entry.Property(property).CurrentValue)}";

    public EntityEntry EntryOf(object entity) => tracker.Context.Entry(entity);

    /// <summary>Every value that is about to be saved and is recorded.</summary>
    public IEnumerable<(AuditSubject Subject, AuditChange Change)> Changes() =>
        from entry in tracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList()
        let rule = AuditRules.Find(entry.Metadata.ClrType)
        where rule is not null
        from field in rule.Fields
        let change = Change(entry, rule, field)
        where change is not null
        select (rule.Subject(this, entry), change);

    private AuditChange? Change(EntityEntry entry, AuditRule rule, string field)
    {
        var property = entry.Property(field);
        if (rule.IsPersonal)
        {
            var isSaid = entry.State == EntityState.Modified ? property.IsModified : property.CurrentValue is not null;
            return isSaid ? new AuditChange($"{rule.Name}.{field}", From: null, To: null, rule.Item?.Invoke(this, entry)) : null;
        }

        var from = entry.State == EntityState.Added ? null : Text(entry, rule, property.OriginalValue);
        var to = entry.State == EntityState.Deleted ? null : Text(entry, rule, property.CurrentValue);
        return from == to ? null : new AuditChange($"{rule.Name}.{field}", from, to, rule.Item?.Invoke(this, entry));
    }

    private string? Text(EntityEntry entry, AuditRule rule, object? value) =>
        rule.Value is null ? AuditText.Of(value) : rule.Value(this, entry);
}
