using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Domain.Collection;
using Oskemen.Education.Domain.Exams;
using Oskemen.Education.Domain.Guardianship;
using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Domain.Organisations;
using Oskemen.Education.Web.Identity;

namespace Oskemen.Education.Web.Data.Audit;

/// <summary>How changes of one type are recorded.</summary>
/// <param name="Name">What the fields are of.</param>
/// <param name="Subject">What a row belongs to.</param>
/// <param name="Item">Which part of it the row is.</param>
/// <param name="Fields">Properties whose values are recorded; of the others nothing is.</param>
/// <param name="Value">What stands for the value, where the value itself says nothing.</param>
/// <param name="IsPersonal">Whether it is only recorded that a field changed, and not from what to what: data of children outlive no erasure here.</param>
public sealed record AuditRule(
    string Name,
    Func<AuditTracked, EntityEntry, AuditSubject> Subject,
    Func<AuditTracked, EntityEntry, string?>? Item,
    IReadOnlyList<string> Fields,
    Func<AuditTracked, EntityEntry, string>? Value = null,
    bool IsPersonal = false);

/// <summary>What is recorded of each type of row. A type that is decided in neither list fails a test.</summary>
public static partial class AuditRules
{
    private static readonly Dictionary<Type, AuditRule> ByType = new(Reports().Concat(Guardianship()))
    {
        [typeof(BudgetYear)] = Rule<BudgetYear>((_, year) => AuditSubject.Year(year.Year), null, nameof(BudgetYear.Year), nameof(BudgetYear.IsSample)),
        [typeof(BudgetProgramme)] = Rule<BudgetProgramme>(
            (_, programme) => AuditSubject.Year(programme.Year), (_, programme) => programme.Number, nameof(BudgetProgramme.NameKk), nameof(BudgetProgramme.NameRu)),
        [typeof(BudgetLine)] = Rule<BudgetLine>((_, line) => AuditSubject.Year(line.Year), null, nameof(BudgetLine.Code)),
        [typeof(ExecutionEntry)] = new(
            nameof(ExecutionEntry), MonthOf, LineOf,
            [
                nameof(ExecutionEntry.Plan), nameof(ExecutionEntry.Paid), nameof(ExecutionEntry.Registered), nameof(ExecutionEntry.Unpaid),
                nameof(ExecutionEntry.Saving), nameof(ExecutionEntry.Reason), nameof(ExecutionEntry.Note),
            ]),
        [typeof(ControlTotal)] = new(
            nameof(ControlTotal), MonthOf, (_, entry) => ((ControlTotal)entry.Entity).Origin.ToString(),
            [nameof(ControlTotal.Plan), nameof(ControlTotal.Paid), nameof(ControlTotal.Unspent)]),
        [typeof(MonthDecision)] = new(nameof(MonthDecision), MonthOf, null, [nameof(MonthDecision.Kind), nameof(MonthDecision.Reason)]),
        [typeof(LineComment)] = new(
            nameof(LineComment),
            (tracked, entry) => tracked.Find<MonthDecision>(entry, "DecisionId") is { } decision
                ? MonthOf(tracked, tracked.EntryOf(decision))
                : new AuditSubject(nameof(BudgetMonth), "?"),
            LineOf,
            [nameof(LineComment.Text)]),
        [typeof(PlanAmendment)] = Rule<PlanAmendment>(
            (_, act) => AuditSubject.Plan(act.Year), null, nameof(PlanAmendment.Act), nameof(PlanAmendment.Phase), nameof(PlanAmendment.Date)),
        [typeof(PlanAmount)] = new(
            nameof(PlanAmount),
            (tracked, entry) => tracked.Find<PlanAmendment>(entry, nameof(PlanAmount.AmendmentId)) is { } act
                ? AuditSubject.Plan(act.Year)
                : new AuditSubject("BudgetPlan", "?"),
            LineOf,
            [nameof(PlanAmount.Amount)]),
        [typeof(Organisation)] = Rule<Organisation>(
            (_, organisation) => AuditSubject.Organisation(organisation.Key), null,
            nameof(Organisation.Kind), nameof(Organisation.Number), nameof(Organisation.NameKk), nameof(Organisation.NameRu),
            nameof(Organisation.Address), nameof(Organisation.Telephone), nameof(Organisation.Capacity),
            nameof(Organisation.Type), nameof(Organisation.Subordination), nameof(Organisation.Ownership), nameof(Organisation.LegalForm),
            nameof(Organisation.Languages), nameof(Organisation.IsRural), nameof(Organisation.HasMiniCentre), nameof(Organisation.Director),
            nameof(Organisation.IsSample)),
        [typeof(OrganisationEvent)] = new(
            nameof(OrganisationEvent),
            (tracked, entry) => tracked.Find<Organisation>(entry, nameof(OrganisationEvent.OrganisationId)) is { } organisation
                ? AuditSubject.Organisation(organisation.Key)
                : new AuditSubject(nameof(Organisation), "?"),
            null,
            [
                nameof(OrganisationEvent.Kind), nameof(OrganisationEvent.Date), nameof(OrganisationEvent.Precision), nameof(OrganisationEvent.From),
                nameof(OrganisationEvent.To), nameof(OrganisationEvent.FromRu), nameof(OrganisationEvent.ToRu), nameof(OrganisationEvent.Act),
                nameof(OrganisationEvent.NoteKk), nameof(OrganisationEvent.NoteRu),
            ]),
        [typeof(EventWithdrawal)] = new(
            nameof(EventWithdrawal),
            (tracked, entry) => tracked.Find<OrganisationEvent>(entry, "EventId") is { } withdrawn
                && tracked.Find<Organisation>(tracked.EntryOf(withdrawn), nameof(OrganisationEvent.OrganisationId)) is { } organisation
                    ? AuditSubject.Organisation(organisation.Key)
                    : new AuditSubject(nameof(Organisation), "?"),
            (tracked, entry) => tracked.Find<OrganisationEvent>(entry, "EventId") is { } withdrawn ? $"{AuditText.Of(withdrawn.Date)} {withdrawn.Kind}" : null,
            [nameof(EventWithdrawal.Reason)]),
        [typeof(Campaign)] = Rule<Campaign>(
            (_, campaign) => AuditSubject.Campaign(campaign), null,
            nameof(Campaign.AsOf), nameof(Campaign.Deadline), nameof(Campaign.Forms), nameof(Campaign.ChildrenAged1To6), nameof(Campaign.ChildrenAged3To6), nameof(Campaign.ClosedAt)),
        [typeof(OrganisationReturn)] = Rule<OrganisationReturn>((_, owed) => AuditSubject.Return(owed), null, nameof(OrganisationReturn.Form)),
        [typeof(ReturnExtension)] = new(
            nameof(ReturnExtension), (tracked, entry) => ReturnOf(tracked, entry), null, [nameof(ReturnExtension.Until), nameof(ReturnExtension.Reason)]),
        [typeof(ReturnRevision)] = new(
            nameof(ReturnRevision), (tracked, entry) => ReturnOf(tracked, entry), null, [nameof(ReturnRevision.Number), nameof(ReturnRevision.Reason)]),
        [typeof(ReturnCell)] = new(
            nameof(ReturnCell), RevisionOf, (_, entry) => ((ReturnCell)entry.Entity).Key.Text, [nameof(ReturnCell.Value)]),
        [typeof(ReturnNote)] = new(
            nameof(ReturnNote), RevisionOf, (_, entry) => AuditText.Of(((ReturnNote)entry.Entity).Level), [nameof(ReturnNote.Text)]),
        [typeof(ReturnDecision)] = new(nameof(ReturnDecision), RevisionOf, null, [nameof(ReturnDecision.Kind), nameof(ReturnDecision.Reason)]),
        [typeof(CellComment)] = new(
            nameof(CellComment),
            (tracked, entry) => tracked.Find<ReturnDecision>(entry, "DecisionId") is { } decision
                ? RevisionOf(tracked, tracked.EntryOf(decision))
                : new AuditSubject("Return", "?"),
            (_, entry) => ((CellComment)entry.Entity).Key.Text,
            [nameof(CellComment.Text)]),
        [typeof(EntSeason)] = Rule<EntSeason>(
            (_, season) => AuditSubject.EntSeason(season.Year), null,
            nameof(EntSeason.MaxScore), nameof(EntSeason.Subjects), nameof(EntSeason.Threshold), nameof(EntSeason.HighScore), nameof(EntSeason.IsSample)),
        [typeof(EntResult)] = new(
            nameof(EntResult),
            (_, entry) => AuditSubject.EntSeason(((EntResult)entry.Entity).Year),
            (tracked, entry) => tracked.Name<Organisation>(entry, nameof(EntResult.OrganisationId), organisation => organisation.Key),
            Enum.GetNames<EntField>()),
        [typeof(Membership)] = new(
            nameof(Membership),
            (_, entry) => AuditSubject.User(((Membership)entry.Entity).UserId),
            (tracked, entry) => tracked.Name<Organisation>(entry, nameof(Membership.OrganisationId), organisation => organisation.Key),
            [nameof(Membership.From), nameof(Membership.Until)]),
        [typeof(ActingAppointment)] = Rule<ActingAppointment>(
            (_, appointment) => AuditSubject.User(appointment.UserId), null,
            nameof(ActingAppointment.From), nameof(ActingAppointment.Until), nameof(ActingAppointment.Act)),

        // Neither what proves a person, nor what every sign-in counts: sign-ins are acts of their own.
        [typeof(PortalUser)] = new(
            "User", (_, entry) => AuditSubject.User(((PortalUser)entry.Entity).Id), null,
            [
                nameof(PortalUser.UserName), nameof(PortalUser.DisplayName), nameof(PortalUser.Email), nameof(PortalUser.PhoneNumber),
                nameof(PortalUser.DisabledAt), nameof(PortalUser.InvitationExpiresAt), nameof(PortalUser.LockoutEnd), nameof(PortalUser.TwoFactorEnabled),
            ]),
        [typeof(IdentityUserRole<Guid>)] = new(
            "UserRole", (_, entry) => AuditSubject.User(((IdentityUserRole<Guid>)entry.Entity).UserId), null,
            [nameof(IdentityUserRole<Guid>.RoleId)],
            (tracked, entry) => tracked.Name<IdentityRole<Guid>>(entry, nameof(IdentityUserRole<Guid>.RoleId), role => role.Name ?? "")),
    };

    /// <summary>Types of which no change is recorded, and why not.</summary>
    public static IReadOnlyDictionary<Type, string> NotRecorded { get; } = new Dictionary<Type, string>
    {
        [typeof(BudgetMonth)] = "Has nothing of its own: entries, totals and decisions are recorded under it.",
        [typeof(SheetUpload)] = "Waits for its sender; what it changes is recorded when it is confirmed.",
        [typeof(SavedRequest)] = "Goes with a change that is on record itself.",
        [typeof(KeptForm)] = "Waits for its sender; what it changes is recorded when it is sent.",
        [typeof(PaymentLine)] = "Follows from the cases; the list that it belongs to is recorded with its total.",
        [typeof(BenefitEntry)] = "Follows from the list or the repayment that it belongs to.",
        [typeof(OrganisationFact)] = "Comes with the program; the portal's role cannot change it.",
        [typeof(PrintedDocument)] = "Made from what is recorded elsewhere; it may be thrown away.",
        [typeof(Session)] = "Sign-ins, sign-outs and ended sessions are acts of their own.",
        [typeof(Indicator)] = "Comes with the portal's files; the portal's role may only read it.",
        [typeof(IdentityRole<Guid>)] = "Fixed by the program.",
        [typeof(IdentityUserToken<Guid>)] = "Secrets of the second factor; turning it on and off is an act of its own.",
        [typeof(IdentityUserClaim<Guid>)] = "Not used.",
        [typeof(IdentityUserLogin<Guid>)] = "Not used.",
        [typeof(IdentityRoleClaim<Guid>)] = "Not used.",
        [typeof(DataProtectionKey)] = "Secrets that the portal makes for itself.",
        [typeof(AuditEntry)] = "The record itself.",
        [typeof(AuditLink)] = "The record itself.",
    };

    public static IReadOnlyDictionary<Type, AuditRule> Recorded => ByType;

    public static AuditRule? Find(Type type) => ByType.GetValueOrDefault(type);

    private static AuditSubject MonthOf(AuditTracked tracked, EntityEntry entry) =>
        tracked.Find<BudgetMonth>(entry, "MonthId") is { } month
            ? AuditSubject.Month(month.Year, month.Month)
            : new AuditSubject(nameof(BudgetMonth), $"#{AuditText.Of(entry.Property("MonthId").CurrentValue)}");

    private static AuditSubject RevisionOf(AuditTracked tracked, EntityEntry entry) =>
        tracked.Find<ReturnRevision>(entry, "RevisionId") is { } revision
            ? ReturnOf(tracked, tracked.EntryOf(revision))
            : new AuditSubject("Return", $"#{AuditText.Of(entry.Property("RevisionId").CurrentValue)}");

    private static AuditSubject ReturnOf(AuditTracked tracked, EntityEntry entry) =>
        tracked.Find<OrganisationReturn>(entry, "ReturnId") is { } owed
            ? AuditSubject.Return(owed)
            : new AuditSubject("Return", $"#{AuditText.Of(entry.Property("ReturnId").CurrentValue)}");

    private static string OrganisationOf(AuditTracked tracked, EntityEntry entry) =>
        tracked.Name<Organisation>(entry, "OrganisationId", organisation => organisation.Key);

    private static string LineOf(AuditTracked tracked, EntityEntry entry) => tracked.Name<BudgetLine>(entry, "LineId", line => line.Code.Text);

    private static AuditRule Rule<T>(Func<AuditTracked, T, AuditSubject> subject, Func<AuditTracked, T, string?>? item, params string[] fields)
        where T : class => new(
            typeof(T).Name,
            (tracked, entry) => subject(tracked, (T)entry.Entity),
            item is null ? null : (tracked, entry) => item(tracked, (T)entry.Entity),
            fields);
}
