using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Web.Charts;
using Oskemen.Education.Web.Figures;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Narrative.Documents;
using Column = Oskemen.Education.Web.Narrative.Documents.Column;

namespace Oskemen.Education.Web.Narrative.DataBlocks;

/// <summary>How the year's money was spent: by source, by programme, line by line. Empty while no month has figures.</summary>
internal static class BudgetBlocks
{
    private static readonly string[] Shown = [BudgetFigures.Plan, BudgetFigures.Executed, BudgetFigures.Unspent, BudgetFigures.Percent];

    public static IReadOnlyList<Block> Sources(ReportData data) => data.Month is not { Execution: var budget } ? [] :
    [
        new Table(
            $"{Strings.Financing_BySource}, {Strings.Budget_ThousandTenge}",
            [Column.Of(Strings.Print_Source), .. FigureColumns()],
            [.. budget.Sources.Select(row => new Row([[new Run(row.Source.Name())], .. Cells(BudgetFigures.KeyOf(row.Source), row.Figures)])), Total(data, budget, [[new Run(Strings.Budget_Total)]])]),
    ];

    public static IReadOnlyList<Block> Programmes(ReportData data) => data.Month is not { Execution: var budget } ? [] :
    [
        new Table(
            $"{Strings.Financing_ByProgramme}, {Strings.Budget_ThousandTenge}",
            [Column.Of(Strings.Budget_Code), Column.Of(Strings.Print_Programme), .. FigureColumns()],
            [
                .. budget.Programmes.Select(row => new Row(
                    [[new Run(row.Programme.Number)], [new Run(row.Programme.Name())], .. Cells(BudgetFigures.KeyOf(row.Programme), row.Figures)])),
                Total(data, budget, [[], [new Run(Strings.Budget_Total)]]),
            ]),
    ];

    public static IReadOnlyList<Block> Chart(ReportData data)
    {
        if (data.Month is not { Execution: var budget })
        {
            return [];
        }

        var rows = budget.Programmes.OrderByDescending(row => row.Figures.Paid?.Tenge ?? 0).ToList();
        return
        [
            new Chart(
                Strings.Financing_ChartTitle,
                Strings.Budget_ThousandTenge,
                [.. rows.Select(row => new Bar($"{row.Programme.Number} {row.Programme.Name()}", row.Figures.Paid?.Thousands, Format.Thousands(row.Figures.Paid)))])
            {
                Figures = [.. rows.Select(row => $"{BudgetFigures.KeyOf(row.Programme)}.{BudgetFigures.Executed}")],
            },
        ];
    }

    public static IReadOnlyList<Block> Lines(ReportData data) =>
        data.Month is not { Execution: var budget } ? [] : [new ItemList(IsNumbered: true, [.. budget.Rows.Select(Line)])];

    public static IReadOnlyList<Block> Contradictions(ReportData data) => data.Month is not { Contradictions: { Count: > 0 } contradictions } ? [] :
    [
        new Note(Strings.Contradiction_Heading, Strings.Contradiction_Text, [.. contradictions.Select(one => new[] { new Run(one.Describe()) })]),
    ];

    private static IEnumerable<Column> FigureColumns() =>
    [
        Column.Of(Strings.Budget_Plan, isNumber: true), Column.Of(Strings.Budget_Paid, isNumber: true),
        Column.Of(Strings.Budget_Unspent, isNumber: true), Column.Of(Strings.Budget_RateOfPlan, isNumber: true),
    ];

    /// <summary>The total as the catalogue has it, so that it is the same figure wherever it stands.</summary>
    private static Row Total(ReportData data, BudgetExecution budget, IReadOnlyList<IReadOnlyList<Run>> first) =>
        new([.. first, .. Shown.Select(figure => new[] { TotalRun(data, $"budget.total.{figure}") })], IsTotal: true);

    private static Run TotalRun(ReportData data, string key) =>
        new(data.Figures.Find(key) is { } figure ? FigureText.Of(figure, data.Organisations) : Format.Unknown, Figure: key);

    private static IEnumerable<IReadOnlyList<Run>> Cells(string key, ExecutionFigures figures) =>
    [
        [Figure(key, BudgetFigures.Plan, Format.Thousands(figures.Plan))],
        [Figure(key, BudgetFigures.Executed, Format.Thousands(figures.Paid))],
        [Figure(key, BudgetFigures.Unspent, Format.Thousands(figures.Unspent))],
        [Figure(key, BudgetFigures.Percent, Format.Rate(figures.RateOfPlan))],
    ];

    /// <summary>Nothing is said of what was left where everything was spent, nor a percent where nothing was planned.</summary>
    private static List<Run> Line(ExecutionRow row)
    {
        var (key, figures) = (BudgetFigures.KeyOf(row.Line), row.Figures);
        var runs = new List<Run> { new(row.Line.Code.Text, IsStrong: true), new($" {row.Line.Programme.Name()}, {row.Line.Code.Source.AsPayer()}: ") };
        runs.AddRange(Fill(Strings.Financing_Plan, Figure(key, BudgetFigures.Plan, Format.Thousands(figures.Plan))));
        runs.Add(new Run("; "));
        var paid = Figure(key, BudgetFigures.Executed, Format.Thousands(figures.Paid));
        runs.AddRange(figures.RateOfPlan is { } rate
            ? Fill(Strings.Financing_PaidWithRate, paid, Figure(key, BudgetFigures.Percent, Format.Percent(rate)))
            : Fill(Strings.Financing_Paid, paid));
        if (figures.Unspent is { } left && left != Money.Zero)
        {
            runs.Add(new Run("; "));
            runs.AddRange(Fill(Strings.Financing_Unspent, Figure(key, BudgetFigures.Unspent, Format.Thousands(left))));
        }

        runs.Add(new Run("."));
        return runs;
    }

    private static Run Figure(string key, string figure, string text) => new(text, Figure: $"{key}.{figure}");

    /// <summary>A text with figures in its places: <c>освоено {0} ({1})</c>.</summary>
    private static IEnumerable<Run> Fill(string text, params Run[] figures)
    {
        var rest = text;
        foreach (var (index, figure) in figures.Index())
        {
            var parts = rest.Split($"{{{index}}}", 2);
            if (parts[0].Length > 0)
            {
                yield return new Run(parts[0]);
            }

            yield return figure;
            rest = parts[^1];
        }

        if (rest.Length > 0)
        {
            yield return new Run(rest);
        }
    }
}
