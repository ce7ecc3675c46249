using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oskemen.Education.Domain.Organisations;
using Oskemen.Education.Web.Identity;

namespace Oskemen.Education.Web.Data.Mappings;

internal sealed class OrganisationMapping : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> builder)
    {
        builder.HasIndex(organisation => organisation.Key).IsUnique();
        builder.Property(organisation => organisation.Key).HasMaxLength(Organisation.KeyMaxLength);
        builder.Property(organisation => organisation.NameKk).HasMaxLength(Organisation.NameMaxLength);
        builder.Property(organisation => organisation.NameRu).HasMaxLength(Organisation.NameMaxLength);
        builder.Property(organisation => organisation.Address).HasMaxLength(Organisation.AddressMaxLength);
        builder.Property(organisation => organisation.Telephone).HasMaxLength(Organisation.TelephoneMaxLength);
        builder.Property(organisation => organisation.Director).HasMaxLength(Organisation.DirectorMaxLength);
        builder.Ignore(organisation => organisation.Particulars);
        builder.Property(organisation => organisation.Version).IsRowVersion();
        builder.ToTable(table => table.HasCheckConstraint("ck_organisations_capacity", "capacity > 0"));
    }
}

internal sealed class OrganisationFactMapping : IEntityTypeConfiguration<OrganisationFact>
{
    public void Configure(EntityTypeBuilder<OrganisationFact> builder)
    {
        builder.HasIndex(fact => new { fact.OrganisationId, fact.Ordinal }).IsUnique();
        builder.Property(fact => fact.TextKk).HasMaxLength(OrganisationFact.TextMaxLength);
        builder.Property(fact => fact.TextRu).HasMaxLength(OrganisationFact.TextMaxLength);
        builder.Property(fact => fact.Source).HasMaxLength(OrganisationFact.SourceMaxLength);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(fact => fact.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class OrganisationEventMapping : IEntityTypeConfiguration<OrganisationEvent>
{
    public void Configure(EntityTypeBuilder<OrganisationEvent> builder)
    {
        builder.ToTable("organisation_events");
        builder.HasIndex(entry => new { entry.OrganisationId, entry.Date });
        builder.Property(entry => entry.From).HasMaxLength(OrganisationEvent.ValueMaxLength);
        builder.Property(entry => entry.To).HasMaxLength(OrganisationEvent.ValueMaxLength);
        builder.Property(entry => entry.FromRu).HasMaxLength(OrganisationEvent.ValueMaxLength);
        builder.Property(entry => entry.ToRu).HasMaxLength(OrganisationEvent.ValueMaxLength);
        builder.Property(entry => entry.Act).HasMaxLength(OrganisationEvent.ActMaxLength);
        builder.Property(entry => entry.NoteKk).HasMaxLength(OrganisationEvent.NoteMaxLength);
        builder.Property(entry => entry.NoteRu).HasMaxLength(OrganisationEvent.NoteMaxLength);
        builder.Property(entry => entry.Source).HasMaxLength(OrganisationFact.SourceMaxLength);
        builder.Property(entry => entry.Version).IsRowVersion();
        builder.HasOne<Organisation>().WithMany().HasForeignKey(entry => entry.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(entry => entry.EnteredById).OnDelete(DeleteBehavior.Restrict);
        builder.OwnsOne(entry => entry.Withdrawal, withdrawal =>
        {
            withdrawal.ToTable("organisation_event_withdrawals");
            withdrawal.WithOwner().HasForeignKey("EventId");
            withdrawal.Property(row => row.Reason).HasMaxLength(EventWithdrawal.ReasonMaxLength);
            withdrawal.HasOne<PortalUser>().WithMany().HasForeignKey(row => row.WithdrawnById).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
