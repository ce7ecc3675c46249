using Oskemen.Education.Domain.Periods;

namespace Oskemen.Education.Domain.Budgets;

/// <summary>A month's execution: lines in the report's order, grouped by programme and by source, with totals.</summary>
public sealed class BudgetExecution
{
    private readonly List<ExecutionEntry> _entries;
    private readonly List<ExecutionEntry> _before;

    /// <summary>The execution of a month.</summary>
    /// <param name="month">The month.</param>
    /// <param name="entries">The month's entries, each with its line and programme.</param>
    /// <param name="before">Entries of the month before; empty in January.</param>
    /// <param name="plan">The year's annual plan.</param>
    public BudgetExecution(
        ReportingMonth month, IEnumerable<ExecutionEntry> entries, IEnumerable<ExecutionEntry> before, AnnualPlan plan)
    {
        (Month, Plan, _entries, _before) = (month, plan, [.. entries], [.. before]);
        var earlier = _before.ToDictionary(entry => entry.LineId, entry => entry.Values);
        Rows = [.. _entries.OrderBy(entry => entry.Line.Code).Select(entry => ToRow(entry, earlier))];
        Programmes = [.. Rows.GroupBy(row => row.Line.Programme).Select(group => new ProgrammeExecution(group.Key, [.. group]))];
        Sources = [.. Rows.GroupBy(row => row.Line.Code.Source).OrderBy(group => group.Key)
            .Select(group => new SourceExecution(group.Key, ExecutionFigures.Sum([.. group.Select(row => row.Figures)])))];
        Total = ExecutionFigures.Sum([.. Rows.Select(row => row.Figures)]);
    }

    /// <summary>The month.</summary>
    public ReportingMonth Month { get; }

    /// <summary>The year's annual plan.</summary>
    public AnnualPlan Plan { get; }

    /// <summary>All lines, by code.</summary>
    public IReadOnlyList<ExecutionRow> Rows { get; }

    /// <summary>The lines by programme, with each programme's figures.</summary>
    public IReadOnlyList<ProgrammeExecution> Programmes { get; }

    /// <summary>Subtotals by source of funds.</summary>
    public IReadOnlyList<SourceExecution> Sources { get; }

    /// <summary>All lines together.</summary>
    public ExecutionFigures Total { get; }

    /// <summary>Whether anything has been entered.</summary>
    public bool HasFigures => Total.Plan is not null || Total.Paid is not null;

    /// <summary>The same month after its entries were changed.</summary>
    public BudgetExecution Recompute() => new(Month, _entries, _before, Plan);

    private ExecutionRow ToRow(ExecutionEntry entry, Dictionary<int, ExecutionValues> earlier)
    {
        var before = earlier.GetValueOrDefault(entry.LineId);
        var figures = new ExecutionFigures(
            entry.Plan,
            entry.Paid,
            Plan.On(Month.LastDay, entry.LineId),
            Month.PreviousInYear is null ? Money.Zero : before?.Paid,
            entry.Registered,
            entry.Unpaid,
            entry.Saving);
        return new ExecutionRow(entry.Line, entry, figures, before);
    }
}

/// <summary>One line of a month.</summary>
/// <param name="Line">The line.</param>
/// <param name="Entry">What was entered.</param>
/// <param name="Figures">What follows from it.</param>
/// <param name="Before">What was entered for the month before.</param>
public sealed record ExecutionRow(BudgetLine Line, ExecutionEntry Entry, ExecutionFigures Figures, ExecutionValues? Before);

/// <summary>One programme of a month.</summary>
/// <param name="Programme">The programme.</param>
/// <param name="Rows">Its lines.</param>
public sealed record ProgrammeExecution(BudgetProgramme Programme, IReadOnlyList<ExecutionRow> Rows)
{
    /// <summary>The programme's figures.</summary>
    public ExecutionFigures Figures { get; } = ExecutionFigures.Sum([.. Rows.Select(row => row.Figures)]);
}

/// <summary>One source of funds of a month.</summary>
/// <param name="Source">The source.</param>
/// <param name="Figures">Its figures.</param>
public sealed record SourceExecution(FundingSource Source, ExecutionFigures Figures);
