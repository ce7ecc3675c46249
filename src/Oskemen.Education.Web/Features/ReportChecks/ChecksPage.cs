using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Domain.Reports;
using Oskemen.Education.Web.Figures;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Narrative;

namespace Oskemen.Education.Web.Features.ReportChecks;

/// <summary>What is decided about a contradiction, and why.</summary>
public sealed class DecisionForm
{
    public string? Subject { get; init; }

    public ContradictionChoice? Choice { get; init; }

    public string? Reason { get; init; }
}

/// <param name="Year">The year.</param>
/// <param name="Findings">What the checks find.</param>
/// <param name="Contradictions">Where figures contradict each other.</param>
/// <param name="History">What was decided, by subject, the latest first.</param>
/// <param name="Names">Who decided.</param>
/// <param name="Form">What was typed.</param>
public sealed record ChecksPage(
    ReportYear Year,
    IReadOnlyList<ReportFinding> Findings,
    IReadOnlyList<ReportContradiction> Contradictions,
    ILookup<string, ContradictionDecision> History,
    IReadOnlyDictionary<Guid, string> Names,
    DecisionForm Form)
{
    public IEnumerable<ReportFinding> Of(CheckSeverity severity) => Findings.Where(finding => finding.Severity == severity);

    /// <summary>Name of a field in the form of a contradiction: every form has its own.</summary>
    public static string FieldOf(ReportContradiction contradiction, string field) => $"{contradiction.Subject}-{field}";

    public string? ReasonOf(ReportContradiction contradiction) => Form.Subject == contradiction.Subject ? Form.Reason : null;

    public string NameOf(ContradictionDecision decision) => decision.DecidedById is { } person ? Names.GetValueOrDefault(person, "") : Strings.Check_ByPortal;

    public static string ReasonOf(ContradictionDecision decision) => Cultures.Pick(decision.ReasonKk, decision.ReasonRu);

    public static string NameOf(ContradictionChoice choice) => choice switch
    {
        ContradictionChoice.KeepPrinted => Strings.Check_KeepPrinted,
        ContradictionChoice.UseComputed => Strings.Check_UseComputed,
        _ => Strings.Check_Accept,
    };
}
