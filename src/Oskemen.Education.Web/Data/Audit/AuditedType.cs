using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Oskemen.Education.Domain.Budgets;

namespace Oskemen.Education.Web.Data.Audit;

/// <summary>How rows of one type are recorded.</summary>
/// <param name="Subject">What a change of the row is about.</param>
/// <param name="Item">Which part of it, in words that need no other row.</param>
public sealed record AuditedType(Func<EntityEntry, AuditSubject> Subject, Func<EntityEntry, string?>? Item = null)
{
    /// <summary>Properties that say nothing about the change.</summary>
    public IReadOnlyCollection<string> Ignored { get; init; } = [];

    /// <summary>The only properties to record; null for all that are neither keys nor versions.</summary>
    public IReadOnlyCollection<string>? Only { get; init; }

    /// <summary>The row itself is what is said: it is there or not.</summary>
    public bool IsMark { get; init; }

    /// <param name="entry">The row.</param>
    /// <param name="codes">Codes of lines that are not at hand, by key.</param>
    public IReadOnlyList<AuditChange> ChangesOf(EntityEntry entry, IReadOnlyDictionary<int, string> codes)
    {
        var type = entry.Metadata.ClrType.Name;
        var item = Item?.Invoke(entry) ?? Code(entry, codes);
        if (IsMark)
        {
            return entry.State == EntityState.Added ? [new AuditChange(TypeName(type), null, item)] : [new AuditChange(TypeName(type), item, null)];
        }

        return [.. from property in entry.Properties
                   where IsRecorded(property)
                   let before = entry.State == EntityState.Added ? null : Text(property.OriginalValue)
                   let after = entry.State == EntityState.Deleted ? null : Text(property.CurrentValue)
                   where before != after
                   select new AuditChange($"{type}.{property.Metadata.Name}", before, after, item)];
    }

    private bool IsRecorded(PropertyEntry property) => Only is not null
        ? Only.Contains(property.Metadata.Name)
        : !Ignored.Contains(property.Metadata.Name)
            && !property.Metadata.IsPrimaryKey() && !property.Metadata.IsForeignKey() && !property.Metadata.IsConcurrencyToken;

    private static string? Code(EntityEntry entry, IReadOnlyDictionary<int, string> codes) =>
        entry.Metadata.FindProperty("LineId") is not null && entry.Property("LineId").CurrentValue is int line ? codes.GetValueOrDefault(line, $"#{line}") : null;

    private static string TypeName(string type) => type.Split('`')[0];

    /// <summary>Exact and the same in every language; money in tenge.</summary>
    private static string? Text(object? value) => value switch
    {
        null => null,
        Money money => money.Tenge.ToString("0.##", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
