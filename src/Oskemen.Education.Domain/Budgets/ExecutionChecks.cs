using Oskemen.Education.Domain.Periods;

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

/// <summary>The checks on a month's lines. Errors stop a submission, warnings do not.</summary>
public static class ExecutionChecks
{
    /// <summary>All findings, in the order of the lines.</summary>
    public static IReadOnlyList<ExecutionFinding> Check(BudgetExecution execution) =>
        [.. execution.Rows.SelectMany(row => Check(row, execution))];

    /// <summary>The totals printed elsewhere that the lines do not add up to.</summary>
    public static IReadOnlyList<Contradiction> Contradictions(BudgetExecution execution, IEnumerable<ControlTotal> totals) =>
        [.. totals.OrderBy(total => total.Origin).SelectMany(total => total.Against(execution.Total))];

    private static IEnumerable<ExecutionFinding> Check(ExecutionRow row, BudgetExecution execution)
    {
        var figures = row.Figures;
        if (figures.Plan is null || figures.Paid is null)
        {
            yield return new ExecutionFinding(FindingKind.LineMissing, row.Line);
        }

        if (figures.Paid > figures.Plan)
        {
            yield return new ExecutionFinding(FindingKind.PaidAbovePlan, row.Line, figures.Paid, figures.Plan);
        }

        if (figures.Plan > figures.AnnualPlan)
        {
            yield return new ExecutionFinding(FindingKind.PlanAboveAnnualPlan, row.Line, figures.Plan, figures.AnnualPlan);
        }

        if (figures.Saving > figures.Unspent)
        {
            yield return new ExecutionFinding(FindingKind.SavingAboveUnspent, row.Line, figures.Saving, figures.Unspent);
        }

        if (figures.Paid < row.Before?.Paid)
        {
            yield return new ExecutionFinding(FindingKind.PaidBelowMonthBefore, row.Line, figures.Paid, row.Before.Paid);
        }

        if (PlanChangedWithoutAmendment(row, execution) is { } expected)
        {
            yield return new ExecutionFinding(FindingKind.PlanChangedWithoutAmendment, row.Line, figures.Plan, expected);
        }

        if (figures.Registered - figures.Unpaid is { } settled && figures.Paid is { } paid && settled != paid)
        {
            yield return new ExecutionFinding(FindingKind.ObligationsDoNotAddUp, row.Line, paid, settled);
        }

        if (figures.Unspent > Money.Zero && string.IsNullOrWhiteSpace(row.Entry.Reason))
        {
            yield return new ExecutionFinding(FindingKind.UnspentUnexplained, row.Line, figures.Unspent);
        }
    }

    private static Money? PlanChangedWithoutAmendment(ExecutionRow row, BudgetExecution execution)
    {
        var (plan, annual) = (row.Figures.Plan, row.Figures.AnnualPlan);
        if (plan < row.Before?.Plan && !execution.Plan.IsAmendedIn(execution.Month, row.Line.Id))
        {
            return row.Before.Plan;
        }

        return execution.Month.Month == ReportingMonth.MonthsOfYear && plan < annual ? annual : null;
    }
}
