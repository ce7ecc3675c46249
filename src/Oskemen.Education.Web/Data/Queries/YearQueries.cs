using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Domain.Periods;

namespace Oskemen.Education.Web.Data.Queries;

/// <summary>A year with all that its overview, its exports and its report show of it.</summary>
/// <param name="Execution">Months × lines.</param>
/// <param name="IsSample">The figures were made up.</param>
/// <param name="Before">The year before; null when the portal does not have it.</param>
public sealed record YearStatement(YearExecution Execution, bool IsSample, YearBefore? Before)
{
    public int Year => Execution.Year;
}

/// <summary>The year before, in the same months.</summary>
/// <param name="Period">The month up to which its figures count.</param>
/// <param name="IsSample">Its figures were made up.</param>
/// <param name="Figures">All lines together; unknown parts are null.</param>
public sealed record YearBefore(ReportingMonth Period, bool IsSample, ExecutionFigures Figures);

/// <summary>A year with what its plan is made of.</summary>
public sealed record YearPlan(
    int Year, bool IsSample, AnnualPlan Plan, IReadOnlyList<BudgetLine> Lines, IReadOnlyList<BudgetMonth> Months);

public static class YearQueries
{
    /// <summary>The years there are, the latest first.</summary>
    public static Task<List<int>> ListYearsAsync(this PortalDbContext db, CancellationToken cancellationToken = default) =>
        db.BudgetYears.OrderByDescending(year => year.Year).Select(year => year.Year).ToListAsync(cancellationToken);

    /// <summary>The latest year of real figures, or of made-up ones where there is no other.</summary>
    public static Task<int?> FindLatestYearAsync(this PortalDbContext db, CancellationToken cancellationToken = default) =>
        db.FindLatestYearAsync(MonthScope.All, cancellationToken);

    /// <summary>The same for a reader: rather a year with a month they may know of than a later one without.</summary>
    public static Task<int?> FindLatestYearAsync(this PortalDbContext db, MonthScope scope, CancellationToken cancellationToken = default) =>
        db.BudgetYears.OrderBy(year => year.IsSample)
            .ThenByDescending(year => scope == MonthScope.All || db.BudgetMonths.Within(MonthScope.Approved).Any(month => month.Year == year.Year))
            .ThenByDescending(year => year.Year)
            .Select(year => (int?)year.Year).FirstOrDefaultAsync(cancellationToken);

    /// <summary>The year with its months, lines and plan, to read; null when it has no lines. Five SQL commands, whatever the rows.</summary>
    public static Task<YearStatement?> FindYearStatementAsync(
        this PortalDbContext db, int year, CancellationToken cancellationToken = default) =>
        db.FindYearStatementAsync(year, MonthScope.All, cancellationToken);

    /// <summary>The same for a reader, made of the months in their scope alone. A year that has none yet is there and empty.</summary>
    public static async Task<YearStatement?> FindYearStatementAsync(
        this PortalDbContext db, int year, MonthScope scope, CancellationToken cancellationToken = default)
    {
        var years = await db.BudgetYears.Where(candidate => candidate.Year == year || candidate.Year == year - 1)
            .ToDictionaryAsync(candidate => candidate.Year, candidate => candidate.IsSample, cancellationToken);
        if (!years.TryGetValue(year, out var isSample))
        {
            return null;
        }

        var months = await db.BudgetMonths.Within(scope)
            .Where(month => month.Year == year).OrderBy(month => month.Month).Include(month => month.Decisions)
            .ToListAsync(cancellationToken);
        await db.LoadEntriesAsync([.. months.Select(month => month.Id)], cancellationToken);
        var execution = new YearExecution(year, months, await db.LoadAnnualPlanAsync(year, cancellationToken));
        var period = new ReportingMonth(year - 1, execution.Latest?.Month.Month ?? ReportingMonth.MonthsOfYear);
        var figures = await db.SumMonthAsync(period, scope, cancellationToken);
        return execution.LineCount == 0 && scope == MonthScope.All
            ? null
            : new YearStatement(execution, isSample, years.TryGetValue(year - 1, out var before) ? new YearBefore(period, before, figures) : null);
    }

    /// <summary>The year's lines, acts and months, to read; null when there is no such year. Four SQL commands.</summary>
    public static async Task<YearPlan?> FindYearPlanAsync(this PortalDbContext db, int year, CancellationToken cancellationToken = default)
    {
        var isSample = await db.BudgetYears.Where(candidate => candidate.Year == year)
            .Select(candidate => (bool?)candidate.IsSample).SingleOrDefaultAsync(cancellationToken);
        if (isSample is null)
        {
            return null;
        }

        // Tracked, so that the record names the lines of a new act without asking for them.
        var lines = await db.BudgetLines
            .Where(line => line.Year == year).OrderBy(line => line.Code).Include(line => line.Programme)
            .ToListAsync(cancellationToken);
        var months = await db.BudgetMonths.AsNoTracking()
            .Where(month => month.Year == year).OrderBy(month => month.Month).Include(month => month.Decisions)
            .ToListAsync(cancellationToken);
        return new YearPlan(year, isSample.Value, await db.LoadAnnualPlanAsync(year, cancellationToken), lines, months);
    }

    /// <summary>The year with its programmes, lines and the standing of its months, tracked, to add to it.</summary>
    public static Task<BudgetYear?> FindYearWithLinesAsync(this PortalDbContext db, int year, CancellationToken cancellationToken = default) =>
        db.BudgetYears.AsSplitQuery()
            .Include(candidate => candidate.Programmes.OrderBy(programme => programme.Number)).ThenInclude(programme => programme.Lines.OrderBy(line => line.Code))
            .Include(candidate => candidate.Months.OrderBy(month => month.Month)).ThenInclude(month => month.Decisions)
            .SingleOrDefaultAsync(candidate => candidate.Year == year, cancellationToken);

    /// <summary>Until the transaction ends nobody else enters an act of the year or approves one of its months.</summary>
    public static Task LockPlanAsync(this PortalDbContext db, int year, CancellationToken cancellationToken = default) =>
        db.Database.ExecuteSqlAsync($"select lock_plan({year})", cancellationToken);

    private static async Task<ExecutionFigures> SumMonthAsync(
        this PortalDbContext db, ReportingMonth period, MonthScope scope, CancellationToken cancellationToken)
    {
        var lines = await db.BudgetMonths.Within(scope).Where(month => month.Year == period.Year && month.Month == period.Month)
            .SelectMany(month => month.Entries).Select(entry => new { entry.Plan, entry.Paid })
            .ToListAsync(cancellationToken);
        return ExecutionFigures.Sum([.. lines.Select(line => new ExecutionFigures(line.Plan, line.Paid))]);
    }
}
