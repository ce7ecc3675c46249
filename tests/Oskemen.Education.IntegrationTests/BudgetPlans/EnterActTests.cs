using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Domain.Periods;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Queries;

namespace Oskemen.Education.IntegrationTests.BudgetPlans;

/// <summary>Each test works on a year of its own, opened from 2016.</summary>
public sealed class EnterActTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private const string Line = "464.003.015";
    private static int _lastYear = 2040;

    [Fact]
    public async Task Post_EntersTheFirstAct_AndAPastMonthKeepsItsPlanAfterALaterOne()
    {
        await using var year = await OpenAsync();
        (await year.Act().Head("Решение № 1", year.Date(1, 5), PlanPhase.Approved).AllAmounts("1 000,5").SendAsync())
            .Headers.Location!.ToString().ShouldBe($"/ru/budget/{year.Number}/plan");

        using var later = await year.Act().Head("Решение № 2", year.Date(4, 12), PlanPhase.Amended).Amount(Line, "1 200,5").SendAsync();

        later.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await AnnualPlanAsync(year, 3)).ShouldBe(Money.FromThousands(19 * 1000.5m));
        (await AnnualPlanAsync(year, 4)).ShouldBe(Money.FromThousands((19 * 1000.5m) + 200));
        var march = await year.Client.GetDocumentAsync($"/ru/budget/{year.Number}/plan?on={year.Date(3, 31)}");
        march.QuerySelector("tfoot .total td")!.TextContent.ShouldBe("19\u00A0009,5");
        var now = await year.Client.GetDocumentAsync($"/ru/budget/{year.Number}/plan?on={year.Date(4, 12)}");
        now.QuerySelector("tfoot .total td")!.TextContent.ShouldBe("19\u00A0209,5");
        var step = now.QuerySelector(".history li")!;
        step.TextContent.ShouldContain("Решение № 2");
        step.QuerySelectorAll("tbody td.num").Select(cell => cell.TextContent).ShouldBe(["1\u00A0000,5", "1\u00A0200,5", "200,0"]);
    }

    [Fact]
    public async Task Post_WhenAmountsCannotBeRead_Returns400AtTheirFieldsWithWhatWasTyped()
    {
        await using var year = await OpenAsync();
        var act = year.Act().Head("Решение № 1", year.Date(1, 5), PlanPhase.Approved).AllAmounts("100")
            .Amount(Line, "−5").Amount("464.001.011", "12 34 5").Amount("464.067.015", "");

        using var response = await act.SendAsync();

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await PortalClient.ReadAsync(response);
        act.At(page, Line).ShouldSatisfyAllConditions(field => field.Typed.ShouldBe("−5"), field => field.Message.ShouldContain("отрицательн"));
        act.At(page, "464.001.011").ShouldSatisfyAllConditions(field => field.Typed.ShouldBe("12 34 5"), field => field.Message.ShouldContain("12 34 5"));
        act.At(page, "464.067.015").Message.ShouldContain("464.067.015");
        act.At(page, "464.009.011").ShouldBe(("", "100"));
        page.QuerySelector<IHtmlInputElement>("#Act")!.Value.ShouldBe("Решение № 1");
        page.QuerySelectorAll(".error-summary a").Length.ShouldBe(3);
        (await year.CountActsAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Post_WhenNothingIsFilledIn_NamesEveryFieldOfTheHead()
    {
        await using var year = await OpenAsync();

        using var response = await year.Act().SendAsync();

        var page = await PortalClient.ReadAsync(response);
        page.QuerySelectorAll(".error-summary a").Select(link => link.GetAttribute("href")).ShouldBe(["#Act", "#Date", "#Phase"], ignoreOrder: true);
    }

    public static TheoryData<string, int, int, PlanPhase, string, string> Refusals => new()
    {
        { "Решение № 2", 1, 4, PlanPhase.Amended, "120", "раньше утверждения" },
        { "Решение № 2", 4, 1, PlanPhase.Approved, "120", "уже утверждён" },
        { "Решение № 2", 4, 1, PlanPhase.Amended, "100", "Ни одна сумма не изменилась" },
        { "решение № 1", 1, 5, PlanPhase.Amended, "120", "уже введён" },
        { "Решение № 2", 3, 1, PlanPhase.Amended, "120", "с более поздней датой" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task Post_OfAnActThatDoesNotFit_Returns400WithTheReason(
        string name, int month, int day, PlanPhase phase, string amount, string reason)
    {
        await using var year = await OpenAsync();
        await year.EnterAsync("Решение № 1", 1, 5, PlanPhase.Approved, act => act.AllAmounts("100"));
        await year.EnterAsync("Постановление № 9", 6, 1, PlanPhase.Adjusted, act => act.Amount("464.001.011", "90"));

        using var response = await year.Act().Head(name, year.Date(month, day), phase).Amount(Line, amount).SendAsync();

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await PortalClient.ReadAsync(response)).QuerySelector(".error-summary")!.TextContent.ShouldContain(reason);
        (await year.CountActsAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task Post_OfAnActOfAnotherYear_IsRefused()
    {
        await using var year = await OpenAsync();

        using var response = await year.Act().Head("Решение № 1", "2016-01-05", PlanPhase.Approved).AllAmounts("100").SendAsync();

        (await PortalClient.ReadAsync(response)).QuerySelector("#Date-error")!.TextContent.ShouldContain($"{year.Number}");
    }

    [Fact]
    public async Task Post_OfABackdatedActThatIsConfirmed_IsEntered()
    {
        await using var year = await OpenAsync();
        await year.EnterAsync("Решение № 1", 1, 5, PlanPhase.Approved, act => act.AllAmounts("100"));
        await year.EnterAsync("Постановление № 9", 6, 1, PlanPhase.Adjusted, act => act.Amount(Line, "90"));

        await year.EnterAsync("Решение № 2", 3, 1, PlanPhase.Amended, act => act.Amount(Line, "120").Confirm());

        (await AnnualPlanAsync(year, 3)).ShouldBe(Money.FromThousands(1920));
        (await AnnualPlanAsync(year, 6)).ShouldBe(Money.FromThousands(1890), "the later act keeps the last word");
    }

    [Fact]
    public async Task Post_OfTheSameActTwiceAtOnce_EntersItOnce()
    {
        await using var year = await OpenAsync();
        using var other = await fixture.Portal.SignInAsync(Role.Economist);
        var act = year.Act().Head("Решение № 1", year.Date(1, 5), PlanPhase.Approved).AllAmounts("100");
        var sameAct = new ActPage(other, year.Db, year.Number).Head("Решение № 1", year.Date(1, 5), PlanPhase.Approved).AllAmounts("100");
        await using var holder = await fixture.Database.OpenAsPortalAsync();
        await using var hold = await holder.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand($"select lock_plan({year.Number})", holder);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        var posts = Task.WhenAll(act.SendAsync(), sameAct.SendAsync());
        await WaitUntilTwoWaitAsync();
        await hold.CommitAsync(TestContext.Current.CancellationToken);

        (await posts).Select(response => response.StatusCode).Order().ShouldBe([HttpStatusCode.Redirect, HttpStatusCode.BadRequest]);
        (await year.CountActsAsync()).ShouldBe(1);
    }

    /// <summary>Both requests stand before the lock; whatever they checked by then, they checked without the other.</summary>
    private async Task WaitUntilTwoWaitAsync()
    {
        const string Waiting = "select count(distinct pid) from pg_locks join pg_stat_activity using (pid) where not granted and datname = current_database()";
        for (var attempt = 0; await fixture.Database.ScalarAsync<long>(Waiting) < 2; attempt++)
        {
            attempt.ShouldBeLessThan(300, "the two posts never met");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    private static async Task<Money?> AnnualPlanAsync(OpenedYear year, int month) =>
        (await year.Db.FindMonthStatementAsync(new ReportingMonth(year.Number, month)))!.Execution.Total.AnnualPlan;

    private async Task<OpenedYear> OpenAsync()
    {
        var number = Interlocked.Increment(ref _lastYear);
        var client = await fixture.Portal.SignInAsync(Role.Economist);
        using var response = await client.PostAsync("/ru/budget/new", "/ru/budget", new() { ["Year"] = $"{number}" });
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return new OpenedYear(number, client, fixture.Database.CreateContext());
    }

    private sealed record OpenedYear(int Number, PortalClient Client, PortalDbContext Db) : IAsyncDisposable
    {
        public string Date(int month, int day) => $"{Number}-{month:00}-{day:00}";

        public ActPage Act() => new(Client, Db, Number);

        public async Task EnterAsync(string name, int month, int day, PlanPhase phase, Func<ActPage, ActPage> fill)
        {
            using var response = await fill(Act().Head(name, Date(month, day), phase)).SendAsync();
            response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        public Task<int> CountActsAsync() => Db.PlanAmendments.CountAsync(act => act.Year == Number);

        public ValueTask DisposeAsync()
        {
            Client.Dispose();
            return Db.DisposeAsync();
        }
    }
}
