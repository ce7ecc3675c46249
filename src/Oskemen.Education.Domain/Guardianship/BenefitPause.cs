namespace Oskemen.Education.Domain.Guardianship;

/// <summary>Days for which the benefit of a case is not paid, and why.</summary>
public sealed class BenefitPause
{
    /// <summary>Most characters of <see cref="Note"/>.</summary>
    public const int NoteMaxLength = 500;

    private BenefitPause()
    {
    }

    /// <param name="from">First day.</param>
    /// <param name="until">Last day; null while it goes on.</param>
    /// <param name="reason">Why.</param>
    /// <param name="note">Where the child lives, what was written, which act.</param>
    /// <param name="by">Who enters.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="ArgumentOutOfRangeException">The last day is before the first.</exception>
    public BenefitPause(DateOnly from, DateOnly? until, PauseReason reason, string? note, Guid by, DateTimeOffset at)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(until ?? from, from);
        (From, Until, Reason, Note, EnteredById, EnteredAt) = (from, until, reason, note, by, at);
    }

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>Key of the case.</summary>
    public int CaseId { get; private set; }

    /// <summary>First day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day; null while it goes on.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>Why.</summary>
    public PauseReason Reason { get; private set; }

    /// <summary>Where the child lives, what was written, which act.</summary>
    public string? Note { get; private set; }

    /// <summary>Who entered it last.</summary>
    public Guid EnteredById { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset EnteredAt { get; private set; }

    /// <summary>Whether both have a day in common.</summary>
    public bool Overlaps(BenefitPause other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return From <= (other.Until ?? DateOnly.MaxValue) && other.From <= (Until ?? DateOnly.MaxValue);
    }

    internal void Erase() => Note = null;

    internal void End(DateOnly until, Guid by, DateTimeOffset at) => (Until, EnteredById, EnteredAt) = (until, by, at);
}
