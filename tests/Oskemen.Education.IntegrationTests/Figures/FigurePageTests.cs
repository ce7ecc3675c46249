using System.Globalization;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.IntegrationTests.Indicators;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.IntegrationTests.Figures;

/// <summary>The page of one figure: its value, what it is made of, who entered and approved it, where it stands.</summary>
public sealed class FigurePageTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private const int EveryNth = 25;

    [Theory]
    [InlineData("kk", 2016)]
    [InlineData("ru", 2017)]
    public async Task Page_ShowsTheValueOfTheListAndThoseOfItsInputs(string language, int year)
    {
        using var client = await fixture.Portal.SignInAsync(Role.Head);
        var data = await fixture.Database.FindReportAsync(year);
        var values = (await client.GetDocumentAsync($"/{language}/figures/{year}")).Rows().ToDictionary(row => row.Key, row => row.Text);
        var withInputs = 0;

        foreach (var figure in data.Figures.All.Where((_, index) => index % EveryNth == 0))
        {
            var page = await client.GetDocumentAsync($"/{language}/figures/{year}/{figure.Key}");

            page.Words("dl:not([data-provenance]) > dd > [data-value]").ShouldBe(values[figure.Key], figure.Key);
            page.Words("h1").ShouldBe(language == "kk" ? figure.NameKk : figure.NameRu);
            page.QuerySelectorAll("[data-input]").Select(row => (row.GetAttribute("data-input"), row.Words("[data-value]")))
                .ShouldBe((figure.Provenance.Inputs ?? []).Select(key => ((string?)key, values[key])), figure.Key);
            withInputs += figure.Provenance.Inputs?.Count > 0 ? 1 : 0;
        }

        withInputs.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Entered_TellsWhoWhenAndTheComment_AndNoNamesToAnOfficial()
    {
        using var methodist = await fixture.SignInAsResponsibleAsync("innovation");
        (await methodist.SaveSectionAsync(
            SectionPages.Innovation, ("value.innovation.pilot.first_graders", "1 130"), ("comment.innovation.pilot.first_graders", "екі мектеп"))).Dispose();

        var entered = await methodist.GetDocumentAsync("/kk/figures/2017/innovation.pilot.first_graders");
        entered.Words("[data-comment]").ShouldBe("екі мектеп");
        entered.Words("[data-entered]").ShouldStartWith("Сынақ, ");
        entered.Words("[data-source]").ShouldBe("порталда енгізілген");
        entered.QuerySelectorAll("[data-section-state] [data-decision]").ShouldBeEmpty();

        const string address = "/kk/figures/2017/preschool.enrolment.kindergartens.2017";
        var approved = await methodist.GetDocumentAsync(address);
        approved.QuerySelectorAll("[data-section-state] [data-decision]").Select(row => row.GetAttribute("data-decision")).ShouldBe(["Submitted", "Approved"]);
        approved.QuerySelectorAll(".who .as-typed").Length.ShouldBe(3);
        approved.Words("[data-entered]").ShouldEndWith("11.11.2017, 11:00");
        using var official = await fixture.Portal.SignInAsync(Role.Official);
        var seen = await official.GetDocumentAsync(address);
        seen.QuerySelectorAll("[data-section-state] [data-decision]").Length.ShouldBe(2);
        seen.QuerySelectorAll(".who .as-typed").ShouldBeEmpty();
        seen.Words("[data-entered]").ShouldBe("11.11.2017, 11:00");
    }

    [Fact]
    public async Task Printed_TellsItsLinesInBothLanguages()
    {
        using var client = await fixture.Portal.SignInAsync(Role.Methodist);
        var lines = await fixture.Database.ScalarAsync<string>("select source_lines from indicator_values where indicator_key = 'enrolment.lang.kazakh.2016' and report_year = 2016");

        (await client.GetDocumentAsync("/kk/figures/2016/enrolment.lang.kazakh.2016")).Words("[data-source]").ShouldBe($"басылған есептен, {lines.Replace(";", ", ", StringComparison.Ordinal)}-жол");
        (await client.GetDocumentAsync("/ru/figures/2016/enrolment.lang.kazakh.2016")).Words("[data-source]").ShouldContain(lines.Split(';')[0]);
    }

    [Fact]
    public async Task Carried_LeadsToTheReportThatTellsIt()
    {
        using var client = await fixture.Portal.SignInAsync(Role.Methodist);
        using var official = await fixture.Portal.SignInAsync(Role.Official);
        const string carried = "/kk/figures/2017/ent.participants.2016";

        var page = await client.GetDocumentAsync(carried);
        page.QuerySelector("[data-origin]")!.GetAttribute("data-origin").ShouldBe("EarlierReport");
        var link = page.QuerySelector("[data-source] a")!.GetAttribute("href")!;

        link.ShouldBe("/kk/figures/2016/ent.participants.2016");
        (await client.GetDocumentAsync(link)).Words("dd > [data-value]").ShouldBe(page.Words("dd > [data-value]"));

        // The earlier report is approved nowhere: its number is told by the later one, and nothing leads further.
        (await official.GetDocumentAsync(carried)).QuerySelectorAll("[data-source] a, [data-earlier]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Computed_TellsFormulaRoundingAndTheExactNumber()
    {
        using var client = await fixture.Portal.SignInAsync(Role.Methodist);
        var page = await client.GetDocumentAsync("/kk/figures/2016/ent.above_threshold_pct.2016");
        var numbers = page.QuerySelectorAll("[data-input]").Select(row => decimal.Parse(Plain(row.Words("[data-value]")), CultureInfo.InvariantCulture)).ToList();

        page.Words("[data-formula]").ShouldBe("100*ent.above_threshold.2016/ent.participants.2016");
        page.QuerySelectorAll("[data-input] th a").Select(link => link.GetAttribute("href")).ShouldBe(
            ["/kk/figures/2016/ent.above_threshold.2016", "/kk/figures/2016/ent.participants.2016"]);
        page.Words("[data-exact]").ShouldBe((100 * numbers[0] / numbers[1]).ToString("0.##########", Cultures.Kk));
        page.Words("dd > [data-value]").ShouldBe("97,2");
        page.Words("[data-rounding]").ShouldBe(Cultures.In(Cultures.Kk, () => RoundingRule.TruncateToTenth.Name()));
        page.Words("[data-template-name]").ShouldBe("ent.above_threshold_pct.year");
        page.QuerySelectorAll("[data-used-in] li").Select(row => row.GetAttribute("data-section")).ShouldContain("general_secondary");
    }

    [Fact]
    public async Task YearsBefore_StandBesideTheFigure()
    {
        using var client = await fixture.Portal.SignInAsync(Role.Methodist);

        (await client.GetDocumentAsync("/kk/figures/2017/enrolment.total.2017")).Words("[data-earlier='2016']").ShouldBe("33\u00A0489, есептелген");
        (await client.GetDocumentAsync("/ru/figures/2016/enrolment.total.2016")).QuerySelectorAll("[data-earlier]").ShouldBeEmpty();
    }

    private static string Plain(string number) => number.Replace("\u00A0", "", StringComparison.Ordinal).Replace(',', '.');
}
