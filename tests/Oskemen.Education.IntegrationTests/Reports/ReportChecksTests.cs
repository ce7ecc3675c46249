using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Npgsql;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Reports;

namespace Oskemen.Education.IntegrationTests.Reports;

/// <summary>The page of checks and the register of contradictions, as people read it and decide.</summary>
public sealed class ReportChecksTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private const string Kk = "/kk/reports/2016/checks";
    private const string Ru = "/ru/reports/2016/checks";
    private const string Sample = "/kk/reports/2017/checks";

    [Theory]
    [InlineData(Kk, "Инклюзив", "қай санатқа жататыны есепте айтылмаған")]
    [InlineData(Ru, "нклюзив", "отчёт не говорит")]
    public async Task Register_ShowsBothValuesAndTheDecisionInTheLanguageOfThePage(string address, string section, string reason)
    {
        using var person = await fixture.Portal.SignInAsync(Role.Economist);

        var page = await person.GetDocumentAsync(address);

        page.QuerySelectorAll("[data-contradiction]").Length.ShouldBe(29);
        var total = Find(page, "inclusive.total").TextContent;
        foreach (var part in new[] { "4\u00A0363", "4\u00A0272", section, reason })
        {
            total.ShouldContain(part);
        }

        page.QuerySelector("[data-contradiction] form").ShouldBeNull("only who publishes decides");
        page.QuerySelectorAll("[data-severity='Error'] li").Select(item => item.TextContent).ShouldNotContain(text => text.Contains("4\u00A0363", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Decision_IsAddedTwiceAndBothStayInSight()
    {
        using var head = await fixture.Portal.SignInAsync(Role.Head);

        using var first = await DecideAsync(head, Ru, "sport.medals.total", "UseComputed", "Печатается сумма по уровням");
        first.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Figures(2016, "sport.medals.total")).ShouldBe(1414);
        using var second = await DecideAsync(head, Ru, "sport.medals.total", "KeepPrinted", "Оставляем как в отчёте");
        second.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Figures(2016, "sport.medals.total")).ShouldBe(72);

        // A person gives the reason in the language they write in, so that it stands in both.
        foreach (var address in new[] { Kk, Ru })
        {
            var history = Find(await head.GetDocumentAsync(address), "sport.medals.total").QuerySelectorAll(".contradiction-decision").Select(row => row.TextContent).ToList();
            history.Count.ShouldBe(3);
            history[0].ShouldContain("Оставляем как в отчёте");
            history[1].ShouldContain("Печатается сумма по уровням");
        }

        (await fixture.Database.ScalarAsync<long>("select count(*) from contradiction_decisions where subject = 'sport.medals.total' and decided_by_id is not null and reason_kk = reason_ru")).ShouldBe(2);
        (await fixture.Database.ScalarAsync<long>("select count(*) from audit_entries where changes::text like '%ContradictionDecision.ReasonRu%' and changes::text like '%Печатается сумма%'")).ShouldBe(1);
    }

    [Theory]
    [InlineData("inclusive.total", "KeepPrinted", "", "Reason")]
    [InlineData("inclusive.total", "KeepPrinted", "  ", "Reason")]
    [InlineData("inclusive.total", "KeepPrinted", "long", "Reason")]
    [InlineData("inclusive.total", "", "себеп", "Choice")]
    [InlineData("inclusive.total", "Accept", "себеп", "Choice")]
    [InlineData("inclusive.total", "Nothing", "себеп", "Choice")]
    [InlineData("kazakh-pupils", "UseComputed", "себеп", "Choice")]
    public async Task Decision_ThatIsNotComplete_IsRefusedAtItsFieldAndKeptAsTyped(string subject, string choice, string reason, string field)
    {
        using var head = await fixture.Portal.SignInAsync(Role.Head);
        var typed = reason == "long" ? new string('а', ContradictionDecision.ReasonMaxLength + 1) : reason;

        using var refused = await DecideAsync(head, Kk, subject, choice, typed);

        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await PortalClient.ReadAsync(refused);
        page.QuerySelectorAll("#error-summary a").Select(link => link.GetAttribute("href")).ShouldContain(href => href!.EndsWith(field, StringComparison.Ordinal));
        Find(page, subject).QuerySelector("details")!.HasAttribute("open").ShouldBeTrue();
        Find(page, subject).QuerySelector<IHtmlTextAreaElement>("textarea")!.Value.Trim().ShouldBe(typed.Trim());
        page.QuerySelectorAll<IHtmlTextAreaElement>("textarea").Count(area => area.Value.Trim().Length > 0).ShouldBe(typed.Trim().Length > 0 ? 1 : 0);
        (await fixture.Database.ScalarAsync<long>($"select count(*) from contradiction_decisions where subject = '{subject}' and decided_by_id is not null")).ShouldBe(0);
    }

    [Theory]
    [InlineData(Kk, "nothing")]
    [InlineData(Kk, "")]
    [InlineData(Kk, "inclusive.vision")]
    [InlineData(Kk, "meals-schools")]
    [InlineData(Sample, "inclusive.total")]
    [InlineData("/kk/reports/2030/checks", "inclusive.total")]
    public async Task Decision_AboutWhatDoesNotContradictItself_Is404(string address, string subject)
    {
        using var head = await fixture.Portal.SignInAsync(Role.Head);

        using var response = await head.PostAsync(Kk, address, Fields(subject, "KeepPrinted", "себеп"));

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData(Role.Economist)]
    [InlineData(Role.GuardianshipSpecialist)]
    public async Task Decision_ByWhoDoesNotPublish_IsForbidden(Role role)
    {
        using var person = await fixture.Portal.SignInAsync(role);

        using var response = await person.PostAsync("/kk/account/password", Kk, Fields("kulynshak-places", "Accept", "себеп"));

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Contradiction_ThatArises_StopsThePublicationUntilItIsDecided_AndTheDecisionSaysWhenItIsOverdue()
    {
        const string subject = "connected-schools";
        using var head = await fixture.Portal.SignInAsync(Role.Head);
        var clean = await head.GetDocumentAsync(Sample);
        clean.QuerySelector("[data-contradiction]").ShouldBeNull();
        await SetAsync("ict.adsl", 60);

        var broken = await head.GetDocumentAsync(Sample);
        Find(broken, subject).TextContent.ShouldContain("61");
        Errors(broken).ShouldBe(Errors(clean) + 1);

        (await DecideAsync(head, Sample, subject, "Accept", "екі ғимарат бөлек қосылған")).Dispose();
        var decided = await head.GetDocumentAsync(Sample);
        Find(decided, subject).TextContent.ShouldContain("екі ғимарат бөлек қосылған");
        Errors(decided).ShouldBe(Errors(clean));
        var warnings = Warnings(decided);

        await SetAsync("ict.adsl", 45);
        var mended = await head.GetDocumentAsync(Sample);
        mended.QuerySelector("[data-contradiction]").ShouldBeNull();
        Errors(mended).ShouldBe(Errors(clean));
        Warnings(mended).ShouldBe(warnings + 1, "the decision is not needed any more");
    }

    [Theory]
    [InlineData("update contradiction_decisions set choice = 'Accept'")]
    [InlineData("delete from contradiction_decisions")]
    public async Task Database_KeepsEveryDecision(string sql)
    {
        (await Should.ThrowAsync<PostgresException>(() => fixture.Database.ExecuteAsPortalAsync(sql))).SqlState.ShouldBeOneOf("42501", "P0001");
        (await Should.ThrowAsync<PostgresException>(() => fixture.Database.ExecuteAsOwnerAsync(sql))).ConstraintName.ShouldBe("append_only");
    }

    private static Task<HttpResponseMessage> DecideAsync(PortalClient client, string address, string subject, string choice, string reason) =>
        client.PostAsync(address, address, Fields(subject, choice, reason));

    private static Dictionary<string, string> Fields(string subject, string choice, string reason) =>
        new() { ["Subject"] = subject, ["Choice"] = choice, ["Reason"] = reason };

    private static IElement Find(IHtmlDocument page, string subject) =>
        page.QuerySelectorAll("[data-contradiction]").Single(row => row.GetAttribute("data-contradiction") == subject);

    private static int Errors(IHtmlDocument page) => page.QuerySelectorAll("[data-severity='Error'] li").Length;

    private static int Warnings(IHtmlDocument page) => page.QuerySelectorAll("[data-severity='Warning'] li").Length;

    private Task SetAsync(string key, int value) =>
        fixture.Database.ExecuteAsOwnerAsync($"update indicator_values set value = {value} where indicator_key = '{key}' and report_year = 2017");

    private async Task<decimal?> Figures(int year, string key)
    {
        await using var db = fixture.Database.CreateContext();
        return (await Web.Figures.ReportData.FindAsync(db, year, TestContext.Current.CancellationToken))!.Figures.Find(key)!.Content.Number;
    }
}
