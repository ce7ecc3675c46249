using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oskemen.Education.Domain.Exams;
using Oskemen.Education.Web.Identity;

namespace Oskemen.Education.Web.Data.Mappings;

internal sealed class EntSeasonMapping : IEntityTypeConfiguration<EntSeason>
{
    public void Configure(EntityTypeBuilder<EntSeason> builder)
    {
        builder.HasKey(season => season.Year);
        builder.Property(season => season.Year).ValueGeneratedNever();
        builder.Property(season => season.Version).IsRowVersion();
        builder.Ignore(season => season.Scale);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(season => season.UpdatedById).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(table => table.HasCheckConstraint(
            "ck_ent_seasons_scale", "0 < threshold and threshold < high_score and high_score <= max_score and subjects > 0"));
    }
}

internal sealed class EntResultMapping : IEntityTypeConfiguration<EntResult>
{
    public void Configure(EntityTypeBuilder<EntResult> builder)
    {
        builder.HasIndex(result => new { result.Year, result.OrganisationId }).IsUnique();
        builder.HasOne<EntSeason>().WithMany().HasForeignKey(result => result.Year).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(result => result.Organisation).WithMany().HasForeignKey(result => result.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(result => result.UpdatedById).OnDelete(DeleteBehavior.Restrict);
        builder.Property(result => result.Mean).HasPrecision(6, EntFigures.MeanDecimals);
        builder.Property(result => result.Version).IsRowVersion();
        builder.Ignore(result => result.Figures);
        builder.ToTable(table =>
        {
            table.HasCheckConstraint(
                "ck_ent_results_not_negative",
                "least(participants, exempt_health, exempt_winners, traditional, mean, above_threshold, high_scores, highest, highest_count, altyn_belgi, honours, 0) >= 0");
            // Also refuses a row in which one of them is not known.
            table.HasCheckConstraint(
                "ck_ent_results_add_up", "coalesce(participants + exempt_health + exempt_winners + traditional = graduates, false)");
        });
    }
}
