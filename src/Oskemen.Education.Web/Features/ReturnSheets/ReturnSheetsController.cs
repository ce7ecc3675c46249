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
    public async Task<IActionResult> Import([FromRoute] int id, IFormFile? file, uint version, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } sheet)
        {
            return await this.RefuseReturnAsync(audit, id, cancellationToken);
        }

        if (!sheet.Owed.IsEditable)
        {
            return RefuseLocked(sheet.Owed);
        }

        var book = await UploadedBook.ReadAsync(file, HttpContext, audit);
        if (book.Refusal is not null)
        {
            return Refuse(sheet.Owed, book.Status, book.Refusal);
        }

        var reading = ReturnWorkbook.Read(book.Content, sheet.Owed);
        return reading.Problems.Count > 0
            ? Refuse(sheet.Owed, StatusCodes.Status400BadRequest, [.. reading.Problems])
            : await TakeOverAsync(sheet, new ReturnFigures(reading.Cells), reading.Version ?? version, cancellationToken);
    }

    /// <summary>The same figures once more, after it was shown what they would overwrite.</summary>
    [HttpPost("import/confirmation")]
    [Allow(Permission.EnterReturns)]
    public async Task<IActionResult> Confirm([FromRoute] int id, [FromForm(Name = "cells")] Dictionary<string, int> cells, uint version, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } sheet)
        {
            return await this.RefuseReturnAsync(audit, id, cancellationToken);
        }

        if (!sheet.Owed.IsEditable)
        {
            return RefuseLocked(sheet.Owed);
        }

        var layout = ReturnLayout.Of(sheet.Owed.Form);
        var read = cells.Select(cell => (Key: CellKey.Parse(cell.Key), cell.Value)).ToList();
        if (!ModelState.IsValid || read.Exists(cell => cell is not { Key: { } key, Value: >= 0 and <= ReturnCell.MaxValue } || !layout.Has(key)))
        {
            ModelState.Clear();
            return Refuse(sheet.Owed, StatusCodes.Status400BadRequest, Strings.Return_UnknownCell);
        }

        var figures = new ReturnFigures(read.Select(cell => KeyValuePair.Create(cell.Key!.Value, cell.Value)));
        return await TakeOverAsync(sheet, figures, version, cancellationToken);
    }

    private async Task<IActionResult> TakeOverAsync(ReturnSheet sheet, ReturnFigures figures, uint version, CancellationToken cancellationToken)
    {
        var owed = sheet.Owed;
        if (version != owed.Current.Version && figures.DifferenceTo(owed.Current.Figures).Count > 0)
        {
            return await ConflictAsync(owed, figures, cancellationToken);
        }

        var notes = owed.Current.Notes.Select(note => new LevelNote(note.Level, note.Text)).ToList();
        owed.Save(figures, notes, sheet.Before, User.Id(), clock.GetUtcNow());
        if (await submitter.SaveAsync(cancellationToken) is not null)
        {
            // Somebody saved, submitted or closed between our reading and our writing: show what stands now.
            var current = (await FindAsync(owed.Id, cancellationToken))!.Owed;
            return current.IsEditable ? await ConflictAsync(current, figures, cancellationToken) : RefuseLocked(current);
        }

        this.Tell(Strings.ReturnSheet_TakenOver);
        return Redirect(Links.Return(owed.Id));
    }

    private async Task<ViewResult> ConflictAsync(OrganisationReturn owed, ReturnFigures figures, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        ModelState.AddModelError("", Strings.ReturnSheet_ChangedMeanwhile);
        var names = await db.FindNamesAsync(owed.Current.UpdatedById is { } by ? [by] : [], cancellationToken);
        return this.WithStatus(StatusCodes.Status409Conflict, View("Conflict", new SheetConflict(owed, figures, names.Values.FirstOrDefault())));
    }

    private ViewResult RefuseLocked(OrganisationReturn owed) => Refuse(
        owed, StatusCodes.Status409Conflict, owed.Current.IsEditable ? Strings.Return_CampaignClosed : Strings.ReturnSheet_Locked);

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
