namespace Oskemen.Education.Domain.Budgets;

/// <summary>
/// What is entered for one line in one month. Amounts are cumulative from January, as the treasury counts, and zero or more.
/// An entry exists for every line that is due; what is not known is null, never 0.
/// </summary>
public sealed class ExecutionEntry
{
    /// <summary>Longest note and longest reason, in characters.</summary>
    public const int TextMaxLength = 1000;

    private ExecutionEntry()
    {
        Line = null!;
    }

    internal ExecutionEntry(BudgetLine line)
    {
        Line = line;
    }

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>Key of the month.</summary>
    public int MonthId { get; private set; }

    /// <summary>Key of <see cref="Line"/>.</summary>
    public int LineId { get; private set; }

    /// <summary>The line.</summary>
    public BudgetLine Line { get; private set; }

    /// <summary>Plan for the period (кезеңге жоспар).</summary>
    public Money? Plan { get; private set; }

    /// <summary>Paid obligations (атқарылуы).</summary>
    public Money? Paid { get; private set; }

    /// <summary>Registered obligations; optional.</summary>
    public Money? Registered { get; private set; }

    /// <summary>Unpaid obligations; optional.</summary>
    public Money? Unpaid { get; private set; }

    /// <summary>The part of what was not spent that is a saving (үнемдеу); the rest is under-execution (игерілмеген).</summary>
    public Money? Saving { get; private set; }

    /// <summary>Why money was left.</summary>
    public string? Reason { get; private set; }

    /// <summary>A remark for whoever reads the month.</summary>
    public string? Note { get; private set; }

    /// <summary>Who saved last.</summary>
    public Guid? UpdatedById { get; private set; }

    /// <summary>When it was saved last, UTC.</summary>
    public DateTimeOffset? UpdatedAt { get; private set; }

    /// <summary>Changes with every save; two people cannot overwrite one another unseen.</summary>
    public uint Version { get; private set; }

    /// <summary>The entered values, to compare and to hand on.</summary>
    public ExecutionValues Values => new(Plan, Paid, Registered, Unpaid, Saving, Reason, Note);

    /// <summary>Takes <paramref name="values"/> over; does nothing when nothing differs.</summary>
    /// <param name="values">The new values.</param>
    /// <param name="by">Who saves; null for figures that came with the portal's own files.</param>
    /// <param name="at">When, UTC.</param>
    /// <returns>Whether anything changed.</returns>
    public bool Update(ExecutionValues values, Guid? by, DateTimeOffset at)
    {
        if (values == Values)
        {
            return false;
        }

        (Plan, Paid, Registered, Unpaid, Saving, Reason, Note) = values;
        (UpdatedById, UpdatedAt) = (by, at);
        return true;
    }
}

/// <summary>The values of an <see cref="ExecutionEntry"/>; see there.</summary>
/// <param name="Plan">Plan for the period.</param>
/// <param name="Paid">Paid obligations.</param>
/// <param name="Registered">Registered obligations.</param>
/// <param name="Unpaid">Unpaid obligations.</param>
/// <param name="Saving">Saving within what was not spent.</param>
/// <param name="Reason">Why money was left.</param>
/// <param name="Note">Remark.</param>
public sealed record ExecutionValues(
    Money? Plan = null,
    Money? Paid = null,
    Money? Registered = null,
    Money? Unpaid = null,
    Money? Saving = null,
    string? Reason = null,
    string? Note = null);
