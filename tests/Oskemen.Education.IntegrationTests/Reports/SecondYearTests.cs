using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Figures;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Narrative;
using Oskemen.Education.Web.Narrative.Documents;

namespace Oskemen.Education.IntegrationTests.Reports;

/// <summary>The year after, with other values for everything and the same texts: the report tells the new year, and 2016 only as the year before.</summary>
public sealed class SecondYearTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private const int Year = 2017;

    [Fact]
    public async Task Report_OfTheNextYear_TellsNoFigureOf2016ButAsTheYearBefore()
    {
        await FillAsync();
        await using var db = fixture.Database.CreateContext();
        var (now, before) = ((await ReportData.FindAsync(db, Year, TestContext.Current.CancellationToken))!, (await ReportData.FindAsync(db, Year - 1, TestContext.Current.CancellationToken))!);
        var old = before.Figures.All.ToDictionary(figure => figure.TemplateName(Year - 1));

        foreach (var language in Cultures.All)
        {
            var document = ReportWriter.Write(now, new ReportTexts([]), language);
            var shown = document.Sections.SelectMany(section => section.Figures).Distinct().Select(now.Figures.Find).OfType<Domain.Reports.Figure>()
                .Where(figure => figure.Provenance.Formula is null && !figure.Content.IsEmpty).ToList();

            shown.Count.ShouldBeGreaterThan(250);
            // A figure that names its year is another one a year later; all others must have moved.
            shown.Where(figure => before.Figures.Find(figure.Key) is null || !ReportYears.NamesYear(figure.Key))
                .Where(figure => old[figure.TemplateName(Year)].Content == figure.Content).Select(figure => figure.Key).ShouldBeEmpty();
            var words = document.Sections.SelectMany(section => section.Blocks).SelectMany(DocumentSection.RunsOf).Select(run => run.Text).ToList();
            words.ShouldContain("2017");
            words.ShouldNotContain("2013");
        }
    }

    /// <summary>Another value for everything that is typed in; what belongs to a sample year may be overwritten past its locks.</summary>
    private async Task FillAsync()
    {
        await using var db = fixture.Database.CreateContext();
        var figures = (await db.FindReportFiguresAsync(Year, TestContext.Current.CancellationToken))!;
        var writer = await db.Users.Select(user => user.Id).FirstAsync(TestContext.Current.CancellationToken);
        var rows = ReportSections.Entered.SelectMany(figures.Figures.Of).Where(figure => figure.IsTyped).Select(figure =>
        {
            var content = Change(figures.Before!.Find(figure.Indicator.KeyIn(Year - 1))!);
            var (number, text) = (content.Number?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "null", content.Text is { } words ? $"'{words}'" : "null");
            return $"('{figure.Indicator.Key}', {Year}, '{figure.Indicator.PeriodIn(Year)}', {number}, {text}, '', true, 'Entered', '{writer}', now())";
        });
        await fixture.Database.ExecuteAsOwnerAsync(
            $"""
            alter table indicator_values disable trigger user;
            delete from indicator_values where report_year = {Year};
            insert into indicator_values (indicator_key, report_year, period, value, text, source_lines, is_printed, origin, entered_by_id, entered_at) values {string.Join(",", rows)};
            alter table indicator_values enable trigger user
            """);
    }

    private static FigureContent Change(ReportFigure before) => before switch
    {
        { Content.Number: { } number, Indicator.Unit: "year" } => new FigureContent(number + 1),
        { Content.Number: { } number, Indicator.Kind: UnitKind.Percent } => new FigureContent(number > 50 ? number - 3.1m : number + 3.1m),
        { Content.Number: { } number } => new FigureContent((number * 2) + 1),
        { Content.Text: { } text, Indicator.Kind: UnitKind.Date or UnitKind.SchoolYear } => new FigureContent(null, ReportYears.Move(text, 1)),
        { Content.Text: { } text, Indicator.Kind: UnitKind.GradeRange } => new FigureContent(null, text == "2-8" ? "3-8" : "2-8"),
        { Content.Text: { } text } => new FigureContent(null, $"{text};12"),
        _ => throw new InvalidOperationException($"{before.Key} is not known."),
    };
}
