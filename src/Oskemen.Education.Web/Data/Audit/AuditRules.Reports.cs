using Microsoft.EntityFrameworkCore.ChangeTracking;
using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Domain.Registers;
using Oskemen.Education.Domain.Reports;

namespace Oskemen.Education.Web.Data.Audit;

/// <summary>What is recorded of the annual report, its figures and its registers.</summary>
public static partial class AuditRules
{
    private static Dictionary<Type, AuditRule> Reports() => new()
    {
        [typeof(IndicatorValue)] = new(
            nameof(IndicatorValue),
            (tracked, entry) => tracked.Find<Indicator>(entry, nameof(IndicatorValue.IndicatorKey)) is { } indicator
                ? AuditSubject.Section(((IndicatorValue)entry.Entity).ReportYear, indicator.Section)
                : AuditSubject.Report(((IndicatorValue)entry.Entity).ReportYear),
            (_, entry) => ReportYears.In(((IndicatorValue)entry.Entity).IndicatorKey, ((IndicatorValue)entry.Entity).ReportYear),
            [nameof(IndicatorValue.Value), nameof(IndicatorValue.Text), nameof(IndicatorValue.Comment)]),
        [typeof(ReportYear)] = Rule<ReportYear>((_, year) => AuditSubject.Report(year.Year), null, nameof(ReportYear.Year), nameof(ReportYear.IsSample)),
        [typeof(SectionYear)] = Rule<SectionYear>(
            (_, section) => AuditSubject.Section(section.Year, section.Section), null, nameof(SectionYear.ResponsibleId)),
        [typeof(SectionDecision)] = new(
            nameof(SectionDecision),
            (tracked, entry) => tracked.Find<SectionYear>(entry, nameof(SectionDecision.SectionId)) is { } section
                ? AuditSubject.Section(section.Year, section.Section)
                : new AuditSubject("ReportSection", "?"),
            null,
            [nameof(SectionDecision.Kind), nameof(SectionDecision.Reason)]),
        [typeof(NarrativeText)] = Rule<NarrativeText>(
            (_, text) => AuditSubject.Section(text.Year, text.Section), (_, text) => $"{text.Language} {text.Number}", nameof(NarrativeText.Comment)),
        [typeof(ContradictionDecision)] = Rule<ContradictionDecision>(
            (_, decision) => AuditSubject.Report(decision.Year), (_, decision) => decision.Subject,
            nameof(ContradictionDecision.Choice), nameof(ContradictionDecision.ReasonKk), nameof(ContradictionDecision.ReasonRu)),
        [typeof(ReportEdition)] = Rule<ReportEdition>(
            (_, edition) => AuditSubject.Edition(edition.Year, edition.Number), null, nameof(ReportEdition.Number), nameof(ReportEdition.Reason)),
        [typeof(EditionDecision)] = new(
            nameof(EditionDecision), EditionOf, null, [nameof(EditionDecision.Kind), nameof(EditionDecision.Reason), nameof(EditionDecision.StateHash)]),
        [typeof(EditionFile)] = new(
            nameof(EditionFile), EditionOf, (_, entry) => ((EditionFile)entry.Entity).Name, [nameof(EditionFile.Size), nameof(EditionFile.Hash)]),
        [typeof(Contest)] = Entry<Contest>(
            contest => contest.NameKk,
            nameof(Contest.Kind), nameof(Contest.NameKk), nameof(Contest.NameRu), nameof(Contest.Level), nameof(Contest.From), nameof(Contest.Until),
            nameof(Contest.OrganiserKk), nameof(Contest.OrganiserRu), nameof(Contest.Participants), nameof(Contest.First), nameof(Contest.Second),
            nameof(Contest.Third), nameof(Contest.Winners)),
        [typeof(ContestOrganisation)] = new(
            nameof(ContestOrganisation), EntryOf<Contest>(nameof(ContestOrganisation.ContestId)), OrganisationOf,
            [nameof(ContestOrganisation.AwardKk), nameof(ContestOrganisation.AwardRu), nameof(ContestOrganisation.OrganisationId)]),
        [typeof(Investment)] = Entry<Investment>(
            investment => investment.NameKk,
            nameof(Investment.Purpose), nameof(Investment.NameKk), nameof(Investment.NameRu), nameof(Investment.Amount), nameof(Investment.Quantity),
            nameof(Investment.Source), nameof(Investment.IsInTotal)),
        [typeof(InvestmentOrganisation)] = new(
            nameof(InvestmentOrganisation), EntryOf<Investment>(nameof(InvestmentOrganisation.InvestmentId)), OrganisationOf,
            [nameof(InvestmentOrganisation.OrganisationId)]),
        [typeof(SectionProblem)] = Entry<SectionProblem>(
            _ => null,
            nameof(SectionProblem.ProblemKk), nameof(SectionProblem.ProblemRu), nameof(SectionProblem.SolutionKk), nameof(SectionProblem.SolutionRu),
            nameof(SectionProblem.Figures)),
    };

    private static AuditSubject EditionOf(AuditTracked tracked, EntityEntry entry) =>
        tracked.Find<ReportEdition>(entry, "EditionId") is { } edition ? AuditSubject.Edition(edition.Year, edition.Number) : new AuditSubject("ReportEdition", "?");

    private static AuditRule Entry<T>(Func<T, string?> item, params string[] fields)
        where T : RegisterEntry =>
        Rule<T>((_, row) => AuditSubject.Section(row.Year, row.Section), (_, row) => item(row), [.. fields, nameof(RegisterEntry.WithdrawalReason)]);

    private static Func<AuditTracked, EntityEntry, AuditSubject> EntryOf<T>(string property)
        where T : RegisterEntry => (tracked, entry) => tracked.Find<T>(entry, property) is { } row
            ? AuditSubject.Section(row.Year, row.Section)
            : new AuditSubject("ReportSection", "?");
}
