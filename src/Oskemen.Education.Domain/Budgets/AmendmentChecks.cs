using Oskemen.Education.Domain.Periods;

namespace Oskemen.Education.Domain.Budgets;

/// <summary>What can be wrong with an act before it is entered.</summary>
public enum AmendmentProblem
{
    /// <summary>Dated outside its year.</summary>
    OutsideYear,

    /// <summary>The year has an act of this name and date.</summary>
    AlreadyEntered,

    /// <summary>The year's first act does not approve the plan, or a later one approves it again.</summary>
    WrongPhase,

    /// <summary>Dated before the act that approved the plan.</summary>
    BeforeFirstAct,

    /// <summary>Would change the plan that an approved month was approved against.</summary>
    MonthApproved,

    /// <summary>The year's first act leaves a line without an amount.</summary>
    LineMissing,

    /// <summary>Changes no amount.</summary>
    NothingChanged,
}

/// <summary>A problem of an act.</summary>
/// <param name="Problem">What.</param>
/// <param name="Month">The last approved month that the act would reach, on <see cref="AmendmentProblem.MonthApproved"/>.</param>
/// <param name="Line">The line without an amount, on <see cref="AmendmentProblem.LineMissing"/>.</param>
public sealed record AmendmentFinding(AmendmentProblem Problem, ReportingMonth? Month = null, BudgetLine? Line = null);

/// <summary>The checks on an act that is about to be entered; an act that was entered is never changed.</summary>
public static class AmendmentChecks
{
    /// <summary>All that stops <paramref name="act"/>.</summary>
    /// <param name="act">The act.</param>
    /// <param name="plan">The year's plan without it.</param>
    /// <param name="lines">The year's lines.</param>
    /// <param name="months">The year's months with their decisions.</param>
    public static IReadOnlyList<AmendmentFinding> Check(
        PlanAmendment act, AnnualPlan plan, IEnumerable<BudgetLine> lines, IEnumerable<BudgetMonth> months)
    {
        var first = plan.Acts.Count == 0 ? null : plan.Acts[0];
        var findings = new List<AmendmentFinding>();
        AddIf(act.Date.Year != act.Year, new(AmendmentProblem.OutsideYear));
        AddIf(plan.Acts.Any(other => IsSame(other, act)), new(AmendmentProblem.AlreadyEntered));
        AddIf((act.Phase == PlanPhase.Approved) != (first is null), new(AmendmentProblem.WrongPhase));
        AddIf(act.Date < first?.Date, new(AmendmentProblem.BeforeFirstAct));
        var reached = months.Where(month => month.Status == MonthStatus.Approved && month.Period.LastDay >= act.Date).MaxBy(month => month.Month);
        AddIf(reached is not null, new(AmendmentProblem.MonthApproved, reached?.Period));
        if (first is null)
        {
            findings.AddRange(lines.Where(line => act.Amounts.All(amount => amount.LineId != line.Id)).OrderBy(line => line.Code)
                .Select(line => new AmendmentFinding(AmendmentProblem.LineMissing, Line: line)));
        }

        AddIf(first is not null && !ChangesAnything(act, plan), new(AmendmentProblem.NothingChanged));
        return findings;

        void AddIf(bool isProblem, AmendmentFinding finding)
        {
            if (isProblem)
            {
                findings.Add(finding);
            }
        }
    }

    /// <summary>Whether an act entered earlier has a later date: it keeps the last word on the lines it names, which is worth a question.</summary>
    public static bool IsBackdated(PlanAmendment act, AnnualPlan plan) => plan.Acts.Any(other => other.Date > act.Date);

    private static bool ChangesAnything(PlanAmendment act, AnnualPlan plan) =>
        act.Amounts.Any(amount => amount.Amount != plan.On(act.Date, amount.LineId));

    private static bool IsSame(PlanAmendment one, PlanAmendment other) =>
        one.Date == other.Date && string.Equals(one.Act.Trim(), other.Act.Trim(), StringComparison.OrdinalIgnoreCase);
}
