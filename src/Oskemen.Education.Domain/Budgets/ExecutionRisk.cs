using Oskemen.Education.Domain.Periods;

namespace Oskemen.Education.Domain.Budgets;

/// <summary>What a line at risk is held against.</summary>
public enum RiskBasis
{
    /// <summary>The annual plan: what would be paid by December at the pace of the year so far.</summary>
    AnnualPlan,

    /// <summary>The plan for the period, where the annual plan is not known: what has been paid.</summary>
    PeriodPlan,
}

/// <summary>A line that would leave too much of its plan unspent.</summary>
/// <param name="Line">The line.</param>
/// <param name="Basis">What it is held against.</param>
/// <param name="Paid">Paid so far.</param>
/// <param name="Plan">The plan of <paramref name="Basis"/>.</param>
/// <param name="Expected">What is held against the plan: the projection to December, or what was paid.</param>
/// <param name="Rate">Percent of <paramref name="Expected"/> in <paramref name="Plan"/>, below <see cref="ExecutionRisk.ThresholdPercent"/>.</param>
public sealed record LineAtRisk(BudgetLine Line, RiskBasis Basis, Money Paid, Money Plan, Money Expected, ExecutionRate Rate)
{
    /// <summary>What would be left of the plan.</summary>
    public Money Shortfall => Plan - Expected;
}

/// <summary>Finds the lines that fall behind.</summary>
public static class ExecutionRisk
{
    /// <summary>Below this percent, as it is shown, a line is at risk.</summary>
    public const decimal ThresholdPercent = 95.0m;

    /// <summary>The lines at risk in a month, the largest shortfall first.</summary>
    public static IReadOnlyList<LineAtRisk> Find(BudgetExecution execution) =>
        [.. execution.Rows.Select(row => Assess(row.Line, row.Figures, execution.Month.Month)).OfType<LineAtRisk>()
            .OrderByDescending(risk => risk.Shortfall).ThenBy(risk => risk.Line.Code)];

    /// <summary>What would be paid in the whole year at the pace of the first <paramref name="months"/>, to the tiyn, never rounded up.</summary>
    /// <param name="paid">Paid from January.</param>
    /// <param name="months">How many months that is, 1 to 12.</param>
    public static Money ProjectToYear(Money paid, int months)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(months, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(months, ReportingMonth.MonthsOfYear);
        var projected = decimal.Round(paid.Tenge * ReportingMonth.MonthsOfYear / months, Money.TengeDecimals, MidpointRounding.ToZero);
        return Money.FromTenge(Math.Min(projected, Money.MaxTenge));
    }

    private static LineAtRisk? Assess(BudgetLine line, ExecutionFigures figures, int months)
    {
        if (figures.Paid is not { } paid || (figures.AnnualPlan ?? figures.Plan) is not { } plan)
        {
            return null;
        }

        var basis = figures.AnnualPlan is null ? RiskBasis.PeriodPlan : RiskBasis.AnnualPlan;
        var expected = basis == RiskBasis.AnnualPlan ? ProjectToYear(paid, months) : paid;
        return ExecutionRate.Of(expected, plan) is { Percent: < ThresholdPercent } rate
            ? new LineAtRisk(line, basis, paid, plan, expected, rate)
            : null;
    }
}
