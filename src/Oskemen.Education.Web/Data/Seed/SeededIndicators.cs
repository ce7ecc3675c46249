using CsvHelper;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Indicators;

namespace Oskemen.Education.Web.Data.Seed;

/// <summary>
/// The city's aggregates that a printed report states, <c>Data/Seed/{year}/indicators.csv</c>. What the report derives from
/// them is left out: the portal computes it.
/// </summary>
public static class SeededIndicators
{
    /// <summary>Loads those that are missing. One that is there is left alone.</summary>
    public static async Task LoadAsync(PortalDbContext db, int year)
    {
        var present = await db.Indicators.Select(indicator => indicator.Key).ToHashSetAsync();
        var missing = Read(year).Where(indicator => !present.Contains(indicator.Key)).ToList();
        if (missing.Count > 0)
        {
            db.AddRange(missing);
            await db.SaveChangesAsync();
        }
    }

    internal static List<Indicator> Read(int year)
    {
        using var csv = CsvReader.FromText(EmbeddedFile.ReadText($"Seed/{year}/indicators.csv"));
        var indicators = new List<Indicator>();
        while (csv.Read())
        {
            var indicator = new Indicator(
                csv.GetString("key"), csv.GetString("section"), csv.GetString("unit"), csv.GetString("name_kk"), csv.GetString("name_ru"));
            var source = new IndicatorSource(year, csv.GetString("source_lines"), csv.Parse<bool>("printed"), Known("note"));
            indicator.Values.Add(new IndicatorValue(
                csv.GetString("period"), Known("value") is null ? null : csv.Parse<decimal>("value"), Known("text"), source));
            indicators.Add(indicator);
        }

        return indicators;

        string? Known(string column) => csv.GetString(column) is { Length: > 0 } text ? text : null;
    }
}
