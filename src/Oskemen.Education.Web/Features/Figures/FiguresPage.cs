using Microsoft.AspNetCore.WebUtilities;
using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Domain.Reports;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.Figures;

/// <summary>What of the figures is looked for.</summary>
/// <param name="Search">Words of the name in either language, or parts of the key; all must be found.</param>
/// <param name="Section">Key of a section; another word is as if nothing was chosen.</param>
/// <param name="Origin">Name of an origin; the same.</param>
public sealed record FigureFilter(string? Search = null, string? Section = null, string? Origin = null)
{
    public ReportSection? WantedSection => ReportSections.Find(Section);

    public FigureSource? WantedOrigin => Enum.GetValues<FigureSource>().Cast<FigureSource?>().FirstOrDefault(source => $"{source}" == Origin);

    public IReadOnlyList<Figure> Apply(IEnumerable<Figure> figures, int year)
    {
        var (section, origin) = (WantedSection, WantedOrigin);
        var words = (Search ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. figures.Where(figure => (section is null || figure.Section == section)
                && (origin is null || figure.Provenance.Source == origin)
                && words.All(word => new[] { figure.NameKk, figure.NameRu, figure.Key, figure.TemplateName(year) }
                    .Any(text => text.Contains(word, StringComparison.OrdinalIgnoreCase)))),
        ];
    }

    /// <summary>The address with what was asked for.</summary>
    public string AddTo(string address) => QueryHelpers.AddQueryString(address, new Dictionary<string, string?>
    {
        ["search"] = string.IsNullOrWhiteSpace(Search) ? null : Search,
        ["section"] = WantedSection?.Key(),
        ["origin"] = WantedOrigin?.ToString(),
    }.Where(pair => pair.Value is not null));
}

/// <summary>The figures of a year that the reader may see.</summary>
/// <param name="Year">The year.</param>
/// <param name="Years">All years with a report.</param>
/// <param name="Visible">What the reader may see.</param>
/// <param name="Filter">What was asked for.</param>
public sealed record FiguresPage(ReportYear Year, IReadOnlyList<ReportYear> Years, VisibleFigures Visible, FigureFilter Filter)
{
    /// <summary>What was found, section by section: the lines of the budget stand with its totals.</summary>
    public IReadOnlyList<Figure> Found { get; } = [.. Filter.Apply(Visible.All, Year.Year).OrderBy(figure => figure.Section)];

    public int Total => Visible.All.Count;

    /// <summary>The sections that have figures for the reader, with how many.</summary>
    public IEnumerable<(ReportSection Section, int Count)> Sections => Visible.All.GroupBy(figure => figure.Section).OrderBy(group => group.Key).Select(group => (group.Key, group.Count()));

    public string ExportAddress(string ending) => Filter.AddTo($"{Links.Figures(Year.Year)}.{ending}");
}
