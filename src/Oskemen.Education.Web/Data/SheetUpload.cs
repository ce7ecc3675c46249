using Oskemen.Education.Domain.Budgets;

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

    /// <param name="month">The month it is for.</param>
    /// <param name="fileName">As the browser names it, perhaps with a path and longer than is kept.</param>
    /// <param name="content">The file.</param>
    /// <param name="by">Who sent it.</param>
    /// <param name="at">When, UTC.</param>
    public static SheetUpload Of(BudgetMonth month, string fileName, byte[] content, Guid by, DateTimeOffset at)
    {
        var name = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];
        return new SheetUpload
        {
            MonthId = month.Id,
            UploadedById = by,
            UploadedAt = at,
            FileName = name.Length <= FileNameMaxLength ? name : name[^FileNameMaxLength..],
            Content = content,
        };
    }
}
