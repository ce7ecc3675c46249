using System.Net;
using Oskemen.Education.Domain.Collection;

namespace Oskemen.Education.IntegrationTests.Returns;

/// <summary>A director fills in what the school owes.</summary>
public sealed class FillInReturnTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Draft_IsSaved_AndThenSubmitted()
    {
        var id = await OwedAsync("school_1");
        using var director = await fixture.SignInForAsync("school_1");
        var page = await ReturnSheetPage.OpenAsync(director, id);
        page.Status.ShouldBe("Басталмаған");

        (await page.TypeSmallSchool().Note("1", "Жаңа сынып ашылды").SaveAsync()).ShouldBe(HttpStatusCode.Redirect);

        page.Text.ShouldContain("Жоба сақталды.");
        page.Status.ShouldBe("Жоба");
        page.Value("Pupils.1.Kazakh").ShouldBe("20");
        page.Document.QuerySelector("dd[data-sum='Pupils']")!.TextContent.ShouldBe("45");

        var again = page.Again();
        (await again.Type("Pupils.1.Kazakh", "21").Type("Classes.3.Kazakh", "1").Type("Pupils.3.Kazakh", "18").Note("2", "Тағы бір ескертпе").SaveAsync(submit: true)).ShouldBe(HttpStatusCode.Redirect);

        again.Text.ShouldContain("Мәлімет бөлімге тапсырылды.");
        again.Status.ShouldBe("Тапсырылған");
        again.MayEnter.ShouldBeFalse();
        var stored = await fixture.Database.LoadReturnAsync(id);
        stored.Current.Figures.Heads.ShouldBe(64);
        stored.Current.Heads.ShouldBe(64);
        stored.Current.Notes.Count.ShouldBe(2);
        stored.Current.Decisions.ShouldHaveSingleItem().Kind.ShouldBe(ReturnDecisionKind.Submitted);
    }

    [Fact]
    public async Task FirstSubmission_InOneStep_IsTaken()
    {
        var id = await OwedAsync("school_3");
        using var director = await fixture.SignInForAsync("school_3");

        var page = (await ReturnSheetPage.OpenAsync(director, id, "ru")).TypeSmallSchool().Note("all", "Пояснение").Note("1", "Ещё одно");

        (await page.SaveAsync(submit: true)).ShouldBe(HttpStatusCode.Redirect);
        page.Status.ShouldBe("Сдано");
    }

    [Theory]
    [InlineData("kk", "school_4", "Сандар сақталды, бірақ мәлімет тапсырылмады", "сынып не топ бар (1), бала жоқ")]
    [InlineData("ru", "school_5", "Числа сохранены, но сведения не сданы", "классы или группы есть (1), детей нет")]
    public async Task Submission_WithAnError_IsSavedAndNotSubmitted(string language, string school, string message, string finding)
    {
        var id = await OwedAsync(school);
        using var director = await fixture.SignInForAsync(school);
        var page = (await ReturnSheetPage.OpenAsync(director, id, language)).TypeSmallSchool().Type("Classes.4.Kazakh", "1");

        (await page.SaveAsync(submit: true)).ShouldBe(HttpStatusCode.BadRequest);

        page.Errors.ShouldContain(message);
        page.Text.ShouldContain(finding);
        page.Value("Classes.4.Kazakh").ShouldBe("1");
        var stored = await fixture.Database.LoadReturnAsync(id);
        stored.Current.Status.ShouldBe(ReturnStatus.Draft);
        stored.Current.Figures.Heads.ShouldBe(45);

        // What the answer shows can be mended and sent at once.
        (await page.Again().Type("Pupils.4.Kazakh", "22").SaveAsync(submit: true)).ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Submission_OfNothing_IsRefused()
    {
        var id = await OwedAsync("school_6");
        using var director = await fixture.SignInForAsync("school_6");
        var page = await ReturnSheetPage.OpenAsync(director, id);

        (await page.SaveAsync(submit: true)).ShouldBe(HttpStatusCode.BadRequest);

        page.Text.ShouldContain("Бірде-бір сан енгізілмеген.");
    }

    [Theory]
    [InlineData("-5", "Теріс сан болмайды", "Отрицательных чисел не бывает")]
    [InlineData("2,5", "Бөлшек сан болмайды", "Дробей не бывает")]
    [InlineData("2.5", "Бөлшек сан болмайды", "Дробей не бывает")]
    [InlineData("0,0001", "Бөлшек сан болмайды", "Дробей не бывает")]
    [InlineData("көп", "Бұл бүтін сан емес: «к»", "Это не целое число: «к»")]
    [InlineData("<b>", "Бұл бүтін сан емес: «<»", "Это не целое число: «<»")]
    [InlineData("100000", "Сан тым үлкен", "Число слишком велико")]
    [InlineData("99999999999999999999", "Сан тым үлкен", "Число слишком велико")]
    public async Task BadNumber_IsRefusedAtItsField_AndStaysAsTyped(string text, string kk, string ru)
    {
        var id = await OwedAsync("school_8");
        using var director = await fixture.SignInForAsync("school_8");
        foreach (var (language, message) in new[] { ("kk", kk), ("ru", ru) })
        {
            var page = (await ReturnSheetPage.OpenAsync(director, id, language)).TypeSmallSchool().Type("Pupils.5.Kazakh", text).Note("5", "дәлел");

            (await page.SaveAsync(submit: true)).ShouldBe(HttpStatusCode.BadRequest);

            page.Errors.ShouldContain(message);
            page.Document.GetElementById("cell_Pupils_5_Kazakh-error")!.TextContent.ShouldContain(message);
            page.Document.QuerySelector("[name='cell.Pupils.5.Kazakh']")!.GetAttribute("aria-invalid").ShouldBe("true");
            page.Value("Pupils.5.Kazakh").ShouldBe(text);
            page.Value("Pupils.1.Kazakh").ShouldBe("20");
            page.Document.QuerySelector("[name='note.5']")!.TextContent.ShouldBe("дәлел");
        }

        (await fixture.Database.LoadReturnAsync(id)).Current.Cells.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Pupils.13.Kazakh")]
    [InlineData("Pupils.05.Kazakh")]
    [InlineData("Pupils.5.all")]
    [InlineData("1.5.0")]
    [InlineData("Queue.all.all")]
    [InlineData("Children.3.Kazakh")]
    [InlineData("Pupils.5.Kazakh,Russian")]
    [InlineData("nonsense")]
    [InlineData("")]
    public async Task CellThatTheFormDoesNotHave_IsRefused(string cell)
    {
        var id = await OwedAsync("school_9");
        using var director = await fixture.SignInForAsync("school_9");
        foreach (var (language, message) in new[] { ("kk", "Нысанда жоқ ұяшық жіберілді"), ("ru", "Прислана ячейка, которой нет в форме") })
        {
            var page = (await ReturnSheetPage.OpenAsync(director, id, language)).TypeSmallSchool().Type(cell, "5");

            (await page.SaveAsync()).ShouldBe(HttpStatusCode.BadRequest);

            page.Errors.ShouldContain(message);
            page.Value("Pupils.1.Kazakh").ShouldBe("20");
        }

        (await fixture.Database.LoadReturnAsync(id)).Current.Cells.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("kk", "500")]
    [InlineData("ru", "500")]
    public async Task NoteThatIsTooLong_IsRefusedAtItsField(string language, string limit)
    {
        var id = await OwedAsync("school_10");
        using var director = await fixture.SignInForAsync("school_10");
        var page = (await ReturnSheetPage.OpenAsync(director, id, language)).TypeSmallSchool().Note("1", new string('ә', ReturnNote.TextMaxLength + 1));

        (await page.SaveAsync()).ShouldBe(HttpStatusCode.BadRequest);

        page.Document.QuerySelector("#note_1 + .field-error")!.TextContent.ShouldContain(limit);
        (await fixture.Database.LoadReturnAsync(id)).Current.Notes.ShouldBeEmpty();
    }

    [Fact]
    public async Task OverpostedFields_ChangeNothingElse()
    {
        var id = await OwedAsync("school_11");
        var other = await fixture.Database.FindOrganisationAsync("school_12");
        var before = await fixture.Database.LoadReturnAsync(id);
        using var director = await fixture.SignInForAsync("school_11");
        var page = (await ReturnSheetPage.OpenAsync(director, id)).TypeSmallSchool();
        foreach (var (name, text) in new[]
        {
            ("id", $"{id + 1}"), ("Id", $"{id + 1}"), ("OrganisationId", $"{other.Id}"), ("CampaignId", "1"), ("Form", "MiniCentre"), ("Heads", "9999"),
            ("Oddities", "7"), ("Number", "2"), ("Status", "Approved"), ("Owed.Current.Number", "2"), ("UpdatedById", $"{Guid.Empty}"),
            ("Campaign.Deadline", "2099-01-01"), ("Decisions[0].Kind", "Approved"), ("Cells[0].Key", "Pupils.5.Kazakh"), ("Figures", "1"), ("by", $"{Guid.Empty}"),
        })
        {
            page.Put(name, text);
        }

        (await page.SaveAsync()).ShouldBe(HttpStatusCode.Redirect);

        var stored = await fixture.Database.LoadReturnAsync(id);
        (stored.OrganisationId, stored.CampaignId, stored.Form, stored.Campaign.Deadline)
            .ShouldBe((before.OrganisationId, before.CampaignId, before.Form, before.Campaign.Deadline));
        (stored.Current.Number, stored.Current.Heads, stored.Current.Oddities, stored.Current.Status).ShouldBe((1, 45, 0, ReturnStatus.Draft));
        stored.Current.UpdatedById.ShouldNotBe(Guid.Empty);
        stored.Current.Cells.Count.ShouldBe(4);
    }

    private async Task<int> OwedAsync(string school) =>
        await fixture.Database.FindReturnAsync(await fixture.Portal.OpenCampaignAsync(2026, [ReturnForm.School]), school);
}
