using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Domain.Reports;

namespace Oskemen.Education.Web.Data.Queries;

/// <summary>One value with what it is of.</summary>
public sealed record IndicatorRow(Indicator Indicator, IndicatorValue Value);

/// <summary>A year's figures beside those of the year before.</summary>
/// <param name="Year">The year with its sections and what was decided about them.</param>
/// <param name="Figures">Its figures.</param>
/// <param name="Before">The figures of the year before; null where there is no report of it.</param>
public sealed record ReportFigures(ReportYear Year, FigureBook Figures, FigureBook? Before)
{
    /// <summary>What a figure came to a year before: in that year's report, or where this one tells it.</summary>
    public FigureContent BeforeOf(ReportFigure figure)
    {
        var key = ReportYears.Move(figure.Key, -1);
        var content = Before?.Find(figure.Indicator.KeyIn(Year.Year - 1))?.Content ?? default;
        return content.IsEmpty && key != figure.Key ? Figures.Find(key)?.Content ?? default : content;
    }

    /// <summary>The figures of a section that wait to be typed in.</summary>
    public IReadOnlyList<ReportFigure> EmptyOf(ReportSection section) =>
        [.. Figures.Of(section).Where(figure => figure.IsTyped && figure.Content.IsEmpty)];
}

/// <summary>Which of two values of a figure counts in a year's report.</summary>
/// <param name="Decisions">What was decided, by the figure's key.</param>
/// <param name="Counted">What the registers count, by the figure's key.</param>
public sealed record FigureChoices(IReadOnlyDictionary<string, ContradictionDecision> Decisions, IReadOnlyDictionary<string, decimal> Counted)
{
    public static FigureChoices None { get; } = new(new Dictionary<string, ContradictionDecision>(), new Dictionary<string, decimal>());

    public bool IsKept(string key) => Decisions.GetValueOrDefault(key)?.Choice == ContradictionChoice.KeepPrinted;

    private bool IsCounted(string key) => Decisions.GetValueOrDefault(key)?.Choice == ContradictionChoice.UseComputed;

    /// <summary>A register counts for what is not taken over from a printed report, unless it was decided otherwise.</summary>
    public Func<string, decimal?> Registered(IEnumerable<Indicator> catalogue, int year)
    {
        var printed = catalogue.Where(indicator => indicator.Values.Exists(value => value.ReportYear == year && value.Origin == IndicatorOrigin.PrintedReport))
            .Select(indicator => indicator.KeyIn(year)).ToHashSet();
        return key => Counted.TryGetValue(key, out var counted) && (IsCounted(key) || !printed.Contains(key)) && !IsKept(key) ? counted : null;
    }
}

public static class IndicatorQueries
{
    /// <summary>What the printed report states of the indicators whose key begins so, such as <c>ent.</c>, by key, in one command.</summary>
    public static Task<List<IndicatorRow>> ListIndicatorsAsync(
        this PortalDbContext db, string keyPrefix, CancellationToken cancellationToken = default) =>
        db.Indicators.Where(indicator => indicator.Key.StartsWith(keyPrefix)).ListAsync(period: null, cancellationToken);

    /// <summary>What the printed report states in one section, of one period or of all, by key, in one command.</summary>
    public static Task<List<IndicatorRow>> ListIndicatorsOfSectionAsync(
        this PortalDbContext db, ReportSection section, string? period = null, CancellationToken cancellationToken = default) =>
        db.Indicators.Where(indicator => indicator.Section == section).ListAsync(period, cancellationToken);

    /// <summary>The years with a report, the latest first, real ones before made-up ones.</summary>
    public static Task<List<ReportYear>> ListReportYearsAsync(this PortalDbContext db, CancellationToken cancellationToken = default) =>
        db.ReportYears.AsNoTracking().OrderBy(year => year.IsSample).ThenByDescending(year => year.Year).ToListAsync(cancellationToken);

    /// <summary>All figures of a year beside those of the year before; null when there is no report of it. Five commands, however many there are.</summary>
    public static Task<ReportFigures?> FindReportFiguresAsync(this PortalDbContext db, int year, CancellationToken cancellationToken = default) =>
        db.FindReportFiguresAsync(year, FigureChoices.None, cancellationToken);

    /// <summary>The same with what was decided about two values of one figure, and with what registers count.</summary>
    public static async Task<ReportFigures?> FindReportFiguresAsync(
        this PortalDbContext db, int year, FigureChoices choices, CancellationToken cancellationToken = default)
    {
        var years = await db.ReportYears.Include(row => row.Sections).ThenInclude(section => section.Decisions)
            .Where(row => row.Year <= year).ToListAsync(cancellationToken);
        if (years.Find(row => row.Year == year) is not { } wanted)
        {
            return null;
        }

        // Two queries and not one with a join: the catalogue would come once for each of its values.
        var catalogue = await db.Indicators.Include(indicator => indicator.Values.Where(value => value.ReportYear <= year))
            .AsSplitQuery().ToListAsync(cancellationToken);
        var investments = await db.Investments.AsNoTracking()
            .Where(investment => investment.WithdrawnAt == null && investment.Year <= year).ToListAsync(cancellationToken);
        var budgets = await db.ListBudgetTotalsAsync([year, year - 1], cancellationToken);

        // Made-up figures never get into a real report.
        bool Counts(int earlier) => wanted.IsSample || !years.Exists(row => row.Year == earlier && row.IsSample);
        FigureBook BookOf(int of) => new(
            catalogue, of, new OutsideFigures(of, budgets.GetValueOrDefault(of), investments).Find, Counts,
            of == year ? choices.IsKept : null, of == year ? choices.Registered(catalogue, year) : null);
        return new ReportFigures(wanted, BookOf(year), years.Exists(row => row.Year == year - 1) && Counts(year - 1) ? BookOf(year - 1) : null);
    }

    private static Task<List<IndicatorRow>> ListAsync(this IQueryable<Indicator> indicators, string? period, CancellationToken cancellationToken) =>
        indicators.AsNoTracking().Where(indicator => indicator.Formula == null)
            .SelectMany(indicator => indicator.Values, (indicator, value) => new { indicator, value })
            .Where(row => row.value.ReportYear == ReportYears.Base && (period == null || row.value.Period == period))
            .OrderBy(row => row.indicator.Key).ThenBy(row => row.value.Period)
            .Select(row => new IndicatorRow(row.indicator, row.value))
            .ToListAsync(cancellationToken);
}
