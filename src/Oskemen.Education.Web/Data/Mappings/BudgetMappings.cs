using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oskemen.Education.Domain.Budgets;

namespace Oskemen.Education.Web.Data.Mappings;

internal sealed class BudgetYearMapping : IEntityTypeConfiguration<BudgetYear>
{
    public void Configure(EntityTypeBuilder<BudgetYear> builder)
    {
        builder.HasKey(year => year.Year);
        builder.Property(year => year.Year).ValueGeneratedNever();
        builder.HasMany(year => year.Programmes).WithOne().HasForeignKey(programme => programme.Year);
        builder.HasMany(year => year.Months).WithOne().HasForeignKey(month => month.Year);
    }
}

internal sealed class BudgetProgrammeMapping : IEntityTypeConfiguration<BudgetProgramme>
{
    public void Configure(EntityTypeBuilder<BudgetProgramme> builder)
    {
        builder.HasIndex(programme => new { programme.Year, programme.Number }).IsUnique();
        builder.Property(programme => programme.Number).HasMaxLength(BudgetProgramme.NumberLength);
        builder.Property(programme => programme.NameKk).HasMaxLength(BudgetProgramme.NameMaxLength);
        builder.Property(programme => programme.NameRu).HasMaxLength(BudgetProgramme.NameMaxLength);
    }
}

internal sealed class BudgetLineMapping : IEntityTypeConfiguration<BudgetLine>
{
    public void Configure(EntityTypeBuilder<BudgetLine> builder)
    {
        builder.HasIndex(line => new { line.Year, line.Code }).IsUnique();
        builder.HasOne(line => line.Programme).WithMany(programme => programme.Lines).HasForeignKey(line => line.ProgrammeId);
    }
}
