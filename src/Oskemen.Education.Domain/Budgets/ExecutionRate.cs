using Oskemen.Education.Domain.Indicators;

namespace Oskemen.Education.Domain.Budgets;

/// <summary>What share of a plan was paid, as the report prints it.</summary>
/// <param name="Percent">Percent, truncated to one decimal.</param>
/// <param name="IsExactlyFull">Everything was spent, not a tiyn less or more: printed as <c>100</c> without a decimal.</param>
public readonly record struct ExecutionRate(decimal Percent, bool IsExactlyFull)
{
    /// <summary>The rate of <paramref name="paid"/> in <paramref name="plan"/>; none when either is unknown or the plan is 0.</summary>
    /// <remarks>Truncation: as the department's 2016 report prints it, see <see cref="Rounding.TruncatePercentToTenth"/>.</remarks>
    public static ExecutionRate? Of(Money? paid, Money? plan) =>
        paid is { } part && plan is { } whole && whole > Money.Zero
            ? new ExecutionRate(Rounding.TruncatePercentToTenth(part.Tenge, whole.Tenge), part == whole)
            : null;
}
