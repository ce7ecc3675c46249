using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Domain.Guardianship;
using Oskemen.Education.Web.Identity;

namespace Oskemen.Education.Web.Data.Mappings;

internal sealed class GuardianshipTermsMapping : IEntityTypeConfiguration<GuardianshipTerms>
{
    public void Configure(EntityTypeBuilder<GuardianshipTerms> builder)
    {
        builder.Ignore(terms => terms.Values);
        builder.HasIndex(terms => terms.ValidFrom).IsUnique();
        builder.Property(terms => terms.GuardianIndex).HasPrecision(8, 3);
        builder.Property(terms => terms.PatronageIndex).HasPrecision(8, 3);
        builder.Property(terms => terms.CarerIndex).HasPrecision(8, 3);
        builder.Property(terms => terms.AdoptionIndex).HasPrecision(8, 3);
        builder.Property(terms => terms.Act).HasMaxLength(GuardianshipTerms.ActMaxLength);
        builder.Property(terms => terms.Version).IsRowVersion();
        builder.ToTable(table => table.HasCheckConstraint(
            "ck_guardianship_terms_values",
            "mci > 0 and least(guardian_index, patronage_index, carer_index, adoption_index, retention_years) >= 0 "
            + "and payment_day between 1 and 28 and reports_per_year in (1, 2, 3, 4, 6, 12)"));
    }
}

internal sealed class PaymentListMapping : IEntityTypeConfiguration<PaymentList>
{
    public void Configure(EntityTypeBuilder<PaymentList> builder)
    {
        builder.Ignore(list => list.ReportingMonth);
        builder.HasIndex(list => list.Month).IsUnique();
        builder.Property(list => list.Version).IsRowVersion();
        builder.HasMany(list => list.Decisions).WithOne().HasForeignKey(decision => decision.ListId);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(list => list.MadeById).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(table => table.HasCheckConstraint("ck_payment_lists_month", "extract(day from month) = 1 and total >= 0"));
    }
}

internal sealed class PaymentListDecisionMapping : IEntityTypeConfiguration<PaymentListDecision>
{
    public void Configure(EntityTypeBuilder<PaymentListDecision> builder)
    {
        builder.ToTable("payment_list_decisions");
        builder.HasIndex(decision => new { decision.ListId, decision.Number }).IsUnique();
        builder.Property(decision => decision.Reason).HasMaxLength(PaymentListDecision.ReasonMaxLength);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(decision => decision.DecidedById).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(table => table.HasCheckConstraint(
            "ck_payment_list_decisions_reason", "kind <> 'Returned' or coalesce(length(btrim(reason)), 0) > 0"));
    }
}

internal sealed class PaymentLineMapping : IEntityTypeConfiguration<PaymentLine>
{
    public void Configure(EntityTypeBuilder<PaymentLine> builder)
    {
        builder.Ignore(line => line.Items);
        builder.HasIndex(line => new { line.ListId, line.CaseId }).IsUnique();
        builder.HasIndex(line => line.CaseId);
        builder.Property(line => line.Account).HasMaxLength(BankAccount.Length);
        builder.HasOne<PaymentList>().WithMany().HasForeignKey(line => line.ListId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<GuardianshipCase>().WithMany().HasForeignKey(line => line.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Guardian>().WithMany().HasForeignKey(line => line.GuardianId).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(table => table.HasCheckConstraint(
            "ck_payment_lines_total", "total >= 0 and debt >= 0 and (total = 0) = (why_unpaid is not null)"));
    }
}

internal sealed class BenefitEntryMapping : IEntityTypeConfiguration<BenefitEntry>
{
    public void Configure(EntityTypeBuilder<BenefitEntry> builder)
    {
        // One list pays a case once for a month and kind; the ledger of a case is read from the index alone.
        builder.HasIndex(entry => new { entry.CaseId, entry.Month, entry.Kind, entry.ListId, entry.RepaymentId })
            .IsUnique().AreNullsDistinct(false).IncludeProperties(entry => new { entry.Amount, entry.Origin });
        builder.HasIndex(entry => new { entry.ListId, entry.Kind }).IncludeProperties(entry => new { entry.Amount, entry.CaseId, entry.Month });
        builder.HasOne<GuardianshipCase>().WithMany().HasForeignKey(entry => entry.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PaymentList>().WithMany().HasForeignKey(entry => entry.ListId).OnDelete(DeleteBehavior.Cascade);
        builder.ToTable(table => table.HasCheckConstraint(
            "ck_benefit_entries_of_one",
            "num_nonnulls(list_id, repayment_id) = 1 and amount <> 0 and (amount > 0) = (origin in ('Regular', 'BackPayment')) and extract(day from month) = 1"));
    }
}

internal sealed class RepaymentMapping : IEntityTypeConfiguration<Repayment>
{
    public void Configure(EntityTypeBuilder<Repayment> builder)
    {
        builder.Property(repayment => repayment.Document).HasMaxLength(Repayment.DocumentMaxLength);
        builder.HasOne<GuardianshipCase>().WithMany().HasForeignKey(repayment => repayment.CaseId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(repayment => repayment.Entries).WithOne().HasForeignKey(entry => entry.RepaymentId);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(repayment => repayment.EnteredById).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(table => table.HasCheckConstraint("ck_repayments_amount", "amount > 0"));
    }
}

internal sealed class ReconciliationNoteMapping : IEntityTypeConfiguration<ReconciliationNote>
{
    public void Configure(EntityTypeBuilder<ReconciliationNote> builder)
    {
        builder.Property(note => note.Programme).HasMaxLength(BudgetProgramme.NumberLength);
        builder.Property(note => note.Text).HasMaxLength(ReconciliationNote.TextMaxLength);
        builder.HasIndex(note => new { note.Year, note.Month });
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(note => note.WrittenById).OnDelete(DeleteBehavior.Restrict);
    }
}
