using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.IntegrationTests.BudgetMonths;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.IntegrationTests.Errors;

/// <summary>Others have taken every connection there is: of the portal's pool, or of the server.</summary>
public sealed class ConnectionsTakenTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Save_WhileThePoolIsExhausted_IsToldSoInTime_AndIsTakenAfterwards()
    {
        var settings = new NpgsqlConnectionStringBuilder(fixture.Database.PortalConnection) { MaxPoolSize = 2, Timeout = (int)Patience.TotalSeconds };
        await using var portal = new PortalOn(settings.ConnectionString);
        using var economist = await portal.SignInAsync(Role.Economist);
        var month = await MonthPage.OpenAsync(economist);
        var typed = month.Type(month.Codes.First(), "Note", "Таусылған");
        var held = new List<NpgsqlConnection>();
        for (var number = 0; number < settings.MaxPoolSize; number++)
        {
            held.Add(new NpgsqlConnection(portal.Services.GetRequiredService<PortalDatabase>().PortalConnection));
            await held[^1].OpenAsync(Cancellation);
        }

        foreach (var language in new[] { "kk", "ru" })
        {
            var waiting = Stopwatch.StartNew();
            using var response = await economist.Http.GetAsync($"/{language}/budget/2016/10", Cancellation);
            await ShouldSayUnavailableAsync(response, language);
            waiting.Elapsed.ShouldBeLessThan(10 * Patience);
        }

        (await typed.SaveAsync()).ShouldBe(HttpStatusCode.ServiceUnavailable);
        foreach (var connection in held)
        {
            await connection.DisposeAsync();
        }

        // As a browser does that refreshes the page: the same form once more.
        (await typed.SaveAsync()).ShouldBe(HttpStatusCode.Redirect);
        (await fixture.Database.ScalarAsync<long>("select count(*) from execution_entries where note = 'Таусылған'")).ShouldBe(1);
    }

    [Fact]
    public async Task Get_WhenTheServerHasNoConnectionLeft_SaysSo_AndAnswersAfterwards()
    {
        await using var portal = new PortalOn(new NpgsqlConnectionStringBuilder(fixture.Database.PortalConnection) { Pooling = false }.ConnectionString);
        using var economist = await portal.SignInAsync(Role.Economist);
        var name = new NpgsqlConnectionStringBuilder(fixture.Database.PortalConnection).Database;
        await ExecuteAsync($"alter database {name} connection limit 0");
        try
        {
            using var during = await economist.Http.GetAsync("/ru/budget/2016/10", Cancellation);
            await ShouldSayUnavailableAsync(during, "ru");
        }
        finally
        {
            await ExecuteAsync($"alter database {name} connection limit -1");
        }

        using var after = await economist.Http.GetAsync("/ru/budget/2016/10", Cancellation);
        after.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task ShouldSayUnavailableAsync(HttpResponseMessage response, string language)
    {
        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        var page = await PortalClient.ReadAsync(response);
        page.DocumentElement.GetAttribute("lang").ShouldBe(language);
        page.QuerySelector("main h1")!.TextContent.ShouldBe(
            Strings.ResourceManager.GetString(nameof(Strings.Error_UnavailableTitle), language == "ru" ? Cultures.Ru : Cultures.Kk));
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var administrator = await fixture.Database.OpenAsSuperuserAsync();
        await using var command = new NpgsqlCommand(sql, administrator);
        await command.ExecuteNonQueryAsync(Cancellation);
    }
}
