using System.Globalization;
using Oskemen.Education.Domain.Periods;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Figures;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Narrative;
using Oskemen.Education.Web.Narrative.Documents;

namespace Oskemen.Education.Web.Printing.Reports;

/// <summary>What the annual report prints.</summary>
/// <param name="Document">Its sections in one language.</param>
/// <param name="Period">The months that its budget covers; null while none has figures.</param>
/// <param name="Head">Who signs it; null while nobody is named.</param>
/// <param name="Mark">What the top of every page warns of; null in a published edition.</param>
/// <param name="Edition">Which edition it is, in words; null in a draft.</param>
/// <param name="Pages">The page of each section by its number, once it is known.</param>
public sealed record AnnualReportModel(
    ReportDocument Document, ReportingMonth? Period, string? Head, string? Mark, string? Edition = null, IReadOnlyDictionary<int, int>? Pages = null)
{
    private const string Department = "dept";

    /// <summary>Address of its figures, for the page.</summary>
    public string? Figures { get; init; }

    public string PageOf(int section) => Pages?.GetValueOrDefault(section) is { } page and > 0 ? page.ToString(CultureInfo.InvariantCulture) : "";

    /// <summary>A year's report as it stands; null when there is none.</summary>
    public static async Task<AnnualReportModel?> FindAsync(PortalDbContext db, int year, CultureInfo language, CancellationToken cancellationToken)
    {
        if (await ReportData.FindAsync(db, year, cancellationToken) is not { } data)
        {
            return null;
        }

        var texts = new ReportTexts(await db.ListNarrativeTextsAsync(year, cancellationToken));
        return Of(data, ReportWriter.Write(data, texts, language));
    }

    /// <summary>A report that is not published: a draft, or a sample.</summary>
    public static AnnualReportModel Of(ReportData data, ReportDocument document)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(document);
        return new AnnualReportModel(
            document,
            data.Month?.Month.Period,
            data.Organisations.Find(Department)?.Director,
            Cultures.In(document.Language, () => data.Year.IsSample ? Strings.Print_SampleMark : Strings.Print_DraftMark))
        {
            Figures = Cultures.In(document.Language, () => Links.Figures(data.Year.Year)),
        };
    }
}
