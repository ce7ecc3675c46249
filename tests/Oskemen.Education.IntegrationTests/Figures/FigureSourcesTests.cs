using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Exams;
using Oskemen.Education.Domain.Reports;
using Oskemen.Education.IntegrationTests.BudgetMonths;

namespace Oskemen.Education.IntegrationTests.Figures;

/// <summary>Figures that come from registers and from the budget, and figures that have two values.</summary>
public sealed class FigureSourcesTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private const int MoreLines = 40;

    [Fact]
    public async Task BudgetLine_LeadsToItsMonthAndWhoDecidedIt()
    {
        using var economist = await fixture.Portal.SignInAsync(Role.Economist);
        using var head = await fixture.Portal.SignInAsync(Role.Head);
        using var official = await fixture.Portal.SignInAsync(Role.Official);
        const string plan = "/kk/figures/2016/budget.464.001.011.plan";
        var before = await economist.GetDocumentAsync(plan);
        before.Words("dd > [data-value]").ShouldBe("5\u00A0109,0");
        before.QuerySelector("[data-month] a")!.GetAttribute("href").ShouldBe("/kk/budget/2016/10");
        before.QuerySelectorAll("[data-month] [data-decision]").ShouldBeEmpty();
        (await official.GetDocumentAsync("/kk/figures/2016")).Rows().ShouldBeEmpty();

        await (await MonthPage.OpenAsync(economist)).SaveAsync(submit: true);
        var approval = (await head.GetDocumentAsync("/kk/budget/2016/10")).QuerySelector<IHtmlFormElement>("form[action$=approval]")!;
        (await head.PostAsync("/kk/budget/2016/10/approval", PortalClient.FieldsOf(approval))).Dispose();

        var after = await economist.GetDocumentAsync(plan);
        after.QuerySelectorAll("[data-month] [data-decision]").Select(row => row.GetAttribute("data-decision")).ShouldBe(["Submitted", "Approved"]);
        after.QuerySelectorAll("[data-month] .who .as-typed").Length.ShouldBe(2);
        var percent = await economist.GetDocumentAsync("/kk/figures/2016/budget.464.001.011.percent");
        percent.QuerySelectorAll("[data-input]").Select(row => row.GetAttribute("data-input")).ShouldBe(["budget.464.001.011.plan", "budget.464.001.011.executed"]);
        var line = (await fixture.Database.FindReportAsync(2016)).Month!.Execution.Rows.Single(row => row.Line.Code.Text == "464.001.011").Figures;
        percent.Words("[data-exact]").ShouldBe((100 * line.Paid!.Value.Thousands / line.Plan!.Value.Thousands).ToString("0.##########", Web.Localization.Cultures.Kk));

        // What is approved is open to officials, without names.
        (await official.GetDocumentAsync("/kk/figures/2016")).Rows().ShouldAllBe(row => row.Key.StartsWith("budget.", StringComparison.Ordinal));
        var seen = await official.GetDocumentAsync(plan);
        seen.QuerySelectorAll("[data-month] .who").Length.ShouldBe(2);
        seen.QuerySelectorAll(".who .as-typed").ShouldBeEmpty();
    }

    [Fact]
    public async Task RegisterFigure_LeadsToItsRowsAndStandsBesideWhatWasEntered()
    {
        using var client = await fixture.Portal.SignInAsync(Role.Methodist);
        const string address = "/kk/figures/2017/ent.participants.2017";
        var entered = (await client.GetDocumentAsync(address)).Words("dd > [data-value]");
        await AddResultsAsync(participants: 40);

        var page = await client.GetDocumentAsync(address);

        page.QuerySelector("[data-origin]")!.GetAttribute("data-origin").ShouldBe("Register");
        page.Words("dd > [data-value]").ShouldBe("40");
        entered.ShouldNotBe("40");
        page.QuerySelector("[data-register] a")!.GetAttribute("href").ShouldBe("/kk/ent/2017");
        page.Words("[data-two-values] [data-other]").ShouldBe(entered);
        page.QuerySelectorAll("[data-two-values] [data-entered]").Length.ShouldBe(1);
        page.QuerySelectorAll("[data-two-values] [data-decision]").ShouldBeEmpty();
        using var economist = await fixture.Portal.SignInAsync(Role.Economist);
        (await economist.GetDocumentAsync(address)).QuerySelector("[data-register]").ShouldBeNull("the economist does not see exams");
    }

    [Fact]
    public async Task Input_OfASectionThatIsNotApproved_IsNotToldToAnOfficial()
    {
        using var head = await fixture.Portal.SignInAsync(Role.Head);
        using var official = await fixture.Portal.SignInAsync(Role.Official);
        const string address = "/kk/figures/2017/meals.schools.total";
        (await official.GetDocumentAsync(address)).QuerySelectorAll("[data-input='network.schools.day'] [data-value]").Length.ShouldBe(1);
        const string reopening = "/kk/indicators/2017/general_secondary/reopening";
        (await head.PostAsync(reopening, reopening, new() { ["Reason"] = "Қате табылды" })).Dispose();

        var page = await official.GetDocumentAsync(address);

        page.QuerySelectorAll("[data-input='network.schools.day']").Length.ShouldBe(1);
        page.QuerySelectorAll("[data-input] :is([data-value], a)").ShouldBeEmpty();
        (await head.GetDocumentAsync(address)).QuerySelectorAll("[data-input='network.schools.day'] [data-value]").Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("preschool.orgs.total", "83")]
    [InlineData("inclusive.total", "4\u00A0272")]
    public async Task TwoValues_StandWithTheDecisionAndItsReason(string key, string computed)
    {
        using var client = await fixture.Portal.SignInAsync(Role.Head);
        var address = $"/figures/2016/{key}";
        await DecideAsync(key, ContradictionChoice.UseComputed, "Бөліктері белгілі", "Части известны");
        var before = await client.GetDocumentAsync($"/kk{address}");
        var printed = before.Words("[data-other]");
        before.Words("dd > [data-value]").ShouldBe(computed);
        printed.ShouldNotBe(computed);

        await DecideAsync(key, ContradictionChoice.KeepPrinted, "Есепте солай басылған", "Так напечатано в отчёте");

        foreach (var (language, reason) in new[] { ("kk", "Есепте солай басылған"), ("ru", "Так напечатано в отчёте") })
        {
            var after = await client.GetDocumentAsync($"/{language}{address}");
            after.QuerySelector("[data-origin]")!.GetAttribute("data-origin").ShouldBe("Decision");
            after.Words("dd > [data-value]").ShouldBe(printed);
            after.Words("[data-other]").ShouldBe(computed);
            after.Words("[data-two-values] [data-decision='KeepPrinted'] > .as-typed").ShouldBe(reason);
        }
    }

    private async Task DecideAsync(string key, ContradictionChoice choice, string kk, string ru)
    {
        await using var db = fixture.Database.CreateContext();
        db.ContradictionDecisions.Add(new ContradictionDecision(2016, key, choice, kk, ru, decidedById: null, new DateTimeOffset(2017, 1, 10, 5, 0, 0, TimeSpan.Zero)));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Pages_CostAsManyCommandsWithTenTimesTheValues()
    {
        using var client = await fixture.Portal.SignInAsync(Role.Head);
        string[] pages = ["/kk/figures/2016", "/kk/figures/2026", "/kk/figures/2026.csv", "/kk/figures/2026/enrolment.total.2026", "/kk/figures/2026/ent.participants.2025", "/kk/figures/2016/budget.total.executed"];
        await fixture.Database.ExecuteAsOwnerAsync("insert into report_years (year, is_sample, opened_at) select year, false, now() from generate_series(2018, 2026) year");
        await CountAsync(client, pages);
        var before = await CountAsync(client, pages);
        await fixture.Database.ExecuteAsOwnerAsync(
            """
            insert into indicator_values (indicator_key, period, value, text, report_year, source_lines, is_printed, origin)
            select indicator_key, period, value, text, year, source_lines, is_printed, origin from indicator_values cross join generate_series(2018, 2026) year where report_year = 2016
            """);
        await fixture.Database.ExecuteAsOwnerAsync(
            $"insert into contradiction_decisions (year, subject, choice, reason_kk, reason_ru, decided_at) select 2016, 'rule.' || number, 'Accept', 'Себеп', 'Причина', now() from generate_series(1, {MoreLines}) number");

        (await CountAsync(client, pages)).ShouldBe(before);
        before.ShouldAllBe(count => count > 0);
    }

    private async Task<List<int>> CountAsync(PortalClient client, string[] pages)
    {
        var counts = new List<int>();
        foreach (var page in pages)
        {
            counts.Add((await fixture.Portal.Commands.DuringAsync(() => client.Http.GetByteArrayAsync(page, TestContext.Current.CancellationToken))).Count);
        }

        return counts;
    }

    /// <summary>A made-up season for the made-up report, with the results of one school.</summary>
    private async Task AddResultsAsync(int participants)
    {
        await using var db = fixture.Database.CreateContext();
        var school = await db.Organisations.FindAsync([(await fixture.Database.FindOrganisationAsync("school_44")).Id], TestContext.Current.CancellationToken);
        db.EntSeasons.Add(new EntSeason(2017, new EntScale(125, 5, 50, 100), isSample: true));
        db.EntResults.Add(new EntResult(
            2017,
            school!,
            new EntFigures { Graduates = participants, Participants = participants, ExemptHealth = 0, ExemptWinners = 0, Traditional = 0, Mean = 86.6m, AboveThreshold = 38, HighScores = 10 },
            await fixture.Database.ScalarAsync<Guid>("select id from users limit 1"),
            TimeProvider.System.GetUtcNow()));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }
}
