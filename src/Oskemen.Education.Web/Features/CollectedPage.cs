using Oskemen.Education.Domain.Collection;
using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features;

/// <summary>A school year to choose.</summary>
public sealed record YearChoice(int Year, CampaignOccasion Occasion, bool IsSample, bool IsAggregate, bool IsCurrent);

/// <summary>A figure of the printed report beside that of the year before.</summary>
public sealed record AggregateRow(string Name, string Unit, string Period, decimal? Now, decimal? Before, bool IsComputed = false)
{
    public decimal? Change => Now - Before;
}

/// <summary>The city's aggregates of a year of which no returns are held.</summary>
public sealed record AggregatesPage(int Year, IReadOnlyList<YearChoice> Years, IReadOnlyList<AggregateRow> Rows);

/// <summary>Aggregates that were entered from the printed report, put beside the year before.</summary>
public static class Aggregates
{
    /// <summary>The school year whose report they were entered from.</summary>
    public const int Year = 2016;

    /// <summary>The values whose keys end in the year, with those of the year before where they are known; then those of the year alone.</summary>
    public static IReadOnlyList<AggregateRow> Beside(IReadOnlyList<IndicatorRow> rows)
    {
        var values = rows.Where(row => row.Value.Value is not null).ToDictionary(row => row.Indicator.Key, row => row);
        return [.. values.Values
            .OrderBy(row => row.Indicator.Order)
            .Where(row => !row.Indicator.Key.EndsWith(".2015", StringComparison.Ordinal) && !row.Indicator.Key.EndsWith(".2014", StringComparison.Ordinal))
            .Select(row => new AggregateRow(
                Cultures.Pick(row.Indicator.NameKk, row.Indicator.NameRu), row.Indicator.Unit, row.Value.Period, row.Value.Value, BeforeOf(row.Indicator)))];

        decimal? BeforeOf(Indicator indicator) => indicator.Key.EndsWith(".2016", StringComparison.Ordinal)
            ? values.GetValueOrDefault(indicator.Key[..^4] + "2015")?.Value.Value
            : null;
    }

    /// <summary>The sum of the values of a year, as the report adds them up.</summary>
    public static AggregateRow Sum(string name, string unit, string period, IReadOnlyList<IndicatorRow> rows, params string[] keys) => new(
        name, unit, period, SumOf(rows, keys, "2016"), SumOf(rows, keys, "2015"), IsComputed: true);

    private static decimal? SumOf(IReadOnlyList<IndicatorRow> rows, string[] keys, string year)
    {
        var values = keys.Select(key => rows.FirstOrDefault(row => row.Indicator.Key == $"{key}.{year}")?.Value.Value).ToList();
        return values.Contains(null) ? null : values.Sum();
    }
}
