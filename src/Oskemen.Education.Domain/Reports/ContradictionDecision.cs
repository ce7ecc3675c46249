namespace Oskemen.Education.Domain.Reports;

/// <summary>What is done about a contradiction.</summary>
public enum ContradictionChoice
{
    /// <summary>What was printed or entered stands, although something else is computed or counted.</summary>
    KeepPrinted,

    /// <summary>What is computed or counted is printed.</summary>
    UseComputed,

    /// <summary>Both figures stand: they count different things, or the cause is known.</summary>
    Accept,
}

/// <summary>A decision about a contradiction of a year's report, with its reason. Decisions are added and never changed; the last counts.</summary>
public sealed class ContradictionDecision
{
    /// <summary>Most characters of <see cref="Subject"/>.</summary>
    public const int SubjectMaxLength = 120;

    /// <summary>Most characters of a reason.</summary>
    public const int ReasonMaxLength = 1000;

    private ContradictionDecision() => (Subject, ReasonKk, ReasonRu) = ("", "", "");

    /// <param name="year">The report's year.</param>
    /// <param name="subject">Key of the figure that has two values, or of the rule that is broken.</param>
    /// <param name="choice">What is done.</param>
    /// <param name="reasonKk">Why, in Kazakh; the same text twice where it was given in one language.</param>
    /// <param name="reasonRu">In Russian.</param>
    /// <param name="decidedById">Who decided; null where it came with the portal.</param>
    /// <param name="decidedAt">When, UTC.</param>
    /// <exception cref="ArgumentException">A reason is missing.</exception>
    public ContradictionDecision(
        int year, string subject, ContradictionChoice choice, string reasonKk, string reasonRu, Guid? decidedById, DateTimeOffset decidedAt)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reasonKk);
        ArgumentException.ThrowIfNullOrWhiteSpace(reasonRu);
        (Year, Subject, Choice, ReasonKk, ReasonRu, DecidedById, DecidedAt) =
            (year, subject, choice, reasonKk.Trim(), reasonRu.Trim(), decidedById, decidedAt);
    }

    /// <summary>Key of the row; a later decision has a higher one.</summary>
    public int Id { get; private set; }

    /// <summary>The report's year.</summary>
    public int Year { get; private set; }

    /// <summary>Key of the figure or of the rule.</summary>
    public string Subject { get; private set; }

    /// <summary>What is done.</summary>
    public ContradictionChoice Choice { get; private set; }

    /// <summary>Why, in Kazakh.</summary>
    public string ReasonKk { get; private set; }

    /// <summary>Why, in Russian.</summary>
    public string ReasonRu { get; private set; }

    /// <summary>Who decided; null where it came with the portal.</summary>
    public Guid? DecidedById { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset DecidedAt { get; private set; }
}
