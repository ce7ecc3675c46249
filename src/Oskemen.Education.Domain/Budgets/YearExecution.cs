using Oskemen.Education.Domain.Periods;

namespace Oskemen.Education.Domain.Budgets;

/// <summary>A year's execution, months × lines: every month with its totals, every line and programme across the months.</summary>
public sealed class YearExecution
{
    /// <summary>The execution of a year.</summary>
    /// <param name="year">The budget year.</param>
    /// <param name="months">The year's months, each with its decisions and its entries with line and programme.</param>
    /// <param name="plan">The year's annual plan.</param>
    public YearExecution(int year, IEnumerable<BudgetMonth> months, AnnualPlan plan)
    {
        Year = year;
        var byNumber = months.ToDictionary(month => month.Month);
        Months = [.. byNumber.Values.OrderBy(month => month.Month).Select(month => new YearMonth(
            month.Status,
            new BudgetExecution(month.Period, month.Entries, byNumber.GetValueOrDefault(month.Month - 1)?.Entries ?? [], plan)))];
        Programmes = [.. Months.SelectMany(month => month.Execution.Rows).Select(row => row.Line)
            .DistinctBy(line => line.Code).OrderBy(line => line.Code)
            .GroupBy(line => line.Programme, (programme, lines) => ToProgramme(programme, [.. lines.Select(ToLine)]))];
        Latest = Months.LastOrDefault(month => month.HasFigures)?.Execution;
        AtRisk = Latest is null ? [] : ExecutionRisk.Find(Latest);
    }

    /// <summary>The budget year.</summary>
    public int Year { get; }

    /// <summary>The months in order, also those without figures.</summary>
    public IReadOnlyList<YearMonth> Months { get; }

    /// <summary>The programmes in the report's order.</summary>
    public IReadOnlyList<YearProgramme> Programmes { get; }

    /// <summary>The last month that has figures; its cumulative figures are where the year stands.</summary>
    public BudgetExecution? Latest { get; }

    /// <summary>The lines that fall behind as of <see cref="Latest"/>.</summary>
    public IReadOnlyList<LineAtRisk> AtRisk { get; }

    /// <summary>Number of lines.</summary>
    public int LineCount => Programmes.Sum(programme => programme.Lines.Count);

    private YearLine ToLine(BudgetLine line) =>
        new(line, [.. Months.Select(month => month.Execution.Rows.FirstOrDefault(row => row.Line.Code == line.Code)?.Figures)]);

    private YearProgramme ToProgramme(BudgetProgramme programme, IReadOnlyList<YearLine> lines) =>
        new(programme, lines, [.. Months.Select(month =>
            month.Execution.Programmes.FirstOrDefault(candidate => candidate.Programme.Number == programme.Number)?.Figures)]);
}

/// <summary>A month of a year.</summary>
/// <param name="Status">Where it stands on its way to approval.</param>
/// <param name="Execution">Its lines and totals.</param>
public sealed record YearMonth(MonthStatus Status, BudgetExecution Execution)
{
    /// <summary>Year and month.</summary>
    public ReportingMonth Period => Execution.Month;

    /// <summary>Whether anything has been entered; a month without figures stays a gap, never 0.</summary>
    public bool HasFigures => Execution.HasFigures;
}

/// <summary>A programme across the year.</summary>
/// <param name="Programme">The programme.</param>
/// <param name="Lines">Its lines.</param>
/// <param name="Months">The programme's figures by month, in the order of <see cref="YearExecution.Months"/>; null where it was not due.</param>
public sealed record YearProgramme(BudgetProgramme Programme, IReadOnlyList<YearLine> Lines, IReadOnlyList<ExecutionFigures?> Months);

/// <summary>A line across the year.</summary>
/// <param name="Line">The line.</param>
/// <param name="Months">The line's figures by month, in the order of <see cref="YearExecution.Months"/>; null where it was not due.</param>
public sealed record YearLine(BudgetLine Line, IReadOnlyList<ExecutionFigures?> Months);
