using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Web.Data.Queries;

namespace Oskemen.Education.Web.Features.IndicatorYears;

/// <summary>Who answers for which section, as it is chosen.</summary>
/// <param name="Year">The year.</param>
/// <param name="Candidates">Who may be given sections.</param>
/// <param name="Chosen">What was chosen, by section, where it was not saved.</param>
/// <param name="Names">Who is responsible now, candidates or not.</param>
/// <param name="IsConflict">Somebody else changed it meanwhile.</param>
public sealed record ResponsiblePage(
    ReportYear Year,
    IReadOnlyList<Candidate> Candidates,
    IReadOnlyDictionary<ReportSection, Guid?> Chosen,
    IReadOnlyDictionary<Guid, string> Names,
    bool IsConflict = false)
{
    /// <summary>Those whose role enters a section.</summary>
    public IEnumerable<Candidate> For(ReportSection section) => Candidates.Where(candidate => candidate.Role == section.EnteredBy());

    public Guid? ChosenFor(SectionYear section) => Chosen.TryGetValue(section.Section, out var chosen) ? chosen : section.ResponsibleId;

    /// <summary>Somebody who holds the section and could not be given it any more.</summary>
    public string? FormerFor(SectionYear section) =>
        section.ResponsibleId is { } id && !For(section.Section).Any(candidate => candidate.Id == id) ? Names.GetValueOrDefault(id) : null;

    public string NameOf(Guid? person) => person is { } id ? Names.GetValueOrDefault(id, "") : "";
}
