using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oskemen.Education.Domain.Collection;
using Oskemen.Education.Web.Identity;

namespace Oskemen.Education.Web.Data.Mappings;

internal sealed class CampaignMapping : IEntityTypeConfiguration<Campaign>
{
    public void Configure(EntityTypeBuilder<Campaign> builder)
    {
        builder.Ignore(campaign => campaign.SchoolYear);
        builder.PrimitiveCollection(campaign => campaign.Forms).ElementType(form => form.HasConversion<string>());
        builder.HasIndex(campaign => new { campaign.Year, campaign.Occasion, campaign.IsSample }).IsUnique();
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(campaign => campaign.OpenedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(campaign => campaign.ClosedById).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(table =>
        {
            table.HasCheckConstraint("ck_campaigns_deadline", "deadline >= as_of");
            table.HasCheckConstraint("ck_campaigns_children", "least(children_aged1to6, children_aged3to6, 0) >= 0");
        });
    }
}

internal sealed class OrganisationReturnMapping : IEntityTypeConfiguration<OrganisationReturn>
{
    public void Configure(EntityTypeBuilder<OrganisationReturn> builder)
    {
        builder.ToTable("returns");
        builder.HasIndex(owed => new { owed.CampaignId, owed.OrganisationId, owed.Form }).IsUnique();
        builder.HasIndex(owed => owed.OrganisationId);
        builder.HasOne(owed => owed.Campaign).WithMany().HasForeignKey(owed => owed.CampaignId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(owed => owed.Organisation).WithMany().HasForeignKey(owed => owed.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(owed => owed.Extensions).WithOne().HasForeignKey(extension => extension.ReturnId);
        builder.HasMany(owed => owed.Revisions).WithOne().HasForeignKey(revision => revision.ReturnId);
    }
}

internal sealed class ReturnExtensionMapping : IEntityTypeConfiguration<ReturnExtension>
{
    public void Configure(EntityTypeBuilder<ReturnExtension> builder)
    {
        builder.ToTable("return_extensions");
        builder.Property(extension => extension.Reason).HasMaxLength(ReturnExtension.TextMaxLength);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(extension => extension.GivenById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReturnRevisionMapping : IEntityTypeConfiguration<ReturnRevision>
{
    public void Configure(EntityTypeBuilder<ReturnRevision> builder)
    {
        builder.Ignore(revision => revision.Figures);
        builder.Ignore(revision => revision.Commented);
        builder.HasIndex(revision => new { revision.ReturnId, revision.Number }).IsUnique();
        builder.Property(revision => revision.Reason).HasMaxLength(ReturnDecision.TextMaxLength);
        builder.Property(revision => revision.Version).IsRowVersion();
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(revision => revision.UpdatedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(revision => revision.Cells).WithOne().HasForeignKey(cell => cell.RevisionId);
        builder.HasMany(revision => revision.Notes).WithOne().HasForeignKey(note => note.RevisionId);
        builder.HasMany(revision => revision.Decisions).WithOne().HasForeignKey(decision => decision.RevisionId);
    }
}

internal sealed class ReturnCellMapping : IEntityTypeConfiguration<ReturnCell>
{
    public void Configure(EntityTypeBuilder<ReturnCell> builder)
    {
        builder.ToTable("return_cells");
        builder.Ignore(cell => cell.Key);
        // Holds what the figures of the city are summed from, so that the table itself is not read.
        builder.HasIndex(cell => new { cell.RevisionId, cell.Measure, cell.Level, cell.Language })
            .IsUnique().AreNullsDistinct(false).IncludeProperties(cell => cell.Value);
        builder.ToTable(table => table.HasCheckConstraint("ck_return_cells_value", $"value between 0 and {ReturnCell.MaxValue}"));
    }
}

internal sealed class ReturnNoteMapping : IEntityTypeConfiguration<ReturnNote>
{
    public void Configure(EntityTypeBuilder<ReturnNote> builder)
    {
        builder.ToTable("return_notes");
        builder.HasIndex(note => new { note.RevisionId, note.Level }).IsUnique().AreNullsDistinct(false);
        builder.Property(note => note.Text).HasMaxLength(ReturnNote.TextMaxLength);
    }
}

internal sealed class ReturnDecisionMapping : IEntityTypeConfiguration<ReturnDecision>
{
    public void Configure(EntityTypeBuilder<ReturnDecision> builder)
    {
        builder.ToTable("return_decisions");
        builder.HasIndex(decision => new { decision.RevisionId, decision.Number }).IsUnique();
        builder.Property(decision => decision.Reason).HasMaxLength(ReturnDecision.TextMaxLength);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(decision => decision.DecidedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(decision => decision.Comments).WithOne().HasForeignKey("DecisionId");
    }
}

internal sealed class CellCommentMapping : IEntityTypeConfiguration<CellComment>
{
    public void Configure(EntityTypeBuilder<CellComment> builder)
    {
        builder.ToTable("cell_comments");
        builder.Ignore(comment => comment.Key);
        builder.Property(comment => comment.Text).HasMaxLength(ReturnDecision.TextMaxLength);
    }
}
