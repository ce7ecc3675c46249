using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Web.Data.Queries;

namespace Oskemen.Education.Web.Features.BudgetPlans;

/// <summary>The plan on a date, and how it came to be.</summary>
/// <param name="Year">The year's lines and acts.</param>
/// <param name="Statement">The plan on the chosen date.</param>
/// <param name="Names">Who entered the acts, by key.</param>
public sealed record PlanPage(YearPlan Year, PlanStatement Statement, IReadOnlyDictionary<Guid, string> Names)
{
    public IReadOnlyList<PlanStep> History { get; } = PlanHistory.Of(Year.Plan, Year.Lines);

    public string NameOf(Guid person) => Names.GetValueOrDefault(person, "");
}

/// <summary>The form for an act, beside the plan that it would change.</summary>
public sealed record NewActPage(YearPlan Year, AmendmentForm Form)
{
    /// <summary>An empty form; only a plan that is not approved yet leaves no choice of its kind.</summary>
    public static NewActPage Of(YearPlan year) =>
        new(year, new AmendmentForm { Phase = year.Plan.Acts.Count == 0 ? PlanPhase.Approved : null });

    public bool IsFirst => Year.Plan.Acts.Count == 0;

    /// <summary>What the act can make of the plan: the first approves it, the others amend or adjust it.</summary>
    public IReadOnlyList<PlanPhase> Phases => IsFirst ? [PlanPhase.Approved] : [PlanPhase.Amended, PlanPhase.Adjusted];

    /// <summary>The plan on the date that was typed, or as the last act leaves it.</summary>
    public PlanStatement Valid { get; } = new(
        Year.Plan,
        Form.Date ?? (Year.Plan.Acts.Count == 0 ? new DateOnly(Year.Year, 1, 1) : Year.Plan.Acts[^1].Date),
        Year.Lines);
}
