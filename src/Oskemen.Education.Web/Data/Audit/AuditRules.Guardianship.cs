using Oskemen.Education.Domain.Guardianship;

namespace Oskemen.Education.Web.Data.Audit;

/// <summary>What is recorded of guardianship: mostly that a field changed, and not from what to what.</summary>
public static partial class AuditRules
{
    private static Dictionary<Type, AuditRule> Guardianship() => new()
    {
        [typeof(Child)] = Personal<Child>(
            (_, child) => AuditSubject.Child(child.Id),
            nameof(Child.Iin), nameof(Child.LastName), nameof(Child.FirstName), nameof(Child.Patronymic), nameof(Child.SiblingGroup),
            nameof(Child.OrganisationId), nameof(Child.ErasedAt)),
        [typeof(HousingRecord)] = Personal<HousingRecord>(
            (_, record) => AuditSubject.Child(record.ChildId), nameof(HousingRecord.Status), nameof(HousingRecord.Since), nameof(HousingRecord.Note)),
        [typeof(Guardian)] = Personal<Guardian>(
            (_, guardian) => AuditSubject.Guardian(guardian.Id),
            nameof(Guardian.Iin), nameof(Guardian.LastName), nameof(Guardian.FirstName), nameof(Guardian.Patronymic), nameof(Guardian.Telephone),
            nameof(Guardian.Address), nameof(Guardian.Account), nameof(Guardian.Bank), nameof(Guardian.ErasedAt)),
        [typeof(GuardianshipCase)] = Personal<GuardianshipCase>(
            (_, one) => AuditSubject.Case(one.Id),
            nameof(GuardianshipCase.Form), nameof(GuardianshipCase.Kinship), nameof(GuardianshipCase.Act), nameof(GuardianshipCase.ActDate),
            nameof(GuardianshipCase.StartsOn), nameof(GuardianshipCase.ActUntil), nameof(GuardianshipCase.AccountFrom),
            nameof(GuardianshipCase.EndsOn), nameof(GuardianshipCase.EndReason), nameof(GuardianshipCase.EndAct)),
        [typeof(BenefitPause)] = Personal<BenefitPause>(
            (_, pause) => AuditSubject.Case(pause.CaseId),
            nameof(BenefitPause.From), nameof(BenefitPause.Until), nameof(BenefitPause.Reason), nameof(BenefitPause.Note)),
        [typeof(CaseDocument)] = Personal<CaseDocument>(
            (_, document) => AuditSubject.Case(document.CaseId),
            nameof(CaseDocument.Kind), nameof(CaseDocument.Number), nameof(CaseDocument.IssuedOn), nameof(CaseDocument.Note)),
        [typeof(GuardianReport)] = Personal<GuardianReport>(
            (_, report) => AuditSubject.Case(report.CaseId), nameof(GuardianReport.ReceivedOn), nameof(GuardianReport.Note)),
        [typeof(HomeVisit)] = Personal<HomeVisit>(
            (_, visit) => AuditSubject.Case(visit.CaseId), nameof(HomeVisit.VisitedOn), nameof(HomeVisit.Findings), nameof(HomeVisit.NextOn)),
        [typeof(Repayment)] = Personal<Repayment>(
            (_, repayment) => AuditSubject.Case(repayment.CaseId), nameof(Repayment.ReceivedOn), nameof(Repayment.Amount), nameof(Repayment.Document)),
        [typeof(GuardianshipTerms)] = Rule<GuardianshipTerms>(
            (_, terms) => AuditSubject.Terms(terms.ValidFrom), null,
            nameof(GuardianshipTerms.Mci), nameof(GuardianshipTerms.GuardianIndex), nameof(GuardianshipTerms.PatronageIndex),
            nameof(GuardianshipTerms.CarerIndex), nameof(GuardianshipTerms.AdoptionIndex), nameof(GuardianshipTerms.PaymentDay),
            nameof(GuardianshipTerms.ReportsPerYear), nameof(GuardianshipTerms.RetentionYears), nameof(GuardianshipTerms.Act)),
        [typeof(PaymentList)] = Rule<PaymentList>(
            (_, list) => AuditSubject.PaymentList(list.Month), null,
            nameof(PaymentList.PayOn), nameof(PaymentList.Total), nameof(PaymentList.PaidCases), nameof(PaymentList.UnpaidCases)),
        [typeof(PaymentListDecision)] = new(
            nameof(PaymentListDecision),
            (tracked, entry) => tracked.Find<PaymentList>(entry, nameof(PaymentListDecision.ListId)) is { } list
                ? AuditSubject.PaymentList(list.Month)
                : new AuditSubject(nameof(PaymentList), "?"),
            null,
            [nameof(PaymentListDecision.Kind), nameof(PaymentListDecision.Reason)]),
        [typeof(ReconciliationNote)] = Rule<ReconciliationNote>(
            (_, note) => AuditSubject.Reconciliation(note.Year), (_, note) => note.Programme, nameof(ReconciliationNote.Month), nameof(ReconciliationNote.Text)),
    };

    private static AuditRule Personal<T>(Func<AuditTracked, T, AuditSubject> subject, params string[] fields)
        where T : class => Rule(subject, null, fields) with { IsPersonal = true };
}
