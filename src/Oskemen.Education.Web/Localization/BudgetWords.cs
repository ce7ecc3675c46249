using Oskemen.Education.Domain.Budgets;

namespace Oskemen.Education.Web.Localization;

/// <summary>The words of the budget in the language of the page.</summary>
public static class BudgetWords
{
    public static string Name(this BudgetProgramme programme) => Cultures.Pick(programme.NameKk, programme.NameRu);

    public static string Name(this FundingSource source) => source switch
    {
        FundingSource.RepublicanTransfer => Strings.Source_RepublicanTransfer,
        FundingSource.OblastTransfer => Strings.Source_OblastTransfer,
        _ => Strings.Source_Local,
    };

    public static string Name(this MonthDecisionKind kind) => kind switch
    {
        MonthDecisionKind.Submitted => Strings.Decision_Submitted,
        MonthDecisionKind.Returned => Strings.Decision_Returned,
        MonthDecisionKind.Approved => Strings.Decision_Approved,
        _ => Strings.Decision_Reopened,
    };

    public static string Name(this TotalFigure figure) => figure switch
    {
        TotalFigure.Plan => Strings.Budget_Plan,
        TotalFigure.Paid => Strings.Budget_Paid,
        _ => Strings.Budget_Unspent,
    };

    public static string Name(this ControlTotalOrigin origin) =>
        origin == ControlTotalOrigin.PrintedReport ? Strings.Origin_PrintedReport : Strings.Origin_TreasuryStatement;

    /// <summary>республикалық бюджеттің трансферттері есебінен / за счёт трансфертов из республиканского бюджета.</summary>
    public static string AsPayer(this FundingSource source) => source switch
    {
        FundingSource.RepublicanTransfer => Strings.Print_FromRepublicanTransfer,
        FundingSource.OblastTransfer => Strings.Print_FromOblastTransfer,
        _ => Strings.Print_FromLocal,
    };

    /// <summary>A contradiction in one sentence, with both values.</summary>
    public static string Describe(this Contradiction contradiction) => Strings.Contradiction_Item.With(
        contradiction.Figure.Name(),
        contradiction.Origin.Name(),
        Format.Thousands(contradiction.Printed),
        Format.Thousands(contradiction.Computed));

    /// <summary>What a check found, with the amounts it compares.</summary>
    public static string Describe(this ExecutionFinding finding)
    {
        var (actual, expected) = (Format.Thousands(finding.Actual), Format.Thousands(finding.Expected));
        return finding.Kind switch
        {
            FindingKind.LineMissing => Strings.Finding_LineMissing,
            FindingKind.PaidAbovePlan => Strings.Finding_PaidAbovePlan.With(actual, expected),
            FindingKind.PlanAboveAnnualPlan => Strings.Finding_PlanAboveAnnualPlan.With(actual, expected),
            FindingKind.SavingAboveUnspent => Strings.Finding_SavingAboveUnspent.With(actual, expected),
            FindingKind.PaidBelowMonthBefore => Strings.Finding_PaidBelowMonthBefore.With(actual, expected),
            FindingKind.PlanChangedWithoutAmendment => Strings.Finding_PlanChangedWithoutAmendment.With(actual, expected),
            FindingKind.ObligationsDoNotAddUp => Strings.Finding_ObligationsDoNotAddUp.With(actual, expected),
            _ => Strings.Finding_UnspentUnexplained.With(actual),
        };
    }
}
