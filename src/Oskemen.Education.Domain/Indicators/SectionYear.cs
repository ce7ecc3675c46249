namespace Oskemen.Education.Domain.Indicators;

/// <summary>A year whose report is written: its sections are given to people, filled in and approved one by one.</summary>
public sealed class ReportYear
{
    private ReportYear()
    {
    }

    /// <param name="year">The year, <see cref="ReportYears.First"/> to <see cref="ReportYears.Last"/>.</param>
    /// <param name="isSample">Whether its figures are made up.</param>
    /// <param name="openedById">Who opened it; null where it came with the portal.</param>
    /// <param name="openedAt">When, UTC.</param>
    /// <param name="before">The year before, whose people go on; null where there is none.</param>
    public ReportYear(int year, bool isSample, Guid? openedById, DateTimeOffset openedAt, ReportYear? before = null)
    {
        (Year, IsSample, OpenedById, OpenedAt) = (year, isSample, openedById, openedAt);
        Sections.AddRange(ReportSections.Entered.Select(section =>
            new SectionYear(year, section, before?.Sections.Find(earlier => earlier.Section == section)?.ResponsibleId)));
    }

    /// <summary>The year; the key of the row.</summary>
    public int Year { get; private set; }

    /// <summary>Whether its figures are made up.</summary>
    public bool IsSample { get; private set; }

    /// <summary>Who opened it.</summary>
    public Guid? OpenedById { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>The sections that people enter.</summary>
    public List<SectionYear> Sections { get; } = [];
}

/// <summary>
/// A section of a year's report on its way to approval: open → submitted → approved; a submitted one can be returned, an
/// approved one opened again. Its state is its last decision; the database enforces the same order and the lock.
/// </summary>
public sealed class SectionYear
{
    private SectionYear()
    {
    }

    internal SectionYear(int year, ReportSection section, Guid? responsibleId) => (Year, Section, ResponsibleId) = (year, section, responsibleId);

    /// <summary>Key of the row.</summary>
    public int Id { get; private set; }

    /// <summary>The report's year.</summary>
    public int Year { get; private set; }

    /// <summary>The section.</summary>
    public ReportSection Section { get; private set; }

    /// <summary>Who enters it; null while it is given to nobody.</summary>
    public Guid? ResponsibleId { get; private set; }

    /// <summary>Changes with every write.</summary>
    public uint Version { get; private set; }

    /// <summary>What was decided about it.</summary>
    public List<SectionDecision> Decisions { get; } = [];

    /// <summary>The decision that stands.</summary>
    public SectionDecision? LastDecision => Decisions.MaxBy(decision => decision.Number);

    /// <summary>Where it stands.</summary>
    public SectionStatus Status => SectionStatuses.After(LastDecision?.Kind);

    /// <summary>Whether figures may be changed.</summary>
    public bool IsEditable => Status is SectionStatus.Open or SectionStatus.Returned;

    /// <summary>Gives the section to a person, or to nobody.</summary>
    public void GiveTo(Guid? responsibleId) => ResponsibleId = responsibleId;

    /// <summary>Whether a person enters it now.</summary>
    public bool IsEnteredBy(Guid person) => IsEditable && ResponsibleId == person;

    /// <summary>Who is responsible hands it to the head.</summary>
    /// <param name="empty">How many figures are empty; one stops the submission.</param>
    /// <param name="by">Who submits.</param>
    /// <param name="at">When, UTC.</param>
    /// <returns>Why not, or null.</returns>
    public SectionRefusal? Submit(int empty, Guid by, DateTimeOffset at) =>
        !IsEditable ? SectionRefusal.AlreadyDecided
        : empty > 0 ? SectionRefusal.NotComplete
        : Record(SectionDecisionKind.Submitted, by, at);

    /// <summary>The head approves; from then on the section is locked.</summary>
    /// <returns>Why not, or null. Who submitted cannot approve.</returns>
    public SectionRefusal? Approve(Guid by, DateTimeOffset at) =>
        Status != SectionStatus.Submitted ? SectionRefusal.AlreadyDecided
        : LastDecision!.DecidedById == by ? SectionRefusal.OwnSubmission
        : Record(SectionDecisionKind.Approved, by, at);

    /// <summary>The head gives a submitted section back.</summary>
    /// <returns>Why not, or null. A reason is required.</returns>
    public SectionRefusal? Return(string? reason, Guid by, DateTimeOffset at) =>
        Status != SectionStatus.Submitted ? SectionRefusal.AlreadyDecided : RecordWithReason(SectionDecisionKind.Returned, reason, by, at);

    /// <summary>The head opens an approved section again.</summary>
    /// <returns>Why not, or null. A reason is required.</returns>
    public SectionRefusal? Reopen(string? reason, Guid by, DateTimeOffset at) =>
        Status != SectionStatus.Approved ? SectionRefusal.AlreadyDecided : RecordWithReason(SectionDecisionKind.Reopened, reason, by, at);

    private SectionRefusal? RecordWithReason(SectionDecisionKind kind, string? reason, Guid by, DateTimeOffset at) =>
        string.IsNullOrWhiteSpace(reason) ? SectionRefusal.ReasonMissing : Record(kind, by, at, reason.Trim());

    private SectionRefusal? Record(SectionDecisionKind kind, Guid by, DateTimeOffset at, string? reason = null)
    {
        Decisions.Add(new SectionDecision(Decisions.Count + 1, kind, by, at, reason));
        return null;
    }
}
