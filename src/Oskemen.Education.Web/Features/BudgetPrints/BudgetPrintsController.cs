using System.Globalization;
using System.Net.Mime;
using Microsoft.AspNetCore.Mvc;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Periods;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Printing;
using Oskemen.Education.Web.Printing.Statements;

namespace Oskemen.Education.Web.Features.BudgetPrints;

/// <summary>The budget on paper: each document as a page that prints well, and as PDF.</summary>
[Allow(Permission.ViewApprovedBudget)]
public sealed class BudgetPrintsController(
    PortalDbContext db, DocumentRenderer documents, ChromiumPrinter printer, ILogger<BudgetPrintsController> logger) : Controller
{
    [HttpGet(Links.Root + "/budget/{year:int}/{month:int}/statement")]
    public async Task<IActionResult> Statement(int year, int month, CancellationToken cancellationToken) =>
        await FindMonthAsync(year, month, cancellationToken) is { } statement
            ? await PageAsync<StatementDocument, PrintedMonth>(statement, Links.Month(statement.Period), Links.Month(statement.Period, "statement.pdf"))
            : this.Missing(Strings.Month_NotFound.With(month, year));

    [HttpGet(Links.Root + "/budget/{year:int}/{month:int}/statement.pdf")]
    public async Task<IActionResult> StatementPdf(int year, int month, CancellationToken cancellationToken) =>
        await FindMonthAsync(year, month, cancellationToken) is { } statement
            ? await PdfAsync<StatementDocument, PrintedMonth>(
                statement, $"statement-{year}-{month:00}-{Language}.pdf", Links.Month(statement.Period, "statement"), cancellationToken)
            : this.Missing(Strings.Month_NotFound.With(month, year));

    private static CultureInfo Language => CultureInfo.CurrentUICulture;

    private async Task<PrintedMonth?> FindMonthAsync(int year, int month, CancellationToken cancellationToken) =>
        ReportingMonth.IsValid(year, month) ? await PrintedMonth.FindAsync(db, new ReportingMonth(year, month), User.MonthScope(), cancellationToken) : null;

    private async Task<IActionResult> PageAsync<TDocument, TModel>(TModel model, string back, string pdf)
        where TDocument : Document<TModel> =>
        Content(await documents.RenderPageAsync<TDocument, TModel>(model, Language, new PaperLinks(back, pdf)), "text/html; charset=utf-8");

    private async Task<IActionResult> PdfAsync<TDocument, TModel>(TModel model, string fileName, string page, CancellationToken cancellationToken)
        where TDocument : Document<TModel>
    {
        try
        {
            var html = await documents.RenderForPrinterAsync<TDocument, TModel>(model, Language);
            return File(await printer.PrintAsync(html, cancellationToken), MediaTypeNames.Application.Pdf, fileName);
        }
        catch (PrintingException exception)
        {
            logger.LogError(exception, "{FileName} was not printed", fileName);
            return this.WithStatus(StatusCodes.Status503ServiceUnavailable, View("NotPrinted", new NotPrintedPage(exception.Failure, page)));
        }
    }
}
