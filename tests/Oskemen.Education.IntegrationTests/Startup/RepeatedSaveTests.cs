using System.Net;
using Npgsql;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.IntegrationTests.BudgetMonths;
using Oskemen.Education.Web.Data;

namespace Oskemen.Education.IntegrationTests.Startup;

/// <summary>A form that the proxy sends to another instance, because the one that had it died.</summary>
public sealed class RepeatedSaveTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private const string Month = "/kk/budget/2016/11";

    private readonly Guid _request = Guid.NewGuid();

    [Fact]
    public async Task Post_OfWhatWasSaved_IsNotCarriedOutAgainAndSaysSo()
    {
        using var economist = await SignInAsync();
        (await SaveAsync(economist, "first")).ShouldBe(HttpStatusCode.Redirect);
        economist.Http.DefaultRequestHeaders.Referrer = new Uri(economist.Http.BaseAddress!, Month);

        (await SaveAsync(economist, "again")).ShouldBe(HttpStatusCode.SeeOther);

        var page = await MonthPage.OpenAsync(economist, Month);
        Note(page).ShouldBe("first");
        page.Document.QuerySelector("[role=status]")!.TextContent.ShouldContain("екінші рет");
    }

    [Fact]
    public async Task Post_OfWhatWasRefused_IsCarriedOut()
    {
        using var economist = await SignInAsync();
        (await SaveAsync(economist, new string('x', 5000))).ShouldBe(HttpStatusCode.BadRequest);

        (await SaveAsync(economist, "corrected")).ShouldBe(HttpStatusCode.Redirect);

        Note(await MonthPage.OpenAsync(economist, Month)).ShouldBe("corrected");
    }

    [Theory]
    [InlineData(true, HttpStatusCode.SeeOther)]
    [InlineData(false, HttpStatusCode.Redirect)]
    public async Task Post_WhileTheFirstIsBeingCommitted_WaitsForWhatBecomesOfIt(bool isCommitted, HttpStatusCode expected)
    {
        using var economist = await SignInAsync();
        await using var dying = await fixture.Portal.Database.OpenAsPortalAsync();
        await using var transaction = await dying.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using var insert = new NpgsqlCommand("insert into saved_requests (id) values ($1)", dying, transaction) { Parameters = { new() { Value = _request } } };
        await insert.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        var again = SaveAsync(economist, $"{_request}");
        await fixture.Portal.Database.WaitForBlockedAsync();
        await (isCommitted ? transaction.CommitAsync(TestContext.Current.CancellationToken) : transaction.RollbackAsync(TestContext.Current.CancellationToken));

        (await again).ShouldBe(expected);
    }

    [Fact]
    public async Task Forms_WithNumbersOfTheirOwn_AreAllCarriedOut()
    {
        using var economist = await SignInAsync();
        foreach (var note in new[] { "one", "two", "three" })
        {
            economist.Http.DefaultRequestHeaders.Remove(SavedRequest.Header);
            economist.Http.DefaultRequestHeaders.Add(SavedRequest.Header, Guid.NewGuid().ToString("N"));
            (await SaveAsync(economist, note)).ShouldBe(HttpStatusCode.Redirect);
            Note(await MonthPage.OpenAsync(economist, Month)).ShouldBe(note);
        }
    }

    private static string Note(MonthPage page) => page.Field(page.Codes.First(), "Note");

    private static async Task<HttpStatusCode> SaveAsync(PortalClient economist, string note)
    {
        var page = await MonthPage.OpenAsync(economist, Month);
        return await page.Type(page.Codes.First(), "Note", note).SaveAsync();
    }

    private async Task<PortalClient> SignInAsync()
    {
        var economist = await fixture.Portal.SignInAsync(Role.Economist);
        economist.Http.DefaultRequestHeaders.Add(SavedRequest.Header, _request.ToString("N"));
        return economist;
    }
}
