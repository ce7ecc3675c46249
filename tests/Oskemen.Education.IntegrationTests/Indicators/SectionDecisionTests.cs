using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Npgsql;
using Oskemen.Education.Domain.Accounts;

namespace Oskemen.Education.IntegrationTests.Indicators;

/// <summary>The way of a section: submitted by who is responsible, decided by the head, locked in the database.</summary>
public sealed class SectionDecisionTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private const string Staffing = "/kk/indicators/2017/staffing";
    private const string Gifted = "/kk/indicators/2017/gifted_children";

    [Fact]
    public async Task Section_IsReturnedSubmittedAgainApprovedAndReopened()
    {
        using var head = await fixture.Portal.SignInAsync(Role.Head);
        using var methodist = await fixture.SignInAsResponsibleAsync("staffing");

        using var withoutReason = await head.PostAsync($"{Staffing}/return", $"{Staffing}/return", new() { ["Reason"] = " " });
        withoutReason.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await head.PostAsync($"{Staffing}/return", $"{Staffing}/return", new() { ["Reason"] = "Педагогтер санын тексеріңіз" })).Dispose();
        var returned = await methodist.GetDocumentAsync(Staffing);
        returned.Body!.TextContent.ShouldContain("Педагогтер санын тексеріңіз");
        (await methodist.GetDocumentAsync("/kk")).QuerySelector("[data-due-section='2017/staffing']")!.TextContent.ShouldContain("Педагогтер санын тексеріңіз");

        (await methodist.SaveSectionAsync(Staffing, ("value.staff.teachers.2016", "4600"))).Dispose();
        (await methodist.PressAsync(Staffing, "submission")).Dispose();
        (await methodist.GetDocumentAsync(Staffing)).QuerySelector("form:has(.report-figures)").ShouldBeNull();
        (await head.GetDocumentAsync("/kk")).QuerySelector("[data-submitted-section='2017/staffing']").ShouldNotBeNull();

        (await head.PressAsync(Staffing, "approval")).Dispose();
        (await head.GetDocumentAsync(Staffing)).QuerySelector(".status-approved").ShouldNotBeNull();
        await ShouldBeLockedAsync("update indicator_values set value = 1 where indicator_key = 'staff.teachers.2016' and report_year = 2017");
        await ShouldBeLockedAsync("delete from indicator_values where indicator_key = 'staff.teachers.2016' and report_year = 2017");
        await ShouldBeLockedAsync("insert into section_problems (problem_kk, problem_ru, year, section, entered_at) values ('а', 'б', 2017, 'staffing', now())");

        (await head.PostAsync($"{Staffing}/reopening", $"{Staffing}/reopening", new() { ["Reason"] = "Қате табылды" })).Dispose();
        (await methodist.GetDocumentAsync(Staffing)).QuerySelector("form:has(.report-figures)").ShouldNotBeNull();
        (await fixture.Database.ScalarAsync<long>(
            "select count(*) from section_decisions d join section_years s on s.id = d.section_id where s.section = 'staffing' and s.year = 2017")).ShouldBe(5);
    }

    [Fact]
    public async Task Submit_WhileFiguresAreEmpty_IsRefused()
    {
        using var methodist = await fixture.SignInAsResponsibleAsync("gifted_children");
        (await methodist.SaveSectionAsync(Gifted, ("value.gifted.contests.result_pct", ""))).Dispose();
        (await methodist.GetDocumentAsync(Gifted)).QuerySelector("form[action$='/submission']").ShouldBeNull();

        using var refused = await methodist.PostAsync(Gifted, $"{Gifted}/submission", []);

        (await methodist.GetDocumentAsync(refused.Headers.Location!.ToString())).QuerySelector("[role=status]")!.TextContent.ShouldContain("барлық көрсеткішті");
        (await methodist.GetDocumentAsync(Gifted)).QuerySelector(".status-open").ShouldNotBeNull();
    }

    [Fact]
    public async Task Approve_WhoSubmittedThemselves_IsRefusedByPageAndDatabase()
    {
        var user = await fixture.Portal.CreateUserAsync(Role.Methodist, Role.Head);
        await fixture.Database.ExecuteAsOwnerAsync($"update section_years set responsible_id = '{user.Id}' where year = 2017 and section = 'informatisation'");
        using var client = await fixture.Portal.SignInAsync(user);
        const string address = "/kk/indicators/2017/informatisation";
        (await client.SaveSectionAsync(address, ("confirm", "*"))).Dispose();
        (await client.PressAsync(address, "submission")).Dispose();
        var page = await client.GetDocumentAsync(address);
        page.QuerySelector("form[action$='/approval']").ShouldBeNull();

        using var refused = await client.PostAsync($"{address}/return", $"{address}/approval", new() { ["decision"] = "1" });

        (await client.GetDocumentAsync(address)).QuerySelector(".status-submitted").ShouldNotBeNull();
        var problem = await Should.ThrowAsync<PostgresException>(() => fixture.Database.ExecuteAsPortalAsync(
            $"insert into section_decisions (section_id, number, kind, decided_by_id, decided_at) select id, 2, 'Approved', '{user.Id}', now() from section_years where year = 2017 and section = 'informatisation'"));
        problem.ConstraintName.ShouldBe("own_submission");
    }

    [Theory]
    [InlineData("update section_years set year = 2018")]
    [InlineData("delete from section_decisions")]
    [InlineData("update section_decisions set kind = 'Returned'")]
    [InlineData("delete from contests")]
    [InlineData("update indicators set formula = null")]
    [InlineData("insert into section_decisions (section_id, number, kind, decided_by_id, decided_at) select s.id, 1, 'Approved', (select id from users limit 1), now() from section_years s where year = 2016 limit 1")]
    [InlineData("insert into section_decisions (section_id, number, kind, decided_by_id, decided_at) select s.id, 7, 'Submitted', (select id from users limit 1), now() from section_years s where year = 2016 limit 1")]
    public async Task Database_RefusesWhatNobodyMay(string sql) =>
        (await Should.ThrowAsync<PostgresException>(() => fixture.Database.ExecuteAsPortalAsync(sql))).SqlState.ShouldBeOneOf("42501", "P0001");

    [Fact]
    public async Task Save_WhenTheSectionWasSubmittedMeanwhile_ShowsWhatWasTyped()
    {
        using var methodist = await fixture.SignInAsResponsibleAsync("innovation");
        (await methodist.SaveSectionAsync(SectionPages.Innovation, ("confirm", "*"))).Dispose();
        var fields = await methodist.OpenFormAsync(SectionPages.Innovation);
        fields["value.innovation.pilot.first_graders"] = "777";
        (await methodist.PressAsync(SectionPages.Innovation, "submission")).Dispose();

        using var late = await methodist.PostAsync(SectionPages.Innovation, fields);

        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await PortalClient.ReadAsync(late)).QuerySelector("[data-not-saved]")!.TextContent.ShouldContain("777");
    }

    [Fact]
    public async Task Year_IsOpenedAndItsSectionsAreGivenToPeople()
    {
        using var head = await fixture.Portal.SignInAsync(Role.Head);
        (await head.PostAsync("/kk/indicators/2017", "/kk/indicators/years", new() { ["Year"] = "2018" })).Dispose();
        using var twice = await head.PostAsync("/kk/indicators/2017", "/kk/indicators/years", new() { ["Year"] = "2018" });
        twice.Headers.Location!.ToString().ShouldEndWith("/kk/indicators/2018");
        (await fixture.Database.ScalarAsync<long>("select count(*) from section_years where year = 2018 and responsible_id is null")).ShouldBe(14);
        var methodist = await fixture.Portal.CreateUserAsync(Role.Methodist);
        var specialist = await fixture.Portal.CreateUserAsync(Role.GuardianshipSpecialist);
        const string address = "/kk/indicators/2018/responsible";
        var page = await head.GetDocumentAsync(address);
        var fields = PortalClient.FieldsOf(page.QuerySelector<IHtmlFormElement>("form:has(#staffing)")!);

        using var swapped = await head.PostAsync(address, new(fields) { ["guardianship"] = methodist.Id.ToString() });
        swapped.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var given = await head.PostAsync(address, new(fields) { ["guardianship"] = specialist.Id.ToString(), ["staffing"] = methodist.Id.ToString() });
        given.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var stale = await head.PostAsync(address, new(fields) { ["staffing"] = "" });
        stale.StatusCode.ShouldBe(HttpStatusCode.Redirect, "nothing was chosen otherwise than when the page was opened");
        (await fixture.Database.ScalarAsync<Guid>("select responsible_id from section_years where year = 2018 and section = 'guardianship'")).ShouldBe(specialist.Id);

        using var client = await fixture.Portal.SignInAsync(specialist);
        (await client.SaveSectionAsync("/kk/indicators/2018/guardianship", ("value.guardianship.guarded", "440"))).Dispose();
        (await fixture.Database.FindValueAsync("guardianship.guarded", 2018))!.Value.ShouldBe(440);
    }

    private async Task ShouldBeLockedAsync(string sql)
    {
        (await Should.ThrowAsync<PostgresException>(() => fixture.Database.ExecuteAsPortalAsync(sql))).ConstraintName.ShouldBe("section_locked");
        (await Should.ThrowAsync<PostgresException>(() => fixture.Database.ExecuteAsOwnerAsync(sql))).ConstraintName.ShouldBe("section_locked");
    }
}
