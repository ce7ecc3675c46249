using System.Globalization;
using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Queries;

namespace Oskemen.Education.IntegrationTests.Data;

/// <summary>The aggregates of the 2016 report that come with the portal: the ones it states, none that it derives.</summary>
public sealed class IndicatorSeedTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData(ReportSection.Preschool, 24)]
    [InlineData(ReportSection.GeneralSecondary, 91)]
    public async Task Section_HasEveryStatedFigure(ReportSection section, int count)
    {
        await using var db = fixture.Database.CreateContext();

        (await db.ListIndicatorsOfSectionAsync(section, cancellationToken: TestContext.Current.CancellationToken)).Count.ShouldBe(count);
    }

    [Theory]
    [InlineData("preschool.queue", "2016", "4004", "51", true)]
    [InlineData("preschool.coverage.age_1_6", "2016", "97.4", "38", true)]
    [InlineData("network.schools.day", "2016-2017", "45", "62", true)]
    [InlineData("enrolment.grade1.2015", "2015-2016", "4801", "68", false)]
    [InlineData("ent.avg.2013", "2013", "80.57", "79", true)]
    [InlineData("ent.best_school.score.2015", "2015", "110.46", "84", true)]
    [InlineData("ent.participants.2014", "2014", "1006", "87", false)]
    public async Task Number_IsAsTheReportHasIt(string key, string period, string value, string lines, bool printed)
    {
        await using var db = fixture.Database.CreateContext();

        var row = (await db.ListIndicatorsAsync(key, TestContext.Current.CancellationToken)).Single(row => row.Indicator.Key == key);

        (row.Value.Period, row.Value.Value, row.Value.ReportYear, row.Value.SourceLines, row.Value.IsPrinted)
            .ShouldBe((period, decimal.Parse(value, CultureInfo.InvariantCulture), 2016, lines, printed));
    }

    [Theory]
    [InlineData("ent.top10.list", "44;46;43;3;45;1;35;11;38;Бриг")]
    [InlineData("ent.date_from", "2016-06-01")]
    [InlineData("special_classes.schools.list", "5;8;9;19;20;22;26;37;42;Крупская")]
    public async Task List_KeepsTheOrderOfTheReport(string key, string text)
    {
        await using var db = fixture.Database.CreateContext();

        (await db.ListIndicatorsAsync(key, TestContext.Current.CancellationToken)).ShouldHaveSingleItem().Value.Text.ShouldBe(text);
    }

    [Fact]
    public async Task Derived_AreNotHeld()
    {
        await using var db = fixture.Database.CreateContext();

        (await db.ListIndicatorsAsync("ent.", TestContext.Current.CancellationToken)).Select(row => row.Indicator.Key)
            .ShouldNotContain(key => key.Contains("_pct", StringComparison.Ordinal) || key.Contains("base", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Period_NarrowsASection()
    {
        await using var db = fixture.Database.CreateContext();

        var rows = await db.ListIndicatorsOfSectionAsync(ReportSection.Preschool, "2016-09", TestContext.Current.CancellationToken);

        rows.ShouldNotBeEmpty();
        rows.ShouldAllBe(row => row.Value.Period == "2016-09");
    }

    [Fact]
    public async Task MigrateAgain_LoadsNothingTwice()
    {
        var before = await fixture.Database.ScalarAsync<long>("select count(*) from indicator_values");

        await DatabaseMigrator.MigrateAsync(fixture.Database.OwnerConnection, portalPassword: null, TimeProvider.System);

        (await fixture.Database.ScalarAsync<long>("select count(*) from indicator_values")).ShouldBe(before);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(1, "1")]
    public void Value_IsEitherANumberOrAText(int? value, string? text) =>
        Should.Throw<ArgumentException>(() => new IndicatorValue("2016", value, text, new IndicatorSource(2016, "1", IsPrinted: true)));
}
