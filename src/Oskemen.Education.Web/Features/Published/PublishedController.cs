using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Oskemen.Education.Domain.Reports;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Printing;
using Oskemen.Education.Web.Printing.Editions;
using Oskemen.Education.Web.Printing.Reports;

namespace Oskemen.Education.Web.Features.Published;

/// <summary>What is published, for everyone: the list, an edition with its documents and their hashes, the report as a page.</summary>
[AllowAnonymous]
[Route(Links.Root + "/reports")]
public sealed class PublishedController(PortalDbContext db, DocumentRenderer documents) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var prepared = User.May(Domain.Accounts.Permission.ViewReports) ? await db.ListReportYearsAsync(cancellationToken) : [];
        return View("Published", new PublishedPage(await db.ListPublishedAsync(cancellationToken), prepared));
    }

    [HttpGet("{year:int}/editions/{number:int}")]
    public async Task<IActionResult> Show(int year, int number, CancellationToken cancellationToken)
    {
        if (await db.FindEditionAsync(year, number, cancellationToken) is not { Status: EditionStatus.Published } edition)
        {
            return this.Missing(Strings.Edition_Missing);
        }

        var others = (await db.ListPublishedAsync(cancellationToken)).Where(row => row.Year == year).ToList();
        return View("Edition", new EditionPage(edition, await db.ListEditionFilesAsync(edition.Id, cancellationToken), others));
    }

    [HttpGet("{year:int}/editions/{number:int}/read")]
    public async Task<IActionResult> Read(int year, int number, CancellationToken cancellationToken)
    {
        var language = CultureInfo.CurrentUICulture;
        if (await db.FindEditionAsync(year, number, cancellationToken) is not { Status: EditionStatus.Published } edition
            || await db.FindEditionFileAsync(year, number, EditionFiles.Document(edition, language), cancellationToken) is not { } stored)
        {
            return this.Missing(Strings.Edition_Missing);
        }

        var model = EditionPrinter.Publish(EditionContent.ReadDocument(stored.Content, language), edition, language);
        var links = new PaperLinks(Links.Edition(year, number), Links.Edition(year, number, EditionFiles.Report(edition, language, "pdf")));
        return Content(await documents.RenderPageAsync<AnnualReport, AnnualReportModel>(model, language, links), "text/html; charset=utf-8");
    }

    /// <summary>A document as it was sealed. It never changes, so it may be kept for good; that it is not there yet may not.</summary>
    [HttpGet("{year:int}/editions/{number:int}/{file}")]
    public async Task<IActionResult> Download(int year, int number, string file, CancellationToken cancellationToken)
    {
        if (await db.FindEditionFileAsync(year, number, file, cancellationToken) is not { } found)
        {
            return this.Missing(Strings.Edition_Missing);
        }

        Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return File(found.Content, found.ContentType, found.Name);
    }

    /// <summary>What an edition says otherwise than an earlier one.</summary>
    [HttpGet("{year:int}/editions/{number:int}/changes")]
    public async Task<IActionResult> Changes(int year, int number, int? since, CancellationToken cancellationToken)
    {
        var from = since ?? number - 1;
        var (before, after) = (await FiguresAsync(year, from, cancellationToken), await FiguresAsync(year, number, cancellationToken));
        return before is null || after is null
            ? this.Missing(Strings.Edition_Missing)
            : View("Differences", new DifferencesPage(year, from, number, FigureDifference.Between(before, after)));
    }

    private async Task<IReadOnlyList<EditionFigure>?> FiguresAsync(int year, int number, CancellationToken cancellationToken) =>
        await db.FindEditionAsync(year, number, cancellationToken) is { Status: EditionStatus.Published } edition
        && await db.FindEditionFileAsync(year, number, EditionFiles.Figures(edition, "json"), cancellationToken) is { } file
            ? EditionContent.ReadFigures(file.Content)
            : null;
}
