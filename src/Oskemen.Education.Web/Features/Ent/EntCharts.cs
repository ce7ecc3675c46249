using System.Globalization;
using System.Xml.Linq;
using Oskemen.Education.Domain.Exams;
using Oskemen.Education.Web.Charts;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.Ent;

/// <summary>The drawings of the ENT; each stands on its page with the table of the same figures.</summary>
public static class EntCharts
{
    private static readonly EntShare[] Shares = [EntShare.Participants, EntShare.AboveThreshold, EntShare.HighScores];

    /// <summary>Three shares in each season; a season without a figure leaves a gap.</summary>
    public static XElement SharesBySeason(EntStatement statement)
    {
        var summary = statement.Current.Summary;
        var description = Strings.Ent_ChartDescription.With(
            statement.Season.Year, string.Join("; ", Shares.Select(share => $"{share.Name()} {ExamWords.Percent(summary?.Share(share))}")));
        return ColumnChart.Draw(
            new ChartText(Strings.Ent_Chart, description),
            [Strings.Ent_ChartParticipants, Strings.Ent_ChartThreshold, Strings.Ent_ChartHigh],
            [.. statement.Columns.Select(column => new ColumnGroup(
                Invariant(column.Year), [.. Shares.Select(share => ToColumn(column.Summary?.Share(share), ExamWords.Percent(column.Summary?.Share(share))))]))]);
    }

    /// <summary>Mean score of each school that is seen, the best first.</summary>
    public static XElement MeansBySchool(EntPage page) => BarChart.Draw(
        new ChartText(
            Strings.Ent_MeansChart,
            Strings.Ent_MeansDescription.With(page.Statement.Season.Year, ExamWords.Value(page.Statement.Current.Summary?.Figures.Mean))),
        [.. page.Ranking.Select(row => new Bar(row.Result.Organisation.Name(), row.Result.Mean, ExamWords.Value(row.Result.Mean)))]);

    /// <summary>The school's mean beside the city's, season by season.</summary>
    public static XElement SchoolAgainstCity(EntSchoolPage page) => ColumnChart.Draw(
        new ChartText(
            Strings.Ent_SchoolChart,
            string.Join("; ", page.Seasons.Select(season => $"{season.Year}: {ExamWords.Value(season.Figures?.Mean)} / {ExamWords.Value(season.CityMean)}"))),
        [Strings.Ent_School, Strings.Ent_City],
        [.. page.Seasons.OrderBy(season => season.Year).Select(season => new ColumnGroup(
            Invariant(season.Year),
            [ToColumn(season.Figures?.Mean, ExamWords.Value(season.Figures?.Mean)), ToColumn(season.CityMean, ExamWords.Value(season.CityMean))]))]);

    private static Column? ToColumn(decimal? value, string label) => value is { } known ? new Column(known, label) : null;

    private static string Invariant(int year) => year.ToString(CultureInfo.InvariantCulture);
}
