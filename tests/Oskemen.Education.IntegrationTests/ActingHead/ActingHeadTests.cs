using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.IntegrationTests.Users;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.IntegrationTests.ActingHead;

public sealed class ActingHeadTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private const string Page = "/kk/acting-head";

    private static readonly DateOnly Today = Dates.Today(TimeProvider.System);

    [Fact]
    public async Task Economist_WhoActs_DecidesMonthsButNotTheOwn()
    {
        var person = await fixture.Portal.CreatePersonAsync(Role.Economist);
        var other = await fixture.Portal.CreatePersonAsync(Role.Economist);
        using var head = await fixture.Portal.SignInAsync(Role.Head);
        await ClearAsync();
        using (var appointed = await head.PostAsync(Page, Page, Form(person)))
        {
            appointed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        using var acting = await fixture.Portal.SignInAsync(person);
        var ownSubmission = await SubmitAsync(person);
        using var own = await acting.PostAsync("/kk/budget/2016/lines/new", "/kk/budget/2016/10/approval", ownSubmission);
        var afterOwn = await StatusAsync();
        var foreignSubmission = await SubmitAsync(other);
        using var foreign = await acting.PostAsync("/kk/budget/2016/lines/new", "/kk/budget/2016/10/approval", foreignSubmission);

        own.StatusCode.ShouldNotBe(HttpStatusCode.Forbidden);
        afterOwn.ShouldBe("Submitted");
        foreign.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await StatusAsync()).ShouldBe("Approved");
    }

    [Theory]
    [InlineData(Role.Director, 0, 5)]
    [InlineData(Role.KindergartenHead, 0, 5)]
    [InlineData(Role.Official, 0, 5)]
    [InlineData(Role.Head, 0, 5)]
    [InlineData(Role.Economist, 5, 4)]
    [InlineData(Role.Economist, -9, -1)]
    [InlineData(null, 0, 5)]
    public async Task Post_OfWhatCannotBe_Returns400(Role? role, int from, int until)
    {
        using var head = await fixture.Portal.SignInAsync(Role.Head);
        await ClearAsync();
        var person = role is { } held ? await fixture.Portal.CreatePersonAsync(held) : new PortalUser { Id = Guid.NewGuid(), DisplayName = "" };

        using var response = await head.PostAsync(Page, Page, Form(person, from, until));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await PortalClient.ReadAsync(response)).QuerySelector("#error-summary").ShouldNotBeNull();
    }

    [Fact]
    public async Task Post_OfOneself_Returns400()
    {
        var administrator = await fixture.Portal.CreatePersonAsync(Role.Administrator);
        await ClearAsync();
        using var client = await fixture.Portal.SignInAsync(administrator);

        using var response = await client.PostAsync(Page, Page, Form(administrator));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Post_OfTwoForTheSameDaysAtOnce_AppointsOne()
    {
        var (one, other) = (await fixture.Portal.CreatePersonAsync(Role.Economist), await fixture.Portal.CreatePersonAsync(Role.Methodist));
        await ClearAsync();
        using var head = await fixture.Portal.SignInAsync(Role.Head);
        using var administrator = await fixture.Portal.SignInAsync(Role.Administrator);

        var responses = await Task.WhenAll(head.PostAsync(Page, Page, Form(one, 0, 5)), administrator.PostAsync(Page, Page, Form(other, 5, 9)));

        responses.Select(response => response.StatusCode).Order().ShouldBe([HttpStatusCode.Redirect, HttpStatusCode.BadRequest]);
    }

    [Fact]
    public async Task Post_ToEndEarly_MakesRoomForAnother()
    {
        var (one, other) = (await fixture.Portal.CreatePersonAsync(Role.Economist), await fixture.Portal.CreatePersonAsync(Role.Methodist));
        await ClearAsync();
        using var head = await fixture.Portal.SignInAsync(Role.Head);
        using var first = await head.PostAsync(Page, Page, Form(one, 0, 20));
        await using var db = fixture.Database.CreateContext();
        var id = await db.ActingAppointments.Where(row => row.UserId == one.Id).Select(row => row.Id).SingleAsync(TestContext.Current.CancellationToken);

        using var tooEarly = await head.PostAsync(Page, $"{Page}/{id}/end", new() { ["lastDay"] = Day(-3) });
        using var ended = await head.PostAsync(Page, $"{Page}/{id}/end", new() { ["lastDay"] = Day(2) });
        using var second = await head.PostAsync(Page, Page, Form(other, 3, 20));
        using var unknown = await head.PostAsync(Page, $"{Page}/987654/end", new() { ["lastDay"] = Day(2) });

        new[] { first, tooEarly, ended, second, unknown }.Select(response => response.StatusCode).ShouldBe(
            [HttpStatusCode.Redirect, HttpStatusCode.BadRequest, HttpStatusCode.Redirect, HttpStatusCode.Redirect, HttpStatusCode.NotFound]);
    }

    private static string Day(int fromToday) => Today.AddDays(fromToday).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Dictionary<string, string> Form(PortalUser person, int from = 0, int until = 5) =>
        new() { ["UserId"] = $"{person.Id}", ["From"] = Day(from), ["Until"] = Day(until), ["Act"] = "№ 41-ж" };

    /// <summary>Ends whatever other tests have begun.</summary>
    private Task<int> ClearAsync() => fixture.Database.ExecuteAsPortalAsync("update acting_appointments set \"until\" = \"from\" - 1");

    /// <returns>What the button of approval sends.</returns>
    private async Task<Dictionary<string, string>> SubmitAsync(PortalUser person)
    {
        await using var db = fixture.Database.CreateContext();
        var month = await db.BudgetMonths.Include(row => row.Decisions)
            .SingleAsync(row => row.Year == 2016 && row.Month == 10, TestContext.Current.CancellationToken);
        if (month.Status == Domain.Budgets.MonthStatus.Submitted)
        {
            month.Return("себеп", new Dictionary<int, string>(), person.Id, TimeProvider.System.GetUtcNow());
        }

        month.Submit([], person.Id, TimeProvider.System.GetUtcNow());
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return new() { ["decision"] = month.LastDecision!.Number.ToString(CultureInfo.InvariantCulture) };
    }

    private async Task<string> StatusAsync()
    {
        await using var db = fixture.Database.CreateContext();
        var month = await db.BudgetMonths.Include(row => row.Decisions)
            .SingleAsync(row => row.Year == 2016 && row.Month == 10, TestContext.Current.CancellationToken);
        return month.Status.ToString();
    }
}
