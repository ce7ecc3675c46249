using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Domain.Reports;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.Published;

/// <summary>What is published, and for staff the years that are being prepared.</summary>
public sealed record PublishedPage(IReadOnlyList<PublishedEdition> Editions, IReadOnlyList<ReportYear> Prepared);

public sealed record EditionPage(ReportEdition Edition, IReadOnlyList<EditionFileRow> Files, IReadOnlyList<PublishedEdition> Others);

public static class EditionFileWords
{
    /// <summary>What a document is: Есеп, қазақша, PDF.</summary>
    public static string Title(this EditionFileRow file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var language = file.Name.Contains("-kk.", StringComparison.Ordinal) ? Strings.Edition_InKazakh : file.Name.Contains("-ru.", StringComparison.Ordinal) ? Strings.Edition_InRussian : null;
        var format = Path.GetExtension(file.Name).TrimStart('.').ToUpperInvariant();
        var what = file.Name.StartsWith("figures", StringComparison.Ordinal) ? Strings.Edition_FileFigures
            : file.Name.StartsWith("document", StringComparison.Ordinal) ? Strings.Edition_FileData : Strings.Edition_FileReport;
        return language is null ? $"{what}, {format}" : $"{what} {language}, {format}";
    }
}
