namespace Oskemen.Education.Domain.Indicators;

/// <summary>What can be decided about a section of a year's report.</summary>
public enum SectionDecisionKind
{
    /// <summary>Handed to the head.</summary>
    Submitted,

    /// <summary>Given back with a reason.</summary>
    Returned,

    /// <summary>Approved and locked.</summary>
    Approved,

    /// <summary>Opened again after approval.</summary>
    Reopened,
}

/// <summary>Where a section stands.</summary>
public enum SectionStatus
{
    /// <summary>Being filled in.</summary>
    Open,

    /// <summary>Waits for the head; locked for entry.</summary>
    Submitted,

    /// <summary>Given back; being mended.</summary>
    Returned,

    /// <summary>Approved; locked for everyone.</summary>
    Approved,
}

/// <summary>Why a decision about a section was not taken.</summary>
public enum SectionRefusal
{
    /// <summary>It does not stand where this begins; somebody decided meanwhile.</summary>
    AlreadyDecided,

    /// <summary>Figures are empty.</summary>
    NotComplete,

    /// <summary>Who submitted cannot approve.</summary>
    OwnSubmission,

    /// <summary>The decision needs a reason.</summary>
    ReasonMissing,
}

/// <summary>What a decision leaves a section as.</summary>
public static class SectionStatuses
{
    /// <summary>The status after the last decision; open when there is none.</summary>
    public static SectionStatus After(SectionDecisionKind? decision) => decision switch
    {
        SectionDecisionKind.Submitted => SectionStatus.Submitted,
        SectionDecisionKind.Approved => SectionStatus.Approved,
        SectionDecisionKind.Returned => SectionStatus.Returned,
        _ => SectionStatus.Open,
    };
}

/// <summary>One decision about a section: a row with who and when that is never changed or deleted.</summary>
public sealed class SectionDecision
{
    /// <summary>Longest reason, in characters.</summary>
    public const int TextMaxLength = 1000;

    private SectionDecision()
    {
    }

    internal SectionDecision(int number, SectionDecisionKind kind, Guid decidedById, DateTimeOffset decidedAt, string? reason) =>
        (Number, Kind, DecidedById, DecidedAt, Reason) = (number, kind, decidedById, decidedAt, reason);

    /// <summary>Key of the row.</summary>
    public int Id { get; private set; }

    /// <summary>Key of the section.</summary>
    public int SectionId { get; private set; }

    /// <summary>1, 2, 3 … within the section; unique, so that of two decisions at once only one is taken.</summary>
    public int Number { get; private set; }

    /// <summary>What was decided.</summary>
    public SectionDecisionKind Kind { get; private set; }

    /// <summary>Who decided.</summary>
    public Guid DecidedById { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset DecidedAt { get; private set; }

    /// <summary>Why; present on returns and reopenings.</summary>
    public string? Reason { get; private set; }
}
