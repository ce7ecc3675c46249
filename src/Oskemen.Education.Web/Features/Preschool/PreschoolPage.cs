using System.Xml.Linq;
using Oskemen.Education.Domain.Enrolment;
using Oskemen.Education.Web.Charts;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.Preschool;

/// <summary>Preschool of a school year.</summary>
public sealed record PreschoolPage(CollectedFigures Figures, PreschoolPicture Picture, IReadOnlyList<YearChoice> Years)
{
    private const int MostBars = 15;

    public string Title => Strings.Preschool_Title.With(Figures.Campaign.SchoolYear.Name());

    /// <summary>Children of each age, the last period beside.</summary>
    public XElement AgeChart()
    {
        var series = Figures.Before is { } before ? new[] { before.SchoolYear.Text, Figures.Campaign.SchoolYear.Text } : [Figures.Campaign.SchoolYear.Text];
        var groups = Picture.Ages.Select(row => new ColumnGroup(
            row.Age!.Value.ToString(Cultures.Kk),
            Figures.Before is null ? [Column(row.Children)] : [row.Before is { } earlier ? Column(earlier) : null, Column(row.Children)])).ToList();
        return ColumnChart.Draw(new ChartText(Strings.Preschool_ByAge, Strings.Preschool_ByAgeText.With(Format.Count(Picture.Total.Children))), series, groups);
    }

    /// <summary>The longest queues.</summary>
    public XElement QueueChart() => BarChart.Draw(
        new ChartText(Strings.Preschool_QueueChart, Strings.Preschool_QueueText),
        [.. Picture.Rows.Where(row => row.Queue > 0).OrderByDescending(row => row.Queue).Take(MostBars)
            .Select(row => new Bar(row.Organisation.Name(), row.Queue, Format.Count(row.Queue)))]);

    private static Column Column(int children) => new(children, Format.Count(children));
}
