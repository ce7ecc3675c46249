using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.BudgetPlans;

/// <summary>What the page says about a refused act, and at which field.</summary>
public static class AmendmentMessages
{
    public static (string Field, string Message) Of(AmendmentFinding finding, YearPlan plan) => finding.Problem switch
    {
        AmendmentProblem.OutsideYear => (nameof(AmendmentForm.Date), Strings.Plan_OutsideYear.With(plan.Year)),
        AmendmentProblem.AlreadyEntered => (nameof(AmendmentForm.Act), Strings.Plan_AlreadyEntered),
        AmendmentProblem.WrongPhase =>
            (nameof(AmendmentForm.Phase), plan.Plan.Acts.Count == 0 ? Strings.Plan_FirstMustApprove : Strings.Plan_ApprovedTwice),
        AmendmentProblem.BeforeFirstAct =>
            (nameof(AmendmentForm.Date), Strings.Plan_BeforeFirst.With(Dates.Numeric(plan.Plan.Acts[0].Date))),
        AmendmentProblem.MonthApproved => (nameof(AmendmentForm.Date), Strings.Plan_MonthApproved.With(Dates.MonthOfYear(finding.Month!.Value))),
        AmendmentProblem.LineMissing => (FieldOf(finding.Line!), Strings.Plan_LineMissing.With(finding.Line!.Code.Text)),
        AmendmentProblem.NothingChanged => ("", Strings.Plan_NothingChanged),
        _ => throw new ArgumentOutOfRangeException(nameof(finding), finding.Problem, null),
    };

    /// <summary>Name of the field that holds a line's new amount.</summary>
    public static string FieldOf(BudgetLine line) => $"{nameof(AmendmentForm.Amounts)}[{line.Id}]";

    public static string Name(this PlanPhase phase) => phase switch
    {
        PlanPhase.Approved => Strings.Phase_Approved,
        PlanPhase.Amended => Strings.Phase_Amended,
        _ => Strings.Phase_Adjusted,
    };
}
