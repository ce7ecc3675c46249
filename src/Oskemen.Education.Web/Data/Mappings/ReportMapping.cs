using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Domain.Reports;
using Oskemen.Education.Web.Identity;

namespace Oskemen.Education.Web.Data.Mappings;

internal sealed class NarrativeTextMapping : IEntityTypeConfiguration<NarrativeText>
{
    public void Configure(EntityTypeBuilder<NarrativeText> builder)
    {
        builder.Property(text => text.Language).HasMaxLength(2);
        builder.Property(text => text.Text).HasMaxLength(NarrativeText.MaxLength);
        builder.Property(text => text.Comment).HasMaxLength(NarrativeText.CommentMaxLength);
        builder.HasIndex(text => new { text.Year, text.Section, text.Language, text.Number }).IsUnique();
        builder.HasOne<ReportYear>().WithMany().HasForeignKey(text => text.Year).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(text => text.WrittenById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ContradictionDecisionMapping : IEntityTypeConfiguration<ContradictionDecision>
{
    public void Configure(EntityTypeBuilder<ContradictionDecision> builder)
    {
        builder.Property(decision => decision.Subject).HasMaxLength(ContradictionDecision.SubjectMaxLength);
        builder.Property(decision => decision.ReasonKk).HasMaxLength(ContradictionDecision.ReasonMaxLength);
        builder.Property(decision => decision.ReasonRu).HasMaxLength(ContradictionDecision.ReasonMaxLength);
        builder.HasIndex(decision => new { decision.Year, decision.Subject });
        builder.HasOne<ReportYear>().WithMany().HasForeignKey(decision => decision.Year).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(decision => decision.DecidedById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReportEditionMapping : IEntityTypeConfiguration<ReportEdition>
{
    public void Configure(EntityTypeBuilder<ReportEdition> builder)
    {
        builder.Property(edition => edition.Reason).HasMaxLength(ReportEdition.ReasonMaxLength);
        builder.HasIndex(edition => new { edition.Year, edition.Number }).IsUnique();
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(edition => edition.OpenedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ReportYear>().WithMany().HasForeignKey(edition => edition.Year).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(edition => edition.Decisions).WithOne().HasForeignKey(decision => decision.EditionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(edition => edition.Files).WithOne().HasForeignKey(file => file.EditionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EditionDecisionMapping : IEntityTypeConfiguration<EditionDecision>
{
    public void Configure(EntityTypeBuilder<EditionDecision> builder)
    {
        builder.ToTable("edition_decisions");
        builder.Property(decision => decision.Reason).HasMaxLength(EditionDecision.ReasonMaxLength);
        builder.Property(decision => decision.StateHash).HasMaxLength(ReportEdition.HashLength);
        builder.HasIndex(decision => new { decision.EditionId, decision.Number }).IsUnique();
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(decision => decision.DecidedById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EditionFileMapping : IEntityTypeConfiguration<EditionFile>
{
    public void Configure(EntityTypeBuilder<EditionFile> builder)
    {
        builder.ToTable("edition_files");
        builder.Property(file => file.Name).HasMaxLength(EditionFile.NameMaxLength);
        builder.Property(file => file.ContentType).HasMaxLength(EditionFile.NameMaxLength);
        builder.Property(file => file.Hash).HasMaxLength(ReportEdition.HashLength);
        builder.HasIndex(file => new { file.EditionId, file.Name }).IsUnique();
    }
}

internal sealed class PrintedDocumentMapping : IEntityTypeConfiguration<PrintedDocument>
{
    public void Configure(EntityTypeBuilder<PrintedDocument> builder)
    {
        builder.HasKey(document => document.Source);
        builder.Property(document => document.Source).HasMaxLength(ReportEdition.HashLength);
        builder.HasIndex(document => document.MadeAt);
    }
}
