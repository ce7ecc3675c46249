using AngleSharp.Dom;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Periods;

namespace Oskemen.Education.IntegrationTests.Guardianship;

/// <summary>What the desk tells of the month's payment list. Every test has a portal of its own, on which it is some day of November 2026.</summary>
public sealed class DeskPaymentsTests(PostgresFixture postgres) : IAsyncLifetime
{
    private const string Reason = "Екі істің шоты тексерілсін";

    private static readonly ReportingMonth November = new(2026, 11);

    private PortalFactory _portal = null!;

    public static TheoryData<string, string, string, string, string, string, string> Words => new()
    {
        { "kk", "Төлем тізімі, 2026 жылғы қараша", "Заң бойынша 15.11.2026 күнінен кешіктірілмейді.", "жасалмаған", "дайындалуда", "бекітуде", "қайтарылды" },
        { "ru", "Список выплат, ноябрь 2026 года", "По правилам — не позднее 15.11.2026.", "не составлен", "готовится", "на утверждении", "возвращён" },
    };

    public static TheoryData<Role> Others => [.. Enum.GetValues<Role>().Except([Role.GuardianshipSpecialist, Role.Head])];

    public ValueTask InitializeAsync() => OpenAsync(new DateOnly(2026, 11, 10));

    public async ValueTask DisposeAsync() => await _portal.DisposeAsync();

    [Theory]
    [MemberData(nameof(Words))]
    public async Task Specialist_SeesWhereTheListStands(
        string language, string title, string due, string notMade, string draft, string submitted, string returned)
    {
        await _portal.Database.CreateCaseAsync(startsOn: new DateOnly(2026, 10, 1));
        using var specialist = await _portal.OpenRegisterAsync();

        await ShouldStandAsync(notMade, $"/{language}/guardianship/payments");
        await _portal.MakeAsync(November);
        await ShouldStandAsync(draft, $"/{language}/guardianship/payments/2026/11");
        await _portal.HandOnAsync(November);
        await ShouldStandAsync(submitted, $"/{language}/guardianship/payments/2026/11");
        await _portal.ReturnAsync(November, Reason);
        var row = await ShouldStandAsync(returned, $"/{language}/guardianship/payments/2026/11");
        row.QuerySelector(".desk-reason")!.TextContent.ShouldBe(Reason);

        async Task<IElement> ShouldStandAsync(string status, string address)
        {
            var found = (await ListsAsync(specialist, language)).ShouldHaveSingleItem();
            found.GetAttribute("data-payment-list").ShouldBe("2026-11");
            found.QuerySelector("a")!.TextContent.ShouldBe(title);
            found.QuerySelector("a")!.GetAttribute("href").ShouldBe(address);
            found.QuerySelector(".status")!.TextContent.ShouldBe(status);
            found.QuerySelector(".hint")!.TextContent.ShouldBe(due);
            if (status != returned)
            {
                found.QuerySelector(".desk-reason").ShouldBeNull();
            }

            // It is the specialist's own affair and not a decision that waits for them.
            found.TextContent.ShouldNotContain(language == "kk" ? "Шешіміңізді күтеді" : "Ждут вашего решения");
            (await specialist.GetDocumentAsync(address)).QuerySelector("h1").ShouldNotBeNull();
            return found;
        }
    }

    [Theory]
    [InlineData("kk", "бекітілді")]
    [InlineData("ru", "утверждён")]
    public async Task Specialist_SeesThatTheListIsApproved(string language, string approved)
    {
        await _portal.Database.CreateCaseAsync(startsOn: new DateOnly(2026, 10, 1));
        await _portal.PayAsync(November);
        using var specialist = await _portal.SignInAsync(Role.GuardianshipSpecialist);

        (await ListsAsync(specialist, language)).ShouldHaveSingleItem().QuerySelector(".status-approved")!.TextContent.ShouldBe(approved);
    }

    [Theory]
    [InlineData("kk", "Шешіміңізді күтеді", "Төлем тізімі, 2026 жылғы қараша")]
    [InlineData("ru", "Ждут вашего решения", "Список выплат, ноябрь 2026 года")]
    public async Task Head_SeesTheListWhileItWaits(string language, string waits, string title)
    {
        await _portal.Database.CreateCaseAsync(startsOn: new DateOnly(2026, 10, 1));
        using var head = await _portal.SignInAsync(Role.Head);
        (await ListsAsync(head, language)).ShouldBeEmpty();
        await _portal.MakeAsync(November);
        (await ListsAsync(head, language)).ShouldBeEmpty();

        await _portal.HandOnAsync(November);

        var row = (await ListsAsync(head, language)).ShouldHaveSingleItem();
        row.TextContent.ShouldContain(waits);
        row.QuerySelector("a")!.TextContent.ShouldBe(title);
        row.QuerySelector("a")!.GetAttribute("href").ShouldBe($"/{language}/guardianship/payments/2026/11");
        await _portal.ApproveAsync(November);
        (await ListsAsync(head, language)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2026-11-15", false)]
    [InlineData("2026-11-16", true)]
    public async Task List_IsMarkedOnceItsDayIsOver_UntilItIsApproved(string day, bool isLate)
    {
        await OpenAsync(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
        await _portal.Database.CreateCaseAsync(startsOn: new DateOnly(2026, 10, 1));
        using var specialist = await _portal.SignInAsync(Role.GuardianshipSpecialist);
        (await IsMarkedAsync()).ShouldBe(isLate);
        await _portal.SubmitAsync(November);
        (await IsMarkedAsync()).ShouldBe(isLate);

        await _portal.ApproveAsync(November);

        (await IsMarkedAsync()).ShouldBeFalse();

        async Task<bool> IsMarkedAsync() => (await ListsAsync(specialist)).ShouldHaveSingleItem().QuerySelector(".late-mark") is not null;
    }

    [Fact]
    public async Task List_FollowsTheDayOfTheTermsOfItsMonth()
    {
        await _portal.Database.ExecuteAsOwnerAsync("update guardianship_terms set payment_day = 20 where valid_from = (select max(valid_from) from guardianship_terms where valid_from <= '2026-11-01')");
        using var specialist = await _portal.SignInAsync(Role.GuardianshipSpecialist);
        (await ListsAsync(specialist)).ShouldHaveSingleItem().TextContent.ShouldContain("20.11.2026");

        await _portal.Database.ExecuteAsOwnerAsync("delete from guardianship_terms");

        (await ListsAsync(specialist)).ShouldHaveSingleItem().QuerySelector(".hint").ShouldBeNull();
    }

    [Fact]
    public async Task EarlierList_ThatIsNotApproved_StandsBeforeTheCurrentOne()
    {
        await _portal.Database.CreateCaseAsync(startsOn: new DateOnly(2026, 10, 1));
        await _portal.SubmitAsync(new ReportingMonth(2026, 10));
        using var specialist = await _portal.SignInAsync(Role.GuardianshipSpecialist);
        using var head = await _portal.SignInAsync(Role.Head);

        (await ListsAsync(specialist)).Select(row => row.GetAttribute("data-payment-list")).ShouldBe(["2026-10", "2026-11"]);
        (await ListsAsync(head)).Select(row => row.GetAttribute("data-payment-list")).ShouldBe(["2026-10"]);

        await _portal.ApproveAsync(new ReportingMonth(2026, 10));
        (await ListsAsync(specialist)).Select(row => row.GetAttribute("data-payment-list")).ShouldBe(["2026-11"]);
    }

    [Theory]
    [MemberData(nameof(Others))]
    public async Task Others_SeeNoList(Role role)
    {
        await _portal.Database.CreateCaseAsync(startsOn: new DateOnly(2026, 10, 1));
        await _portal.SubmitAsync(November);
        using var client = await _portal.SignInAsync(role);

        var desk = await client.GetDocumentAsync("/kk");

        desk.QuerySelector("#desk-guardianship, [data-payment-list]").ShouldBeNull();
        desk.QuerySelector("main")!.TextContent.ShouldNotContain("Төлем тізімі");
    }

    [Theory]
    [InlineData(Role.GuardianshipSpecialist)]
    [InlineData(Role.Head)]
    public async Task Desk_CostsTheSameWithListsAndWithout(Role role)
    {
        await _portal.Database.CreateCaseAsync(startsOn: new DateOnly(2026, 10, 1));
        using var client = await _portal.SignInAsync(role);
        await client.GetDocumentAsync("/kk");
        var before = await _portal.Commands.DuringAsync(() => client.GetDocumentAsync("/kk"));
        await _portal.PayAsync(new ReportingMonth(2026, 10));
        await _portal.SubmitAsync(November);

        var after = await _portal.Commands.DuringAsync(() => client.GetDocumentAsync("/kk"));

        after.Count.ShouldBe(before.Count);
        after.Count(text => text.Contains("payment_lists", StringComparison.Ordinal)).ShouldBe(1);
    }

    private async ValueTask OpenAsync(DateOnly today)
    {
        if (_portal is not null)
        {
            await _portal.DisposeAsync();
        }

        _portal = new PortalFactory(await postgres.CloneAsync(), clock: new DayClock(today));
    }

    private static async Task<IReadOnlyList<IElement>> ListsAsync(PortalClient client, string language = "kk") =>
        [.. (await client.GetDocumentAsync($"/{language}")).QuerySelectorAll("[aria-labelledby=desk-guardianship] [data-payment-list]")];
}
