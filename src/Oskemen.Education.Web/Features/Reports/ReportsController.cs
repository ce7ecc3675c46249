using System.Globalization;
using System.Net.Mime;
using Microsoft.AspNetCore.Mvc;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Printing;
using Oskemen.Education.Web.Printing.Reports;
using Oskemen.Education.Web.Printing.Word;

namespace Oskemen.Education.Web.Features.Reports;

/// <summary>The annual report as it stands: as a page on which each figure leads to where it comes from, as PDF and for a word processor.</summary>
[Allow(Permission.ViewReports)]
[Route(Links.Root + "/reports/{year:int}")]
public sealed class ReportsController(
    PortalDbContext db, DocumentRenderer documents, ReportPrinter printer, ILogger<ReportsController> logger) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(int year, CancellationToken cancellationToken) =>
        await AnnualReportModel.FindAsync(db, year, Language, cancellationToken) is { } report
            ? Content(
                await documents.RenderPageAsync<AnnualReport, AnnualReportModel>(
                    report, Language, new PaperLinks(Links.Report(year, "editions"), Links.Report(year, "report.pdf"), Links.Report(year, "report.docx"))),
                "text/html; charset=utf-8")
            : this.Missing(Strings.Report_Missing.With(year));

    [HttpGet("report.pdf")]
    public async Task<IActionResult> Pdf(int year, CancellationToken cancellationToken)
    {
        if (await AnnualReportModel.FindAsync(db, year, Language, cancellationToken) is not { } report)
        {
            return this.Missing(Strings.Report_Missing.With(year));
        }

        try
        {
            return File(await printer.PrintAsync(report, cancellationToken), MediaTypeNames.Application.Pdf, $"report-{year}-{Language}.pdf");
        }
        catch (PrintingException exception)
        {
            logger.LogError(exception, "The report of {Year} was not printed", year);
            return this.WithStatus(StatusCodes.Status503ServiceUnavailable, View("NotPrinted", new NotPrintedPage(exception.Failure, Links.Report(year))));
        }
    }

    [HttpGet("report.docx")]
    public async Task<IActionResult> Word(int year, CancellationToken cancellationToken) =>
        await AnnualReportModel.FindAsync(db, year, Language, cancellationToken) is { } report
            ? File(WordReport.Write(report), WordReport.ContentType, $"report-{year}-{Language}.docx")
            : this.Missing(Strings.Report_Missing.With(year));

    private static CultureInfo Language => CultureInfo.CurrentUICulture;
}
