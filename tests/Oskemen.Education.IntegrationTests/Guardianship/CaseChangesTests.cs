using System.Net;
using Oskemen.Education.Domain.Guardianship;

namespace Oskemen.Education.IntegrationTests.Guardianship;

public sealed class CaseChangesTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Pause_StopsTheBenefitAndUnsettlesTheAccount()
    {
        using var client = await fixture.Portal.OpenRegisterAsync();
        var id = await client.RegisterCaseAsync();
        await fixture.Database.ExecuteAsOwnerAsync($"update guardianship_cases set unsettled_from = '2026-11-01' where id = {id}");

        using var response = await client.PauseAsync(id, PauseReason.LivesElsewhere, "2026-06-10", "2026-08-20", "Тарбағатай ауданы");

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await UnsettledAsync(id)).ShouldBe(new DateOnly(2026, 6, 1));
        (await client.GetDocumentAsync($"/ru/guardianship/cases/{id}")).QuerySelector("[data-pause]")!.TextContent.ShouldContain("проживает в другом месте");
    }

    [Theory]
    [InlineData("2026-01-01", "", "x", "From")]
    [InlineData("2026-06-10", "2026-06-09", "x", "Until")]
    [InlineData("2026-06-10", "", "", "Note")]
    public async Task Pause_ThatIsWrong_IsRefused(string from, string until, string note, string field)
    {
        using var client = await fixture.Portal.OpenRegisterAsync();
        var id = await client.RegisterCaseAsync();

        using var response = await client.PauseAsync(id, PauseReason.Other, from, until, note);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await PortalClient.ReadAsync(response)).QuerySelector($"#{field}-error")!.TextContent.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Pause_OverAnother_IsRefused_AndOneEnteredInErrorIsTakenBack()
    {
        using var client = await fixture.Portal.OpenRegisterAsync();
        var id = await client.RegisterCaseAsync();
        using var first = await client.PauseAsync(id, PauseReason.RefusedByGuardian, "2026-06-10");
        using var second = await client.PauseAsync(id, PauseReason.RefusedByGuardian, "2026-09-01");
        (await PortalClient.ReadAsync(second)).QuerySelector("#From-error")!.TextContent.ShouldBe("Бұл күндері жәрдемақы тоқтатылған.");

        var pause = await fixture.Database.ScalarAsync<int>($"select id from benefit_pauses where case_id = {id}");
        using var until = await client.PostAsync($"/kk/guardianship/cases/{id}/pauses/{pause}", $"/kk/guardianship/cases/{id}/pauses/{pause}", new() { ["Until"] = "2026-07-31" });
        (await fixture.Database.ScalarAsync<DateOnly>($"select until from benefit_pauses where id = {pause}")).ShouldBe(new DateOnly(2026, 7, 31));
        using var back = await client.PostAsync($"/kk/guardianship/cases/{id}/pauses/{pause}", $"/kk/guardianship/cases/{id}/pauses/{pause}", new() { ["isError"] = "true" });
        (await fixture.Database.ScalarAsync<long>($"select count(*) from benefit_pauses where case_id = {id}")).ShouldBe(0);
    }

    [Fact]
    public async Task End_IsShownAndCanBeTakenBack()
    {
        using var client = await fixture.Portal.OpenRegisterAsync();
        var id = await client.RegisterCaseAsync();

        await client.EndAsync(id, CareEndReason.Adoption, "2026-07-15");

        var page = await client.GetDocumentAsync($"/kk/guardianship/cases/{id}");
        page.QuerySelector("#card-act ~ dl")!.TextContent.ShouldContain("15.07.2026, асырап алу");
        var version = page.QuerySelector("form[action$='/reopening'] input[name=version]")!.GetAttribute("value")!;
        using var back = await client.PostAsync($"/kk/guardianship/cases/{id}", $"/kk/guardianship/cases/{id}/reopening", new() { ["version"] = version });
        back.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await fixture.Database.ScalarAsync<bool>($"select ends_on is null from guardianship_cases where id = {id}")).ShouldBeTrue();
    }

    [Theory]
    [InlineData("2026-03-15", "On")]
    [InlineData("2100-01-01", "On")]
    [InlineData("", "On")]
    public async Task End_OnAnImpossibleDay_IsRefused(string on, string field)
    {
        using var client = await fixture.Portal.OpenRegisterAsync();
        var id = await client.RegisterCaseAsync();
        var address = $"/kk/guardianship/cases/{id}/end";
        using var response = await client.PostAsync(address, new(await client.FieldsAsync(address)) { ["Reason"] = nameof(CareEndReason.Death), ["On"] = on });
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await PortalClient.ReadAsync(response)).QuerySelector($"#{field}-error")!.TextContent.ShouldContain("16.03.2026");
    }

    [Theory]
    [InlineData("child", "First", "Санжар")]
    [InlineData("guardian", "Telephone", "+7 701 111 11 11")]
    [InlineData("terms", "Act", "№ 78")]
    public async Task Correction_IsSaved_AndOneThatWasOvertakenShowsBoth(string part, string field, string value)
    {
        using var client = await fixture.Portal.OpenRegisterAsync();
        var id = await client.RegisterCaseAsync();
        var address = $"/kk/guardianship/cases/{id}/{part}";
        var mine = await client.FieldsAsync(address);
        var theirs = new Dictionary<string, string>(mine) { [field] = value };

        using var saved = await client.PostAsync(address, theirs);
        mine[field] = "№ 99";
        using var overtaken = await client.PostAsync(address, mine);

        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        overtaken.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await PortalClient.ReadAsync(overtaken);
        page.QuerySelector($"#{field}")!.GetAttribute("value").ShouldBe("№ 99");
        page.QuerySelector($"[data-stored='{field}']")!.TextContent.ShouldContain(value);
        var again = PortalClient.FieldsOf((AngleSharp.Html.Dom.IHtmlFormElement)page.QuerySelector("main form.form-narrow")!);
        using var deliberate = await client.PostAsync(address, again);
        deliberate.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Parts_AreAddedAndTakenAway()
    {
        using var client = await fixture.Portal.OpenRegisterAsync();
        var id = await client.RegisterCaseAsync();
        var address = $"/kk/guardianship/cases/{id}";

        using var housing = await client.PostAsync($"{address}/housing/new", $"{address}/housing/new", new() { ["Status"] = nameof(HousingStatus.Queued), ["Since"] = "2026-04-01", ["Note"] = "№ 311" });
        using var document = await client.PostAsync($"{address}/documents/new", $"{address}/documents/new", new() { ["Kind"] = nameof(DocumentKind.BirthCertificate), ["Number"] = "А 123", ["IssuedOn"] = "2018-03-20" });

        var page = await client.GetDocumentAsync(address);
        page.QuerySelector("#card-housing ~ p")!.TextContent.ShouldBe("баспана кезегінде");
        page.QuerySelector("#card-documents ~ ul")!.TextContent.ShouldContain("туу туралы куәлік");
        foreach (var form in page.QuerySelectorAll("form[action$='/removal']").ToList())
        {
            using var removed = await client.PostAsync(address, form.GetAttribute("action")!, []);
            removed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        (await client.GetDocumentAsync(address)).QuerySelectorAll("form[action$='/removal']").ShouldBeEmpty();
    }

    private Task<DateOnly> UnsettledAsync(int id) => fixture.Database.ScalarAsync<DateOnly>($"select unsettled_from from guardianship_cases where id = {id}");
}
