using Oskemen.Education.Domain.Periods;

namespace Oskemen.Education.Domain.Budgets;

/// <summary>
/// A month of a budget year on its way to approval. Its state is not a flag but its last decision: open → submitted →
/// approved; a submitted month can be returned, an approved one reopened. The database enforces the same order.
/// </summary>
public sealed class BudgetMonth
{
    private BudgetMonth()
    {
    }

    internal BudgetMonth(int year, int month)
    {
        Year = year;
        Month = month;
    }

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>The budget year.</summary>
    public int Year { get; private set; }

    /// <summary>1 to 12.</summary>
    public int Month { get; private set; }

    /// <summary>
    /// When it was approved, UTC, while that stands; null otherwise. The database sets it with each decision, so that it is found without
    /// them; until it is read again <see cref="Status"/> tells.
    /// </summary>
    public DateTimeOffset? ApprovedAt { get; private set; }

    /// <summary>Year and month together.</summary>
    public ReportingMonth Period => new(Year, Month);

    /// <summary>One entry per line that is due.</summary>
    public List<ExecutionEntry> Entries { get; } = [];

    /// <summary>What was decided about the month, oldest first once loaded in order of key.</summary>
    public List<MonthDecision> Decisions { get; } = [];

    /// <summary>Totals that somebody else printed for the month, to hold the lines against.</summary>
    public List<ControlTotal> ControlTotals { get; } = [];

    /// <summary>The decision that stands.</summary>
    public MonthDecision? LastDecision => Decisions.MaxBy(decision => decision.Number);

    /// <summary>Where the month stands.</summary>
    public MonthStatus Status => MonthStatuses.After(LastDecision?.Kind);

    /// <summary>Whether figures may be changed.</summary>
    public bool IsEditable => Status is MonthStatus.Open or MonthStatus.Returned;

    /// <summary>The economist hands the month to the head.</summary>
    /// <param name="findings">What <see cref="ExecutionChecks"/> found; an error stops the submission.</param>
    /// <param name="by">Who submits.</param>
    /// <param name="at">When, UTC.</param>
    /// <returns>Why not, or null.</returns>
    public DecisionRefusal? Submit(IEnumerable<ExecutionFinding> findings, Guid by, DateTimeOffset at)
    {
        if (!IsEditable)
        {
            return DecisionRefusal.AlreadyDecided;
        }

        if (findings.Any(finding => finding.Severity == FindingSeverity.Error))
        {
            return DecisionRefusal.HasErrors;
        }

        return Record(MonthDecisionKind.Submitted, by, at, reason: null, comments: []);
    }

    /// <summary>The head approves; from then on the month is locked.</summary>
    /// <returns>Why not, or null. Who submitted cannot approve.</returns>
    public DecisionRefusal? Approve(Guid by, DateTimeOffset at)
    {
        if (Status != MonthStatus.Submitted)
        {
            return DecisionRefusal.AlreadyDecided;
        }

        if (LastDecision!.DecidedById == by)
        {
            return DecisionRefusal.OwnSubmission;
        }

        return Record(MonthDecisionKind.Approved, by, at, reason: null, comments: []);
    }

    /// <summary>The head gives a submitted month back.</summary>
    /// <param name="reason">Why; required.</param>
    /// <param name="comments">What is wrong, by key of the line.</param>
    /// <param name="by">Who returns.</param>
    /// <param name="at">When, UTC.</param>
    /// <returns>Why not, or null.</returns>
    public DecisionRefusal? Return(string? reason, IReadOnlyDictionary<int, string> comments, Guid by, DateTimeOffset at) =>
        Status != MonthStatus.Submitted ? DecisionRefusal.AlreadyDecided : RecordWithReason(MonthDecisionKind.Returned, by, at, reason, comments);

    /// <summary>The head opens an approved month again.</summary>
    /// <returns>Why not, or null. A reason is required.</returns>
    public DecisionRefusal? Reopen(string? reason, Guid by, DateTimeOffset at) =>
        Status != MonthStatus.Approved
            ? DecisionRefusal.AlreadyDecided
            : RecordWithReason(MonthDecisionKind.Reopened, by, at, reason, new Dictionary<int, string>());

    private DecisionRefusal? RecordWithReason(
        MonthDecisionKind kind, Guid by, DateTimeOffset at, string? reason, IReadOnlyDictionary<int, string> comments) =>
        string.IsNullOrWhiteSpace(reason)
            ? DecisionRefusal.ReasonMissing
            : Record(kind, by, at, reason.Trim(), comments.Select(comment => new LineComment(comment.Key, comment.Value.Trim())));

    private DecisionRefusal? Record(
        MonthDecisionKind kind, Guid by, DateTimeOffset at, string? reason, IEnumerable<LineComment> comments)
    {
        Decisions.Add(new MonthDecision(Decisions.Count + 1, kind, by, at, reason, comments));
        return null;
    }
}
