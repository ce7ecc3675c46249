using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Domain.Reports;
using Oskemen.Education.Web.Figures;

namespace Oskemen.Education.IntegrationTests.Reports;

/// <summary>A figure that was entered and that a register counts otherwise.</summary>
public sealed class TwoSourcesTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private const string Grade1 = "enrolment.grade1.2016";

    [Theory]
    [InlineData(2031, IndicatorOrigin.Entered, null, false)]
    [InlineData(2032, IndicatorOrigin.Entered, ContradictionChoice.KeepPrinted, true)]
    [InlineData(2033, IndicatorOrigin.Entered, ContradictionChoice.UseComputed, false)]
    [InlineData(2034, IndicatorOrigin.PrintedReport, null, true)]
    [InlineData(2035, IndicatorOrigin.PrintedReport, ContradictionChoice.KeepPrinted, true)]
    [InlineData(2036, IndicatorOrigin.PrintedReport, ContradictionChoice.UseComputed, false)]
    public async Task Contradiction_StaysInTheRegisterWhicheverValueIsChosen(int year, IndicatorOrigin origin, ContradictionChoice? choice, bool isEntered)
    {
        const int Typed = 17;
        var key = ReportYears.In(Grade1, year);
        await AddAsync(year, $"insert into indicator_values (indicator_key, report_year, period, value, source_lines, is_printed, origin, entered_by_id, entered_at) select '{Grade1}', {year}, '{year}', {Typed}, '', true, '{origin}', id, now() from users limit 1");
        await fixture.Database.ExecuteAsOwnerAsync($"update campaigns set year = {year} where year = (select max(year) from campaigns where is_sample and closed_at is not null)");
        await using var db = fixture.Database.CreateContext();
        if (choice is { } chosen)
        {
            db.Add(new ContradictionDecision(year, key, chosen, "себебі бар", "есть причина", null, new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero)));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var data = (await ReportData.FindAsync(db, year, TestContext.Current.CancellationToken))!;

        var counted = data.Counted[key];
        counted.ShouldNotBe(Typed);
        data.Figures.Find(key)!.Content.Number.ShouldBe(isEntered ? Typed : counted);
        ReportContradiction.Find(data).Single(one => one.Subject == key).ShouldSatisfyAllConditions(
            one => one.Left.ShouldBe($"{Typed}"), one => one.Right.ShouldNotBe($"{Typed}"), one => (one.Decision?.Choice).ShouldBe(choice));
    }

    /// <summary>A campaign of which something is not approved yet is counted from and stops the publication.</summary>
    [Theory]
    [InlineData(2024, false)]
    [InlineData(2026, true)]
    public async Task Campaign_ThatIsNotApprovedInFull_IsAnError(int year, bool isOpen)
    {
        await AddAsync(year, "select 1");
        using var person = await fixture.Portal.SignInAsync(Role.Economist);

        var errors = (await person.GetDocumentAsync($"/ru/reports/{year}/checks")).QuerySelectorAll("[data-severity='Error'] li").Select(item => item.TextContent).ToList();

        errors.Any(text => text.Contains("Сведения школ и детских садов утверждены не полностью", StringComparison.Ordinal)).ShouldBe(isOpen);
    }

    private Task AddAsync(int year, string sql) => fixture.Database.ExecuteAsOwnerAsync(
        $"insert into report_years (year, is_sample, opened_at) values ({year}, true, now()); alter table indicator_values disable trigger user; {sql}; alter table indicator_values enable trigger user");
}
