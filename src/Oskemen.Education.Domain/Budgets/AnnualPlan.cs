using Oskemen.Education.Domain.Periods;

namespace Oskemen.Education.Domain.Budgets;

/// <summary>The annual plan of a year as its acts make it, readable on any date.</summary>
/// <param name="amendments">The year's acts with their amounts, in any order.</param>
public sealed class AnnualPlan(IEnumerable<PlanAmendment> amendments)
{
    private readonly List<PlanAmendment> _acts = [.. amendments.OrderBy(act => act.Date).ThenBy(act => act.Id)];

    /// <summary>The acts, oldest first.</summary>
    public IReadOnlyList<PlanAmendment> Acts => _acts;

    /// <summary>The annual plan of a line on <paramref name="date"/>: the amount of the last act up to that date that names the line.</summary>
    public Money? On(DateOnly date, int lineId) =>
        _acts.Where(act => act.Date <= date).SelectMany(act => act.Amounts).LastOrDefault(amount => amount.LineId == lineId)?.Amount;

    /// <summary>What the plan is called on <paramref name="date"/>; nothing before the first act.</summary>
    public PlanPhase? PhaseOn(DateOnly date) => _acts.LastOrDefault(act => act.Date <= date)?.Phase;

    /// <summary>Whether an act dated within <paramref name="month"/> names the line.</summary>
    public bool IsAmendedIn(ReportingMonth month, int lineId) =>
        _acts.Any(act => act.Date >= month.FirstDay && act.Date <= month.LastDay && act.Amounts.Any(amount => amount.LineId == lineId));
}
