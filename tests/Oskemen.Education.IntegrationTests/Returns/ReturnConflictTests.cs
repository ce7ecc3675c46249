using System.Net;
using Oskemen.Education.Domain.Collection;

namespace Oskemen.Education.IntegrationTests.Returns;

/// <summary>Two people fill in one return.</summary>
public sealed class ReturnConflictTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task StaleSave_ShowsBothValues_AndTheNextSaveGoesThrough()
    {
        var id = await OwedAsync("school_1");
        using var one = await fixture.SignInForAsync("school_1");
        using var other = await fixture.SignInForAsync("school_1");
        var stale = await ReturnSheetPage.OpenAsync(other, id);
        await (await ReturnSheetPage.OpenAsync(one, id)).TypeSmallSchool(firstGrade: 20).SaveAsync();

        (await stale.TypeSmallSchool(firstGrade: 23).Note("1", "менің ескертпем").SaveAsync(submit: true)).ShouldBe(HttpStatusCode.Conflict);

        stale.Errors.ShouldContain("Осы арада басқа адам сақтап қойған.");
        stale.Value("Pupils.1.Kazakh").ShouldBe("23");
        stale.StoredBeside("Pupils.1.Kazakh").ShouldBe("20");
        stale.StoredBeside("Pupils.2.Russian").ShouldBeNull();
        (await fixture.Database.LoadReturnAsync(id)).Current.Figures.Heads.ShouldBe(45);

        var again = stale.Again();
        (await again.SaveAsync(submit: true)).ShouldBe(HttpStatusCode.Redirect);
        var stored = await fixture.Database.LoadReturnAsync(id);
        stored.Current.Figures.Heads.ShouldBe(48);
        stored.Current.Notes.ShouldHaveSingleItem().Text.ShouldBe("менің ескертпем");
    }

    [Fact]
    public async Task StaleSave_AfterASubmission_IsRefused_AndShowsWhatWasTyped()
    {
        var id = await OwedAsync("school_3");
        using var director = await fixture.SignInForAsync("school_3");
        var stale = await ReturnSheetPage.OpenAsync(director, id, "ru");
        await (await ReturnSheetPage.OpenAsync(director, id)).TypeSmallSchool().SaveAsync(submit: true);

        (await stale.TypeSmallSchool(firstGrade: 29).SaveAsync()).ShouldBe(HttpStatusCode.Conflict);

        stale.Errors.ShouldContain("Сведения сданы или утверждены: числа не меняются.");
        stale.Text.ShouldContain("29");
        stale.MayEnter.ShouldBeFalse();
        (await fixture.Database.LoadReturnAsync(id)).Current.Figures.Heads.ShouldBe(45);
    }

    [Fact]
    public async Task TwoSubmissionsAtOnce_MakeOneDecision_AndNobodySeesAnError()
    {
        foreach (var school in new[] { "school_4", "school_5", "school_6", "school_8", "school_9" })
        {
            var id = await OwedAsync(school);
            using var one = await fixture.SignInForAsync(school);
            using var other = await fixture.SignInForAsync(school);
            var pages = await Task.WhenAll(ReturnSheetPage.OpenAsync(one, id), ReturnSheetPage.OpenAsync(other, id));

            var answers = await Task.WhenAll(pages.Select((page, index) => page.TypeSmallSchool(20 + index).SaveAsync(submit: true)));

            answers.Order().ShouldBe([HttpStatusCode.Redirect, HttpStatusCode.Conflict]);
            var winner = Array.IndexOf(answers, HttpStatusCode.Redirect);
            var stored = await fixture.Database.LoadReturnAsync(id);
            stored.Current.Decisions.ShouldHaveSingleItem().Kind.ShouldBe(ReturnDecisionKind.Submitted);
            stored.Current.Figures.Heads.ShouldBe(45 + winner);
        }
    }

    [Fact]
    public async Task TwoSavesAtOnce_OfDifferentCells_LoseNothingUnseen()
    {
        var id = await OwedAsync("school_10");
        using var one = await fixture.SignInForAsync("school_10");
        using var other = await fixture.SignInForAsync("school_10");
        for (var round = 1; round <= 5; round++)
        {
            var pages = await Task.WhenAll(ReturnSheetPage.OpenAsync(one, id), ReturnSheetPage.OpenAsync(other, id));
            pages[0].Type("Pupils.1.Kazakh", $"{20 + round}");
            pages[1].Type("Pupils.2.Kazakh", $"{20 + round}");

            var answers = await Task.WhenAll(pages.Select(page => page.SaveAsync()));

            answers.Order().ShouldBe([HttpStatusCode.Redirect, HttpStatusCode.Conflict]);
            (await pages[Array.IndexOf(answers, HttpStatusCode.Conflict)].Again().SaveAsync()).ShouldBe(HttpStatusCode.Redirect);
        }
    }

    private async Task<int> OwedAsync(string school) =>
        await fixture.Database.FindReturnAsync(await fixture.Portal.OpenCampaignAsync(2026, [ReturnForm.School]), school);
}
