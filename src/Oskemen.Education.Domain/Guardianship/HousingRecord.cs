namespace Oskemen.Education.Domain.Guardianship;

/// <summary>Where a child stood with a dwelling from a day on.</summary>
public sealed class HousingRecord
{
    /// <summary>Most characters of <see cref="Note"/>.</summary>
    public const int NoteMaxLength = 300;

    private HousingRecord()
    {
    }

    /// <param name="status">Where the child stands.</param>
    /// <param name="since">From which day.</param>
    /// <param name="note">Number in the queue or address, where it is known.</param>
    public HousingRecord(HousingStatus status, DateOnly since, string? note) => (Status, Since, Note) = (status, since, note);

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>Key of the child.</summary>
    public int ChildId { get; private set; }

    /// <summary>Where the child stands.</summary>
    public HousingStatus Status { get; private set; }

    /// <summary>From which day.</summary>
    public DateOnly Since { get; private set; }

    /// <summary>Number in the queue or address, where it is known.</summary>
    public string? Note { get; private set; }
}
