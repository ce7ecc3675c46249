using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oskemen.Education.Domain.Indicators;

namespace Oskemen.Education.Web.Data.Mappings;

internal sealed class IndicatorMapping : IEntityTypeConfiguration<Indicator>
{
    public void Configure(EntityTypeBuilder<Indicator> builder)
    {
        builder.HasKey(indicator => indicator.Key);
        builder.HasIndex(indicator => indicator.Section);
        builder.Property(indicator => indicator.Key).HasMaxLength(Indicator.KeyMaxLength);
        builder.Property(indicator => indicator.Section).HasMaxLength(Indicator.WordMaxLength);
        builder.Property(indicator => indicator.Unit).HasMaxLength(Indicator.WordMaxLength);
        builder.Property(indicator => indicator.NameKk).HasMaxLength(Indicator.NameMaxLength);
        builder.Property(indicator => indicator.NameRu).HasMaxLength(Indicator.NameMaxLength);
        builder.HasMany(indicator => indicator.Values).WithOne().HasForeignKey(value => value.IndicatorKey).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class IndicatorValueMapping : IEntityTypeConfiguration<IndicatorValue>
{
    public void Configure(EntityTypeBuilder<IndicatorValue> builder)
    {
        builder.HasIndex(value => new { value.IndicatorKey, value.Period }).IsUnique();
        builder.Property(value => value.IndicatorKey).HasMaxLength(Indicator.KeyMaxLength);
        builder.Property(value => value.Period).HasMaxLength(IndicatorValue.PeriodMaxLength);
        builder.Property(value => value.Value).HasPrecision(18, 4);
        builder.Property(value => value.Text).HasMaxLength(IndicatorValue.TextMaxLength);
        builder.Property(value => value.SourceLines).HasMaxLength(IndicatorValue.SourceLinesMaxLength);
        builder.Property(value => value.Note).HasMaxLength(IndicatorValue.TextMaxLength);
        builder.Ignore(value => value.Items);
        builder.ToTable(table => table.HasCheckConstraint("ck_indicator_values_number_or_text", "num_nonnulls(value, text) = 1"));
    }
}
