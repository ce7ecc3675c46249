namespace Oskemen.Education.Domain.Organisations;

/// <summary>One entry of an organisation's history.</summary>
public sealed class OrganisationEvent
{
    /// <summary>Most characters of what it was and became.</summary>
    public const int ValueMaxLength = Organisation.NameMaxLength;

    /// <summary>Most characters of an act.</summary>
    public const int ActMaxLength = 300;

    /// <summary>Most characters of a note.</summary>
    public const int NoteMaxLength = 500;

    private OrganisationEvent()
    {
    }

    /// <param name="organisationId">What happened to which organisation.</param>
    /// <param name="details">What happened.</param>
    /// <param name="basis">How sure it is.</param>
    /// <param name="source">Lines of the report of 2016; null where a person entered it.</param>
    /// <param name="enteredById">Who entered it; null where it comes from the report.</param>
    /// <param name="enteredAt">When, UTC.</param>
    public OrganisationEvent(
        int organisationId, EventDetails details, FactBasis basis, string? source, Guid? enteredById, DateTimeOffset enteredAt)
    {
        (OrganisationId, Basis, Source) = (organisationId, basis, source);
        Correct(details, enteredById, enteredAt);
    }

    /// <summary>Key of the row.</summary>
    public int Id { get; private set; }

    /// <summary>What happened to which organisation.</summary>
    public int OrganisationId { get; private set; }

    /// <summary>What happened.</summary>
    public OrganisationEventKind Kind { get; private set; }

    /// <summary>The first day that it may have happened on; it counts from here.</summary>
    public DateOnly Date { get; private set; }

    /// <summary>How exactly the day is known.</summary>
    public DatePrecision Precision { get; private set; }

    /// <summary>What it was; see <see cref="EventDetails"/>.</summary>
    public string? From { get; private set; }

    /// <summary>What it became.</summary>
    public string? To { get; private set; }

    /// <summary>The Russian name that it had.</summary>
    public string? FromRu { get; private set; }

    /// <summary>The Russian name that it got.</summary>
    public string? ToRu { get; private set; }

    /// <summary>By which act.</summary>
    public string? Act { get; private set; }

    /// <summary>What else is known, in Kazakh.</summary>
    public string? NoteKk { get; private set; }

    /// <summary>In Russian.</summary>
    public string? NoteRu { get; private set; }

    /// <summary>How sure it is.</summary>
    public FactBasis Basis { get; private set; }

    /// <summary>Lines of the report of 2016; null where a person entered it.</summary>
    public string? Source { get; private set; }

    /// <summary>Who entered or corrected it last; null where it comes from the report.</summary>
    public Guid? EnteredById { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset EnteredAt { get; private set; }

    /// <summary>Changes with every write.</summary>
    public uint Version { get; private set; }

    /// <summary>That it counts no more; null while it does.</summary>
    public EventWithdrawal? Withdrawal { get; private set; }

    /// <summary>Takes it out of the history, and out of the register what it brought.</summary>
    /// <param name="organisation">Whose history it is.</param>
    /// <param name="others">The other entries that count.</param>
    /// <param name="reason">Why; not empty.</param>
    /// <param name="byId">Who withdraws.</param>
    /// <param name="at">When, UTC.</param>
    /// <returns>Why not: what would be wrong with the rest; or null.</returns>
    public EventProblem? Withdraw(Organisation organisation, IReadOnlyCollection<OrganisationEvent> others, string reason, Guid byId, DateTimeOffset at)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        if (EventWithdrawal.TakeOut(this, organisation, others) is { } problem)
        {
            return problem;
        }

        Withdrawal = new EventWithdrawal(reason.Trim(), byId, at);
        return null;
    }

    /// <summary>What it was is what an earlier entry, now withdrawn, had been entered on.</summary>
    internal void Follow(OrganisationEvent withdrawn) => (From, FromRu) = (withdrawn.From, withdrawn.FromRu);

    /// <summary>Takes over what is told of it.</summary>
    public void Correct(EventDetails details, Guid? byId, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(details);
        (Kind, Precision, Date) = (details.Kind, details.Precision, details.Precision.FirstDay(details.Date));
        (From, To, FromRu, ToRu) = (details.From, details.To, details.FromRu, details.ToRu);
        (Act, NoteKk, NoteRu) = (details.Act, details.NoteKk, details.NoteRu);
        (EnteredById, EnteredAt) = (byId, at);
    }
}
