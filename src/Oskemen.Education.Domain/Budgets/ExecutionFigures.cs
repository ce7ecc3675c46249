namespace Oskemen.Education.Domain.Budgets;

/// <summary>The figures of a line, a programme, a source or the whole budget in a month, with all that follows from them.</summary>
/// <param name="Plan">Plan for the period, cumulative from January.</param>
/// <param name="Paid">Paid, cumulative from January.</param>
/// <param name="AnnualPlan">The annual plan valid at the end of the month.</param>
/// <param name="PaidBefore">Paid up to the month before; 0 in January.</param>
/// <param name="Registered">Registered obligations.</param>
/// <param name="Unpaid">Unpaid obligations.</param>
/// <param name="Saving">Saving within what was not spent.</param>
public sealed record ExecutionFigures(
    Money? Plan,
    Money? Paid,
    Money? AnnualPlan = null,
    Money? PaidBefore = null,
    Money? Registered = null,
    Money? Unpaid = null,
    Money? Saving = null)
{
    /// <summary>Plan less paid.</summary>
    public Money? Unspent => Plan - Paid;

    /// <summary>What was not spent and is no saving; known once the saving is.</summary>
    public Money? UnderExecution => Unspent - Saving;

    /// <summary>Percent of the period plan.</summary>
    public ExecutionRate? RateOfPlan => ExecutionRate.Of(Paid, Plan);

    /// <summary>Percent of the annual plan.</summary>
    public ExecutionRate? RateOfAnnualPlan => ExecutionRate.Of(Paid, AnnualPlan);

    /// <summary>Paid in the month alone; unknown after a month that is unknown.</summary>
    public Money? MonthAlone => Paid - PaidBefore;

    /// <summary>
    /// The figures of several lines together. Plan and paid add what is known; what would mislead when incomplete
    /// (annual plan, month before, saving) is known only when every line has it.
    /// </summary>
    public static ExecutionFigures Sum(IReadOnlyCollection<ExecutionFigures> parts) => new(
        Money.SumOfKnown(parts.Select(part => part.Plan)),
        Money.SumOfKnown(parts.Select(part => part.Paid)),
        Money.SumOfAll([.. parts.Select(part => part.AnnualPlan)]),
        Money.SumOfAll([.. parts.Select(part => part.PaidBefore)]),
        Money.SumOfKnown(parts.Select(part => part.Registered)),
        Money.SumOfKnown(parts.Select(part => part.Unpaid)),
        Money.SumOfAll([.. parts.Select(part => part.Unspent == Money.Zero ? Money.Zero : part.Saving)]));
}
