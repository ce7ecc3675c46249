using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Oskemen.Education.IntegrationTests.Guardianship;

/// <summary>What a case asks for, on its own page and on the list of all. Every test has a portal of its own, on which it is 10 September 2026.</summary>
public sealed class DeadlineTests(PostgresFixture postgres) : IAsyncLifetime
{
    private PortalFactory _portal = null!;

    public static TheoryData<string, string[]> Asked => new()
    {
        {
            "kk",
            [
                "Қамқоршының есебі жоқ 30.06.2026 (2026 жыл, 1-есеп) 72 күн кешікті",
                "Үйіне бару керек 09.09.2026 1 күн кешікті",
                "Қаулы мерзімі аяқталады 10.09.2026 0 күн қалды",
                "Жақында кәмелетке толады 20.09.2026 10 күн қалды",
            ]
        },
        {
            "ru",
            [
                "Нет отчёта опекуна 30.06.2026 (2026 год, отчёт 1) просрочено дней: 72",
                "Пора посетить семью 09.09.2026 просрочено дней: 1",
                "Заканчивается срок постановления 10.09.2026 осталось дней: 0",
                "Скоро совершеннолетие 20.09.2026 осталось дней: 10",
            ]
        },
    };

    public async ValueTask InitializeAsync() => _portal = new PortalFactory(await postgres.CloneAsync(), clock: new DayClock(new DateOnly(2026, 9, 10)));

    public async ValueTask DisposeAsync() => await _portal.DisposeAsync();

    [Theory]
    [MemberData(nameof(Asked))]
    public async Task Case_TellsItsOwnDeadlines_AndTheListTellsTheSame(string language, string[] expected)
    {
        var (one, other) = (await AskingAsync(), await AskingAsync());
        using var client = await _portal.OpenRegisterAsync();

        var rows = Rows(await client.GetDocumentAsync($"/{language}/guardianship/cases/{one}"));

        rows.Select(Text).ShouldBe(expected);
        rows.Select(row => row.QuerySelector(".late-mark") is not null).ShouldBe([true, true, false, false]);
        rows.Select(row => row.QuerySelector("a")?.GetAttribute("href")).ShouldBe(
            [$"/{language}/guardianship/cases/{one}/control", $"/{language}/guardianship/cases/{one}/control", null, null]);
        var list = await client.GetDocumentAsync($"/{language}/guardianship/due");
        list.QuerySelectorAll($"tr[data-case='{one}']").Select(row => row.Closest("section")!.GetAttribute("data-kind")).Order()
            .ShouldBe(rows.Select(row => row.GetAttribute("data-deadline")).Order());
        list.QuerySelectorAll($"tr[data-case='{other}']").Length.ShouldBe(expected.Length);
    }

    [Theory]
    [InlineData("kk", "Жақын арада орындалатын мерзім жоқ.")]
    [InlineData("ru", "Ближайших сроков нет.")]
    public async Task Case_ThatAsksForNothing_SaysSo_AndOneThatEndedIsSilent(string language, string nothing)
    {
        await AskingAsync();
        var quiet = (await _portal.Database.CreateCaseAsync(startsOn: new DateOnly(2026, 8, 20))).Id;
        var ended = (await _portal.Database.CreateCaseAsync(startsOn: new DateOnly(2015, 1, 1), endsOn: new DateOnly(2026, 8, 1))).Id;
        using var client = await _portal.OpenRegisterAsync();

        var page = await client.GetDocumentAsync($"/{language}/guardianship/cases/{quiet}");
        page.QuerySelector("[aria-labelledby=card-deadlines] p")!.TextContent.ShouldBe(nothing);
        Rows(page).ShouldBeEmpty();
        (await client.GetDocumentAsync($"/{language}/guardianship/cases/{ended}")).QuerySelector("#card-deadlines").ShouldBeNull();
    }

    [Fact]
    public async Task UnmaskedCase_TellsThemAsWell()
    {
        var one = await AskingAsync();
        using var client = await _portal.OpenRegisterAsync();

        using var response = await client.PostAsync($"/kk/guardianship/cases/{one}", $"/kk/guardianship/cases/{one}/unmasked", new() { ["field"] = "ChildIin" });

        Rows(await PortalClient.ReadAsync(response)).Count.ShouldBe(4);
    }

    [Theory]
    [InlineData("kk", "Үлгі деректер: адамдар мен сомалар ойдан алынған.", "үлгі")]
    [InlineData("ru", "Образец: люди и суммы вымышлены.", "пример")]
    public async Task List_SaysThatItsChildrenAreMadeUp(string language, string notice, string mark)
    {
        var (one, other) = (await AskingAsync(), await AskingAsync());
        using var client = await _portal.OpenRegisterAsync();
        (await NoticeAsync()).ShouldBeNull();
        await MakeSampleAsync(one);

        // Beside real children each made-up one is marked; where all are made up the page says so once.
        (await NoticeAsync()).ShouldBeNull();
        var mixed = await client.GetDocumentAsync($"/{language}/guardianship/due");
        mixed.QuerySelectorAll($"tr[data-case='{one}'] .sample-mark").Select(found => found.TextContent).Distinct().ShouldBe([mark]);
        mixed.QuerySelectorAll($"tr[data-case='{one}'] .sample-mark").Length.ShouldBe(4);
        mixed.QuerySelectorAll($"tr[data-case='{other}'] .sample-mark").ShouldBeEmpty();
        await MakeSampleAsync(other);

        (await NoticeAsync()).ShouldBe(notice);
        (await client.GetDocumentAsync($"/{language}/guardianship/due")).QuerySelector(".sample-mark").ShouldBeNull();

        async Task<string?> NoticeAsync() => (await client.GetDocumentAsync($"/{language}/guardianship/due")).QuerySelector(".notice-info")?.TextContent;
    }

    /// <summary>A case of a child that is soon of age, whose act ends today, whose guardian owes a report and whose visit is a day late.</summary>
    private async Task<int> AskingAsync()
    {
        var one = await _portal.Database.CreateCaseAsync(startsOn: new DateOnly(2026, 1, 1), birth: new DateOnly(2008, 9, 20));
        await _portal.Database.ExecuteAsOwnerAsync(
            $"""
            update guardianship_cases set act_until = '2026-09-10' where id = {one.Id};
            insert into home_visits (case_id, visited_on, findings, next_on, entered_by_id, entered_at)
                select id, '2026-08-01', 'Ескертпе', '2026-09-09', registered_by_id, now() from guardianship_cases where id = {one.Id};
            """);
        return one.Id;
    }

    private Task MakeSampleAsync(int caseId) => _portal.Database.ExecuteAsOwnerAsync(
        $"update children set is_sample = true where id = (select child_id from guardianship_cases where id = {caseId})");

    private static IReadOnlyList<IElement> Rows(IHtmlDocument page) => [.. page.QuerySelectorAll("[aria-labelledby=card-deadlines] [data-deadline]")];

    private static string Text(IElement row) => string.Join(' ', row.TextContent.Split((char[])[' ', '\n', '\u00A0'], StringSplitOptions.RemoveEmptyEntries));
}
