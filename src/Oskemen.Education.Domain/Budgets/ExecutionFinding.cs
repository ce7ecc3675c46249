namespace Oskemen.Education.Domain.Budgets;

/// <summary>How much a finding weighs.</summary>
public enum FindingSeverity
{
    /// <summary>The month can be saved but not submitted.</summary>
    Error,

    /// <summary>Unusual; whoever approves sees it.</summary>
    Warning,
}

/// <summary>What the checks can find.</summary>
public enum FindingKind
{
    /// <summary>Plan or paid of a line is not filled in. Error.</summary>
    LineMissing,

    /// <summary>More paid than planned for the period. Error.</summary>
    PaidAbovePlan,

    /// <summary>The period plan is above the annual plan valid at the month's end: an amendment is not entered yet. Error.</summary>
    PlanAboveAnnualPlan,

    /// <summary>A saving larger than what was left. Error.</summary>
    SavingAboveUnspent,

    /// <summary>Cumulative paid is below the month before. Warning: money can be paid back.</summary>
    PaidBelowMonthBefore,

    /// <summary>The cumulative period plan fell, or December's differs from the annual plan, without an amendment. Warning.</summary>
    PlanChangedWithoutAmendment,

    /// <summary>Registered obligations are not paid and unpaid together. Warning.</summary>
    ObligationsDoNotAddUp,

    /// <summary>Money was left and nobody has said why. Warning.</summary>
    UnspentUnexplained,
}

/// <summary>One finding on one line, with the two amounts it compares.</summary>
/// <param name="Kind">What.</param>
/// <param name="Line">Where.</param>
/// <param name="Actual">The amount found.</param>
/// <param name="Expected">The amount it is held against.</param>
public sealed record ExecutionFinding(FindingKind Kind, BudgetLine Line, Money? Actual = null, Money? Expected = null)
{
    /// <summary>How much it weighs.</summary>
    public FindingSeverity Severity => Kind switch
    {
        FindingKind.LineMissing or FindingKind.PaidAbovePlan or FindingKind.PlanAboveAnnualPlan or FindingKind.SavingAboveUnspent
            => FindingSeverity.Error,
        _ => FindingSeverity.Warning,
    };
}
