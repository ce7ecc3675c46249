namespace Oskemen.Education.Domain.Collection;

/// <summary>
/// The figures of a return on their way to approval. Approved figures stay as they are; a correction is a new revision
/// that begins with them and counts once it is approved itself.
/// </summary>
public sealed class ReturnRevision
{
    private ReturnRevision()
    {
    }

    internal ReturnRevision(int number, ReturnRevision? corrected = null, string? reason = null)
    {
        (Number, Reason) = (number, reason);
        if (corrected is not null)
        {
            Cells.AddRange(corrected.Cells.Select(cell => new ReturnCell(cell.Key, cell.Value)));
            Notes.AddRange(corrected.Notes.Select(note => new ReturnNote(note.Level, note.Text)));
            (Heads, Oddities) = (corrected.Heads, corrected.Oddities);
        }
    }

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>Key of the return.</summary>
    public int ReturnId { get; private set; }

    /// <summary>1 for the return as first handed in, then one for each correction.</summary>
    public int Number { get; private set; }

    /// <summary>Why approved figures are corrected.</summary>
    public string? Reason { get; private set; }

    /// <summary>What was entered; empty cells have no row.</summary>
    public List<ReturnCell> Cells { get; } = [];

    /// <summary>What was said about a grade, an age or the whole.</summary>
    public List<ReturnNote> Notes { get; } = [];

    /// <summary>What was decided, in order of number once loaded so.</summary>
    public List<ReturnDecision> Decisions { get; } = [];

    /// <summary>Pupils or children in all; kept with the figures so that lists need not add them up.</summary>
    public int Heads { get; private set; }

    /// <summary>How many oddities the checks found when the figures were saved.</summary>
    public int Oddities { get; private set; }

    /// <summary>Who saved last.</summary>
    public Guid? UpdatedById { get; private set; }

    /// <summary>When it was saved last, UTC; null while nobody entered anything.</summary>
    public DateTimeOffset? UpdatedAt { get; private set; }

    /// <summary>Changes with every save; two people cannot overwrite one another unseen.</summary>
    public uint Version { get; private set; }

    /// <summary>The decision that stands.</summary>
    public ReturnDecision? LastDecision => Decisions.MaxBy(decision => decision.Number);

    /// <summary>Where the revision stands.</summary>
    public ReturnStatus Status => StatusAfter(LastDecision?.Kind, UpdatedAt is not null || Number > 1);

    /// <summary>Whether figures may be changed.</summary>
    public bool IsEditable => Status is ReturnStatus.NotBegun or ReturnStatus.Draft or ReturnStatus.Returned;

    /// <summary>The figures.</summary>
    public ReturnFigures Figures => new(Cells.Select(cell => KeyValuePair.Create(cell.Key, cell.Value)));

    /// <summary>Grades, ages or the whole (null) that something was said about.</summary>
    public IReadOnlySet<int?> Commented => Notes.Select(note => note.Level).ToHashSet();

    /// <summary>Where a revision stands after a decision.</summary>
    /// <param name="last">The decision that stands; null before the first.</param>
    /// <param name="isBegun">Whether anything was entered.</param>
    public static ReturnStatus StatusAfter(ReturnDecisionKind? last, bool isBegun) => last switch
    {
        ReturnDecisionKind.Submitted => ReturnStatus.Submitted,
        ReturnDecisionKind.Returned => ReturnStatus.Returned,
        ReturnDecisionKind.Approved => ReturnStatus.Approved,
        _ => isBegun ? ReturnStatus.Draft : ReturnStatus.NotBegun,
    };

    internal void Write(
        ReturnFigures figures, IReadOnlyList<LevelNote> notes, IReadOnlyList<ReturnFinding> findings, Guid? by, DateTimeOffset at)
    {
        Cells.RemoveAll(cell => figures[cell.Key] is null);
        foreach (var (key, value) in figures.Values)
        {
            if (Cells.Find(cell => cell.Key == key) is { } cell)
            {
                cell.Put(value);
            }
            else
            {
                Cells.Add(new ReturnCell(key, value));
            }
        }

        Notes.RemoveAll(note => !notes.Contains(new LevelNote(note.Level, note.Text)));
        Notes.AddRange(notes.Where(note => !Notes.Exists(stored => stored.Level == note.Level)).Select(note => new ReturnNote(note.Level, note.Text)));
        (Heads, Oddities) = (figures.Heads, findings.Count(finding => !finding.IsError));
        (UpdatedById, UpdatedAt) = (by, at);
    }

    internal void Decide(ReturnDecisionKind kind, Guid by, DateTimeOffset at, string? reason = null, IEnumerable<CellComment>? comments = null) =>
        Decisions.Add(new ReturnDecision(Decisions.Count + 1, kind, by, at, reason, comments));
}
