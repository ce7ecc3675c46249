using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Oskemen.Education.Web.Data.Audit;

namespace Oskemen.Education.Web.Data.Mappings;

internal sealed class AuditEntryMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("audit_entries");
        builder.Property(entry => entry.At).HasDefaultValueSql("clock_timestamp()");
        builder.Property(entry => entry.ActorName).HasMaxLength(AuditEntry.NameMaxLength);
        builder.Property(entry => entry.Address).HasMaxLength(AuditEntry.AddressMaxLength);
        builder.Property(entry => entry.Request).HasMaxLength(AuditEntry.RequestMaxLength);
        builder.Property(entry => entry.Trace).HasMaxLength(AuditEntry.TraceMaxLength);
        builder.Property(entry => entry.SubjectKind).HasMaxLength(AuditEntry.SubjectKindMaxLength);
        builder.Property(entry => entry.SubjectKey).HasMaxLength(AuditEntry.SubjectKeyMaxLength);
        builder.Property(entry => entry.Changes).HasColumnType("jsonb").HasConversion(new AuditChangesConverter(), new AuditChangesComparer());
        builder.Ignore(entry => entry.Subject);

        // No key to users: the record outlives them. Every search goes from the newest back.
        builder.HasIndex(entry => entry.At);
        builder.HasIndex(entry => new { entry.ActorId, entry.Id });
        builder.HasIndex(entry => new { entry.Act, entry.Id });
        builder.HasIndex(entry => new { entry.SubjectKind, entry.SubjectKey, entry.Id });
        builder.HasIndex(entry => new { entry.SubjectKey, entry.Id });

        // A part of a name or address: without it a word that is nowhere costs a look at every entry.
        builder.HasIndex(entry => new { entry.ActorName, entry.Request }).HasMethod("gin").HasOperators("gin_trgm_ops", "gin_trgm_ops");
    }
}

internal sealed class AuditLinkMapping : IEntityTypeConfiguration<AuditLink>
{
    public void Configure(EntityTypeBuilder<AuditLink> builder)
    {
        builder.ToTable("audit_links", table => table.HasCheckConstraint("ck_audit_links_hash", $"length(hash) = {AuditLink.HashLength}"));
        builder.HasKey(link => link.Number);
        builder.Property(link => link.Number).ValueGeneratedNever();
        builder.HasIndex(link => link.EntryId).IsUnique();
        builder.HasOne<AuditEntry>().WithOne().HasForeignKey<AuditLink>(link => link.EntryId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AuditChangesConverter() : ValueConverter<IReadOnlyList<AuditChange>, string>(
    changes => AuditJson.Write(changes), text => AuditJson.Read(text));

/// <summary>Apart from the converter: the compiled model repeats what its lambdas say, and reaches no private field from there.</summary>
internal static class AuditJson
{
    private static readonly JsonSerializerOptions Options =
        new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    internal static string Write(IReadOnlyList<AuditChange> changes) => JsonSerializer.Serialize(changes, Options);

    internal static IReadOnlyList<AuditChange> Read(string text) => JsonSerializer.Deserialize<List<AuditChange>>(text, Options)!;
}

/// <summary>Changes are written once and never compared.</summary>
internal sealed class AuditChangesComparer() : ValueComparer<IReadOnlyList<AuditChange>>(
    (left, right) => ReferenceEquals(left, right), changes => changes.Count, changes => changes);
