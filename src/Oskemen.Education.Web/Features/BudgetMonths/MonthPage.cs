using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Web.Data.Queries;

namespace Oskemen.Education.Web.Features.BudgetMonths;

/// <summary>What the month's page shows.</summary>
/// <param name="Statement">The month as it is stored.</param>
/// <param name="Form">What the inputs hold.</param>
/// <param name="Names">Names of the people who decided or saved.</param>
/// <param name="MayEnter">Whether this person may change figures now.</param>
/// <param name="Conflicts">Codes of lines that somebody else saved meanwhile.</param>
/// <param name="Rejected">The form was not taken because the month is locked; what was typed is shown beside.</param>
public sealed record MonthPage(
    MonthStatement Statement,
    MonthForm Form,
    IReadOnlyDictionary<Guid, string> Names,
    bool MayEnter,
    IReadOnlySet<string> Conflicts,
    bool Rejected = false)
{
    public BudgetMonth Month => Statement.Month;

    /// <summary>When figures of the month were saved last, and by whom.</summary>
    public ExecutionEntry? LastSaved => Month.Entries.Where(entry => entry.UpdatedAt is not null).MaxBy(entry => entry.UpdatedAt);

    /// <summary>What the head said about a line when the month was returned; until it is submitted again.</summary>
    public string? CommentOn(BudgetLine line) =>
        Month.LastDecision is { Kind: MonthDecisionKind.Returned } returned ? returned.Comments.Find(comment => comment.LineId == line.Id)?.Text : null;

    public IEnumerable<ExecutionFinding> FindingsOn(BudgetLine line) => Statement.Findings.Where(finding => finding.Line == line);

    public string NameOf(Guid? person) => person is { } id ? Names.GetValueOrDefault(id, "") : "";
}
