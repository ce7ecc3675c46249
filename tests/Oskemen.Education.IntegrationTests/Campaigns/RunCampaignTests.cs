using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Collection;
using Oskemen.Education.IntegrationTests.Returns;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.IntegrationTests.Campaigns;

/// <summary>A campaign on its way: terms, approvals, what is shown of it, and its end.</summary>
public sealed class RunCampaignTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private static readonly DateOnly Today = Dates.Today(TimeProvider.System);

    [Theory]
    [InlineData("Until", "2024-09-15", "Жаңа мерзім 15.09.2024 күнінен кейін, 03.01.2025 күнінен кешікпей болуы керек.", "Новый срок должен быть позже 15.09.2024 и не позже 03.01.2025.")]
    [InlineData("Until", "2025-01-04", "Жаңа мерзім 15.09.2024 күнінен кейін", "Новый срок должен быть позже 15.09.2024")]
    [InlineData("Until", "", "", "")]
    [InlineData("Until", "ертең", "", "")]
    [InlineData("Reason", " ", "Себебін көрсетіңіз.", "Укажите причину.")]
    public async Task Extension_WithABadField_IsRefusedAtTheField(string field, string text, string kk, string ru)
    {
        var id = await fixture.Database.FindReturnAsync(await CampaignAsync(2024), "school_1");
        using var head = await fixture.Portal.SignInAsync(Role.Head);
        foreach (var (language, message) in new[] { ("kk", kk), ("ru", ru) })
        {
            var address = $"/{language}/returns/{id}/extension";

            using var answer = await head.PostAsync(address, address, new() { ["Until"] = "2024-10-01", ["Reason"] = "Мектеп жөндеуде", [field] = text });

            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            var error = (await PortalClient.ReadAsync(answer)).GetElementById($"{field}-error")!.TextContent;
            error.ShouldContain(message);
            error.Trim().ShouldNotBeEmpty();
            error.ShouldNotContain("The value");
        }

        (await fixture.Database.LoadReturnAsync(id)).Extensions.ShouldBeEmpty();
    }

    [Fact]
    public async Task Extension_DecidesWhatIsLate()
    {
        var campaign = await fixture.Portal.OpenCampaignAsync(2026, [ReturnForm.School], asOf: new DateOnly(2026, 9, 5), deadline: Today.AddDays(-3));
        var id = await fixture.Database.FindReturnAsync(campaign, "school_1");
        var other = await fixture.Database.FindReturnAsync(campaign, "school_3");
        var someone = await fixture.Portal.CreateUserAsync(Role.Director);
        await fixture.Database.SubmitReturnAsync(id, someone, TestReturns.SmallSchool(), TimeProvider.System.GetUtcNow().AddDays(-1));
        await fixture.Database.SubmitReturnAsync(other, someone, TestReturns.SmallSchool(), TimeProvider.System.GetUtcNow().AddDays(-5));
        using var head = await fixture.Portal.SignInAsync(Role.Head);
        var page = await head.GetDocumentAsync($"/kk/campaigns/{campaign.Id}");
        RowOf(page, "school_1").ShouldContain("2 күн кешіккен");
        RowOf(page, "school_3").ShouldNotContain("кешіккен");
        RowOf(page, "school_4").ShouldContain("3 күн кешіккен");
        var (owed, late) = (Figure(page, "owed"), Figure(page, "late"));
        int.Parse(late, Cultures.Kk).ShouldBe(int.Parse(owed, Cultures.Kk) - 1);

        var address = $"/kk/returns/{id}/extension";
        (await head.SendAsync(address, address, new() { ["Until"] = $"{Today:yyyy-MM-dd}", ["Reason"] = "Мектеп жөндеуде" })).ShouldContain("дейін ұзартылды");

        page = await head.GetDocumentAsync($"/kk/campaigns/{campaign.Id}");
        RowOf(page, "school_1").ShouldNotContain("кешіккен");
        int.Parse(Figure(page, "late"), Cultures.Kk).ShouldBe(int.Parse(owed, Cultures.Kk) - 2);
        Figure(page, "timeliness").ShouldBe(Format.Percent(Math.Truncate(2000m / int.Parse(owed, Cultures.Kk)) / 10));
        (await ReturnSheetPage.OpenAsync(head, id)).Text.ShouldContain("Мектеп жөндеуде");
    }

    [Fact]
    public async Task Removal_IsForWhatNobodyHasBegun()
    {
        var campaign = await CampaignAsync(2024);
        using var head = await fixture.Portal.SignInAsync(Role.Head);
        var (untouched, extended, begun) = (
            await fixture.Database.FindReturnAsync(campaign, "school_5"),
            await fixture.Database.FindReturnAsync(campaign, "school_6"),
            await fixture.Database.FindReturnAsync(campaign, "school_8"));
        var address = $"/kk/returns/{extended}/extension";
        await head.SendAsync(address, address, new() { ["Until"] = "2024-10-01", ["Reason"] = "себебі" });
        var director = await fixture.Portal.CreateUserAsync(Role.Director);
        await fixture.Database.ChangeReturnAsync(begun, owed => owed.Save(TestReturns.SmallSchool(), [], null, director.Id, TimeProvider.System.GetUtcNow()));

        (await RemoveAsync(head, untouched)).ShouldContain("мәлімет тізімнен шығарылды");
        (await RemoveAsync(head, extended)).ShouldContain("мәлімет тізімнен шығарылды");
        (await RemoveAsync(head, begun)).ShouldContain("Мәлімет басталып қойған");

        (await fixture.Database.ScalarAsync<long>($"select count(*) from returns where id in ({untouched}, {extended}, {begun})")).ShouldBe(1);
    }

    [Fact]
    public async Task Approvals_OfManyAtOnce_LeaveTheStaleOne()
    {
        var campaign = await CampaignAsync(2023);
        var director = await fixture.Portal.CreateUserAsync(Role.Director);
        var ids = new List<int>();
        foreach (var school in new[] { "school_1", "school_3", "school_4" })
        {
            ids.Add(await fixture.Database.FindReturnAsync(campaign, school));
            await fixture.Database.SubmitReturnAsync(ids[^1], director, TestReturns.SmallSchool());
        }

        using var head = await fixture.Portal.SignInAsync(Role.Head);
        var page = await head.GetDocumentAsync($"/kk/campaigns/{campaign.Id}");
        var boxes = page.QuerySelectorAll<IHtmlInputElement>("input[name=decisions]").ToList();
        boxes.Count.ShouldBe(3);
        boxes.ShouldAllBe(box => box.IsChecked);
        var reviewer = await fixture.Portal.CreateUserAsync(Role.Head);
        await fixture.Database.ChangeReturnAsync(ids[1], owed => owed.Return("қайта қараңыз", [], reviewer.Id, TimeProvider.System.GetUtcNow()));
        await fixture.Database.SubmitReturnAsync(ids[1], director, TestReturns.SmallSchool(29));

        using var content = new FormUrlEncodedContent(
            boxes.Select(box => KeyValuePair.Create("decisions", box.Value))
                .Append(KeyValuePair.Create("__RequestVerificationToken", page.QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value)));
        using var answer = await head.Http.PostAsync($"/kk/campaigns/{campaign.Id}/approvals", content, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var after = await head.GetDocumentAsync($"/kk/campaigns/{campaign.Id}");
        after.Body!.TextContent.ShouldContain("3 мәліметтің 2-і бекітілді.");
        var states = new List<ReturnStatus>();
        foreach (var id in ids)
        {
            states.Add((await fixture.Database.LoadReturnAsync(id)).Current.Status);
        }

        states.ShouldBe([ReturnStatus.Approved, ReturnStatus.Submitted, ReturnStatus.Approved]);
        Figure(after, "approved").ShouldBe("2");
        Figure(after, "delivered").ShouldBe("3");

        // Filters show a part and count the whole.
        foreach (var (query, expected) in new[] { ("status=Approved", 2), ("status=Submitted", 1), ("form=MiniCentre", 0), ("form=School&status=Approved", 2), ("odd=true", 0), ("status=Returned", 0) })
        {
            var filtered = await head.GetDocumentAsync($"/kk/campaigns/{campaign.Id}?{query}");
            filtered.QuerySelectorAll("[data-return]").Length.ShouldBe(expected, query);
            Figure(filtered, "delivered").ShouldBe("3");
        }
    }

    [Theory]
    [InlineData("10", "11", "ChildrenAged3To6", "3-6 жастағылар 1-6 жастағылардан көп бола алмайды.", "Детей 3-6 лет не может быть больше, чем детей 1-6 лет.")]
    [InlineData("-1", "", "ChildrenAged1To6", "0 мен 1", "Введите целое число от 0")]
    [InlineData("", "1000001", "ChildrenAged3To6", "0 мен 1", "Введите целое число от 0")]
    [InlineData("көп", "", "ChildrenAged1To6", "", "")]
    public async Task Children_ThatCannotBe_AreRefusedAtTheField(string all, string part, string field, string kk, string ru)
    {
        var campaign = await CampaignAsync(2022);
        using var head = await fixture.Portal.SignInAsync(Role.Head);
        foreach (var (language, message) in new[] { ("kk", kk), ("ru", ru) })
        {
            var address = $"/{language}/campaigns/{campaign.Id}";

            using var answer = await head.PostAsync(address, address + "/children", new() { ["ChildrenAged1To6"] = all, ["ChildrenAged3To6"] = part });

            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            var page = await PortalClient.ReadAsync(answer);
            var error = page.GetElementById($"{field}-error")!.TextContent;
            error.ShouldContain(message);
            error.Trim().ShouldNotBeEmpty();
            error.ShouldNotContain("The value");
            page.QuerySelector<IHtmlInputElement>("#ChildrenAged1To6")!.Value.ShouldBe(all);
            page.QuerySelector<IHtmlInputElement>("#ChildrenAged3To6")!.Value.ShouldBe(part);
        }
    }

    [Fact]
    public async Task Children_AreSaved_AndTakenBack()
    {
        var campaign = await CampaignAsync(2021);
        using var head = await fixture.Portal.SignInAsync(Role.Head);
        var address = $"/kk/campaigns/{campaign.Id}";

        (await head.SendAsync(address, address + "/children", new() { ["ChildrenAged1To6"] = "16500", ["ChildrenAged3To6"] = "16500" })).ShouldContain("Балалар саны сақталды.");
        (await fixture.Database.ScalarAsync<int>($"select children_aged3to6 from campaigns where id = {campaign.Id}")).ShouldBe(16_500);
        (await head.SendAsync(address, address + "/children", [])).ShouldContain("Балалар саны сақталды.");
        (await fixture.Database.ScalarAsync<long>($"select count(*) from campaigns where id = {campaign.Id} and children_aged1to6 is null")).ShouldBe(1);
    }

    [Fact]
    public async Task Closure_HappensOnce_AndEndsWhatCanBeDone()
    {
        var campaign = await CampaignAsync(2020);
        var id = await fixture.Database.FindReturnAsync(campaign, "school_9");
        using var head = await fixture.Portal.SignInAsync(Role.Head);
        var address = $"/kk/campaigns/{campaign.Id}";

        (await head.SendAsync(address, address + "/closure", [])).ShouldContain("Мәлімет жинау аяқталды.");
        (await head.SendAsync(address, address + "/closure", [])).ShouldContain("Мәлімет жинау бұрын аяқталған.");

        (await head.GetDocumentAsync(address)).QuerySelectorAll("form[action$=closure], form[action$=returns], form[action$=reminders]").ShouldBeEmpty();
        (await head.SendAsync(address, address + "/returns", [])).ShouldContain("Қосылған мәліметтер: 0.");
        (await ReturnSheetPage.OpenAsync(head, id)).Document.QuerySelector("a[href$=extension]").ShouldBeNull();
        var extension = $"/kk/returns/{id}/extension";
        (await head.SendAsync(address, extension, new() { ["Until"] = "2020-10-01", ["Reason"] = "кеш" })).ShouldContain("Мәлімет жинау аяқталды");
        (await fixture.Database.LoadReturnAsync(id)).Extensions.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "GET")]
    [InlineData("/children", "POST")]
    [InlineData("/closure", "POST")]
    [InlineData("/reminders", "POST")]
    [InlineData("/returns", "POST")]
    [InlineData("/approvals", "POST")]
    public async Task CampaignThatIsNotThere_IsMissing(string action, string method)
    {
        using var head = await fixture.Portal.SignInAsync(Role.Head);

        using var answer = method == "GET"
            ? await head.Http.GetAsync("/ru/campaigns/99999", TestContext.Current.CancellationToken)
            : await head.PostAsync("/ru", $"/ru/campaigns/99999{action}", []);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await PortalClient.ReadAsync(answer)).Body!.TextContent.ShouldContain("Такого сбора сведений нет.");
    }

    private static string Figure(IHtmlDocument page, string figure) => page.QuerySelector($"[data-figure={figure}]")!.TextContent;

    private static string RowOf(IHtmlDocument page, string school) => ReturnSheetPage.Squeeze(page.QuerySelector($"[data-return='{school}/School']")!.TextContent);

    private static Task<string> RemoveAsync(PortalClient head, int id) => head.SendAsync("/kk/campaigns", $"/kk/returns/{id}/removal", []);

    private Task<Campaign> CampaignAsync(int year) => fixture.Portal.OpenCampaignAsync(year, [ReturnForm.School]);
}
