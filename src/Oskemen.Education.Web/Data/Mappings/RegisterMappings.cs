using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Domain.Organisations;
using Oskemen.Education.Domain.Registers;
using Oskemen.Education.Web.Identity;

namespace Oskemen.Education.Web.Data.Mappings;

internal static class RegisterMappings
{
    /// <summary>What every register has.</summary>
    public static void MapEntry<T>(this EntityTypeBuilder<T> builder, string table)
        where T : RegisterEntry
    {
        builder.HasIndex(entry => new { entry.Year, entry.Section });
        builder.Property(entry => entry.SourceLines).HasMaxLength(IndicatorValue.SourceLinesMaxLength);
        builder.Property(entry => entry.WithdrawalReason).HasMaxLength(RegisterEntry.TextMaxLength);
        builder.Property(entry => entry.Version).IsRowVersion();
        builder.Ignore(entry => entry.IsWithdrawn);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(entry => entry.EnteredById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<PortalUser>().WithMany().HasForeignKey(entry => entry.WithdrawnById).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(table, rows => rows.HasCheckConstraint(
            $"ck_{table}_withdrawal", "num_nulls(withdrawn_at, withdrawn_by_id, withdrawal_reason) in (0, 3)"));
    }
}

internal sealed class ContestMapping : IEntityTypeConfiguration<Contest>
{
    public void Configure(EntityTypeBuilder<Contest> builder)
    {
        builder.MapEntry("contests");
        builder.Property(contest => contest.NameKk).HasMaxLength(RegisterEntry.NameMaxLength);
        builder.Property(contest => contest.NameRu).HasMaxLength(RegisterEntry.NameMaxLength);
        builder.Property(contest => contest.OrganiserKk).HasMaxLength(RegisterEntry.NameMaxLength);
        builder.Property(contest => contest.OrganiserRu).HasMaxLength(RegisterEntry.NameMaxLength);
        builder.Ignore(contest => contest.Details);
        builder.HasMany(contest => contest.Organisations).WithOne().HasForeignKey(row => row.ContestId);
        builder.ToTable(table =>
        {
            table.HasCheckConstraint("ck_contests_not_negative", "least(participants, first, second, third, winners, 0) >= 0");
            table.HasCheckConstraint("ck_contests_days", "\"from\" <= until");
        });
    }
}

internal sealed class ContestOrganisationMapping : IEntityTypeConfiguration<ContestOrganisation>
{
    public void Configure(EntityTypeBuilder<ContestOrganisation> builder)
    {
        builder.ToTable("contest_organisations");
        builder.Property(row => row.AwardKk).HasMaxLength(RegisterEntry.NameMaxLength);
        builder.Property(row => row.AwardRu).HasMaxLength(RegisterEntry.NameMaxLength);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(row => row.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class InvestmentMapping : IEntityTypeConfiguration<Investment>
{
    public void Configure(EntityTypeBuilder<Investment> builder)
    {
        builder.MapEntry("investments");
        builder.Property(investment => investment.NameKk).HasMaxLength(RegisterEntry.NameMaxLength);
        builder.Property(investment => investment.NameRu).HasMaxLength(RegisterEntry.NameMaxLength);
        builder.Property(investment => investment.Quantity).HasMaxLength(Investment.QuantityMaxLength);
        builder.Ignore(investment => investment.Details);
        builder.HasMany(investment => investment.Organisations).WithOne().HasForeignKey(row => row.InvestmentId);
        builder.ToTable(table => table.HasCheckConstraint("ck_investments_amount", "amount >= 0"));
    }
}

internal sealed class InvestmentOrganisationMapping : IEntityTypeConfiguration<InvestmentOrganisation>
{
    public void Configure(EntityTypeBuilder<InvestmentOrganisation> builder)
    {
        builder.ToTable("investment_organisations");
        builder.HasIndex(row => new { row.InvestmentId, row.OrganisationId }).IsUnique();
        builder.HasOne<Organisation>().WithMany().HasForeignKey(row => row.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SectionProblemMapping : IEntityTypeConfiguration<SectionProblem>
{
    public void Configure(EntityTypeBuilder<SectionProblem> builder)
    {
        builder.MapEntry("section_problems");
        builder.Property(problem => problem.ProblemKk).HasMaxLength(RegisterEntry.TextMaxLength);
        builder.Property(problem => problem.ProblemRu).HasMaxLength(RegisterEntry.TextMaxLength);
        builder.Property(problem => problem.SolutionKk).HasMaxLength(RegisterEntry.TextMaxLength);
        builder.Property(problem => problem.SolutionRu).HasMaxLength(RegisterEntry.TextMaxLength);
        builder.Property(problem => problem.Figures).HasMaxLength(SectionProblem.FiguresMaxLength);
        builder.Ignore(problem => problem.Details);
        builder.ToTable(table => table.HasCheckConstraint(
            "ck_section_problems_both_languages",
            "num_nulls(problem_kk, problem_ru) <> 1 and num_nulls(solution_kk, solution_ru) <> 1 and num_nonnulls(problem_kk, solution_kk) > 0"));
    }
}
