using Microsoft.AspNetCore.Mvc;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Collection;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Spreadsheets;

namespace Oskemen.Education.Web.Features.ReturnSheets;

/// <summary>A return as a workbook: downloaded, filled in and taken over into the draft.</summary>
[Route(Links.Root + "/returns/{id:int}")]
public sealed class ReturnSheetsController(PortalDbContext db, ReturnSubmitter submitter, Data.Audit.AuditLog audit, TimeProvider clock) : Controller
{
    [HttpGet("export.xlsx")]
    [Allow(Permission.ViewReturns, Permission.EnterReturns)]
    public async Task<IActionResult> Export(int id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } sheet
            ? File(ReturnWorkbook.Write(sheet), XlsxFile.ContentType, $"{sheet.Owed.Organisation.Key}-{sheet.Owed.Campaign.AsOf:yyyy-MM-dd}.xlsx")
            : await this.RefuseReturnAsync(audit, id, cancellationToken);

    [HttpGet("import")]
    [Allow(Permission.EnterReturns)]
    public async Task<IActionResult> Import(int id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } sheet
            ? View("Upload", sheet.Owed)
            : await this.RefuseReturnAsync(audit, id, cancellationToken);

    [HttpPost("import")]
    [Allow(Permission.EnterReturns)]
    [RefuseAbove(UploadedBook.MaxRequestBytes)]
    [RequestSizeLimit(UploadedBook.MaxRequestBytes)]
    public async Task<IActionResult> Import([FromRoute] int id, IFormFile? file, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } sheet)
        {
            return await this.RefuseReturnAsync(audit, id, cancellationToken);
        }

        if (!sheet.Owed.IsEditable)
        {
            return Refuse(sheet.Owed, StatusCodes.Status409Conflict, sheet.Owed.Current.IsEditable ? Strings.Return_CampaignClosed : Strings.ReturnSheet_Locked);
        }

        var book = await UploadedBook.ReadAsync(file, HttpContext, audit);
        if (book.Refusal is not null)
        {
            return Refuse(sheet.Owed, book.Status, book.Refusal);
        }

        var reading = ReturnWorkbook.Read(book.Content, sheet.Owed);
        return reading.Problems.Count > 0
            ? Refuse(sheet.Owed, StatusCodes.Status400BadRequest, [.. reading.Problems])
            : await TakeOverAsync(sheet, reading, cancellationToken);
    }

    private async Task<IActionResult> TakeOverAsync(ReturnSheet sheet, ReturnReading reading, CancellationToken cancellationToken)
    {
        var owed = sheet.Owed;
        var notes = owed.Current.Notes.Select(note => new LevelNote(note.Level, note.Text)).ToList();
        owed.Save(new ReturnFigures(reading.Cells), notes, sheet.Before, User.Id(), clock.GetUtcNow());
        if (await submitter.SaveAsync(cancellationToken) is not null)
        {
            return Refuse(owed, StatusCodes.Status409Conflict, Strings.Return_AlreadyDecided);
        }

        this.Tell(Strings.ReturnSheet_TakenOver);
        return Redirect(Links.Return(owed.Id));
    }

    private ViewResult Refuse(OrganisationReturn owed, int status, params string[] problems)
    {
        foreach (var problem in problems)
        {
            ModelState.AddModelError("file", problem);
        }

        return this.WithStatus(status, View("Upload", owed));
    }

    private Task<ReturnSheet?> FindAsync(int id, CancellationToken cancellationToken) =>
        db.FindReturnAsync(User, Dates.Today(clock), id, cancellationToken);
}
