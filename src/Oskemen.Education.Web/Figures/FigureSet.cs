using System.Globalization;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Domain.Reports;

namespace Oskemen.Education.Web.Figures;

/// <summary>All figures of a year's report by name: those of the catalogue, and those of each budget line.</summary>
public sealed class FigureSet
{
    private readonly Dictionary<string, Figure> _byKey;
    private readonly Dictionary<string, Figure> _byTemplateName;

    public FigureSet(FigureBook book, BudgetExecution? budget)
    {
        ArgumentNullException.ThrowIfNull(book);
        var catalogue = ReportSections.WithFigures.SelectMany(book.Of).Select(figure => Describe(figure, book.Year, budget));
        All = [.. catalogue, .. budget is null ? [] : BudgetFigures.Of(budget)];
        _byKey = All.ToDictionary(figure => figure.Key, StringComparer.Ordinal);
        _byTemplateName = All.ToDictionary(figure => figure.TemplateName(book.Year), StringComparer.Ordinal);
        Roots = All.Select(figure => figure.Key.Split('.')[0]).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>In the order of the report.</summary>
    public IReadOnlyList<Figure> All { get; }

    /// <summary>The first words of their names.</summary>
    public IReadOnlySet<string> Roots { get; }

    public Figure? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>By the name that templates use: <c>ent.avg.year</c>.</summary>
    public Figure? FindByTemplateName(string name) => _byTemplateName.GetValueOrDefault(name);

    private static Figure Describe(ReportFigure figure, int year, BudgetExecution? budget)
    {
        var indicator = figure.Indicator;
        return new Figure(
            figure.Key, indicator.Section, ReportYears.In(indicator.NameKk, year), ReportYears.In(indicator.NameRu, year), indicator.Unit,
            indicator.PeriodIn(year), figure.Content, Trace(figure, year, budget), indicator.Rounding);
    }

    private static FigureProvenance Trace(ReportFigure figure, int year, BudgetExecution? budget)
    {
        if (figure.Indicator.Formula is { } formula)
        {
            var text = ReportYears.In(formula, year);
            return new FigureProvenance(
                figure.IsKept ? FigureSource.Decision : figure.Content.IsEmpty ? FigureSource.NotKnown : FigureSource.Computed,
                text,
                Formula.NamesIn(text),
                figure.Entered,
                Finding: figure.Finding,
                Other: figure.IsKept ? new FigureContent(figure.Computed) : figure.PrintedInstead is { } printed ? new FigureContent(printed) : null,
                Register: RegisterOf(text, year, budget));
        }

        return figure switch
        {
            { Registered: { } counted } => new FigureProvenance(
                FigureSource.Register, Row: figure.Entered, Other: figure.Entered is { } entered && entered.Value != counted ? entered.Content : null,
                Register: RegisterFigures.AddressOf(figure.Key, year)),
            { CarriedFrom: { } from } => new FigureProvenance(FigureSource.EarlierReport, Row: figure.Entered, FromReport: from),
            { Content.IsEmpty: true } => new FigureProvenance(FigureSource.NotKnown),
            _ => new FigureProvenance(FigureSource.Entered, Row: figure.Entered),
        };
    }

    private static string? RegisterOf(string formula, int year, BudgetExecution? budget) =>
        formula.Contains("PROG_", StringComparison.Ordinal) ? budget is null ? null : BudgetFigures.AddressOf(budget)
        : formula.Contains("INV_", StringComparison.Ordinal) ? string.Create(CultureInfo.InvariantCulture, $"/registers/{year}/investments")
        : null;
}
