namespace Oskemen.Education.Web.Data;

/// <summary>
/// A workbook that was sent for import and waits for its sender to confirm it. It is kept in the database so that
/// the preview works at whichever instance answers; it is deleted on confirmation, and a day later anyway.
/// </summary>
public sealed class SheetUpload
{
    public const int FileNameMaxLength = 200;

    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(1);

    public Guid Id { get; init; } = Guid.NewGuid();

    public required int MonthId { get; init; }

    public required Guid UploadedById { get; init; }

    public required DateTimeOffset UploadedAt { get; init; }

    public required string FileName { get; init; }

    public required byte[] Content { get; init; }
}
