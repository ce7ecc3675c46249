using System.Globalization;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Domain.Reports;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Figures;

/// <summary>
/// The figures of the budget's lines, programmes and sources: <c>budget.464.003.015.plan</c>, <c>budget.464.003.executed</c>,
/// <c>budget.local.percent</c>, <c>budget.republican_transfer.unspent</c>.
/// </summary>
public static class BudgetFigures
{
    public const string Plan = "plan";
    public const string Executed = "executed";
    public const string Percent = "percent";
    public const string Unspent = "unspent";

    public static string KeyOf(BudgetLine line) => $"budget.{line.Code.Text}";

    public static string KeyOf(BudgetProgramme programme) => $"budget.{programme.Number}";

    public static string KeyOf(FundingSource source) => source switch
    {
        FundingSource.RepublicanTransfer => "budget.republican_transfer",
        FundingSource.OblastTransfer => "budget.oblast_transfer",
        _ => "budget.local",
    };

    /// <summary>Where the month is read, without the language.</summary>
    public static string AddressOf(BudgetExecution budget)
    {
        ArgumentNullException.ThrowIfNull(budget);
        return string.Create(CultureInfo.InvariantCulture, $"/budget/{budget.Month.Year}/{budget.Month.Month}");
    }

    public static IEnumerable<Figure> Of(BudgetExecution budget)
    {
        ArgumentNullException.ThrowIfNull(budget);
        return budget.Rows.SelectMany(row => Of(budget, KeyOf(row.Line), () => $"{row.Line.Code.Text} {row.Line.Programme.Name()}", row.Figures))
            .Concat(budget.Programmes.SelectMany(row => Of(budget, KeyOf(row.Programme), () => $"{row.Programme.Number} {row.Programme.Name()}", row.Figures)))
            .Concat(budget.Sources.SelectMany(row => Of(budget, KeyOf(row.Source), () => row.Source.Name(), row.Figures)));
    }

    private static IEnumerable<Figure> Of(BudgetExecution budget, string key, Func<string> name, ExecutionFigures figures)
    {
        Figure Make(string figure, string unit, decimal? number, FigureSource source, string? formula = null, RoundingRule? rounding = null)
        {
            string Name() => $"{name()}: {NameOf(figure)}";
            return new Figure(
                $"{key}.{figure}", ReportSection.BudgetFinancing, Cultures.In(Cultures.Kk, Name), Cultures.In(Cultures.Ru, Name), unit,
                string.Create(CultureInfo.InvariantCulture, $"{budget.Month.Year}-01/{budget.Month.Year}-{budget.Month.Month:00}"),
                new FigureContent(number),
                new FigureProvenance(
                    number is null ? FigureSource.NotKnown : source, formula, formula is null ? null : [$"{key}.{Plan}", $"{key}.{Executed}"], Register: AddressOf(budget)),
                rounding);
        }

        return
        [
            Make(Plan, "thousand_tenge", figures.Plan?.Thousands, FigureSource.Register),
            Make(Executed, "thousand_tenge", figures.Paid?.Thousands, FigureSource.Register),
            Make(Percent, "percent", figures.RateOfPlan?.Percent, FigureSource.Computed, $"TRUNC1(100*{key}.{Executed}/{key}.{Plan})", RoundingRule.TruncateToTenth),
            Make(Unspent, "thousand_tenge", figures.Unspent?.Thousands, FigureSource.Computed, $"{key}.{Plan} - {key}.{Executed}"),
        ];
    }

    private static string NameOf(string figure) => figure switch
    {
        Plan => Strings.Budget_Plan,
        Executed => Strings.Budget_Paid,
        Percent => Strings.Budget_RateOfPlan,
        _ => Strings.Budget_Unspent,
    };
}
