using System.Globalization;
using Oskemen.Education.Domain.Indicators;

namespace Oskemen.Education.Domain.Exams;

/// <summary>A share that the report prints otherwise than the portal computes it.</summary>
/// <param name="Share">Which.</param>
/// <param name="Printed">As printed.</param>
/// <param name="Computed">As computed.</param>
public sealed record PrintedShare(EntShare Share, decimal Printed, decimal Computed);

/// <summary>
/// The city's ENT as the 2016 report states it: aggregates of 2013–2016, entered as indicators. Shares are not entered but
/// computed; where the report shortens one otherwise, both stand side by side.
/// </summary>
public sealed class EntAggregates(IEnumerable<IndicatorValue> values)
{
    /// <summary>What the keys of the indicators begin with.</summary>
    public const string KeyPrefix = "ent.";

    /// <summary>The school of the highest mean score of 2016 and of 2015. Source: the report, line 84.</summary>
    public const string BestSchool = "school_44";

    /// <summary>The years that the report tells something of.</summary>
    public static readonly IReadOnlyList<int> Years = [2013, 2014, 2015, 2016];

    private static readonly Dictionary<EntField, string> Keys = new()
    {
        [EntField.Participants] = "participants",
        [EntField.ExemptHealth] = "exempt_health",
        [EntField.ExemptWinners] = "exempt_winners",
        [EntField.Traditional] = "traditional",
        [EntField.Mean] = "avg",
        [EntField.AboveThreshold] = "above_threshold",
        [EntField.HighScores] = "score100",
        [EntField.AltynBelgi] = "altyn_belgi",
        [EntField.Honours] = "honours_certificate",
    };

    // Source: the report, lines 80 and 88; every other share of the ENT fits truncation to one decimal.
    private static readonly Dictionary<(EntShare Share, int Year), RoundingRule> Exceptions = new()
    {
        [(EntShare.Participants, 2015)] = RoundingRule.RoundToWhole,
        [(EntShare.HighScores, 2016)] = RoundingRule.RoundToWhole,
        [(EntShare.HighScores, 2015)] = RoundingRule.RoundToTenth,
        [(EntShare.HighScores, 2014)] = RoundingRule.TruncateToWhole,
    };

    private readonly Dictionary<string, IndicatorValue> _values = values.ToDictionary(value => value.IndicatorKey);

    /// <summary>Key of the indicator that tells a field of a year; null where the report does not tell it by year.</summary>
    public static string? KeyOf(EntField field, int year) => Keys.TryGetValue(field, out var key) ? $"{KeyPrefix}{key}.{Year(year)}" : null;

    /// <summary>The city's figures of a year; what the report does not tell is null.</summary>
    public EntSummary? Of(int year)
    {
        var summary = new EntSummary(EntFigures.Of(field => Find(field, year)?.Value));
        return Keys.Keys.Any(field => summary.Figures[field] is not null) ? summary : null;
    }

    /// <summary>Whether the value is not printed and only follows from what is.</summary>
    public bool IsInferred(EntField field, int year) => Find(field, year) is { IsPrinted: false };

    /// <summary>The shares of a year that are printed otherwise than computed.</summary>
    public IEnumerable<PrintedShare> PrintedOtherwise(int year) =>
        from exception in Exceptions
        where exception.Key.Year == year
        let summary = Of(year)
        let printed = summary?.Share(exception.Key.Share, exception.Value)
        let computed = summary?.Share(exception.Key.Share)
        where printed is not null && computed is not null && printed != computed
        select new PrintedShare(exception.Key.Share, printed.Value, computed.Value);

    /// <summary>Mean of the best school of a year, points.</summary>
    public decimal? BestSchoolMean(int year) => Find($"best_school.score.{Year(year)}")?.Value;

    /// <summary>Keys of the ten best schools, in printed order; the report does not number their places.</summary>
    public IReadOnlyList<string> TopTen(int year) => Schools("top10.list", year);

    /// <summary>Keys of the schools that are among the ten best every year.</summary>
    public IReadOnlyList<string> TopTenEveryYear(int year) => Schools("top10.annual_list", year);

    private IReadOnlyList<string> Schools(string key, int year) =>
        Find(key) is { } list && list.Period == Year(year) ? [.. list.Items.Select(KeyOf)] : [];

    /// <summary>The report names schools by number, and one private school by its name.</summary>
    private static string KeyOf(string item) => item == "Бриг" ? "school_brig" : $"school_{item}";

    private IndicatorValue? Find(EntField field, int year) => Keys.TryGetValue(field, out var key)
        ? Find($"{key}.{Year(year)}")
        : field switch
        {
            EntField.Highest => OfYear("max_score.points", year),
            EntField.HighestCount => OfYear("max_score.graduates", year),
            _ => null,
        };

    private IndicatorValue? OfYear(string key, int year) => Find(key) is { } value && value.Period == Year(year) ? value : null;

    private IndicatorValue? Find(string key) => _values.GetValueOrDefault(KeyPrefix + key);

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
