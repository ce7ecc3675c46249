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
    private const double NameWidth = 40;
    private const double AmountWidth = 12.5;
    private const double RateWidth = 9;
    private const double TextWidth = 20;

    public static ExportTable OfMonth(MonthStatement statement)
    {
        var execution = statement.Execution;
        return new ExportTable(
            SheetName(execution.Month),
            Title(Strings.Sheet_MonthTitle.With(Dates.MonthsOfYear(execution.Month)), statement.IsSample),
            MonthColumns(),
            [
                .. execution.Rows.Select(row => new ExportRow(
                    [.. LineCells(row.Line), .. Figures(row.Figures), row.Entry.Reason, row.Entry.Note])),
                .. execution.Sources.Select(source => new ExportRow([null, source.Source.Name(), null, .. Figures(source.Figures), null, null], IsTotal: true)),
                new ExportRow([null, Strings.Budget_Total, null, .. Figures(execution.Total), null, null], IsTotal: true),
            ],
            FixedColumns: 2)
        {
            Month = execution.Month,
        };
    }

    /// <summary>Lines by months, cumulative as they were entered; a month that is not known stays empty.</summary>
    public static ExportTable OfYear(YearExecution execution, bool isSample)
    {
        var year = execution.Year.ToString(CultureInfo.InvariantCulture);
        return new ExportTable(
            year,
            Title(Strings.Sheet_YearTitle.With(year), isSample),
            [.. LineColumns(), .. execution.Months.SelectMany(month => YearColumns(month.Period))],
            [
                .. execution.Programmes.SelectMany(programme => programme.Lines)
                    .Select(line => new ExportRow([.. LineCells(line.Line), .. line.Months.SelectMany(YearFigures)])),
                new ExportRow([null, Strings.Budget_Total, null, .. execution.Months.SelectMany(month => YearFigures(month.Execution.Total))], IsTotal: true),
            ],
            FixedColumns: 2)
        {
            PagesWide = 3,
        };
    }

    /// <summary>The title, saying so where the figures were made up.</summary>
    internal static string Title(string title, bool isSample) => isSample ? $"{title}. {Strings.Budget_SampleYear}" : title;

    internal static string SheetName(ReportingMonth month) => string.Create(CultureInfo.InvariantCulture, $"{month.Year}-{month.Month:00}");

    private static ExportColumn[] LineColumns() =>
    [
        new(Strings.Budget_Code, CodeWidth),
        new(Strings.Sheet_Name, NameWidth),
        new(Strings.Sheet_Source, TextWidth),
    ];

    private static ExportColumn[] MonthColumns() =>
    [
        .. LineColumns(),
        new(Strings.Budget_Plan, AmountWidth),
        new(Strings.Budget_Paid, AmountWidth),
        new(Strings.Budget_Unspent, AmountWidth),
        new(Strings.Budget_RateOfPlan, RateWidth),
        new(Strings.Budget_AnnualPlan, AmountWidth),
        new(Strings.Budget_RateOfAnnualPlan, RateWidth),
        new(Strings.Budget_Registered, AmountWidth),
        new(Strings.Budget_Unpaid, AmountWidth),
        new(Strings.Budget_Saving, AmountWidth),
        new(Strings.Budget_UnderExecution, AmountWidth),
        new(Strings.Budget_Reason, TextWidth),
        new(Strings.Budget_Note, TextWidth),
    ];

    private static IEnumerable<ExportColumn> YearColumns(ReportingMonth month) =>
    [
        new(Strings.Budget_Plan, AmountWidth, Dates.MonthName(month.Month)),
        new(Strings.Budget_Paid, AmountWidth, Dates.MonthName(month.Month)),
        new(Strings.Budget_RateOfPlan, RateWidth, Dates.MonthName(month.Month)),
    ];

    private static object?[] LineCells(BudgetLine line) =>
        [line.Code.Text, line.Programme.Name(), line.Code.Source.Name()];

    private static object?[] Figures(ExecutionFigures figures) =>
    [
        figures.Plan, figures.Paid, figures.Unspent, figures.RateOfPlan, figures.AnnualPlan, figures.RateOfAnnualPlan,
        figures.Registered, figures.Unpaid, figures.Saving, figures.UnderExecution,
    ];

    private static object?[] YearFigures(ExecutionFigures? figures) => [figures?.Plan, figures?.Paid, figures?.RateOfPlan];
}
