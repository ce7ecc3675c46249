using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Domain.Registers;

namespace Oskemen.Education.Web.Data.Queries;

/// <summary>What the last month with payments says of a budget year.</summary>
public sealed record BudgetTotals(int Month, int Lines, Money Plan, Money Paid);

/// <summary>What formulas of the catalogue take from the budget and from the register of investments, in thousands of tenge.</summary>
public sealed class OutsideFigures(int year, BudgetTotals? budget, IReadOnlyList<Investment> investments)
{
    /// <summary><c>PROG_SUM(plan_thousand_tenge | executed_thousand_tenge | unspent)</c>, <c>PROG_COUNT()</c>, <c>PROG_MONTHS()</c>, <c>INV_SUM(year)</c>, <c>INV_ITEM(textbooks)</c>, <c>INV_ITEM(subject_rooms_2015)</c>.</summary>
    public FormulaResult Find(string function, string? argument) => (function, argument) switch
    {
        ("PROG_SUM", "plan_thousand_tenge") => OfBudget(totals => totals.Plan.Thousands),
        ("PROG_SUM", "executed_thousand_tenge") => OfBudget(totals => totals.Paid.Thousands),
        ("PROG_SUM", "unspent") => OfBudget(totals => (totals.Plan - totals.Paid).Thousands),
        ("PROG_COUNT", null) => OfBudget(totals => totals.Lines),
        ("PROG_MONTHS", null) => OfBudget(totals => totals.Month),
        ("INV_SUM", { } of) when int.TryParse(of, NumberStyles.None, CultureInfo.InvariantCulture, out var number) =>
            Sum(investments.Where(investment => investment.Year == number && investment.IsInTotal), function),
        ("INV_ITEM", { } item) when Parse(item) is (var purpose, var of) =>
            Sum(investments.Where(investment => investment.Year == of && investment.Purpose == purpose), item),
        _ => FormulaResult.No(FormulaProblem.UnknownName, argument is null ? function : $"{function}({argument})"),
    };

    private FormulaResult OfBudget(Func<BudgetTotals, decimal> number) =>
        budget is null ? FormulaResult.No(FormulaProblem.NotKnown, "PROG_SUM") : new FormulaResult(number(budget));

    private static FormulaResult Sum(IEnumerable<Investment> rows, string name) =>
        rows.ToList() is { Count: > 0 } known ? new FormulaResult(known.Sum(row => row.Amount.Thousands)) : FormulaResult.No(FormulaProblem.NotKnown, name);

    private (InvestmentPurpose Purpose, int Year)? Parse(string item)
    {
        var of = year;
        var words = item.Split('_');
        if (int.TryParse(words[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var named))
        {
            (of, words) = (named, words[..^1]);
        }

        return Enum.TryParse<InvestmentPurpose>(string.Concat(words), ignoreCase: true, out var purpose) ? (purpose, of) : null;
    }
}

public static class OutsideFigureQueries
{
    /// <summary>The last month with payments of each year that has one, in one command.</summary>
    public static async Task<IReadOnlyDictionary<int, BudgetTotals>> ListBudgetTotalsAsync(
        this PortalDbContext db, IReadOnlyCollection<int> years, CancellationToken cancellationToken = default)
    {
        var entries = await db.BudgetMonths.Where(month => years.Contains(month.Year))
            .SelectMany(month => month.Entries, (month, entry) => new { month.Year, month.Month, entry.Plan, entry.Paid })
            .Where(entry => entry.Paid != null)
            .ToListAsync(cancellationToken);
        return entries.GroupBy(entry => entry.Year).ToDictionary(group => group.Key, group =>
        {
            var last = group.Max(entry => entry.Month);
            var lines = group.Where(entry => entry.Month == last).ToList();
            return new BudgetTotals(
                last, lines.Count, Money.FromTenge(lines.Sum(line => line.Plan?.Tenge ?? 0)), Money.FromTenge(lines.Sum(line => line.Paid?.Tenge ?? 0)));
        });
    }
}
