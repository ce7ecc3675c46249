using System.Net;
using Npgsql;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.IntegrationTests.BudgetMonths;

namespace Oskemen.Education.IntegrationTests.Errors;

public sealed class DatabaseGoneTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    public async Task Get_WhenTheDatabaseDoesNotAnswer_Returns503WithAPageThatSaysWhatToDo(string language)
    {
        await using var portal = WithoutDatabase();
        using var client = portal.CreateClient();

        using var response = await client.GetAsync($"/{language}/account/sign-in", TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        var page = await PortalClient.ReadAsync(response);
        page.DocumentElement.GetAttribute("lang").ShouldBe(language);
        page.QuerySelector("main h1").ShouldNotBeNull();
        page.QuerySelector("main a.btn").ShouldNotBeNull();
        page.Body!.TextContent.ShouldNotContain("Npgsql");
    }

    [Fact]
    public async Task Health_WhenTheDatabaseDoesNotAnswer_IsAliveButNotReady()
    {
        await using var portal = WithoutDatabase();
        using var client = portal.CreateClient();

        using var live = await client.GetAsync("/health/live", TestContext.Current.CancellationToken);
        using var ready = await client.GetAsync("/health/ready", TestContext.Current.CancellationToken);

        live.StatusCode.ShouldBe(HttpStatusCode.OK);
        ready.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    public async Task Save_WhileTheDatabaseIsAway_IsToldSo_AndIsTakenOnceItIsBack(string language)
    {
        var settings = new NpgsqlConnectionStringBuilder(fixture.Database.PortalConnection);
        using var line = new Line(settings.Port).Serve();
        var port = settings.Port = line.Port;
        await using var portal = new PortalOn(settings.ConnectionString);
        using var economist = await portal.SignInAsync(Role.Economist);
        var month = await MonthPage.OpenAsync(economist, $"/{language}/budget/2016/10");
        var typed = month.Type(month.Codes.First(), "Note", $"Үзілген {language}");

        line.Cut();
        (await typed.SaveAsync()).ShouldBe(HttpStatusCode.ServiceUnavailable);
        typed.Document.DocumentElement.GetAttribute("lang").ShouldBe(language);
        typed.Document.QuerySelector("main h1").ShouldNotBeNull();
        using var notReady = await economist.Http.GetAsync("/health/ready", TestContext.Current.CancellationToken);
        line.Mend(port);

        // As a browser does that refreshes the page: the same form once more.
        (await typed.SaveAsync()).ShouldBe(HttpStatusCode.Redirect);
        using var ready = await economist.Http.GetAsync("/health/ready", TestContext.Current.CancellationToken);
        (notReady.StatusCode, ready.StatusCode).ShouldBe((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK));
        (await fixture.Database.ScalarAsync<long>($"select count(*) from execution_entries where note = 'Үзілген {language}'")).ShouldBe(1);
    }

    /// <summary>The same portal, told to find its database where nobody listens.</summary>
    private PortalOn WithoutDatabase()
    {
        var connection = new NpgsqlConnectionStringBuilder(fixture.Database.PortalConnection) { Port = 1, Timeout = 2 };
        return new PortalOn(connection.ConnectionString);
    }
}
