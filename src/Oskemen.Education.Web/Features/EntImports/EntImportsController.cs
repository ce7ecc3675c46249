using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Exams;
using Oskemen.Education.Domain.Organisations;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Spreadsheets;

namespace Oskemen.Education.Web.Features.EntImports;

/// <summary>A season from a workbook: uploaded, looked at, confirmed. Until it is confirmed nothing of the season changes.</summary>
[Allow(Permission.EnterExams)]
[Route(Links.Root + "/ent/{year:int}/imports")]
public sealed class EntImportsController(PortalDbContext db, Data.Audit.AuditLog log, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(int year, CancellationToken cancellationToken) =>
        await FindSeasonAsync(year, cancellationToken) is { } season ? View("Upload", season) : this.Missing(Strings.Ent_NoSuchEntry);

    [HttpGet("template.xlsx")]
    public async Task<IActionResult> Template(int year, CancellationToken cancellationToken) =>
        await FindAsync(year, cancellationToken) is { } content
            ? File(EntSheet.WriteTemplate(content.Season, content.Schools, content.Results), XlsxFile.ContentType, $"ent-{year}-template.xlsx")
            : this.Missing(Strings.Ent_NoSuchEntry);

    [HttpPost("")]
    [RefuseAbove(UploadedBook.MaxRequestBytes)]
    [RequestSizeLimit(UploadedBook.MaxRequestBytes)]
    public async Task<IActionResult> Upload(int year, IFormFile? file, CancellationToken cancellationToken)
    {
        if (await FindSeasonAsync(year, cancellationToken) is not { } season)
        {
            return this.Missing(Strings.Ent_NoSuchEntry);
        }

        var book = await UploadedBook.ReadAsync(file, HttpContext, log);
        if (book.Refusal is not null)
        {
            ModelState.AddModelError(nameof(file), book.Refusal);
            return this.WithStatus(book.Status, View("Upload", season));
        }

        var upload = SheetUpload.Of(season, file!.FileName, book.Content, User.Id(), clock.GetUtcNow());
        await db.KeepUploadAsync(upload, cancellationToken);
        return Redirect(Links.Ent(year, $"imports/{upload.Id}"));
    }

    [HttpGet("{id:guid}")]
    public Task<IActionResult> Show(int year, Guid id, CancellationToken cancellationToken) =>
        PreviewAsync(year, id, StatusCodes.Status200OK, cancellationToken);

    [HttpPost("{id:guid}/confirm")]
    public async Task<IActionResult> Confirm(int year, Guid id, uint state, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.LockEntSeasonAsync(year, cancellationToken);
        if (await FindPreviewAsync(year, id, cancellationToken) is not { } preview)
        {
            return this.Missing(Strings.Import_Gone);
        }

        if (preview.Sheet.HasErrors || state != preview.State)
        {
            return await PreviewAsync(year, id, StatusCodes.Status409Conflict, cancellationToken);
        }

        preview.ApplyTo(db, User.Id(), clock.GetUtcNow());
        db.SheetUploads.Remove(preview.Upload);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        this.Tell(preview.ChangedRows > 0 ? Strings.Import_Done.With(preview.Upload.FileName) : Strings.Import_NothingChanged);
        return Redirect(Links.Ent(year));
    }

    [HttpGet("{id:guid}/annotated.xlsx")]
    public async Task<IActionResult> Annotated(int year, Guid id, CancellationToken cancellationToken) =>
        await FindPreviewAsync(year, id, cancellationToken) is { } preview
        && AnnotatedWorkbook.Write(preview.Upload.Content, preview.Sheet.Problems, preview.Sheet.HeadRow) is { } book
            ? File(book, XlsxFile.ContentType, $"ent-{year}-problems.xlsx")
            : this.Missing(Strings.Import_Gone);

    [HttpPost("{id:guid}/cancel")]
    public async Task<IActionResult> Cancel(int year, Guid id, CancellationToken cancellationToken)
    {
        await db.SheetUploads.Where(upload => upload.Id == id && upload.UploadedById == User.Id()).ExecuteDeleteAsync(cancellationToken);
        this.Tell(Strings.Import_Cancelled);
        return Redirect(Links.Ent(year));
    }

    private async Task<IActionResult> PreviewAsync(int year, Guid id, int status, CancellationToken cancellationToken)
    {
        if (await FindPreviewAsync(year, id, cancellationToken) is not { } preview)
        {
            return this.Missing(Strings.Import_Gone);
        }

        if (status == StatusCodes.Status409Conflict && !preview.Sheet.HasErrors)
        {
            ModelState.AddModelError("", Strings.Ent_ChangedMeanwhile);
        }

        return this.WithStatus(status, View("Preview", preview));
    }

    /// <summary>The upload, which only its owner finds, tried on what is stored.</summary>
    private async Task<EntImportPreview?> FindPreviewAsync(int year, Guid id, CancellationToken cancellationToken) =>
        await db.FindEntUploadAsync(id, User.Id(), year, clock.GetUtcNow(), cancellationToken) is { } upload
        && await FindAsync(year, cancellationToken) is { } content
            ? new EntImportPreview(upload, content)
            : null;

    private Task<EntSeason?> FindSeasonAsync(int year, CancellationToken cancellationToken) =>
        db.EntSeasons.AsNoTracking().SingleOrDefaultAsync(season => season.Year == year && !season.IsAggregateOnly, cancellationToken);

    private async Task<EntSeasonContent?> FindAsync(int year, CancellationToken cancellationToken) =>
        await FindSeasonAsync(year, cancellationToken) is { } season
            ? new EntSeasonContent(
                season,
                await db.Organisations.Where(school => school.Kind == OrganisationKind.School)
                    .InOrder(CultureInfo.CurrentUICulture.Name == Cultures.Ru.Name).ToListAsync(cancellationToken),
                await db.ListEntResultsAsync(year, cancellationToken))
            : null;
}
