namespace Oskemen.Education.Domain.Budgets;

/// <summary>What each act of a year changed.</summary>
public static class PlanHistory
{
    /// <summary>The acts, the newest first, each with what it changed on <paramref name="lines"/>, by code.</summary>
    public static IReadOnlyList<PlanStep> Of(AnnualPlan plan, IEnumerable<BudgetLine> lines)
    {
        var byId = lines.ToDictionary(line => line.Id);
        var valid = new Dictionary<int, Money>();
        var steps = new List<PlanStep>();
        foreach (var act in plan.Acts)
        {
            steps.Add(new PlanStep(act, [.. act.Amounts
                .Select(amount => new PlanChange(byId[amount.LineId], valid.TryGetValue(amount.LineId, out var before) ? before : null, amount.Amount))
                .OrderBy(change => change.Line.Code)]));
            foreach (var amount in act.Amounts)
            {
                valid[amount.LineId] = amount.Amount;
            }
        }

        steps.Reverse();
        return steps;
    }
}

/// <summary>An act and what it changed.</summary>
/// <param name="Act">The act.</param>
/// <param name="Changes">By line.</param>
public sealed record PlanStep(PlanAmendment Act, IReadOnlyList<PlanChange> Changes)
{
    /// <summary>What all lines gained or lost together; counts a line named for the first time with its whole amount.</summary>
    public Money Difference { get; } = Changes.Aggregate(Money.Zero, (sum, change) => sum + change.Difference);
}

/// <summary>A line's annual plan before and after an act.</summary>
/// <param name="Line">The line.</param>
/// <param name="From">Before; null when no act had named the line.</param>
/// <param name="To">After.</param>
public sealed record PlanChange(BudgetLine Line, Money? From, Money To)
{
    /// <summary>What the line gained or lost.</summary>
    public Money Difference => To - (From ?? Money.Zero);
}
