using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Web.Identity;

namespace Oskemen.Education.Web.Data.Mappings;

internal sealed class PlanAmendmentMapping : IEntityTypeConfiguration<PlanAmendment>
{
    public void Configure(EntityTypeBuilder<PlanAmendment> builder)
    {
        builder.HasIndex(act => new { act.Year, act.Date });
        builder.Property(act => act.Act).HasMaxLength(PlanAmendment.ActMaxLength);
        builder.HasOne<BudgetYear>().WithMany().HasForeignKey(act => act.Year);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(act => act.CreatedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(act => act.Amounts).WithOne().HasForeignKey(amount => amount.AmendmentId);
    }
}

internal sealed class PlanAmountMapping : IEntityTypeConfiguration<PlanAmount>
{
    public void Configure(EntityTypeBuilder<PlanAmount> builder)
    {
        builder.ToTable("plan_amounts", table => table.HasCheckConstraint("ck_plan_amounts_not_negative", "amount >= 0"));
        builder.HasIndex(amount => new { amount.AmendmentId, amount.LineId }).IsUnique();
        builder.HasOne<BudgetLine>().WithMany().HasForeignKey(amount => amount.LineId);
    }
}
