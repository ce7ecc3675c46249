using System.Globalization;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Domain.Periods;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Spreadsheets;

/// <summary>What is downloaded of a month and of a year.</summary>
public static class ExportTables
{
    private const double CodeWidth = 13;
    private const double NameWidth = 60;
    private const double AmountWidth = 15;
    private const double RateWidth = 10;
    private const double TextWidth = 30;

    public static ExportTable OfMonth(MonthStatement statement)
    {
        var execution = statement.Execution;
        var title = Strings.Sheet_MonthTitle.With(Dates.MonthsOfYear(execution.Month));
        return new ExportTable(
            string.Create(CultureInfo.InvariantCulture, $"{execution.Month.Year}-{execution.Month.Month:00}"),
            statement.IsSample ? $"{title}. {Strings.Sheet_Sample}" : title,
            MonthColumns(),
            [
                .. execution.Rows.Select(row => new ExportRow(
                    [.. LineCells(row.Line), .. Figures(row.Figures), row.Entry.Reason, row.Entry.Note])),
                .. execution.Sources.Select(source => new ExportRow([null, SheetTexts.Of(source.Source), null, .. Figures(source.Figures), null, null], IsTotal: true)),
                new ExportRow([null, Strings.Budget_Total, null, .. Figures(execution.Total), null, null], IsTotal: true),
            ],
            FixedColumns: 2)
        {
            Month = execution.Month,
        };
    }

    /// <summary>Lines by months, cumulative as they were entered; a month that is not known stays empty.</summary>
    /// <param name="months">The months of one year, each with the lines that are due in it.</param>
    /// <param name="isSample">Whether the figures were made up.</param>
    public static ExportTable OfYear(IReadOnlyList<BudgetExecution> months, bool isSample)
    {
        var year = months[0].Month.Year.ToString(CultureInfo.InvariantCulture);
        var title = Strings.Sheet_YearTitle.With(year);
        var lines = months.SelectMany(month => month.Rows).Select(row => row.Line).DistinctBy(line => line.Code).OrderBy(line => line.Code);
        return new ExportTable(
            year,
            isSample ? $"{title}. {Strings.Sheet_Sample}" : title,
            [.. LineColumns(), .. months.SelectMany(month => YearColumns(month.Month))],
            [
                .. lines.Select(line => new ExportRow(
                    [.. LineCells(line), .. months.SelectMany(month => YearFigures(month.Rows.FirstOrDefault(row => row.Line.Code == line.Code)?.Figures))])),
                new ExportRow([null, Strings.Budget_Total, null, .. months.SelectMany(month => YearFigures(month.Total))], IsTotal: true),
            ],
            FixedColumns: 2);
    }

    private static ExportColumn[] LineColumns() =>
    [
        new(Strings.Sheet_Code, CodeWidth),
        new(Strings.Sheet_Name, NameWidth),
        new(Strings.Sheet_Source, TextWidth),
    ];

    private static ExportColumn[] MonthColumns() =>
    [
        .. LineColumns(),
        new(Strings.Budget_Plan, AmountWidth),
        new(Strings.Budget_Paid, AmountWidth),
        new(Strings.Budget_Unspent, AmountWidth),
        new(Strings.Sheet_RateOfPlan, RateWidth),
        new(Strings.Sheet_AnnualPlan, AmountWidth),
        new(Strings.Sheet_RateOfAnnualPlan, RateWidth),
        new(Strings.Sheet_Registered, AmountWidth),
        new(Strings.Sheet_Unpaid, AmountWidth),
        new(Strings.Sheet_Saving, AmountWidth),
        new(Strings.Sheet_UnderExecution, AmountWidth),
        new(Strings.Sheet_Reason, TextWidth),
        new(Strings.Sheet_Note, TextWidth),
    ];

    private static IEnumerable<ExportColumn> YearColumns(ReportingMonth month) =>
    [
        new(Strings.Budget_Plan, AmountWidth, Dates.MonthName(month.Month)),
        new(Strings.Budget_Paid, AmountWidth, Dates.MonthName(month.Month)),
        new(Strings.Sheet_RateOfPlan, RateWidth, Dates.MonthName(month.Month)),
    ];

    private static object?[] LineCells(BudgetLine line) =>
        [line.Code.Text, Cultures.Pick(line.Programme.NameKk, line.Programme.NameRu), SheetTexts.Of(line.Code.Source)];

    private static object?[] Figures(ExecutionFigures figures) =>
    [
        figures.Plan, figures.Paid, figures.Unspent, figures.RateOfPlan, figures.AnnualPlan, figures.RateOfAnnualPlan,
        figures.Registered, figures.Unpaid, figures.Saving, figures.UnderExecution,
    ];

    private static object?[] YearFigures(ExecutionFigures? figures) => [figures?.Plan, figures?.Paid, figures?.RateOfPlan];
}
