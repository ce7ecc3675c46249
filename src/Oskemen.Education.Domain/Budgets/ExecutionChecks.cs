using Oskemen.Education.Domain.Periods;

namespace Oskemen.Education.Domain.Budgets;

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
