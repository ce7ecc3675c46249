namespace Oskemen.Education.Domain.Budgets;

/// <summary>The three names a plan has in the course of its year.</summary>
public enum PlanPhase
{
    /// <summary>Approved (бекітілген / утверждённый): the year's first plan.</summary>
    Approved,

    /// <summary>Amended (нақтыланған / уточнённый): by a decision of the maslikhat.</summary>
    Amended,

    /// <summary>Adjusted (түзетілген / скорректированный): by an order of the akimat.</summary>
    Adjusted,
}

/// <summary>An act that sets the annual plan of some lines from its date on. Acts are added, never changed.</summary>
public sealed class PlanAmendment
{
    /// <summary>Longest name of an act, in characters.</summary>
    public const int ActMaxLength = 300;

    private PlanAmendment()
    {
        Act = "";
    }

    /// <summary>An act with the new annual amounts by key of line.</summary>
    public PlanAmendment(
        int year, PlanPhase phase, string act, DateOnly date, IReadOnlyDictionary<int, Money> amounts, Guid createdById, DateTimeOffset createdAt)
    {
        Year = year;
        Phase = phase;
        Act = act;
        Date = date;
        CreatedById = createdById;
        CreatedAt = createdAt;
        Amounts.AddRange(amounts.Select(amount => new PlanAmount(amount.Key, amount.Value)));
    }

    /// <summary>Key; among acts of one date the later key counts.</summary>
    public int Id { get; private set; }

    /// <summary>The budget year.</summary>
    public int Year { get; private set; }

    /// <summary>What the plan is called from this act on.</summary>
    public PlanPhase Phase { get; private set; }

    /// <summary>The act: who, number.</summary>
    public string Act { get; private set; }

    /// <summary>The act's date, from which its amounts count.</summary>
    public DateOnly Date { get; private set; }

    /// <summary>Who entered it.</summary>
    public Guid CreatedById { get; private set; }

    /// <summary>When it was entered, UTC.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>New annual amounts of the lines it touches.</summary>
    public List<PlanAmount> Amounts { get; } = [];
}

/// <summary>The annual amount that an act gives one line.</summary>
public sealed class PlanAmount
{
    private PlanAmount()
    {
    }

    internal PlanAmount(int lineId, Money amount)
    {
        LineId = lineId;
        Amount = amount;
    }

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>Key of the act.</summary>
    public int AmendmentId { get; private set; }

    /// <summary>Key of the line.</summary>
    public int LineId { get; private set; }

    /// <summary>The whole year's plan, zero or more.</summary>
    public Money Amount { get; private set; }
}
