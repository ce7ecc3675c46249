using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Domain.Organisations;
using Oskemen.Education.Web.Identity;

namespace Oskemen.Education.Web.Data.Audit;

/// <summary>
/// What is recorded of each type of the model. A type that stands in neither table fails a test, so that nothing new goes
/// unrecorded by oversight.
/// </summary>
public static class AuditedTypes
{
    private static readonly Dictionary<Type, AuditedType> Recorded = new()
    {
        [typeof(BudgetYear)] = new(entry => AuditSubject.Year(((BudgetYear)entry.Entity).Year)),
        [typeof(BudgetMonth)] = new(entry => Month((BudgetMonth)entry.Entity)),
        [typeof(BudgetProgramme)] = new(entry => AuditSubject.Year(((BudgetProgramme)entry.Entity).Year), entry => ((BudgetProgramme)entry.Entity).Number),
        [typeof(BudgetLine)] = new(entry => AuditSubject.Year(((BudgetLine)entry.Entity).Year), entry => ((BudgetLine)entry.Entity).Code.ToString()),
        [typeof(ExecutionEntry)] = new(MonthOf, CodeOf) { Ignored = ["UpdatedAt"] },
        [typeof(ControlTotal)] = new(MonthOf, entry => ((ControlTotal)entry.Entity).Origin.ToString()),
        [typeof(MonthDecision)] = new(MonthOf) { Ignored = ["DecidedAt", "Number"] },
        [typeof(LineComment)] = new(entry => MonthOf(Principal<MonthDecision>(entry, "DecisionId")!), CodeOf),
        [typeof(PlanAmendment)] = new(entry => AuditSubject.Plan(((PlanAmendment)entry.Entity).Year), entry => ((PlanAmendment)entry.Entity).Act)
        {
            Ignored = ["CreatedAt"],
        },
        [typeof(PlanAmount)] = new(
            entry => AuditSubject.Plan(Principal<PlanAmendment>(entry, nameof(PlanAmount.AmendmentId))!.Entity.Year), CodeOf),
        [typeof(Organisation)] = new(entry => AuditSubject.Organisation(((Organisation)entry.Entity).Key)),
        [typeof(Membership)] = new(
            entry => AuditSubject.User(((Membership)entry.Entity).UserId),
            entry => Principal<Organisation>(entry, nameof(Membership.OrganisationId))?.Entity.Key
                ?? $"#{((Membership)entry.Entity).OrganisationId}"),
        [typeof(ActingAppointment)] = new(entry => AuditSubject.User(((ActingAppointment)entry.Entity).UserId)) { Ignored = ["AppointedAt"] },
        [typeof(PortalUser)] = new(entry => AuditSubject.User(((PortalUser)entry.Entity).Id))
        {
            Only = ["UserName", "DisplayName", "Email", "DisabledAt", "InvitationExpiresAt", "TwoFactorEnabled"],
        },
        [typeof(IdentityUserRole<Guid>)] = new(
            entry => AuditSubject.User(((IdentityUserRole<Guid>)entry.Entity).UserId),
            entry => Principal<IdentityRole<Guid>>(entry, "RoleId")?.Entity.Name) { IsMark = true },
    };

    /// <summary>Types that hold no data of the department, or are recorded otherwise, and why.</summary>
    public static IReadOnlyDictionary<Type, string> NotRecorded { get; } = new Dictionary<Type, string>
    {
        [typeof(AuditEntry)] = "the record itself",
        [typeof(AuditLink)] = "the record itself",
        [typeof(Session)] = "sign-in and sign-out are acts of their own",
        [typeof(IdentityUserToken<Guid>)] = "secrets; what is done to them are acts of their own",
        [typeof(IdentityUserClaim<Guid>)] = "not used",
        [typeof(IdentityUserLogin<Guid>)] = "not used",
        [typeof(IdentityRole<Guid>)] = "the same everywhere; only a migration changes them",
        [typeof(IdentityRoleClaim<Guid>)] = "not used",
        [typeof(DataProtectionKey)] = "secrets",
        [typeof(SheetUpload)] = "waits for its confirmation, which is recorded with what it changes",
        [typeof(KeptForm)] = "waits to be sent, which is recorded with what it changes",
    };

    public static IEnumerable<Type> All => Recorded.Keys;

    public static AuditedType? Find(Type type) => Recorded.GetValueOrDefault(type);

    private static AuditSubject Month(BudgetMonth month) => AuditSubject.Month(month.Year, month.Month);

    private static AuditSubject MonthOf(EntityEntry entry) => Principal<BudgetMonth>(entry, "MonthId") is { Entity: BudgetMonth month }
        ? Month(month)
        : new AuditSubject("BudgetMonth", $"#{entry.Property("MonthId").CurrentValue}");

    private static string? CodeOf(EntityEntry entry) =>
        (entry.Entity as ExecutionEntry)?.Line?.Code.ToString() ?? Principal<BudgetLine>(entry, "LineId")?.Entity.Code.ToString();

    /// <summary>The row that a key points to, when it is at hand.</summary>
    private static EntityEntry<T>? Principal<T>(EntityEntry entry, string key)
        where T : class =>
        entry.Property(key).CurrentValue is { } value ? entry.Context.Set<T>().Local.FindEntryUntyped([value]) : null;
}
