using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Domain.Periods;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Spreadsheets;

namespace Oskemen.Education.Web.Features.BudgetImports;

/// <summary>A month from a workbook: uploaded, looked at, confirmed. Until it is confirmed nothing of the month changes.</summary>
[Allow(Permission.EnterExecution)]
[Route(Links.Root + "/budget/{year:int}/{month:int}/imports")]
public sealed class BudgetImportsController(PortalDbContext db, Data.Audit.AuditLog log, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(int year, int month, CancellationToken cancellationToken) =>
        await FindMonthAsync(year, month, cancellationToken) is { } statement ? View("Upload", statement.Month) : MissingMonth(year, month);

    [HttpPost("")]
    [RefuseAbove(UploadedBook.MaxRequestBytes)]
    [RequestSizeLimit(UploadedBook.MaxRequestBytes)]
    public async Task<IActionResult> Upload(int year, int month, IFormFile? file, CancellationToken cancellationToken)
    {
        if (await FindMonthAsync(year, month, cancellationToken) is not { } statement)
        {
            return MissingMonth(year, month);
        }

        if (!statement.Month.IsEditable)
        {
            await log.RecordRefusedUploadAsync(HttpContext, "Locked");
            return Refuse(statement.Month, StatusCodes.Status409Conflict, Strings.Import_Locked, field: "");
        }

        var book = await UploadedBook.ReadAsync(file, HttpContext, log);
        if (book.Refusal is not null)
        {
            return Refuse(statement.Month, book.Status, book.Refusal);
        }

        var upload = SheetUpload.Of(statement.Month, file!.FileName, book.Content, User.Id(), clock.GetUtcNow());
        await db.KeepUploadAsync(upload, cancellationToken);
        return Redirect(Links.Month(statement.Month.Period, $"imports/{upload.Id}"));
    }

    [HttpGet("{id:guid}")]
    public Task<IActionResult> Show(int year, int month, Guid id, CancellationToken cancellationToken) =>
        PreviewAsync(year, month, id, StatusCodes.Status200OK, cancellationToken);

    [HttpPost("{id:guid}/confirm")]
    public async Task<IActionResult> Confirm(int year, int month, Guid id, uint state, CancellationToken cancellationToken)
    {
        if (await FindAsync(year, month, id, cancellationToken) is not var (statement, upload))
        {
            return this.Missing(Strings.Import_Gone);
        }

        var sheet = ImportPreview.Read(upload, statement);
        if (!statement.Month.IsEditable || sheet.HasErrors || state != ImportPreview.StateOf(statement))
        {
            return await PreviewAsync(year, month, id, StatusCodes.Status409Conflict, cancellationToken);
        }

        var changed = sheet.ApplyTo(statement.Month, User.Id(), clock.GetUtcNow());
        db.SheetUploads.Remove(upload);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException problem) when (problem.IsOvertaken())
        {
            // Somebody saved, submitted or confirmed between our reading and our writing: show what stands now.
            db.ChangeTracker.Clear();
            return await PreviewAsync(year, month, id, StatusCodes.Status409Conflict, cancellationToken);
        }

        this.Tell(changed ? Strings.Import_Done.With(upload.FileName) : Strings.Import_NothingChanged);
        return Redirect(Links.Month(statement.Month.Period));
    }

    [HttpGet("{id:guid}/annotated.xlsx")]
    public async Task<IActionResult> Annotated(int year, int month, Guid id, CancellationToken cancellationToken) =>
        await FindAsync(year, month, id, cancellationToken) is var (statement, upload)
        && AnnotatedWorkbook.Write(upload.Content, ImportPreview.Read(upload, statement).Problems) is { } book
            ? File(book, XlsxFile.ContentType, $"budget-{year}-{month:00}-problems.xlsx")
            : this.Missing(Strings.Import_Gone);

    [HttpPost("{id:guid}/cancel")]
    public async Task<IActionResult> Cancel(int year, int month, Guid id, CancellationToken cancellationToken)
    {
        await db.SheetUploads.Where(upload => upload.Id == id && upload.UploadedById == User.Id()).ExecuteDeleteAsync(cancellationToken);
        this.Tell(Strings.Import_Cancelled);
        return Redirect(Links.Month(new ReportingMonth(year, month)));
    }

    private async Task<IActionResult> PreviewAsync(int year, int month, Guid id, int status, CancellationToken cancellationToken)
    {
        if (await FindAsync(year, month, id, cancellationToken) is not var (statement, upload))
        {
            return this.Missing(Strings.Import_Gone);
        }

        var preview = ImportPreview.Of(upload, statement);
        if (status == StatusCodes.Status409Conflict && !preview.Sheet.HasErrors)
        {
            ModelState.AddModelError("", preview.Month.IsEditable ? Strings.Import_ChangedMeanwhile : Strings.Import_Locked);
        }

        return this.WithStatus(status, View("Preview", preview));
    }

    /// <summary>The month and the upload, which only its owner finds.</summary>
    private async Task<(MonthStatement Statement, SheetUpload Upload)?> FindAsync(int year, int month, Guid id, CancellationToken cancellationToken) =>
        await FindMonthAsync(year, month, cancellationToken) is { } statement
        && await db.FindUploadAsync(id, User.Id(), statement.Month.Id, clock.GetUtcNow(), cancellationToken) is { } upload
            ? (statement, upload)
            : null;

    private async Task<MonthStatement?> FindMonthAsync(int year, int month, CancellationToken cancellationToken) =>
        ReportingMonth.IsValid(year, month) ? await db.FindMonthStatementAsync(new ReportingMonth(year, month), cancellationToken) : null;

    private ViewResult Refuse(BudgetMonth month, int status, string message, string field = "file")
    {
        ModelState.AddModelError(field, message);
        return this.WithStatus(status, View("Upload", month));
    }

    private ViewResult MissingMonth(int year, int month) => this.Missing(Strings.Month_NotFound.With(month, year));
}
