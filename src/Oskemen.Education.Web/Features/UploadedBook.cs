using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Spreadsheets;

namespace Oskemen.Education.Web.Features;

/// <summary>A workbook as it was sent: its content, or why it is not opened.</summary>
public sealed record UploadedBook(byte[] Content, int Status, string? Refusal)
{
    /// <summary>Well above <see cref="WorkbookGuard.MaxFileBytes"/>: a large file is answered with a page, not with a broken connection.</summary>
    public const int MaxRequestBytes = 64 * WorkbookGuard.Megabyte;

    /// <summary>Reads what was sent. That a file was refused is on record.</summary>
    public static async Task<UploadedBook> ReadAsync(IFormFile? file, HttpContext context, Data.Audit.AuditLog log)
    {
        if (file is null)
        {
            return Refuse(StatusCodes.Status400BadRequest, Strings.Import_FileMissing);
        }

        if (file.Length > WorkbookGuard.MaxFileBytes)
        {
            return await RefuseAsync(StatusCodes.Status413PayloadTooLarge, WorkbookRefusal.TooLarge);
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content, context.RequestAborted);
        return WorkbookGuard.Check(content.ToArray()) is { } refusal
            ? await RefuseAsync(StatusCodes.Status400BadRequest, refusal)
            : new UploadedBook(content.ToArray(), StatusCodes.Status200OK, Refusal: null);

        async Task<UploadedBook> RefuseAsync(int status, WorkbookRefusal refusal)
        {
            await log.RecordRefusedUploadAsync(context, refusal.ToString());
            return Refuse(status, SheetTexts.Of(refusal));
        }
    }

    private static UploadedBook Refuse(int status, string message) => new([], status, message);
}

/// <summary>What can be done with an upload that was looked at; see <c>_ImportActions</c>.</summary>
/// <param name="Imports">Where uploads of the month or season are sent.</param>
/// <param name="Id">The upload.</param>
/// <param name="State">Tells whether somebody saved since.</param>
/// <param name="MayConfirm">Whether nothing stands against it.</param>
/// <param name="HasProblems">Whether there is something to mark in the file.</param>
public sealed record ImportActions(string Imports, Guid Id, uint State, bool MayConfirm, bool HasProblems);
