using Oskemen.Education.Domain.Budgets;

namespace Oskemen.Education.Web.Features.Budget;

/// <summary>The shade of a percent in the year's table. The figure itself always stands in the cell.</summary>
public static class Heat
{
    /// <summary>The least percent of each shade above the lightest; the lightest is what counts as a line at risk.</summary>
    private static readonly decimal[] Steps = [ExecutionRisk.ThresholdPercent, 97m, 99m, 99.5m];

    /// <summary><c>heat-0</c> (falls behind) to <c>heat-5</c> (everything was spent), or <c>heat-none</c> where nothing is known.</summary>
    public static string ClassOf(ExecutionRate? rate) => rate switch
    {
        null => "heat-none",
        { IsExactlyFull: true } => "heat-5",
        { } value => $"heat-{Steps.Count(step => value.Percent >= step)}",
    };
}
