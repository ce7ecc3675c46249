namespace Oskemen.Education.Domain.Collection;

/// <summary>What can be decided about a return.</summary>
public enum ReturnDecisionKind
{
    /// <summary>Handed to the department.</summary>
    Submitted,

    /// <summary>Given back with reasons.</summary>
    Returned,

    /// <summary>Approved and frozen.</summary>
    Approved,
}

/// <summary>Where a return stands.</summary>
public enum ReturnStatus
{
    /// <summary>Nothing was entered.</summary>
    NotBegun,

    /// <summary>Begun and not handed in.</summary>
    Draft,

    /// <summary>Waits for the department.</summary>
    Submitted,

    /// <summary>Came back.</summary>
    Returned,

    /// <summary>Counts in the figures of the city.</summary>
    Approved,
}

/// <summary>Why something was not done with a return.</summary>
public enum ReturnRefusal
{
    /// <summary>It does not stand where this begins; somebody decided meanwhile.</summary>
    AlreadyDecided,

    /// <summary>Checks found errors.</summary>
    HasErrors,

    /// <summary>Who submitted cannot approve.</summary>
    OwnSubmission,

    /// <summary>A reason is wanted.</summary>
    ReasonMissing,

    /// <summary>The campaign is over.</summary>
    CampaignClosed,

    /// <summary>There are no last figures to confirm.</summary>
    NothingToConfirm,
}

/// <summary>One decision about a revision: a row with who and when that is never changed.</summary>
public sealed class ReturnDecision
{
    /// <summary>Longest reason, in characters.</summary>
    public const int TextMaxLength = 1000;

    private ReturnDecision()
    {
    }

    internal ReturnDecision(
        int number, ReturnDecisionKind kind, Guid by, DateTimeOffset at, string? reason = null, IEnumerable<CellComment>? comments = null)
    {
        (Number, Kind, DecidedById, DecidedAt, Reason) = (number, kind, by, at, reason);
        Comments.AddRange(comments ?? []);
    }

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>Key of the revision.</summary>
    public int RevisionId { get; private set; }

    /// <summary>1, 2, 3 … within the revision; unique, so that of two decisions at once only one is taken.</summary>
    public int Number { get; private set; }

    /// <summary>What was decided.</summary>
    public ReturnDecisionKind Kind { get; private set; }

    /// <summary>Who decided.</summary>
    public Guid DecidedById { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset DecidedAt { get; private set; }

    /// <summary>What there is to say of the whole return.</summary>
    public string? Reason { get; private set; }

    /// <summary>What is wrong with which cell.</summary>
    public List<CellComment> Comments { get; } = [];
}

/// <summary>The reason for which one cell came back.</summary>
public sealed class CellComment
{
    private CellComment()
    {
        Text = "";
    }

    /// <param name="key">The cell.</param>
    /// <param name="text">What is wrong with it.</param>
    public CellComment(CellKey key, string text) => (Measure, Level, Language, Text) = (key.Measure, key.Level, key.Language, text);

    /// <summary>Key of the row.</summary>
    public int Id { get; private set; }

    /// <summary>What the cell counts.</summary>
    public Measure Measure { get; private set; }

    /// <summary>Grade or age.</summary>
    public int? Level { get; private set; }

    /// <summary>Language of instruction.</summary>
    public TeachingLanguage? Language { get; private set; }

    /// <summary>The cell.</summary>
    public CellKey Key => new(Measure, Level, Language);

    /// <summary>What is wrong with it.</summary>
    public string Text { get; private set; }
}
