using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.IntegrationTests.BudgetMonths;
using Oskemen.Education.Web.Data.Audit;
using Oskemen.Education.Web.Identity;

namespace Oskemen.Education.IntegrationTests.Account;

/// <summary>The server's clock is set wrong and set right again: nobody stays signed in for it, and nobody stays out.</summary>
public sealed class ClockChangeTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private const string Page = "/kk/budget/2016";

    /// <summary>Looks at the account and the session with each request.</summary>
    private static readonly SignInSettings AtOnce = new() { RequireSecondFactor = false, RolesEvery = TimeSpan.Zero, SessionMemory = TimeSpan.FromTicks(1) };

    private readonly MovedClock _clock = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(24)]
    [InlineData(24 * 365)]
    public async Task Session_BegunWhileTheClockWasAhead_EndsWithTheMistake(int hours)
    {
        await using var portal = Portal();
        _clock.Ahead = TimeSpan.FromHours(hours);
        using var visitor = portal.Visitor();
        using var signIn = await visitor.SignInAsync(await fixture.Portal.CreateAccountAsync(Role.Economist));
        using var during = await visitor.Http.GetAsync(Page, Cancellation);

        _clock.Ahead = TimeSpan.Zero;
        using var after = await visitor.Http.GetAsync(Page, Cancellation);

        during.StatusCode.ShouldBe(HttpStatusCode.OK);
        after.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    /// <summary>The ticket was looked at while the clock was ahead; by its time it would be looked at again in an hour.</summary>
    [Fact]
    public async Task Account_DisabledAfterTheClockWasSetBack_IsOutAtOnce()
    {
        await using var portal = Portal();
        var name = await fixture.Portal.CreateAccountAsync(Role.Economist);
        using var visitor = portal.Visitor();
        using var signIn = await visitor.SignInAsync(name);
        _clock.Ahead = TimeSpan.FromHours(1);
        using var during = await visitor.Http.GetAsync(Page, Cancellation);

        _clock.Ahead = TimeSpan.Zero;
        using var back = await visitor.Http.GetAsync(Page, Cancellation);
        _clock.Ahead = TimeSpan.FromHours(1);
        using var again = await visitor.Http.GetAsync(Page, Cancellation);
        _clock.Ahead = TimeSpan.Zero;
        await fixture.SetAsync(name, "disabled_at = now()");
        using var after = await visitor.Http.GetAsync(Page, Cancellation);

        new[] { during, back, again }.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.OK);
        after.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("14 minutes", HttpStatusCode.BadRequest)]
    [InlineData("1 day", HttpStatusCode.Redirect)]
    public async Task Lock_LongerThanAnyLock_IsFromAClockThatWasAhead(string lockedFor, HttpStatusCode expected)
    {
        var name = await fixture.Portal.CreateAccountAsync(Role.Economist);
        await fixture.SetAsync(name, $"lockout_end = now() + interval '{lockedFor}'");
        using var visitor = fixture.Portal.CreateVisitor();

        using var signIn = await visitor.SignInAsync(name);

        signIn.StatusCode.ShouldBe(expected);
    }

    [Fact]
    public async Task CodeOfTheApp_CountsAgainOnceTheClockIsRight()
    {
        await using var portal = Portal();
        var name = await fixture.Portal.CreateAccountAsync(Role.Economist);
        using var owner = portal.Visitor();
        using var first = await owner.SignInAsync(name);
        var (key, _) = await owner.SetUpSecondFactorAsync();
        using var visitor = portal.Visitor();

        _clock.Ahead = TimeSpan.FromHours(1);
        using var password = await visitor.SignInAsync(name);
        using var during = await visitor.SendCodeAsync(Accounts.CodeOf(key, later: 1));
        _clock.Ahead = TimeSpan.Zero;
        using var passwordAgain = await visitor.SignInAsync(name);
        using var after = await visitor.SendCodeAsync(Accounts.CodeOf(key, later: 1));

        during.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        after.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        after.SessionCookie().ShouldNotBeNull();
    }

    /// <summary>What is saved by a wrong clock bears its time; it is kept, in its order, and the record holds.</summary>
    [Fact]
    public async Task Saves_WhileTheClockJumps_AreKeptInOrder()
    {
        await using var portal = Portal();
        var name = await fixture.Portal.CreateAccountAsync(Role.Economist);
        foreach (var (hours, note) in new[] { (0, "бірінші"), (24, "екінші"), (-24, "үшінші"), (0, "төртінші") })
        {
            _clock.Ahead = TimeSpan.FromHours(hours);
            using var visitor = portal.Visitor();
            using var signIn = await visitor.SignInAsync(name);
            var month = await MonthPage.OpenAsync(visitor);
            (await month.Type(month.Codes.First(), "Note", note).SaveAsync()).ShouldBe(HttpStatusCode.Redirect);
        }

        using var reader = await fixture.Portal.SignInAsync(Role.Economist);
        var last = await MonthPage.OpenAsync(reader);
        last.Field(last.Codes.First(), "Note").ShouldBe("төртінші");
        (await AuditChain.VerifyAsync(fixture.Database.AdministratorConnection, cancellationToken: Cancellation)).Problem.ShouldBeNull();
        (await fixture.Database.ScalarAsync<string>("select string_agg(changes::text, ' ' order by id) from audit_entries where changes::text like '%інші%'"))
            .Split("інші").Length.ShouldBeGreaterThanOrEqualTo(5);
    }

    [Fact]
    public void Memory_DoesNotGrowWhenTheClockIsSetBack()
    {
        var memory = new SteadyClock(_clock);
        var before = memory.UtcNow;

        _clock.Ahead = TimeSpan.FromDays(-1);

        memory.UtcNow.ShouldBeInRange(before, before + TimeSpan.FromMinutes(1));
        fixture.Portal.Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<Microsoft.Extensions.Caching.Memory.MemoryCacheOptions>>()
            .Value.Clock.ShouldBeOfType<SteadyClock>();
    }

    private WebApplicationFactory<Program> Portal() => fixture.Portal.WithWebHostBuilder(builder => builder.ConfigureTestServices(services =>
    {
        services.AddSingleton(AtOnce);
        services.AddSingleton<TimeProvider>(_clock);
    }));
}
