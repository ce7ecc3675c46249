namespace Oskemen.Education.Domain.Budgets;

/// <summary>Who printed a total that the lines are held against.</summary>
public enum ControlTotalOrigin
{
    /// <summary>The treasury's statement.</summary>
    TreasuryStatement,

    /// <summary>The department's own printed report.</summary>
    PrintedReport,
}

/// <summary>A month's totals as somebody else printed them. Where they differ from the sum of the lines, both are shown.</summary>
public sealed class ControlTotal
{
    private ControlTotal()
    {
    }

    /// <summary>Totals of one origin; what it does not print is null.</summary>
    public ControlTotal(ControlTotalOrigin origin, Money? plan, Money? paid, Money? unspent)
    {
        Origin = origin;
        Replace(plan, paid, unspent);
    }

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>Key of the month.</summary>
    public int MonthId { get; private set; }

    /// <summary>Who printed them.</summary>
    public ControlTotalOrigin Origin { get; private set; }

    /// <summary>Plan for the period, all lines.</summary>
    public Money? Plan { get; private set; }

    /// <summary>Paid, all lines.</summary>
    public Money? Paid { get; private set; }

    /// <summary>Not spent, all lines.</summary>
    public Money? Unspent { get; private set; }

    /// <summary>Takes other totals.</summary>
    public void Replace(Money? plan, Money? paid, Money? unspent) => (Plan, Paid, Unspent) = (plan, paid, unspent);

    /// <summary>The figures that differ from <paramref name="computed"/>, each with both values.</summary>
    public IEnumerable<Contradiction> Against(ExecutionFigures computed) =>
        new (TotalFigure Figure, Money? Printed, Money? Computed)[]
        {
            (TotalFigure.Plan, Plan, computed.Plan),
            (TotalFigure.Paid, Paid, computed.Paid),
            (TotalFigure.Unspent, Unspent, computed.Unspent),
        }
        .Where(pair => pair is { Printed: not null, Computed: not null } && pair.Printed != pair.Computed)
        .Select(pair => new Contradiction(Origin, pair.Figure, pair.Printed!.Value, pair.Computed!.Value));
}

/// <summary>Which total.</summary>
public enum TotalFigure
{
    /// <summary>Plan for the period.</summary>
    Plan,

    /// <summary>Paid.</summary>
    Paid,

    /// <summary>Not spent.</summary>
    Unspent,
}

/// <summary>A total that was printed elsewhere and is not what the lines add up to.</summary>
/// <param name="Origin">Who printed it.</param>
/// <param name="Figure">Which total.</param>
/// <param name="Printed">As printed.</param>
/// <param name="Computed">The sum of the lines.</param>
public sealed record Contradiction(ControlTotalOrigin Origin, TotalFigure Figure, Money Printed, Money Computed);
