namespace Oskemen.Education.Domain.Budgets;

/// <summary>What can be decided about a month.</summary>
public enum MonthDecisionKind
{
    /// <summary>Handed to the head.</summary>
    Submitted,

    /// <summary>Given back with reasons.</summary>
    Returned,

    /// <summary>Approved and locked.</summary>
    Approved,

    /// <summary>Opened again after approval.</summary>
    Reopened,
}

/// <summary>Why a decision about a month was not taken.</summary>
public enum DecisionRefusal
{
    /// <summary>The month does not stand where this decision begins; somebody decided meanwhile.</summary>
    AlreadyDecided,

    /// <summary>Checks found errors.</summary>
    HasErrors,

    /// <summary>Who submitted cannot approve.</summary>
    OwnSubmission,

    /// <summary>The decision needs a reason.</summary>
    ReasonMissing,
}

/// <summary>One decision about a month: a row with who and when that is never changed or deleted.</summary>
public sealed class MonthDecision
{
    /// <summary>Longest reason and longest comment, in characters.</summary>
    public const int TextMaxLength = 1000;

    private MonthDecision()
    {
    }

    internal MonthDecision(
        int number, MonthDecisionKind kind, Guid decidedById, DateTimeOffset decidedAt, string? reason, IEnumerable<LineComment> comments)
    {
        Number = number;
        Kind = kind;
        DecidedById = decidedById;
        DecidedAt = decidedAt;
        Reason = reason;
        Comments.AddRange(comments);
    }

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>Key of the month.</summary>
    public int MonthId { get; private set; }

    /// <summary>1, 2, 3 … within the month; unique, so that of two decisions at once only one is taken.</summary>
    public int Number { get; private set; }

    /// <summary>What was decided.</summary>
    public MonthDecisionKind Kind { get; private set; }

    /// <summary>Who decided.</summary>
    public Guid DecidedById { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset DecidedAt { get; private set; }

    /// <summary>Why; present on returns and reopenings.</summary>
    public string? Reason { get; private set; }

    /// <summary>What is wrong with which line.</summary>
    public List<LineComment> Comments { get; } = [];
}

/// <summary>The head's comment on one line of a returned month.</summary>
public sealed class LineComment
{
    private LineComment()
    {
        Text = "";
    }

    internal LineComment(int lineId, string text)
    {
        LineId = lineId;
        Text = text;
    }

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>Key of the line.</summary>
    public int LineId { get; private set; }

    /// <summary>The comment.</summary>
    public string Text { get; private set; }
}
