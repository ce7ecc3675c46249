using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oskemen.Education.Domain.Organisations;

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
