using Microsoft.AspNetCore.Mvc;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Periods;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Spreadsheets;

namespace Oskemen.Education.Web.Features.BudgetSheets;

/// <summary>What is downloaded of a month and of a year.</summary>
[Route(Links.Root + "/budget/{year:int}")]
public sealed class BudgetSheetsController(PortalDbContext db) : Controller
{
    [HttpGet("{month:int}/template.xlsx")]
    [Allow(Permission.EnterExecution)]
    public Task<IActionResult> Template(int year, int month, CancellationToken cancellationToken) =>
        MonthAsync(year, month, statement => File(MonthTemplate.Write(statement), XlsxFile.ContentType, NameOf(statement, "-template.xlsx")), cancellationToken);

    [HttpGet("{month:int}/export.xlsx")]
    [Allow(Permission.ViewApprovedBudget)]
    public Task<IActionResult> MonthXlsx(int year, int month, CancellationToken cancellationToken) =>
        MonthAsync(year, month, statement => File(XlsxFile.Write(ExportTables.OfMonth(statement)), XlsxFile.ContentType, NameOf(statement, ".xlsx")), cancellationToken);

    [HttpGet("{month:int}/export.csv")]
    [Allow(Permission.ViewApprovedBudget)]
    public Task<IActionResult> MonthCsv(int year, int month, CancellationToken cancellationToken) =>
        MonthAsync(year, month, statement => File(CsvFile.Write(ExportTables.OfMonth(statement)), CsvFile.ContentType, NameOf(statement, ".csv")), cancellationToken);

    [HttpGet("export.xlsx")]
    [Allow(Permission.ViewApprovedBudget)]
    public Task<IActionResult> YearXlsx(int year, CancellationToken cancellationToken) =>
        YearAsync(year, table => File(XlsxFile.Write(table), XlsxFile.ContentType, $"budget-{year}.xlsx"), cancellationToken);

    [HttpGet("export.csv")]
    [Allow(Permission.ViewApprovedBudget)]
    public Task<IActionResult> YearCsv(int year, CancellationToken cancellationToken) =>
        YearAsync(year, table => File(CsvFile.Write(table), CsvFile.ContentType, $"budget-{year}.csv"), cancellationToken);

    private async Task<IActionResult> MonthAsync(int year, int month, Func<MonthStatement, IActionResult> write, CancellationToken cancellationToken)
    {
        var statement = ReportingMonth.IsValid(year, month)
            ? await db.FindMonthStatementAsync(new ReportingMonth(year, month), User.MonthScope(), cancellationToken)
            : null;
        return statement is null ? this.Missing(Strings.Month_NotFound.With(month, year)) : write(statement);
    }

    private async Task<IActionResult> YearAsync(int year, Func<ExportTable, IActionResult> write, CancellationToken cancellationToken) =>
        await db.FindYearStatementAsync(year, User.MonthScope(), cancellationToken) is { } statement
            ? statement.Execution.LineCount == 0 ? this.Missing(Strings.Year_NothingApproved) : write(ExportTables.OfYear(statement.Execution, statement.IsSample))
            : await this.MissingYearAsync(db, year, cancellationToken);

    private static string NameOf(MonthStatement statement, string ending) => $"budget-{statement.Month.Year}-{statement.Month.Month:00}{ending}";
}
