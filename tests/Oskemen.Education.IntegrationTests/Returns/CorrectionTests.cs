using System.Net;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Collection;

namespace Oskemen.Education.IntegrationTests.Returns;

/// <summary>Approved figures are corrected in a revision of their own.</summary>
public sealed class CorrectionTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Correction_CountsOnceItIsApproved()
    {
        var id = await ApprovedAsync(2023, "school_1");
        using var head = await fixture.Portal.SignInAsync(Role.Head);
        using var director = await fixture.SignInForAsync("school_1");
        (await PupilsAsync(head, 2023)).ShouldBe("45");

        (await director.SendAsync($"/kk/returns/{id}/correction", $"/kk/returns/{id}/correction", new() { ["Reason"] = "Екі оқушы көшіп келді" })).ShouldContain("Түзету басталды");
        var page = await ReturnSheetPage.OpenAsync(director, id);
        page.Text.ShouldContain("1-түзету");
        page.Text.ShouldContain("Екі оқушы көшіп келді");
        page.Text.ShouldContain("Әзірге айырма жоқ.");
        page.Value("Pupils.1.Kazakh").ShouldBe("20");
        (await page.Type("Pupils.1.Kazakh", "22").SaveAsync()).ShouldBe(HttpStatusCode.Redirect);
        ReturnSheetPage.Squeeze(page.Document.QuerySelector("[aria-labelledby=difference-heading] tbody")!.TextContent).ShouldContain("20 22 +2");
        (await PupilsAsync(head, 2023)).ShouldBe("45");
        (await page.Again().SaveAsync(submit: true)).ShouldBe(HttpStatusCode.Redirect);
        (await PupilsAsync(head, 2023)).ShouldBe("45");

        (await (await ReturnSheetPage.OpenAsync(head, id)).PressAsync("/approval")).ShouldContain("Мәлімет бекітілді.");

        (await PupilsAsync(head, 2023)).ShouldBe("47");
        var stored = await fixture.Database.LoadReturnAsync(id);
        stored.Revisions.Select(revision => revision.Figures.Heads).Order().ShouldBe([45, 47]);
    }

    [Fact]
    public async Task Correction_InProgress_IsCountedOnceInTheListOfCampaigns()
    {
        var id = await ApprovedAsync(2022, "school_3");
        await fixture.Database.ChangeReturnAsync(id, owed => owed.Correct("себебі"));
        var director = await fixture.Portal.CreateUserAsync(Role.Director);
        await fixture.Database.ChangeReturnAsync(id, owed => owed.Submit(null, director.Id, TimeProvider.System.GetUtcNow()));
        var campaign = (await fixture.Database.LoadReturnAsync(id)).CampaignId;
        using var head = await fixture.Portal.SignInAsync(Role.Head);

        var list = await head.GetDocumentAsync("/kk/campaigns");
        var page = await head.GetDocumentAsync($"/kk/campaigns/{campaign}");

        list.QuerySelector($"a[href='/kk/campaigns/{campaign}']")!.Closest("tr")!.QuerySelectorAll("td.num").Skip(1).Select(cell => cell.TextContent).ShouldBe(["1", "1"]);
        page.QuerySelector("[data-figure=delivered]")!.TextContent.ShouldBe("1");
        page.QuerySelector("[data-figure=approved]")!.TextContent.ShouldBe("1");
    }

    [Theory]
    [InlineData("kk", "", "Себебін көрсетіңіз.")]
    [InlineData("ru", "   ", "Укажите причину.")]
    [InlineData("kk", "long", "1")]
    public async Task Correction_WithoutAReason_IsRefused(string language, string reason, string message)
    {
        var id = await ApprovedAsync(2021, "school_4");
        using var director = await fixture.SignInForAsync("school_4");
        var address = $"/{language}/returns/{id}/correction";

        using var answer = await director.PostAsync(address, address, new() { ["Reason"] = reason == "long" ? new string('ұ', ReturnDecision.TextMaxLength + 1) : reason });

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await PortalClient.ReadAsync(answer)).QuerySelector("#Reason-error")!.TextContent.ShouldContain(message);
        (await fixture.Database.LoadReturnAsync(id)).Revisions.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Correction_WhenTheCampaignIsOver_IsBegunByTheHeadAlone()
    {
        var id = await ApprovedAsync(2020, "school_5");
        var campaign = (await fixture.Database.LoadReturnAsync(id)).CampaignId;
        await fixture.Database.CloseCampaignAsync(campaign, await fixture.Portal.CreateUserAsync(Role.Head));
        using var director = await fixture.SignInForAsync("school_5");
        using var head = await fixture.Portal.SignInAsync(Role.Head);
        var address = $"/kk/returns/{id}/correction";
        (await ReturnSheetPage.OpenAsync(director, id)).Document.QuerySelector($"a[href='{address}']").ShouldBeNull();

        (await director.SendAsync("/kk", address, new() { ["Reason"] = "кеш" })).ShouldContain("Мәлімет жинау аяқталды: сандар қабылданбайды.");
        (await fixture.Database.LoadReturnAsync(id)).Revisions.ShouldHaveSingleItem();
        (await head.SendAsync(address, address, new() { ["Reason"] = "Қате табылды" })).ShouldContain("Түзету басталды");

        // What the head asked for, the director can finish.
        (await director.GetDocumentAsync("/kk")).QuerySelector("[data-return='school_5/School']").ShouldNotBeNull();
        var page = await ReturnSheetPage.OpenAsync(director, id);
        (await page.Type("Pupils.1.Kazakh", "18").SaveAsync(submit: true)).ShouldBe(HttpStatusCode.Redirect);
        (await (await ReturnSheetPage.OpenAsync(head, id)).PressAsync("/approval")).ShouldContain("Мәлімет бекітілді.");
        (await PupilsAsync(head, 2020)).ShouldBe("43");
    }

    private static async Task<string> PupilsAsync(PortalClient client, int year) =>
        (await client.GetDocumentAsync($"/kk/enrolment/{year}")).QuerySelector("[data-figure=pupils]")!.TextContent;

    private async Task<int> ApprovedAsync(int year, string school)
    {
        var id = await fixture.Database.FindReturnAsync(await fixture.Portal.OpenCampaignAsync(year, [ReturnForm.School]), school);
        if ((await fixture.Database.LoadReturnAsync(id)).Current.Status == ReturnStatus.NotBegun)
        {
            await fixture.Database.SubmitReturnAsync(id, await fixture.Portal.CreateUserAsync(Role.Director), TestReturns.SmallSchool());
            await fixture.Database.ApproveReturnAsync(id, await fixture.Portal.CreateUserAsync(Role.Head));
        }

        return id;
    }
}
