using System.Net.Mime;
using Microsoft.AspNetCore.Mvc;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Figures;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Spreadsheets;

namespace Oskemen.Education.Web.Features.Figures;

/// <summary>Every figure of a year's report with where it comes from: a list to search and download, and a page of each.</summary>
[Allow(Permission.ViewIndicators, Permission.ViewApprovedIndicators)]
[Route(Links.Root + "/figures")]
public sealed class FiguresController(PortalDbContext db) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Latest(CancellationToken cancellationToken) =>
        await db.ListReportYearsAsync(cancellationToken) is [var latest, ..]
            ? Redirect(Links.Figures(latest.Year))
            : this.Missing(Strings.Indicator_NoYear.With(ReportYears.First));

    [HttpGet("{year:int}")]
    public Task<IActionResult> Year(int year, FigureFilter filter, CancellationToken cancellationToken) =>
        ListAsync(year, filter, page => View("Year", page), cancellationToken);

    [HttpGet("{year:int}.csv")]
    public Task<IActionResult> Csv(int year, FigureFilter filter, CancellationToken cancellationToken) =>
        ListAsync(year, filter, page => File(CsvFile.Write(FigureExports.ToTable(page)), CsvFile.ContentType, NameOf(page, "csv")), cancellationToken);

    [HttpGet("{year:int}.xlsx")]
    public Task<IActionResult> Xlsx(int year, FigureFilter filter, CancellationToken cancellationToken) =>
        ListAsync(year, filter, page => File(XlsxFile.Write(FigureExports.ToTable(page)), XlsxFile.ContentType, NameOf(page, "xlsx")), cancellationToken);

    [HttpGet("{year:int}.json")]
    public Task<IActionResult> Json(int year, FigureFilter filter, CancellationToken cancellationToken) =>
        ListAsync(year, filter, page => File(FigureExports.ToJson(page), MediaTypeNames.Application.Json, NameOf(page, "json")), cancellationToken);

    [HttpGet("{year:int}/{key}")]
    public async Task<IActionResult> Show(int year, string key, CancellationToken cancellationToken) =>
        await FigurePage.FindAsync(db, User, year, key, cancellationToken) is { } page ? View("Show", page) : this.Missing(Strings.Figures_NotFound);

    private async Task<IActionResult> ListAsync(int year, FigureFilter filter, Func<FiguresPage, IActionResult> answer, CancellationToken cancellationToken) =>
        await ReportData.FindAsync(db, year, cancellationToken) is { } data
            ? answer(new FiguresPage(data.Year, await db.ListReportYearsAsync(cancellationToken), new VisibleFigures(data, User), filter))
            : this.Missing(Strings.Indicator_NoYear.With(year));

    // A file without a title still says that it is a sample.
    private static string NameOf(FiguresPage page, string ending) => $"figures-{page.Year.Year}{(page.Year.IsSample ? "-sample" : "")}.{ending}";
}
