using Oskemen.Education.Web.Printing.Editions;

namespace Oskemen.Education.Web.Features;

/// <summary>The figures that two states of a report tell otherwise.</summary>
/// <param name="Year">The report's year.</param>
/// <param name="From">The earlier edition.</param>
/// <param name="To">The later one; null for the report as it stands now.</param>
/// <param name="Differences">The figures.</param>
public sealed record DifferencesPage(int Year, int From, int? To, IReadOnlyList<FigureDifference> Differences);
