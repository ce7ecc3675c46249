using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Collection;

namespace Oskemen.Education.IntegrationTests.Returns;

/// <summary>Nothing changed since the last period: one press hands the last figures in.</summary>
public sealed class ConfirmReturnTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private const string Submitted = "Мәлімет бөлімге тапсырылды.";

    [Fact]
    public async Task Confirmation_TakesTheLastFiguresOver_AndSubmitsOnce()
    {
        var id = await OwedAsync("school_1", approvedBefore: true);
        using var director = await fixture.SignInForAsync("school_1");
        var page = await ReturnSheetPage.OpenAsync(director, id);

        (await page.PressAsync("/confirmation")).ShouldContain(Submitted);

        var stored = await fixture.Database.LoadReturnAsync(id);
        stored.Current.Figures.Values.ShouldBe(TestReturns.SmallSchool().Values, ignoreOrder: true);
        stored.Current.Decisions.ShouldHaveSingleItem().Kind.ShouldBe(ReturnDecisionKind.Submitted);

        // The second press of an impatient finger.
        (await page.PressAsync("/confirmation")).ShouldNotContain(Submitted);
        (await fixture.Database.LoadReturnAsync(id)).Current.Decisions.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Confirmation_OfADraft_ReplacesIt()
    {
        var id = await OwedAsync("school_3", approvedBefore: true);
        using var director = await fixture.SignInForAsync("school_3");
        var page = await ReturnSheetPage.OpenAsync(director, id);
        await page.Type("Pupils.7.Russian", "3").Note("7", "жоба").SaveAsync();

        (await page.PressAsync("/confirmation")).ShouldContain(Submitted);

        var stored = await fixture.Database.LoadReturnAsync(id);
        stored.Current.Figures.Values.ShouldBe(TestReturns.SmallSchool().Values, ignoreOrder: true);
        stored.Current.Notes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Confirmation_AfterSomebodyElseSaved_IsRefused()
    {
        var id = await OwedAsync("school_4", approvedBefore: true);
        using var director = await fixture.SignInForAsync("school_4");
        var stale = await ReturnSheetPage.OpenAsync(director, id);
        await (await ReturnSheetPage.OpenAsync(director, id)).Type("Classes.9.Kazakh", "1").Type("Pupils.9.Kazakh", "24").SaveAsync();

        (await stale.PressAsync("/confirmation")).ShouldNotContain(Submitted);

        var stored = await fixture.Database.LoadReturnAsync(id);
        stored.Current.Status.ShouldBe(ReturnStatus.Draft);
        stored.Current.Figures.Heads.ShouldBe(24);
    }

    [Theory]
    [InlineData("kk", "Өткен кезеңнің бекітілген сандары жоқ")]
    [InlineData("ru", "Утверждённых чисел прошлого периода нет")]
    public async Task Confirmation_WithoutLastFigures_IsRefusedInWords(string language, string message)
    {
        var id = await OwedAsync("school_5", approvedBefore: false);
        using var director = await fixture.SignInForAsync("school_5");
        var page = await ReturnSheetPage.OpenAsync(director, id, language);
        page.Document.QuerySelector("form[action$=confirmation]").ShouldBeNull();
        var version = (await fixture.Database.LoadReturnAsync(id)).Current.Version;

        var text = await director.SendAsync(page.Url, page.Url + "/confirmation", new() { ["version"] = $"{version}" });

        text.ShouldContain(message);
        (await fixture.Database.LoadReturnAsync(id)).Current.Status.ShouldBe(ReturnStatus.NotBegun);
    }

    [Fact]
    public async Task Confirmation_ByTwoRequestsAtOnce_HappensOnce()
    {
        foreach (var school in new[] { "school_6", "school_8", "school_9" })
        {
            var id = await OwedAsync(school, approvedBefore: true);
            using var director = await fixture.SignInForAsync(school);
            var form = (await ReturnSheetPage.OpenAsync(director, id)).Document.QuerySelector<IHtmlFormElement>("form[action$=confirmation]")!;

            var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => director.PostAsync($"/kk/returns/{id}/confirmation", PortalClient.FieldsOf(form))));

            answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.Redirect);
            (await fixture.Database.LoadReturnAsync(id)).Current.Decisions.ShouldHaveSingleItem();
        }
    }

    private async Task<int> OwedAsync(string school, bool approvedBefore)
    {
        var before = await fixture.Portal.OpenCampaignAsync(2025, [ReturnForm.School]);
        var now = await fixture.Portal.OpenCampaignAsync(2026, [ReturnForm.School]);
        if (approvedBefore)
        {
            var earlier = await fixture.Database.FindReturnAsync(before, school);
            await fixture.Database.SubmitReturnAsync(earlier, await fixture.Portal.CreateUserAsync(Role.Director), TestReturns.SmallSchool());
            await fixture.Database.ApproveReturnAsync(earlier, await fixture.Portal.CreateUserAsync(Role.Head));
        }

        return await fixture.Database.FindReturnAsync(now, school);
    }
}
