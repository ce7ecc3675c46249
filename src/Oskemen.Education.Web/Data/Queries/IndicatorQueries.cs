using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Indicators;

namespace Oskemen.Education.Web.Data.Queries;

/// <summary>One value with what it is of.</summary>
public sealed record IndicatorRow(Indicator Indicator, IndicatorValue Value);

public static class IndicatorQueries
{
    /// <summary>The values of the indicators whose key begins so, such as <c>ent.</c>, by key and period, in one command.</summary>
    public static Task<List<IndicatorRow>> ListIndicatorsAsync(
        this PortalDbContext db, string keyPrefix, CancellationToken cancellationToken = default) =>
        db.Indicators.Where(indicator => indicator.Key.StartsWith(keyPrefix)).ListAsync(period: null, cancellationToken);

    /// <summary>The values of one section, of one period or of all, by key and period, in one command.</summary>
    public static Task<List<IndicatorRow>> ListIndicatorsOfSectionAsync(
        this PortalDbContext db, string section, string? period = null, CancellationToken cancellationToken = default) =>
        db.Indicators.Where(indicator => indicator.Section == section).ListAsync(period, cancellationToken);

    private static Task<List<IndicatorRow>> ListAsync(this IQueryable<Indicator> indicators, string? period, CancellationToken cancellationToken) =>
        indicators.AsNoTracking()
            .SelectMany(indicator => indicator.Values, (indicator, value) => new { indicator, value })
            .Where(row => period == null || row.value.Period == period)
            .OrderBy(row => row.indicator.Key).ThenBy(row => row.value.Period)
            .Select(row => new IndicatorRow(row.indicator, row.value))
            .ToListAsync(cancellationToken);
}
