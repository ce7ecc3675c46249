using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Domain.Exams;

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

    /// <summary>The month it is for; null where it is for a season.</summary>
    public int? MonthId { get; init; }

    /// <summary>The ENT season it is for; null where it is for a month.</summary>
    public int? EntYear { get; init; }

    public required Guid UploadedById { get; init; }

    public required DateTimeOffset UploadedAt { get; init; }

    public required string FileName { get; init; }

    public required byte[] Content { get; init; }

    /// <param name="month">The month it is for.</param>
    /// <param name="fileName">As the browser names it, perhaps with a path and longer than is kept.</param>
    /// <param name="content">The file.</param>
    /// <param name="by">Who sent it.</param>
    /// <param name="at">When, UTC.</param>
    public static SheetUpload Of(BudgetMonth month, string fileName, byte[] content, Guid by, DateTimeOffset at) =>
        new() { MonthId = month.Id, UploadedById = by, UploadedAt = at, FileName = Kept(fileName), Content = content };

    /// <inheritdoc cref="Of(BudgetMonth, string, byte[], Guid, DateTimeOffset)"/>
    public static SheetUpload Of(EntSeason season, string fileName, byte[] content, Guid by, DateTimeOffset at) =>
        new() { EntYear = season.Year, UploadedById = by, UploadedAt = at, FileName = Kept(fileName), Content = content };

    private static string Kept(string fileName)
    {
        var name = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];
        return name.Length <= FileNameMaxLength ? name : name[^FileNameMaxLength..];
    }
}
