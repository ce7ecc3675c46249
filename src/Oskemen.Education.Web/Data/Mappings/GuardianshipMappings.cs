using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oskemen.Education.Domain.Guardianship;
using Oskemen.Education.Domain.Organisations;
using Oskemen.Education.Web.Identity;

namespace Oskemen.Education.Web.Data.Mappings;

internal sealed class ChildMapping : IEntityTypeConfiguration<Child>
{
    public void Configure(EntityTypeBuilder<Child> builder)
    {
        // Keys are known before the save, so that the record can name what is new.
        builder.Property(child => child.Id).UseHiLo("children_ids");
        builder.Ignore(child => child.Name).Ignore(child => child.ComesOfAgeOn).Ignore(child => child.HousingStatus);
        builder.Property(child => child.Iin).HasMaxLength(Iin.Length).IsFixedLength();
        builder.HasIndex(child => child.Iin).IsUnique().IncludeProperties(child => child.Id);
        builder.Property(child => child.LastName).HasMaxLength(PersonName.PartMaxLength);
        builder.Property(child => child.FirstName).HasMaxLength(PersonName.PartMaxLength);
        builder.Property(child => child.Patronymic).HasMaxLength(PersonName.PartMaxLength);
        builder.Property(child => child.SearchName).HasMaxLength(PersonName.SearchMaxLength);
        // By the beginning of the name, whatever the collation.
        builder.HasIndex(child => child.SearchName).HasOperators("text_pattern_ops").IncludeProperties(child => child.Id);
        builder.HasIndex(child => child.BirthDate);
        builder.HasIndex(child => child.SiblingGroup);
        builder.Property(child => child.Version).IsRowVersion();
        builder.HasMany(child => child.Housing).WithOne().HasForeignKey(record => record.ChildId);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(child => child.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(child => child.ErasedById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class HousingRecordMapping : IEntityTypeConfiguration<HousingRecord>
{
    public void Configure(EntityTypeBuilder<HousingRecord> builder)
    {
        builder.ToTable("housing_records");
        builder.Property(record => record.Note).HasMaxLength(HousingRecord.NoteMaxLength);
        // The dwellings received within a year.
        builder.HasIndex(record => record.Since).HasFilter("status = 'Received'").IncludeProperties(record => record.ChildId);
    }
}

internal sealed class GuardianMapping : IEntityTypeConfiguration<Guardian>
{
    public void Configure(EntityTypeBuilder<Guardian> builder)
    {
        builder.Property(guardian => guardian.Id).UseHiLo("guardians_ids");
        builder.Ignore(guardian => guardian.Name);
        builder.Property(guardian => guardian.Iin).HasMaxLength(Iin.Length).IsFixedLength();
        builder.HasIndex(guardian => guardian.Iin).IsUnique().IncludeProperties(guardian => guardian.Id);
        builder.Property(guardian => guardian.LastName).HasMaxLength(PersonName.PartMaxLength);
        builder.Property(guardian => guardian.FirstName).HasMaxLength(PersonName.PartMaxLength);
        builder.Property(guardian => guardian.Patronymic).HasMaxLength(PersonName.PartMaxLength);
        builder.Property(guardian => guardian.SearchName).HasMaxLength(PersonName.SearchMaxLength);
        builder.HasIndex(guardian => guardian.SearchName).HasOperators("text_pattern_ops").IncludeProperties(guardian => guardian.Id);
        builder.Property(guardian => guardian.Telephone).HasMaxLength(Guardian.TelephoneMaxLength);
        builder.Property(guardian => guardian.Address).HasMaxLength(Guardian.TextMaxLength);
        builder.Property(guardian => guardian.Account).HasMaxLength(BankAccount.Length);
        builder.Property(guardian => guardian.Bank).HasMaxLength(Guardian.TextMaxLength);
        builder.Property(guardian => guardian.Version).IsRowVersion();
    }
}

internal sealed class GuardianshipCaseMapping : IEntityTypeConfiguration<GuardianshipCase>
{
    public void Configure(EntityTypeBuilder<GuardianshipCase> builder)
    {
        builder.Property(one => one.Id).UseHiLo("guardianship_cases_ids");
        builder.Property(one => one.Act).HasMaxLength(GuardianshipCase.ActMaxLength);
        builder.Property(one => one.EndAct).HasMaxLength(GuardianshipCase.ActMaxLength);
        builder.Property(one => one.Version).IsRowVersion();
        builder.HasOne(one => one.Child).WithMany().HasForeignKey(one => one.ChildId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(one => one.Guardian).WithMany().HasForeignKey(one => one.GuardianId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(one => one.RegisteredById).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(one => one.Pauses).WithOne().HasForeignKey(pause => pause.CaseId);
        builder.HasMany(one => one.Documents).WithOne().HasForeignKey(document => document.CaseId);
        builder.HasMany(one => one.Reports).WithOne().HasForeignKey(report => report.CaseId);
        builder.HasMany(one => one.Visits).WithOne().HasForeignKey(visit => visit.CaseId);
        // All that a payment list reads of a case, so that the table itself is not read.
        builder.HasIndex(one => one.UnsettledFrom).HasFilter("unsettled_from is not null").IncludeProperties(
            one => new { one.Id, one.ChildId, one.GuardianId, one.Form, one.StartsOn, one.EndsOn, one.ActUntil });
        builder.HasIndex(one => one.ActUntil).HasFilter("ends_on is null and act_until is not null");
        builder.HasIndex(one => one.StartsOn);
        builder.HasIndex(one => one.EndsOn);
        builder.ToTable(table =>
        {
            table.HasCheckConstraint("ck_guardianship_cases_end", "ends_on >= starts_on and (ends_on is null) = (end_reason is null)");
            table.HasCheckConstraint(
                "ck_guardianship_cases_months", "extract(day from account_from) = 1 and coalesce(extract(day from unsettled_from), 1) = 1");
        });
    }
}

internal sealed class BenefitPauseMapping : IEntityTypeConfiguration<BenefitPause>
{
    public void Configure(EntityTypeBuilder<BenefitPause> builder)
    {
        builder.ToTable("benefit_pauses");
        builder.Property(pause => pause.Note).HasMaxLength(BenefitPause.NoteMaxLength);
        builder.HasIndex(pause => pause.CaseId).IncludeProperties(pause => new { pause.From, pause.Until, pause.Reason });
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(pause => pause.EnteredById).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(table => table.HasCheckConstraint("ck_benefit_pauses_days", "coalesce(until, \"from\") >= \"from\""));
    }
}

internal sealed class CaseDocumentMapping : IEntityTypeConfiguration<CaseDocument>
{
    public void Configure(EntityTypeBuilder<CaseDocument> builder)
    {
        builder.ToTable("case_documents");
        builder.Property(document => document.Number).HasMaxLength(CaseDocument.NumberMaxLength);
        builder.Property(document => document.Note).HasMaxLength(CaseDocument.NoteMaxLength);
    }
}

internal sealed class GuardianReportMapping : IEntityTypeConfiguration<GuardianReport>
{
    public void Configure(EntityTypeBuilder<GuardianReport> builder)
    {
        builder.ToTable("guardian_reports");
        builder.Property(report => report.Note).HasMaxLength(GuardianReport.NoteMaxLength);
        builder.HasIndex(report => new { report.CaseId, report.Year, report.Part }).IsUnique();
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(report => report.EnteredById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class HomeVisitMapping : IEntityTypeConfiguration<HomeVisit>
{
    public void Configure(EntityTypeBuilder<HomeVisit> builder)
    {
        builder.ToTable("home_visits");
        builder.Property(visit => visit.Findings).HasMaxLength(HomeVisit.FindingsMaxLength);
        builder.HasIndex(visit => new { visit.CaseId, visit.VisitedOn });
        builder.HasIndex(visit => visit.NextOn).HasFilter("next_on is not null");
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(visit => visit.EnteredById).OnDelete(DeleteBehavior.Restrict);
    }
}
