using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Domain.Collection;
using Oskemen.Education.Domain.Exams;
using Oskemen.Education.Domain.Guardianship;
using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Domain.Organisations;
using Oskemen.Education.Domain.Registers;
using Oskemen.Education.Domain.Reports;
using Oskemen.Education.Web.Data.Audit;
using Oskemen.Education.Web.Data.Mappings;
using Oskemen.Education.Web.Identity;

namespace Oskemen.Education.Web.Data;

public sealed class PortalDbContext(DbContextOptions<PortalDbContext> options)
    : IdentityDbContext<PortalUser, IdentityRole<Guid>, Guid>(options), IDataProtectionKeyContext
{
    public DbSet<BudgetYear> BudgetYears => Set<BudgetYear>();

    public DbSet<BudgetProgramme> BudgetProgrammes => Set<BudgetProgramme>();

    public DbSet<BudgetLine> BudgetLines => Set<BudgetLine>();

    public DbSet<BudgetMonth> BudgetMonths => Set<BudgetMonth>();

    public DbSet<ExecutionEntry> ExecutionEntries => Set<ExecutionEntry>();

    public DbSet<MonthDecision> MonthDecisions => Set<MonthDecision>();

    public DbSet<ControlTotal> ControlTotals => Set<ControlTotal>();

    public DbSet<PlanAmendment> PlanAmendments => Set<PlanAmendment>();

    public DbSet<SheetUpload> SheetUploads => Set<SheetUpload>();

    public DbSet<KeptForm> KeptForms => Set<KeptForm>();

    public DbSet<SavedRequest> SavedRequests => Set<SavedRequest>();

    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<OrganisationFact> OrganisationFacts => Set<OrganisationFact>();

    /// <summary>What was withdrawn counts nowhere: no list, no network, no check. (A filter of the model would keep it from being compiled.)</summary>
    public IQueryable<OrganisationEvent> OrganisationEvents => Set<OrganisationEvent>().Where(entry => entry.Withdrawal == null);

    public DbSet<Indicator> Indicators => Set<Indicator>();

    public DbSet<IndicatorValue> IndicatorValues => Set<IndicatorValue>();

    public DbSet<ReportYear> ReportYears => Set<ReportYear>();

    public DbSet<Contest> Contests => Set<Contest>();

    public DbSet<Investment> Investments => Set<Investment>();

    public DbSet<SectionProblem> SectionProblems => Set<SectionProblem>();

    public DbSet<NarrativeText> NarrativeTexts => Set<NarrativeText>();

    public DbSet<ContradictionDecision> ContradictionDecisions => Set<ContradictionDecision>();

    public DbSet<ReportEdition> ReportEditions => Set<ReportEdition>();

    public DbSet<EditionFile> EditionFiles => Set<EditionFile>();

    public DbSet<PrintedDocument> PrintedDocuments => Set<PrintedDocument>();

    public DbSet<EntSeason> EntSeasons => Set<EntSeason>();

    public DbSet<EntResult> EntResults => Set<EntResult>();

    public DbSet<Membership> Memberships => Set<Membership>();

    public DbSet<ActingAppointment> ActingAppointments => Set<ActingAppointment>();

    public DbSet<Campaign> Campaigns => Set<Campaign>();

    public DbSet<OrganisationReturn> Returns => Set<OrganisationReturn>();

    public DbSet<ReturnRevision> ReturnRevisions => Set<ReturnRevision>();

    public DbSet<Child> Children => Set<Child>();

    public DbSet<Guardian> Guardians => Set<Guardian>();

    public DbSet<GuardianshipCase> GuardianshipCases => Set<GuardianshipCase>();

    public DbSet<GuardianshipTerms> GuardianshipTerms => Set<GuardianshipTerms>();

    public DbSet<PaymentList> PaymentLists => Set<PaymentList>();

    public DbSet<PaymentLine> PaymentLines => Set<PaymentLine>();

    public DbSet<BenefitEntry> BenefitEntries => Set<BenefitEntry>();

    public DbSet<Repayment> Repayments => Set<Repayment>();

    public DbSet<ReconciliationNote> ReconciliationNotes => Set<ReconciliationNote>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<AuditLink> AuditLinks => Set<AuditLink>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>How every context reaches PostgreSQL, whichever role it signs in as.</summary>
    public static DbContextOptionsBuilder Configure(DbContextOptionsBuilder options, string connectionString) =>
        // Nothing is retried behind the pages' back: a deadlock is a refused write like any other, not an InvalidOperationException.
        options.UseNpgsql(connectionString, npgsql => npgsql.ExecutionStrategy(dependencies => new NonRetryingExecutionStrategy(dependencies)))
            .UseSnakeCaseNamingConvention()
            .AddInterceptors(AuditTrail.Instance);

    /// <summary>For a context outside the container.</summary>
    public static DbContextOptions<PortalDbContext> OptionsFor(string connectionString) =>
        (DbContextOptions<PortalDbContext>)Configure(new DbContextOptionsBuilder<PortalDbContext>(), connectionString).Options;

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.HasPostgresExtension("pg_trgm");
        builder.ApplyConfigurationsFromAssembly(typeof(PortalDbContext).Assembly);
        IdentityTables.Name(builder);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Money>().HaveConversion<MoneyConverter>().HavePrecision(18, Money.TengeDecimals);
        configurationBuilder.Properties<ProgrammeCode>().HaveConversion<ProgrammeCodeConverter>().HaveMaxLength(ProgrammeCode.Length);
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<ReportSection>().HaveConversion<ReportSectionConverter>();
    }
}
