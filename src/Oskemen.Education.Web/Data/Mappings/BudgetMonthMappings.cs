using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Domain.Exams;
using Oskemen.Education.Web.Identity;

namespace Oskemen.Education.Web.Data.Mappings;

internal sealed class BudgetMonthMapping : IEntityTypeConfiguration<BudgetMonth>
{
    public void Configure(EntityTypeBuilder<BudgetMonth> builder)
    {
        builder.HasIndex(month => new { month.Year, month.Month }).IsUnique();
        builder.HasIndex(month => new { month.Year, month.Month }, "not approved").HasDatabaseName("ix_budget_months_not_approved").HasFilter("approved_at is null");
        builder.Property(month => month.ApprovedAt).ValueGeneratedOnAddOrUpdate();
        builder.ToTable(table => table.HasCheckConstraint("ck_budget_months_month", "month between 1 and 12"));
        builder.HasMany(month => month.Entries).WithOne().HasForeignKey(entry => entry.MonthId);
        builder.HasMany(month => month.Decisions).WithOne().HasForeignKey(decision => decision.MonthId);
        builder.HasMany(month => month.ControlTotals).WithOne().HasForeignKey(total => total.MonthId);
    }
}

internal sealed class ExecutionEntryMapping : IEntityTypeConfiguration<ExecutionEntry>
{
    public void Configure(EntityTypeBuilder<ExecutionEntry> builder)
    {
        builder.HasIndex(entry => new { entry.MonthId, entry.LineId }).IsUnique();
        builder.HasOne(entry => entry.Line).WithMany().HasForeignKey(entry => entry.LineId);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(entry => entry.UpdatedById).OnDelete(DeleteBehavior.Restrict);
        builder.Property(entry => entry.Reason).HasMaxLength(ExecutionEntry.TextMaxLength);
        builder.Property(entry => entry.Note).HasMaxLength(ExecutionEntry.TextMaxLength);
        builder.Property(entry => entry.Version).IsRowVersion();
        builder.Ignore(entry => entry.Values);
        builder.ToTable(table => table.HasCheckConstraint(
            "ck_execution_entries_not_negative",
            "least(plan, paid, registered, unpaid, saving, 0) >= 0"));
    }
}

internal sealed class MonthDecisionMapping : IEntityTypeConfiguration<MonthDecision>
{
    public void Configure(EntityTypeBuilder<MonthDecision> builder)
    {
        builder.HasIndex(decision => new { decision.MonthId, decision.Number }).IsUnique();
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(decision => decision.DecidedById).OnDelete(DeleteBehavior.Restrict);
        builder.Property(decision => decision.Reason).HasMaxLength(MonthDecision.TextMaxLength);
        builder.HasMany(decision => decision.Comments).WithOne().HasForeignKey("DecisionId");
        builder.ToTable(table => table.HasCheckConstraint(
            "ck_month_decisions_reason", "kind not in ('Returned', 'Reopened') or coalesce(length(btrim(reason)), 0) > 0"));
    }
}

internal sealed class LineCommentMapping : IEntityTypeConfiguration<LineComment>
{
    public void Configure(EntityTypeBuilder<LineComment> builder)
    {
        builder.ToTable("line_comments");
        builder.Property(comment => comment.Text).HasMaxLength(MonthDecision.TextMaxLength);
        builder.HasOne<BudgetLine>().WithMany().HasForeignKey(comment => comment.LineId);
    }
}

internal sealed class ControlTotalMapping : IEntityTypeConfiguration<ControlTotal>
{
    public void Configure(EntityTypeBuilder<ControlTotal> builder) =>
        builder.HasIndex(total => new { total.MonthId, total.Origin }).IsUnique();
}

internal sealed class SheetUploadMapping : IEntityTypeConfiguration<SheetUpload>
{
    public void Configure(EntityTypeBuilder<SheetUpload> builder)
    {
        builder.Property(upload => upload.FileName).HasMaxLength(SheetUpload.FileNameMaxLength);
        builder.HasIndex(upload => upload.UploadedAt);
        builder.HasOne<BudgetMonth>().WithMany().HasForeignKey(upload => upload.MonthId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<EntSeason>().WithMany().HasForeignKey(upload => upload.EntYear).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(upload => upload.UploadedById);
        builder.ToTable(table => table.HasCheckConstraint("ck_sheet_uploads_for_one", "num_nonnulls(month_id, ent_year) = 1"));
    }
}
