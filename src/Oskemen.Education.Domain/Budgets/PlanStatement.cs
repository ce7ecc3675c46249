namespace Oskemen.Education.Domain.Budgets;

/// <summary>The annual plan as it stood on a date: lines in the report's order, by programme and by source, with totals.</summary>
public sealed class PlanStatement
{
    /// <summary>The plan of <paramref name="lines"/> on <paramref name="date"/>.</summary>
    public PlanStatement(AnnualPlan plan, DateOnly date, IEnumerable<BudgetLine> lines)
    {
        Date = date;
        Phase = plan.PhaseOn(date);
        var rows = lines.OrderBy(line => line.Code).Select(line => new PlanRow(line, plan.On(date, line.Id))).ToList();
        Programmes = [.. rows.GroupBy(row => row.Line.Programme, (programme, group) => new PlanProgramme(programme, [.. group]))];
        Sources = [.. rows.GroupBy(row => row.Line.Code.Source).OrderBy(group => group.Key)
            .Select(group => new PlanSource(group.Key, Money.SumOfAll([.. group.Select(row => row.Amount)])))];
        Total = Money.SumOfAll([.. rows.Select(row => row.Amount)]);
    }

    /// <summary>The date.</summary>
    public DateOnly Date { get; }

    /// <summary>What the plan was called; nothing before the first act.</summary>
    public PlanPhase? Phase { get; }

    /// <summary>The lines by programme.</summary>
    public IReadOnlyList<PlanProgramme> Programmes { get; }

    /// <summary>Totals by source of funds.</summary>
    public IReadOnlyList<PlanSource> Sources { get; }

    /// <summary>All lines; unknown as long as one of them is.</summary>
    public Money? Total { get; }
}

/// <summary>A line's annual plan.</summary>
/// <param name="Line">The line.</param>
/// <param name="Amount">The whole year's amount; null while no act names the line.</param>
public sealed record PlanRow(BudgetLine Line, Money? Amount);

/// <summary>A programme's annual plan.</summary>
/// <param name="Programme">The programme.</param>
/// <param name="Rows">Its lines.</param>
public sealed record PlanProgramme(BudgetProgramme Programme, IReadOnlyList<PlanRow> Rows)
{
    /// <summary>Its lines together; unknown as long as one of them is.</summary>
    public Money? Total { get; } = Money.SumOfAll([.. Rows.Select(row => row.Amount)]);
}

/// <summary>The annual plan of a source of funds.</summary>
/// <param name="Source">The source.</param>
/// <param name="Total">Its lines together; unknown as long as one of them is.</param>
public sealed record PlanSource(FundingSource Source, Money? Total);
