using System.Xml.Linq;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Web.Charts;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.Budget;

/// <summary>The year's drawings; each stands on its page with the table behind it.</summary>
public static class YearCharts
{
    /// <summary>Plan for the period and paid by month; a month without figures leaves a gap.</summary>
    public static XElement PaidAgainstPlan(YearExecution year, BudgetExecution latest)
    {
        var description = Strings.Year_ChartDescription.With(
            Dates.MonthsOfYear(latest.Month), Format.Thousands(latest.Total.Plan), Format.Thousands(latest.Total.Paid));
        return ColumnChart.Draw(
            new ChartText(Strings.Year_Chart, description),
            [Strings.Budget_Plan, Strings.Budget_Paid],
            [.. year.Months.Select(month => new ColumnGroup(
                Dates.MonthShort(month.Period.Month), [ToColumn(month.Execution.Total.Plan), ToColumn(month.Execution.Total.Paid)]))]);
    }

    /// <summary>What is left of each programme's period plan.</summary>
    public static XElement UnspentByProgramme(BudgetExecution latest)
    {
        var description = Strings.Year_UnspentDescription.With(Dates.MonthsOfYear(latest.Month), Format.Thousands(latest.Total.Unspent));
        return BarChart.Draw(
            new ChartText(Strings.Year_UnspentChart, description),
            [.. latest.Programmes.Select(programme => new Bar(
                $"{programme.Programme.Number} {programme.Programme.Name()}",
                programme.Figures.Unspent?.Thousands,
                Format.Thousands(programme.Figures.Unspent)))]);
    }

    private static Column? ToColumn(Money? amount) => amount is { } money ? new Column(money.Thousands, Format.Thousands(money)) : null;
}
