using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Collection;
using Oskemen.Education.Web.Identity;

namespace Oskemen.Education.IntegrationTests.Returns;

/// <summary>The history of a return in the words of who reads it.</summary>
public sealed class ReturnChangesTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData(
        "kk", "school_1",
        "Шешім: Бекітілді", "Шешім: Тапсырылды", "1-сынып, қазақ тілі: оқушылар · Сан: 20 → 19", "Шешім: Қайтарылды",
        "1-сынып, қазақ тілі: оқушылар · Ұяшыққа ескерту: Бұйрықта 19 оқушы", "Себебі: Тізімді тексеріңіз",
        "1-сынып, қазақ тілі: сыныптар · Сан: 1", "2-сынып, орыс тілі: оқушылар · Сан: 25", "1-сынып · Ескертпе: жаңа үй")]
    [InlineData(
        "ru", "school_3",
        "Решение: Утверждено", "Решение: Сдано", "1 класс, казахский язык: учащиеся · Число: 20 → 19", "Решение: Возвращено",
        "1 класс, казахский язык: учащиеся · Замечание к ячейке: Бұйрықта 19 оқушы", "Причина: Тізімді тексеріңіз",
        "1 класс, казахский язык: классы · Число: 1", "2 класс, русский язык: учащиеся · Число: 25", "1 класс · Примечание: жаңа үй")]
    public async Task Changes_SayWhoDidWhat_AndNothingRaw(
        string language, string school, string approved, string submitted, string corrected, string returned, string comment, string reason,
        string classes, string pupils, string note)
    {
        var id = await OwedAsync(school, ReturnForm.School);
        var organisation = (await fixture.Database.FindOrganisationAsync(school)).Id;
        var first = await NameAsync(await fixture.Portal.CreateMemberAsync(Role.Director, organisation), "Бірінші Директор");
        var second = await NameAsync(await fixture.Portal.CreateMemberAsync(Role.Director, organisation), "Екінші Орынбасар");
        var reviewer = await NameAsync(await fixture.Portal.CreateUserAsync(Role.Head), "Үшінші Басшы");
        using var director = await TestData.SignInAsync(fixture.Portal, first);
        using var deputy = await TestData.SignInAsync(fixture.Portal, second);
        using var head = await TestData.SignInAsync(fixture.Portal, reviewer);
        await (await ReturnSheetPage.OpenAsync(director, id)).TypeSmallSchool().Note("1", "жаңа үй").SaveAsync();
        await (await ReturnSheetPage.OpenAsync(director, id)).SaveAsync(submit: true);
        await ReturnAsync(head, id, "Pupils.1.Kazakh", "1", "Бұйрықта 19 оқушы", "Тізімді тексеріңіз");
        await (await ReturnSheetPage.OpenAsync(deputy, id)).Type("Pupils.1.Kazakh", "19").SaveAsync(submit: true);
        await (await ReturnSheetPage.OpenAsync(head, id)).PressAsync("/approval");

        var history = await HistoryAsync(director, id, language);

        var acts = history.Where(entry => new[] { approved, corrected, returned, pupils }.Any(entry.Text.Contains) || entry.Text == submitted).ToList();
        acts.Select(entry => entry.Who).ShouldBe(new[] { reviewer, second, second, reviewer, first, first }.Select(person => person.DisplayName));
        string[][] expected = [[approved], [submitted], [corrected], [returned, comment, reason], [submitted], [classes, pupils, note]];
        foreach (var (entry, parts) in acts.Zip(expected))
        {
            parts.ShouldAllBe(part => entry.Text.Contains(part));
        }

        ShouldBeInWords(history);
    }

    [Theory]
    [InlineData("kk", "3 жас, қазақ тілі: балалар · Сан: 20", "кезектегі балалар · Сан: 7", "3 жас · Ескертпе: жаңа топ")]
    [InlineData("ru", "3 г. (полных лет), казахский язык: дети · Число: 20", "дети в очереди · Число: 7", "3 г. (полных лет) · Примечание: жаңа топ")]
    public async Task Changes_OfAKindergarten_NameAgesAndNotGrades(string language, params string[] parts)
    {
        var id = await OwedAsync("kg_7", ReturnForm.Kindergarten);
        var user = await fixture.Portal.CreateUserAsync(Role.Head);
        if ((await fixture.Database.LoadReturnAsync(id)).Current.Status == ReturnStatus.NotBegun)
        {
            await fixture.Database.ChangeReturnAsync(id, owed => owed.Save(TestReturns.SmallKindergarten(), [new LevelNote(3, "жаңа топ")], null, user.Id, TimeProvider.System.GetUtcNow()));
        }

        using var client = await TestData.SignInAsync(fixture.Portal, user);
        var history = await HistoryAsync(client, id, language);

        parts.ShouldAllBe(part => history.Any(entry => entry.Text.Contains(part)));
        ShouldBeInWords(history);
    }

    [Theory]
    [InlineData("kk", "2026-2027 оқу жылы, оқу жылының басы")]
    [InlineData("ru", "2026-2027 учебный год, начало учебного года")]
    public async Task Record_NamesAReturnInWords(string language, string campaign)
    {
        var id = await OwedAsync("school_4", ReturnForm.School);
        using var director = await fixture.SignInForAsync("school_4");
        await (await ReturnSheetPage.OpenAsync(director, id)).Type("Pupils.3.Kazakh", language == "kk" ? "21" : "22").SaveAsync();
        using var administrator = await fixture.Portal.SignInAsync(Role.Administrator);

        var page = await administrator.GetDocumentAsync($"/{language}/audit-log?kind=Return");

        var rows = page.QuerySelectorAll("tr[id^=entry-]").Select(row => ReturnSheetPage.Squeeze(row.TextContent)).ToList();
        rows.ShouldNotBeEmpty();
        rows.ShouldAllBe(row => row.Contains(campaign) && !row.Contains("SchoolYearStart"));
    }

    private static void ShouldBeInWords(IEnumerable<(string Who, string Text)> history) =>
        history.ShouldAllBe(entry => !Regex.IsMatch(entry.Who + entry.Text, "[A-Za-z]"), "Both languages are written in Cyrillic: what is Latin is a name of the program.");

    private static async Task<IReadOnlyList<(string Who, string Text)>> HistoryAsync(PortalClient client, int id, string language)
    {
        var page = await client.GetDocumentAsync($"/{language}/returns/{id}/changes");
        return [.. page.QuerySelectorAll(".history li[id^=entry-]")
            .Select(entry => (
                ReturnSheetPage.Squeeze(entry.QuerySelector("strong")!.TextContent),
                string.Join("; ", entry.QuerySelectorAll("p").Select(line => ReturnSheetPage.Squeeze(line.TextContent)))))
            .Where(entry => !entry.Item2.StartsWith(language == "kk" ? "Мәлімет түрі" : "Вид сведений", StringComparison.Ordinal))];
    }

    private static async Task ReturnAsync(PortalClient head, int id, string cell, string level, string line, string reason)
    {
        var fields = PortalClient.FieldsOf((await head.GetDocumentAsync($"/kk/returns/{id}/return")).QuerySelector<IHtmlFormElement>("main form")!);
        fields["Cells"] = cell;
        fields["Reason"] = reason;
        fields[fields.Single(field => field.Key.EndsWith("].Level", StringComparison.Ordinal) && field.Value == level).Key.Replace(".Level", ".Reason", StringComparison.Ordinal)] = line;
        await head.SendAsync($"/kk/returns/{id}/return", fields);
    }

    private async Task<PortalUser> NameAsync(PortalUser user, string name)
    {
        await using var db = fixture.Database.CreateContext();
        await db.Users.Where(stored => stored.Id == user.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(stored => stored.DisplayName, name), TestContext.Current.CancellationToken);
        user.DisplayName = name;
        return user;
    }

    private async Task<int> OwedAsync(string organisation, ReturnForm form) => await fixture.Database.FindReturnAsync(
        await fixture.Portal.OpenCampaignAsync(2026, [ReturnForm.School, ReturnForm.Kindergarten]), organisation, form);
}
