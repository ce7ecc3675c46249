namespace Oskemen.Education.Domain.Reports;

/// <summary>
/// An edition of a year's report on its way to publication: draft → review → approved → published. The first edition of a year has no reason;
/// each later one corrects the one before and says why. Its state is its last decision; the database enforces the same order and the seal.
/// </summary>
public sealed class ReportEdition
{
    /// <summary>Longest <see cref="Reason"/>, in characters.</summary>
    public const int ReasonMaxLength = 1000;

    /// <summary>Characters of a SHA-256 in hexadecimal.</summary>
    public const int HashLength = 64;

    private ReportEdition()
    {
    }

    /// <param name="year">The report's year.</param>
    /// <param name="number">Which edition of the year, from 1.</param>
    /// <param name="reason">Why the one before is corrected; null in the first.</param>
    /// <param name="openedById">Who begins it.</param>
    /// <param name="openedAt">When, UTC.</param>
    /// <exception cref="ArgumentException">A correction without a reason.</exception>
    public ReportEdition(int year, int number, string? reason, Guid openedById, DateTimeOffset openedAt)
    {
        if (number > 1)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        }

        (Year, Number, Reason, OpenedById, OpenedAt) = (year, number, reason?.Trim(), openedById, openedAt);
    }

    /// <summary>Key of the row.</summary>
    public int Id { get; private set; }

    /// <summary>The report's year.</summary>
    public int Year { get; private set; }

    /// <summary>Which edition of the year, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Why the edition before is corrected; null in the first.</summary>
    public string? Reason { get; private set; }

    /// <summary>Who began it.</summary>
    public Guid OpenedById { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>What was decided about it.</summary>
    public List<EditionDecision> Decisions { get; } = [];

    /// <summary>The documents that it is; empty until it is published.</summary>
    public List<EditionFile> Files { get; } = [];

    /// <summary>The decision that stands.</summary>
    public EditionDecision? LastDecision => Decisions.MaxBy(decision => decision.Number);

    /// <summary>Where it stands.</summary>
    public EditionStatus Status => LastDecision?.Kind switch
    {
        EditionDecisionKind.Submitted => EditionStatus.Review,
        EditionDecisionKind.Approved => EditionStatus.Approved,
        EditionDecisionKind.Published => EditionStatus.Published,
        _ => EditionStatus.Draft,
    };

    /// <summary>Hands it to the head.</summary>
    /// <param name="errors">How many errors the checks find; one stops it.</param>
    /// <param name="by">Who hands it in.</param>
    /// <param name="at">When, UTC.</param>
    /// <returns>Why not, or null.</returns>
    public EditionRefusal? Submit(int errors, Guid by, DateTimeOffset at) =>
        Status != EditionStatus.Draft ? EditionRefusal.AlreadyDecided
        : errors > 0 ? EditionRefusal.HasErrors
        : Record(EditionDecisionKind.Submitted, by, at);

    /// <summary>Gives it back, from review or after approval.</summary>
    /// <returns>Why not, or null. A reason is required.</returns>
    public EditionRefusal? Return(string? reason, Guid by, DateTimeOffset at) =>
        Status is not (EditionStatus.Review or EditionStatus.Approved) ? EditionRefusal.AlreadyDecided
        : string.IsNullOrWhiteSpace(reason) ? EditionRefusal.ReasonMissing
        : Record(EditionDecisionKind.Returned, by, at, reason.Trim());

    /// <summary>Approves what it says now.</summary>
    /// <param name="errors">How many errors the checks find; one stops it.</param>
    /// <param name="stateHash">SHA-256 of all figures and texts.</param>
    /// <param name="by">Who approves; not who handed it in.</param>
    /// <param name="at">When, UTC.</param>
    /// <returns>Why not, or null.</returns>
    public EditionRefusal? Approve(int errors, string stateHash, Guid by, DateTimeOffset at) =>
        Status != EditionStatus.Review ? EditionRefusal.AlreadyDecided
        : LastDecision!.DecidedById == by ? EditionRefusal.OwnSubmission
        : errors > 0 ? EditionRefusal.HasErrors
        : Record(EditionDecisionKind.Approved, by, at, stateHash: stateHash);

    /// <summary>Why it cannot be published now, or null; asked before its documents are made.</summary>
    /// <param name="errors">How many errors the checks find; one stops it.</param>
    /// <param name="stateHash">SHA-256 of all figures and texts: what was approved must be what is published.</param>
    /// <param name="isSample">Whether the figures are made up; such a report is never published.</param>
    public EditionRefusal? WhyNotPublish(int errors, string stateHash, bool isSample) =>
        Status != EditionStatus.Approved ? EditionRefusal.AlreadyDecided
        : isSample ? EditionRefusal.IsSample
        : errors > 0 ? EditionRefusal.HasErrors
        : LastDecision!.StateHash != stateHash ? EditionRefusal.ChangedSinceApproval
        : null;

    /// <summary>Publishes and seals it; <see cref="WhyNotPublish"/> has nothing against it.</summary>
    /// <param name="stateHash">SHA-256 of all figures and texts.</param>
    /// <param name="files">The documents.</param>
    /// <param name="by">Who publishes.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="InvalidOperationException">It is not approved, or with another hash.</exception>
    public void Publish(string stateHash, IReadOnlyCollection<EditionFile> files, Guid by, DateTimeOffset at)
    {
        if (Status != EditionStatus.Approved || LastDecision!.StateHash != stateHash)
        {
            throw new InvalidOperationException($"Edition {Number} of {Year} is not approved as it stands.");
        }

        Files.AddRange(files);
        Record(EditionDecisionKind.Published, by, at, stateHash: stateHash);
    }

    private EditionRefusal? Record(EditionDecisionKind kind, Guid by, DateTimeOffset at, string? reason = null, string? stateHash = null)
    {
        Decisions.Add(new EditionDecision(Decisions.Count + 1, kind, by, at, reason, stateHash));
        return null;
    }
}
