using System.Xml.Linq;
using Oskemen.Education.Domain.Enrolment;
using Oskemen.Education.Web.Charts;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.Enrolment;

/// <summary>Enrolment of a school year.</summary>
public sealed record EnrolmentPage(CollectedFigures Figures, EnrolmentPicture Picture, IReadOnlyList<YearChoice> Years)
{
    private const int MostBars = 15;

    public string Title => Strings.Enrolment_Title.With(Figures.Campaign.SchoolYear.Name());

    /// <summary>Pupils of each grade, the last period beside.</summary>
    public XElement GradeChart()
    {
        var series = Figures.Before is { } before ? new[] { before.SchoolYear.Text, Figures.Campaign.SchoolYear.Text } : [Figures.Campaign.SchoolYear.Text];
        var groups = Picture.Grades.Select(row => new ColumnGroup(
            row.Grade!.Value.ToString(Cultures.Kk),
            Figures.Before is null ? [Column(row.Pupils)] : [row.Before is { } earlier ? Column(earlier) : null, Column(row.Pupils)])).ToList();
        return ColumnChart.Draw(new ChartText(Strings.Enrolment_ByGrade, Strings.Enrolment_ByGradeText.With(Format.Count(Picture.Total.Pupils))), series, groups);
    }

    /// <summary>The fullest schools.</summary>
    public XElement LoadChart() => BarChart.Draw(
        new ChartText(Strings.Enrolment_Load, Strings.Enrolment_LoadText),
        [.. Picture.Schools.Where(row => row.Load is not null).OrderByDescending(row => row.Load).Take(MostBars)
            .Select(row => new Bar(row.Organisation.Name(), row.Load, Format.Percent(row.Load)))]);

    /// <summary>Pupils by language.</summary>
    public XElement LanguageChart() => BarChart.Draw(
        new ChartText(Strings.Enrolment_ByLanguage, Strings.Enrolment_ByLanguageText),
        [.. Enum.GetValues<Domain.Collection.TeachingLanguage>().Select(language => (language, Picture.Pupils(language).Now)).Where(pair => pair.Now > 0)
            .Select(pair => new Bar(pair.language.Name(), pair.Now, Format.Count(pair.Now)))]);

    private static Column Column(int pupils) => new(pupils, Format.Count(pupils));
}
