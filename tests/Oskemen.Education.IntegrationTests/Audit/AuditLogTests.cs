using System.Net;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Audit;

namespace Oskemen.Education.IntegrationTests.Audit;

/// <summary>What leaves and what is refused is on record, and the administrator finds it.</summary>
public sealed class AuditLogTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private const string Log = "/kk/audit-log";

    [Theory]
    [InlineData("/kk/budget/2016/10/export.xlsx", "BudgetMonth", "2016-10", "budget-2016-10.xlsx")]
    [InlineData("/kk/budget/2016/10/export.csv", "BudgetMonth", "2016-10", "budget-2016-10.csv")]
    [InlineData("/kk/budget/2016/10/template.xlsx", "BudgetMonth", "2016-10", "budget-2016-10-template.xlsx")]
    [InlineData("/kk/budget/2016/export.csv", "BudgetYear", "2016", "budget-2016.csv")]
    public async Task File_IsOnRecord(string url, string kind, string key, string file)
    {
        using var economist = await fixture.Portal.SignInAsync(Role.Economist);

        var entry = (await fixture.Database.DuringAsync(() => economist.Http.GetAsync(url, TestContext.Current.CancellationToken))).ShouldHaveSingleItem();

        (entry.Act, entry.Subject, entry.Request).ShouldBe((AuditAct.Exported, new AuditSubject(kind, key), $"GET {url}"));
        entry.Changes.ShouldHaveSingleItem().To.ShouldBe(file);
    }

    [Theory]
    [InlineData("/kk/budget/2016/13/export.csv")]
    [InlineData("/kk/budget/1999/export.csv")]
    public async Task File_ThatIsNotThere_IsNot(string url)
    {
        using var economist = await fixture.Portal.SignInAsync(Role.Economist);

        (await fixture.Database.DuringAsync(() => economist.Http.GetAsync(url, TestContext.Current.CancellationToken))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Refusal_IsOnRecordWithWhoAndWhere()
    {
        using var economist = await fixture.Portal.SignInAsync(Role.Economist);

        var entry = (await fixture.Database.DuringAsync(async () =>
            (await economist.Http.GetAsync("/kk/audit-log", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.Forbidden))).ShouldHaveSingleItem();

        (entry.Act, entry.Request).ShouldBe((AuditAct.AccessRefused, "GET /kk/audit-log"));
        entry.ActorId.ShouldNotBeNull();
    }

    [Fact]
    public async Task Form_WithoutItsToken_IsOnRecord()
    {
        using var economist = await fixture.Portal.SignInAsync(Role.Economist);

        var entry = (await fixture.Database.DuringAsync(async () =>
            (await economist.PostAsync("/kk/budget/2016/10", [])).StatusCode.ShouldBe(HttpStatusCode.BadRequest))).ShouldHaveSingleItem();

        (entry.Act, entry.Subject).ShouldBe((AuditAct.AccessRefused, AuditSubject.Month(2016, 10)));
    }

    [Fact]
    public async Task Visitor_WhoIsSentToSignIn_IsNot()
    {
        using var visitor = fixture.Portal.CreateVisitor();

        (await fixture.Database.DuringAsync(() => visitor.Http.GetAsync("/kk/budget/2016/10", TestContext.Current.CancellationToken))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("key=first", 2)]
    [InlineData("key=first&act=Exported", 1)]
    [InlineData("key=first&kind=Organisation", 0)]
    [InlineData("kind=Test&person=port", 3)]
    [InlineData("kind=Test&person=%25", 0)]
    [InlineData("kind=Test&from=2000-01-01", 3)]
    [InlineData("kind=Test&until=2000-01-01", 0)]
    [InlineData("kind=Test&until=9999-12-31&from=0001-01-01", 3)]
    [InlineData("kind=Test&request=budget", 0)]
    public async Task Search_FindsWhatFits(string query, int count)
    {
        await FillAsync();
        using var administrator = await fixture.Portal.SignInAsync(Role.Administrator);

        (await administrator.GetDocumentAsync($"{Log}?{query}")).QuerySelectorAll("tbody tr").Length.ShouldBe(count);
    }

    [Theory]
    [InlineData("act=Nothing")]
    [InlineData("from=yesterday")]
    public async Task Search_ThatCannotBeRead_SaysSo(string query)
    {
        using var administrator = await fixture.Portal.SignInAsync(Role.Administrator);
        using var answer = await administrator.Http.GetAsync($"{Log}?{query}", TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await PortalClient.ReadAsync(answer)).QuerySelector(".error-summary").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("kk", "Пайдаланушы", "Тәсілі: танысу тіркелгісімен")]
    [InlineData("ru", "Пользователь", "Способ: демонстрационной учётной записью")]
    public async Task Entry_AboutAPerson_NamesThemAndLeadsToTheirPage(string language, string kind, string way)
    {
        using var administrator = await fixture.Portal.SignInAsync(Role.Administrator);
        var id = await fixture.Database.ScalarAsync<Guid>("select id from users where user_name = 'demo-administrator'");

        var row = (await administrator.GetDocumentAsync($"/{language}/audit-log?act=SignedIn&key={id}")).QuerySelector("tbody tr")!;

        var link = row.QuerySelector("a")!;
        link.GetAttribute("href").ShouldBe($"/{language}/users/{id}");
        row.TextContent.ShouldContain($"{kind} {link.TextContent}");
        row.TextContent.ShouldContain(way);
        row.TextContent.ShouldNotContain(id.ToString());
    }

    [Fact]
    public async Task Pages_StayAsTheyAreWhileEntriesArrive()
    {
        for (var number = 0; number < 120; number++)
        {
            await RecordAsync("Paged", $"{number}");
        }

        using var administrator = await fixture.Portal.SignInAsync(Role.Administrator);
        var seen = new List<string>();
        for (var next = $"{Log}?kind=Paged"; next is not null;)
        {
            var page = await administrator.GetDocumentAsync(next);
            seen.AddRange(page.QuerySelectorAll("tbody tr").Select(row => row.Id!));
            next = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
            await RecordAsync("Paged", "meanwhile");
        }

        seen.Count.ShouldBe(120);
        seen.ShouldBeUnique();
    }

    [Fact]
    public async Task Export_IsHarmlessAndOnRecord()
    {
        await RecordAsync("Csv", "=1+1", "=cmd|' /C calc'!A0;\"x\"");
        using var administrator = await fixture.Portal.SignInAsync(Role.Administrator);

        var text = "";
        var entry = (await fixture.Database.DuringAsync(async () =>
            text = await administrator.Http.GetStringAsync($"{Log}/export.csv?kind=Csv", TestContext.Current.CancellationToken))).ShouldHaveSingleItem();

        (entry.Act, entry.Changes[0].To).ShouldBe((AuditAct.Exported, "audit-log.csv"));
        var lines = text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(2);
        lines.SelectMany(line => line.Split(';')).ShouldNotContain(cell => cell.TrimStart('"').StartsWith('='));
    }

    private async Task FillAsync()
    {
        if (await fixture.Database.ScalarAsync<long>("select count(*) from audit_entries where subject_kind = 'Test'") == 0)
        {
            await RecordAsync("Test", "first");
            await RecordAsync("Test", "first", act: AuditAct.CommandRun);
            await RecordAsync("Test", "second");
        }
    }

    private Task RecordAsync(string kind, string key, string value = "2", AuditAct act = AuditAct.Exported) =>
        new AuditLog(PortalDbContext.OptionsFor(fixture.Database.PortalConnection)).RecordAsync(
            act, new AuditSubject(kind, key), [new AuditChange(value, null, value)], TestContext.Current.CancellationToken);
}
