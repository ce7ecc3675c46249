namespace Oskemen.Education.Domain.Reports;

/// <summary>What can be decided about an edition.</summary>
public enum EditionDecisionKind
{
    /// <summary>Handed to the head for review.</summary>
    Submitted,

    /// <summary>Given back with a reason.</summary>
    Returned,

    /// <summary>Approved as it stands: a hash of all that it says is kept.</summary>
    Approved,

    /// <summary>Published and sealed.</summary>
    Published,
}

/// <summary>Where an edition stands.</summary>
public enum EditionStatus
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>Waits for the head.</summary>
    Review,

    /// <summary>Approved; waits for publication.</summary>
    Approved,

    /// <summary>Published; nothing of it changes any more.</summary>
    Published,
}

/// <summary>Why a decision about an edition was not taken.</summary>
public enum EditionRefusal
{
    /// <summary>It does not stand where this begins; somebody decided meanwhile.</summary>
    AlreadyDecided,

    /// <summary>The checks find errors.</summary>
    HasErrors,

    /// <summary>Who handed it in cannot approve it.</summary>
    OwnSubmission,

    /// <summary>The decision needs a reason.</summary>
    ReasonMissing,

    /// <summary>A figure or a text has changed since it was approved.</summary>
    ChangedSinceApproval,

    /// <summary>Its figures are made up.</summary>
    IsSample,
}

/// <summary>One decision about an edition: a row with who and when that is never changed or deleted.</summary>
public sealed class EditionDecision
{
    /// <summary>Longest reason, in characters.</summary>
    public const int ReasonMaxLength = 1000;

    private EditionDecision()
    {
    }

    internal EditionDecision(int number, EditionDecisionKind kind, Guid decidedById, DateTimeOffset decidedAt, string? reason, string? stateHash) =>
        (Number, Kind, DecidedById, DecidedAt, Reason, StateHash) = (number, kind, decidedById, decidedAt, reason, stateHash);

    /// <summary>Key of the row.</summary>
    public int Id { get; private set; }

    /// <summary>Key of the edition.</summary>
    public int EditionId { get; private set; }

    /// <summary>1, 2, 3 … within the edition; unique, so that of two decisions at once only one is taken.</summary>
    public int Number { get; private set; }

    /// <summary>What was decided.</summary>
    public EditionDecisionKind Kind { get; private set; }

    /// <summary>Who decided.</summary>
    public Guid DecidedById { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset DecidedAt { get; private set; }

    /// <summary>Why; present on returns.</summary>
    public string? Reason { get; private set; }

    /// <summary>SHA-256 of all figures and texts at that moment, hexadecimal; present on approvals and publications.</summary>
    public string? StateHash { get; private set; }
}
