using CsvHelper;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Indicators;

namespace Oskemen.Education.Web.Data.Seed;

/// <summary>
/// The catalogue of indicators with what a printed report states, <c>Data/Seed/{year}/indicators.csv</c>. What the report
/// derives comes with its formula and without a value, except where its own print contradicts it.
/// </summary>
public static class SeededIndicators
{
    /// <summary>Loads the year and those indicators that are missing. What is there is left alone, whatever people have corrected in it.</summary>
    public static async Task LoadAsync(PortalDbContext db, int year, DateTimeOffset now)
    {
        if (!await db.ReportYears.AnyAsync(existing => existing.Year == year))
        {
            db.Add(new ReportYear(year, isSample: false, openedById: null, now));
            await db.SaveChangesAsync();
        }

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
        var orders = new Dictionary<ReportSection, int>();
        while (csv.Read())
        {
            var section = ReportSections.Find(csv.GetString("section"))!.Value;
            orders[section] = orders.GetValueOrDefault(section) + 1;
            var indicator = new Indicator(new(
                csv.GetString("key"), section, orders[section], csv.GetString("unit"), csv.GetString("name_kk"), csv.GetString("name_ru"),
                csv.GetString("period"), csv.Parse<bool>("fixed_period"), Enum.Parse<IndicatorScope>(csv.GetString("scope")), Known("formula"),
                Known("rounding") is { } rounding ? Enum.Parse<RoundingRule>(rounding) : null));
            var content = new FigureContent(Known("value") is null ? null : csv.Parse<decimal>("value"), Known("text"));
            if (!content.IsEmpty)
            {
                var source = new IndicatorSource(year, csv.GetString("source_lines"), csv.Parse<bool>("printed"), Known("note"));
                indicator.Values.Add(new IndicatorValue(indicator.Period, content.Number, content.Text, source));
            }

            indicators.Add(indicator);
        }

        return indicators;

        string? Known(string column) => csv.GetString(column) is { Length: > 0 } text ? text : null;
    }
}
