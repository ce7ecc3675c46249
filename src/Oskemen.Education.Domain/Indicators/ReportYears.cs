using System.Globalization;
using System.Text.RegularExpressions;

namespace Oskemen.Education.Domain.Indicators;

/// <summary>
/// Keys, names, periods and formulas of the catalogue are written for the report of <see cref="Base"/>. In another year's
/// report the years in them move along: <c>ent.avg.2015</c> is <c>ent.avg.2016</c> in the report of 2017.
/// </summary>
public static partial class ReportYears
{
    /// <summary>The year that the catalogue is written for.</summary>
    public const int Base = 2016;

    /// <summary>The first report that can be opened.</summary>
    public const int First = Base;

    /// <summary>The last report that can be opened.</summary>
    public const int Last = 2099;

    /// <summary>Moves every year in a text of the catalogue to the report of a year.</summary>
    /// <param name="text">Of the report of <see cref="Base"/>.</param>
    /// <param name="year">The report's year.</param>
    public static string In(string text, int year) => Move(text, year - Base);

    /// <summary>Moves every year in a text by some years.</summary>
    public static string Move(string text, int by) => by == 0
        ? text
        : Year().Replace(text, match => (int.Parse(match.Value, CultureInfo.InvariantCulture) + by).ToString(CultureInfo.InvariantCulture));

    /// <summary>
    /// The name that templates give a figure, the same in every year's report: <c>ent.avg.2016</c> is <c>ent.avg.year</c> in the report
    /// of 2016, <c>ent.avg.2015</c> is <c>ent.avg.last_year</c>.
    /// </summary>
    /// <param name="key">Of the report of <paramref name="year"/>.</param>
    /// <param name="year">The report's year.</param>
    public static string ToTemplateName(string key, int year) => Year().Replace(
        key, match => YearNames.GetValueOrDefault(int.Parse(match.Value, CultureInfo.InvariantCulture) - year, match.Value));

    /// <summary>What templates call the years around that of the report, by how far away they are.</summary>
    public static IReadOnlyDictionary<int, string> YearNames { get; } = new Dictionary<int, string>
    {
        [1] = "next_year",
        [0] = "year",
        [-1] = "last_year",
        [-2] = "two_years_ago",
        [-3] = "three_years_ago",
    };

    /// <summary>Whether a text names a year, so that a figure of this name means the same in every report.</summary>
    public static bool NamesYear(string text) => Year().IsMatch(text);

    [GeneratedRegex(@"(?<!\d)20\d\d(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
