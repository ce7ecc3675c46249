using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Registers;

namespace Oskemen.Education.IntegrationTests.Indicators;

/// <summary>The registers of events, investments and problems.</summary>
public sealed class RegisterTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Seed_HoldsWhatTheReportTells()
    {
        await using var db = fixture.Database.CreateContext();
        var investments = await db.Investments.Where(entry => entry.Year <= 2016).ToListAsync(TestContext.Current.CancellationToken);

        investments.Count.ShouldBe(25);
        Investment.TotalOf(investments, 2016).Thousands.ShouldBe(216201.3m);
        investments.Single(entry => entry.Purpose == InvestmentPurpose.Textbooks).ShouldSatisfyAllConditions(
            entry => entry.Amount.Thousands.ShouldBe(257508.8m), entry => entry.IsInTotal.ShouldBeFalse());
        (await db.Contests.CountAsync(entry => entry.Year == 2016, TestContext.Current.CancellationToken)).ShouldBe(12);
        (await db.SectionProblems.CountAsync(entry => entry.Year == 2016, TestContext.Current.CancellationToken)).ShouldBe(25);
    }

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    public async Task Lists_ShowEveryRowOf2016(string language)
    {
        using var client = await fixture.Portal.SignInAsync(Role.Head);

        var events = await client.GetDocumentAsync($"/{language}/registers/2016/events");
        events.QuerySelectorAll("[data-contest]").Length.ShouldBe(12);
        events.Body!.TextContent.ShouldContain(language == "kk" ? "«Ардагер жанымызда» жобасы" : "проект «Ветеран живёт рядом»");
        var investments = await client.GetDocumentAsync($"/{language}/registers/2016/investments");
        investments.QuerySelectorAll("[data-investment]").Length.ShouldBe(25);
        investments.QuerySelector("[data-total]")!.TextContent.ShouldBe("216\u00A0201,3");
        (await client.GetDocumentAsync($"/{language}/registers/2016/problems")).QuerySelectorAll("[data-problem]").Length.ShouldBe(25);
    }

    [Fact]
    public async Task Investment_IsAddedCorrectedAndWithdrawn_AndTheTotalFollows()
    {
        using var client = await fixture.SignInAsResponsibleAsync("material_base");
        const string list = "/kk/registers/2017/investments";
        var school = (await fixture.Database.FindOrganisationAsync("school_44")).Id.ToString(CultureInfo.InvariantCulture);

        using var added = await client.PostAsync($"{list}/new", $"{list}/new", new()
        {
            ["Purpose"] = "Transport",
            ["NameKk"] = "Автобус",
            ["NameRu"] = "Автобус",
            ["Amount"] = "8 710,5",
            ["IsInTotal"] = "true",
            ["Organisations[0]"] = school,
        });
        added.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await TotalAsync(client)).ShouldContain("80\u00A0210,5");
        var row = (await client.GetDocumentAsync(list)).QuerySelectorAll("[data-investment]").Single(row => row.TextContent.Contains("8\u00A0710,5", StringComparison.Ordinal));
        row.TextContent.ShouldContain("№ 44");
        var address = $"{list}/{row.GetAttribute("data-investment")}";
        var fields = PortalClient.FieldsOf((await client.GetDocumentAsync(address)).QuerySelector<IHtmlFormElement>("form:has(#Amount)")!);

        (await client.PostAsync(address, new(fields) { ["Amount"] = "8 500,0" })).Dispose();
        using var stale = await client.PostAsync(address, new(fields) { ["Amount"] = "9 000,0" });
        stale.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await PortalClient.ReadAsync(stale)).QuerySelector("[data-stored]")!.TextContent.ShouldContain("8\u00A0500,0");
        (await TotalAsync(client)).ShouldContain("80\u00A0000,0");

        var page = await client.GetDocumentAsync(address);
        var withdrawal = PortalClient.FieldsOf(page.QuerySelector<IHtmlFormElement>("form[action$='/withdrawal']")!);
        (await client.PostAsync($"{address}/withdrawal", new(withdrawal) { ["Reason"] = "Қате енгізілді" })).Dispose();
        (await TotalAsync(client)).ShouldContain("71\u00A0500,0");
        (await client.GetDocumentAsync(list)).QuerySelector(".withdrawn")!.TextContent.ShouldContain("Қате енгізілді");
        (await client.GetDocumentAsync("/kk/indicators/2017/material_base")).Row("materials.total.2017").TextContent.ShouldContain("71\u00A0500,0");
        (await fixture.Database.ScalarAsync<long>(
            "select count(*) from audit_entries where subject_key = '2017/material_base' and changes::text like '%Investment.WithdrawalReason%'")).ShouldBe(1);
    }

    [Fact]
    public async Task Event_NamesItsSchools_AndAPartIsRefusedAtItsField()
    {
        using var client = await fixture.SignInAsResponsibleAsync("gifted_children");
        const string list = "/ru/registers/2017/events";
        var school = (await fixture.Database.FindOrganisationAsync("school_3")).Id.ToString(CultureInfo.InvariantCulture);
        Dictionary<string, string> fields = new()
        {
            ["Section"] = "GiftedChildren",
            ["Kind"] = "Contest",
            ["NameKk"] = "Жас ғалым",
            ["NameRu"] = "Юный учёный",
            ["Level"] = "Oblast",
            ["From"] = "2017-04-01",
            ["Until"] = "2017-04-30",
            ["Participants"] = "20",
            ["First"] = "1",
            ["Second"] = "2",
            ["Organisations[0].Id"] = school,
            ["Organisations[0].AwardKk"] = "1-орын",
            ["Organisations[0].AwardRu"] = "1-е место",
        };

        foreach (var (field, value) in new[] { ("Until", "2017-03-01"), ("NameRu", ""), ("First", "21"), ("First", "көп"), ("Kind", ""), ("Organisations[0].AwardRu", ""), ("Section", "Staffing") })
        {
            using var refused = await client.PostAsync($"{list}/new", $"{list}/new", new(fields) { [field] = value });
            refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest, field);
            (await PortalClient.ReadAsync(refused)).QuerySelector("#error-summary").ShouldNotBeNull();
        }

        using var added = await client.PostAsync($"{list}/new", $"{list}/new", fields);
        added.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var row = (await client.GetDocumentAsync(list)).QuerySelectorAll("[data-contest]").Single(row => row.TextContent.Contains("Юный учёный", StringComparison.Ordinal));
        row.TextContent.ShouldContain("апрель 2017 года");
        row.TextContent.ShouldContain("1-е место");

        // A name that is taken out of the list goes; the row stays.
        var address = $"{list}/{row.GetAttribute("data-contest")}";
        var again = PortalClient.FieldsOf((await client.GetDocumentAsync(address)).QuerySelector<IHtmlFormElement>("form:has(#NameKk)")!);
        (await client.PostAsync(address, new(again) { ["Organisations[0].Id"] = "", ["Organisations[0].AwardKk"] = "", ["Organisations[0].AwardRu"] = "" })).Dispose();
        (await client.GetDocumentAsync(list)).Body!.TextContent.ShouldNotContain("1-е место");
    }

    [Fact]
    public async Task Problem_WantsBothLanguagesAndFiguresThatThereAre()
    {
        using var client = await fixture.SignInAsResponsibleAsync("inclusive_education");
        const string address = "/kk/registers/2017/problems/new";
        Dictionary<string, string> fields = new() { ["Section"] = "InclusiveEducation", ["ProblemKk"] = "Мамандар аз", ["ProblemRu"] = "Мало специалистов", ["Figures"] = "inclusive.total; ent.avg.2017" };

        foreach (var (field, value) in new[] { ("ProblemRu", ""), ("Figures", "inclusive.nothing"), ("SolutionKk", "Курс") })
        {
            using var refused = await client.PostAsync(address, address, new(fields) { [field] = value });
            refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest, field);
        }

        using var added = await client.PostAsync(address, address, fields);
        added.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await fixture.Database.ScalarAsync<string>("select figures from section_problems where problem_kk = 'Мамандар аз'")).ShouldBe("inclusive.total;ent.avg.2017");
    }

    [Fact]
    public async Task Row_OfASectionThatIsNotGivenToThem_IsNotOpened()
    {
        using var client = await fixture.Portal.SignInAsync(await fixture.Portal.CreateUserAsync(Role.Methodist));
        var rows = await SampleRows.FindAsync(fixture.Database);

        foreach (var address in new[] { $"events/{rows.Contest}", $"investments/{rows.Investment}", $"problems/{rows.Problem}", "events/new", "events/999999" })
        {
            using var response = await client.Http.GetAsync($"/kk/registers/2017/{address}", TestContext.Current.CancellationToken);
            response.StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
        }
    }

    private static async Task<string> TotalAsync(PortalClient client) =>
        (await client.GetDocumentAsync("/kk/registers/2017/investments")).QuerySelector("[data-total]")!.TextContent;
}
