using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Collection;

namespace Oskemen.Education.IntegrationTests.Returns;

/// <summary>The head approves, and gives back cell by cell.</summary>
public sealed class ReturnDecisionTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Approval_Freezes_AndAStalePageApprovesNothing()
    {
        var id = await SubmittedAsync("school_1");
        using var head = await fixture.Portal.SignInAsync(Role.Head);
        using var director = await fixture.SignInForAsync("school_1");
        var stale = await ReturnSheetPage.OpenAsync(head, id);
        await ReturnFormAsync(head, id, form => form["Reason"] = "Тізімді тексеріңіз");
        await (await ReturnSheetPage.OpenAsync(director, id)).Type("Pupils.1.Kazakh", "24").SaveAsync(submit: true);

        (await stale.PressAsync("/approval")).ShouldContain("шешім қабылдап қойған");
        (await fixture.Database.LoadReturnAsync(id)).Current.Status.ShouldBe(ReturnStatus.Submitted);

        var page = await ReturnSheetPage.OpenAsync(head, id);
        (await page.PressAsync("/approval")).ShouldContain("Мәлімет бекітілді.");
        (await page.PressAsync("/approval")).ShouldNotContain("Мәлімет бекітілді.");

        (await ReturnSheetPage.OpenAsync(director, id)).MayEnter.ShouldBeFalse();
        (await fixture.Database.LoadReturnAsync(id)).Current.Decisions.Select(decision => decision.Kind)
            .ShouldBe([ReturnDecisionKind.Submitted, ReturnDecisionKind.Returned, ReturnDecisionKind.Submitted, ReturnDecisionKind.Approved], ignoreOrder: true);
    }

    [Theory]
    [InlineData("kk", "Мәліметті өзіңіз тапсырғандықтан, оны бекіте алмайсыз.")]
    [InlineData("ru", "Вы сами сдали эти сведения, поэтому не можете их утвердить.")]
    public async Task Approval_ByWhoSubmitted_IsRefusedInWords(string language, string message)
    {
        var school = language == "kk" ? "school_3" : "school_4";
        var id = await OwedAsync(school);
        var user = await fixture.Portal.CreateUserAsync(Role.Head);
        await fixture.Database.SubmitReturnAsync(id, user, TestReturns.SmallSchool());
        using var head = await TestData.SignInAsync(fixture.Portal, user);
        var page = await ReturnSheetPage.OpenAsync(head, id, language);
        page.Text.ShouldContain(message);
        page.Document.QuerySelector("form[action$=approval]").ShouldBeNull();
        var decision = (await fixture.Database.LoadReturnAsync(id)).Current.LastDecision!.Id;

        (await head.SendAsync($"/{language}", page.Url + "/approval", new() { ["decision"] = $"{decision}" })).ShouldContain(message);
        (await fixture.Database.LoadReturnAsync(id)).Current.Status.ShouldBe(ReturnStatus.Submitted);
    }

    /// <summary>Reason of the whole, reason of the line of grade 1, the ticked cell.</summary>
    [Theory]
    [InlineData("", "", "", "Жалпы себебін жазыңыз не ұяшықтарды белгілеңіз.", "Напишите общую причину или отметьте ячейки.")]
    [InlineData("  ", "", "", "Жалпы себебін жазыңыз не ұяшықтарды белгілеңіз.", "Напишите общую причину или отметьте ячейки.")]
    [InlineData("", "", "Pupils.1.Kazakh", "Белгіленген ұяшықтың себебін жазыңыз.", "Напишите причину для отмеченной ячейки.")]
    [InlineData("жалпы", "", "Pupils.1.Kazakh", "Белгіленген ұяшықтың себебін жазыңыз.", "Напишите причину для отмеченной ячейки.")]
    [InlineData("", "себебі", "", "Себебі жазылған, бірақ осы жолда ұяшық белгіленбеген.", "Причина написана, но в этой строке не отмечена ни одна ячейка.")]
    [InlineData("", "себебі", "Pupils.2.Russian", "Себебі жазылған, бірақ осы жолда ұяшық белгіленбеген.", "Причина написана, но в этой строке не отмечена ни одна ячейка.")]
    [InlineData("", "себебі", "Pupils.13.Kazakh", "Себебі жазылған, бірақ осы жолда ұяшық белгіленбеген.", "Причина написана, но в этой строке не отмечена ни одна ячейка.")]
    public async Task Return_WithoutWhatItTakes_IsRefusedInWords(string reason, string line, string cell, string kk, string ru)
    {
        var id = await SubmittedAsync("school_5");
        using var head = await fixture.Portal.SignInAsync(Role.Head);
        foreach (var (language, message) in new[] { ("kk", kk), ("ru", ru) })
        {
            var fields = await FieldsAsync(head, id, language);
            (fields["Reason"], fields[LineOf(fields, "1")]) = (reason, line);
            if (cell.Length > 0)
            {
                fields["Cells"] = cell;
            }

            using var answer = await head.PostAsync($"/{language}/returns/{id}/return", fields);

            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            var page = await PortalClient.ReadAsync(answer);
            page.QuerySelector(".error-summary")!.TextContent.ShouldContain(message);
            page.QuerySelectorAll<IHtmlInputElement>("input[name=Cells]").Where(box => box.IsChecked).Select(box => box.Value)
                .ShouldBe(cell.Length > 0 && !cell.Contains("13", StringComparison.Ordinal) ? [cell] : []);
            page.QuerySelector<IHtmlInputElement>($"input[name='{LineOf(fields, "1")}']")!.Value.ShouldBe(line);
        }

        (await fixture.Database.LoadReturnAsync(id)).Current.Status.ShouldBe(ReturnStatus.Submitted);
    }

    [Fact]
    public async Task Return_NamesExactlyTheTickedCells_OnTheDirectorsPage()
    {
        var id = await SubmittedAsync("school_6");
        using var head = await fixture.Portal.SignInAsync(Role.Head);
        using var director = await fixture.SignInForAsync("school_6");

        await ReturnFormAsync(head, id, form =>
        {
            form["Cells"] = "Pupils.1.Kazakh";
            form[LineOf(form, "1")] = "Бұйрықта <b>19</b> оқушы";
        });

        var page = await ReturnSheetPage.OpenAsync(director, id);
        page.Status.ShouldBe("Қайтарылған");
        page.Document.QuerySelectorAll("[data-returned]").Select(link => link.GetAttribute("data-returned")).ShouldBe(["Pupils.1.Kazakh"]);
        page.Document.QuerySelectorAll(".cell-returned input").Select(input => input.GetAttribute("name")).ShouldBe(["cell.Pupils.1.Kazakh"]);
        page.Document.QuerySelector("#returned")!.TextContent.ShouldContain("Бұйрықта <b>19</b> оқушы");
        (await director.GetDocumentAsync("/kk")).QuerySelector("[data-return='school_6/School']")!.TextContent.ShouldContain("1");

        (await page.Type("Pupils.1.Kazakh", "19").SaveAsync(submit: true)).ShouldBe(HttpStatusCode.Redirect);
        page.Document.QuerySelectorAll("[data-returned]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Return_OfTheWholeLine_AndOfWhatIsCountedOfTheWhole_IsTaken()
    {
        var campaign = await fixture.Portal.OpenCampaignAsync(2025, [ReturnForm.Kindergarten]);
        var id = await fixture.Database.FindReturnAsync(campaign, "kg_7", ReturnForm.Kindergarten);
        await fixture.Database.SubmitReturnAsync(id, await fixture.Portal.CreateUserAsync(Role.KindergartenHead), TestReturns.SmallKindergarten());
        using var head = await fixture.Portal.SignInAsync(Role.Head);

        await ReturnFormAsync(head, id, form =>
        {
            form["Cells"] = "Queue.all.all";
            form[LineOf(form, "")] = "Кезекті нақтылаңыз";
        });

        (await fixture.Database.LoadReturnAsync(id)).Current.LastDecision!.Comments.ShouldHaveSingleItem().Key.Text.ShouldBe("Queue.all.all");
    }

    [Theory]
    [InlineData(ReturnStatus.NotBegun)]
    [InlineData(ReturnStatus.Approved)]
    public async Task Return_OfWhatDoesNotWait_IsRefused(ReturnStatus status)
    {
        var id = status == ReturnStatus.NotBegun ? await OwedAsync("school_8") : await SubmittedAsync("school_9");
        if (status == ReturnStatus.Approved)
        {
            await fixture.Database.ApproveReturnAsync(id, await fixture.Portal.CreateUserAsync(Role.Head));
        }

        using var head = await fixture.Portal.SignInAsync(Role.Head);

        (await head.SendAsync("/ru", $"/ru/returns/{id}/return", new() { ["Reason"] = "поздно" })).ShouldContain("По этим сведениям уже принято решение.");

        (await fixture.Database.LoadReturnAsync(id)).Current.Status.ShouldBe(status);
    }

    private static string LineOf(Dictionary<string, string> fields, string level) =>
        fields.Single(field => field.Key.EndsWith("].Level", StringComparison.Ordinal) && field.Value == level).Key.Replace(".Level", ".Reason", StringComparison.Ordinal);

    private static async Task<Dictionary<string, string>> FieldsAsync(PortalClient head, int id, string language = "kk") =>
        PortalClient.FieldsOf((await head.GetDocumentAsync($"/{language}/returns/{id}/return")).QuerySelector<IHtmlFormElement>("main form")!);

    private static async Task ReturnFormAsync(PortalClient head, int id, Action<Dictionary<string, string>> fill)
    {
        var fields = await FieldsAsync(head, id);
        fill(fields);
        (await head.SendAsync($"/kk/returns/{id}/return", fields)).ShouldContain("Мәлімет ұйымға қайтарылды.");
    }

    private async Task<int> SubmittedAsync(string school)
    {
        var id = await OwedAsync(school);
        if ((await fixture.Database.LoadReturnAsync(id)).Current.Status == ReturnStatus.NotBegun)
        {
            await fixture.Database.SubmitReturnAsync(id, await fixture.Portal.CreateUserAsync(Role.Director), TestReturns.SmallSchool());
        }

        return id;
    }

    private async Task<int> OwedAsync(string school) =>
        await fixture.Database.FindReturnAsync(await fixture.Portal.OpenCampaignAsync(2026, [ReturnForm.School]), school);
}
