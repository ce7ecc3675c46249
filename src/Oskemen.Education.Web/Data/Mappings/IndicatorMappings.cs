using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Web.Identity;

namespace Oskemen.Education.Web.Data.Mappings;

internal sealed class IndicatorMapping : IEntityTypeConfiguration<Indicator>
{
    public void Configure(EntityTypeBuilder<Indicator> builder)
    {
        builder.HasKey(indicator => indicator.Key);
        builder.HasIndex(indicator => new { indicator.Section, indicator.Order });
        builder.Property(indicator => indicator.Key).HasMaxLength(Indicator.KeyMaxLength);
        builder.Property(indicator => indicator.Unit).HasMaxLength(Indicator.WordMaxLength);
        builder.Property(indicator => indicator.NameKk).HasMaxLength(Indicator.NameMaxLength);
        builder.Property(indicator => indicator.NameRu).HasMaxLength(Indicator.NameMaxLength);
        builder.Property(indicator => indicator.Period).HasMaxLength(IndicatorValue.PeriodMaxLength);
        builder.Property(indicator => indicator.Formula).HasMaxLength(Indicator.FormulaMaxLength);
        builder.Ignore(indicator => indicator.Kind);
        builder.Ignore(indicator => indicator.IsDerived);
        builder.HasMany(indicator => indicator.Values).WithOne().HasForeignKey(value => value.IndicatorKey).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class IndicatorValueMapping : IEntityTypeConfiguration<IndicatorValue>
{
    public void Configure(EntityTypeBuilder<IndicatorValue> builder)
    {
        builder.HasIndex(value => new { value.IndicatorKey, value.ReportYear }).IsUnique();
        builder.Property(value => value.IndicatorKey).HasMaxLength(Indicator.KeyMaxLength);
        builder.Property(value => value.Period).HasMaxLength(IndicatorValue.PeriodMaxLength);
        builder.Property(value => value.Value).HasPrecision(18, IndicatorUnits.MostDecimals);
        builder.Property(value => value.Text).HasMaxLength(IndicatorValue.TextMaxLength);
        builder.Property(value => value.SourceLines).HasMaxLength(IndicatorValue.SourceLinesMaxLength);
        builder.Property(value => value.Note).HasMaxLength(IndicatorValue.TextMaxLength);
        builder.Property(value => value.Comment).HasMaxLength(IndicatorValue.CommentMaxLength);
        builder.Property(value => value.Version).IsRowVersion();
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(value => value.EnteredById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ReportYear>().WithMany().HasForeignKey(value => value.ReportYear).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(value => value.Items);
        builder.Ignore(value => value.Content);
        builder.ToTable(table => table.HasCheckConstraint("ck_indicator_values_number_or_text", "num_nonnulls(value, text) = 1"));
    }
}

internal sealed class ReportYearMapping : IEntityTypeConfiguration<ReportYear>
{
    public void Configure(EntityTypeBuilder<ReportYear> builder)
    {
        builder.HasKey(year => year.Year);
        builder.Property(year => year.Year).ValueGeneratedNever();
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(year => year.OpenedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(year => year.Sections).WithOne().HasForeignKey(section => section.Year).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(table => table.HasCheckConstraint("ck_report_years_year", $"year between {ReportYears.First} and {ReportYears.Last}"));
    }
}

internal sealed class SectionYearMapping : IEntityTypeConfiguration<SectionYear>
{
    public void Configure(EntityTypeBuilder<SectionYear> builder)
    {
        builder.ToTable("section_years");
        builder.HasIndex(section => new { section.Year, section.Section }).IsUnique();
        builder.Property(section => section.Version).IsRowVersion();
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(section => section.ResponsibleId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(section => section.Decisions).WithOne().HasForeignKey(decision => decision.SectionId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SectionDecisionMapping : IEntityTypeConfiguration<SectionDecision>
{
    public void Configure(EntityTypeBuilder<SectionDecision> builder)
    {
        builder.ToTable("section_decisions", table => table.HasCheckConstraint(
            "ck_section_decisions_reason", "kind not in ('Returned', 'Reopened') or coalesce(length(btrim(reason)), 0) > 0"));
        builder.HasIndex(decision => new { decision.SectionId, decision.Number }).IsUnique();
        builder.Property(decision => decision.Reason).HasMaxLength(SectionDecision.TextMaxLength);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(decision => decision.DecidedById).OnDelete(DeleteBehavior.Restrict);
    }
}
