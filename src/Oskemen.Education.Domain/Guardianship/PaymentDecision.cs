namespace Oskemen.Education.Domain.Guardianship;

/// <summary>Where a payment list stands.</summary>
public enum PaymentListStatus
{
    /// <summary>Made, and can be made again.</summary>
    Draft,

    /// <summary>Before the head.</summary>
    Submitted,

    /// <summary>Given back with a reason; can be made again.</summary>
    Returned,

    /// <summary>Approved: paid, and never changed again.</summary>
    Approved,
}

/// <summary>What follows from the last decision about a payment list.</summary>
public static class PaymentListStatuses
{
    /// <summary>Where a list stands after its last decision; without one it is a draft.</summary>
    public static PaymentListStatus After(PaymentDecisionKind? last) => last switch
    {
        null => PaymentListStatus.Draft,
        PaymentDecisionKind.Submitted => PaymentListStatus.Submitted,
        PaymentDecisionKind.Returned => PaymentListStatus.Returned,
        _ => PaymentListStatus.Approved,
    };
}

/// <summary>Why something about a payment list was not done.</summary>
public enum PaymentRefusal
{
    /// <summary>The list does not stand where this begins; somebody decided meanwhile.</summary>
    AlreadyDecided,

    /// <summary>Another list is not approved yet.</summary>
    AnotherIsOpen,

    /// <summary>A later month is approved already; what is missing for this month is paid by the next list.</summary>
    LaterIsApproved,

    /// <summary>The month has not begun.</summary>
    MonthNotBegun,

    /// <summary>Cases or rates were changed since the list was made; it has to be made again.</summary>
    OutOfDate,

    /// <summary>Who submitted cannot approve.</summary>
    OwnSubmission,

    /// <summary>A return needs a reason.</summary>
    ReasonMissing,

    /// <summary>There is nobody to pay.</summary>
    Empty,
}

/// <summary>What can be decided about a payment list.</summary>
public enum PaymentDecisionKind
{
    /// <summary>Handed to the head.</summary>
    Submitted,

    /// <summary>Given back with a reason.</summary>
    Returned,

    /// <summary>Approved and paid.</summary>
    Approved,
}

/// <summary>One decision about a payment list: a row with who and when that is never changed.</summary>
public sealed class PaymentListDecision
{
    /// <summary>Most characters of <see cref="Reason"/>.</summary>
    public const int ReasonMaxLength = 1000;

    private PaymentListDecision()
    {
    }

    internal PaymentListDecision(int number, PaymentDecisionKind kind, Guid by, DateTimeOffset at, string? reason) =>
        (Number, Kind, DecidedById, DecidedAt, Reason) = (number, kind, by, at, reason);

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>Key of the list.</summary>
    public int ListId { get; private set; }

    /// <summary>1, 2, 3 … within the list; unique, so that of two decisions at once one is taken.</summary>
    public int Number { get; private set; }

    /// <summary>What was decided.</summary>
    public PaymentDecisionKind Kind { get; private set; }

    /// <summary>Who decided.</summary>
    public Guid DecidedById { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset DecidedAt { get; private set; }

    /// <summary>Why; present on returns.</summary>
    public string? Reason { get; private set; }
}
