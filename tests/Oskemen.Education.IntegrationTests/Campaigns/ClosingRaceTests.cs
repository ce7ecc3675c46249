using Npgsql;
using Oskemen.Education.Domain.Collection;
using Oskemen.Education.IntegrationTests.Data;

namespace Oskemen.Education.IntegrationTests.Campaigns;

/// <summary>A campaign is closed while somebody saves: one comes after the other, and nothing is saved after the end.</summary>
public sealed class ClosingRaceTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(2019, false)]
    [InlineData(2020, true)]
    public async Task Closing_WhileAWriteIsUnderWay_WaitsForIt(int year, bool isSubmission)
    {
        var (campaign, revision) = await OwedAsync(year, "school_1");
        await using var writer = await fixture.Database.OpenAsPortalAsync();
        await using var transaction = await writer.BeginTransactionAsync(Cancellation);
        await ExecuteAsync(writer, isSubmission ? SubmitSql(revision) : SaveSql(revision), transaction);

        var closing = fixture.Database.ExecuteAsPortalAsync(CloseSql(campaign));
        await fixture.Database.WaitForBlockedAsync();
        closing.IsCompleted.ShouldBeFalse();
        await transaction.CommitAsync(Cancellation);

        (await closing).ShouldBe(1);
    }

    [Theory]
    [InlineData(2021, false)]
    [InlineData(2022, true)]
    public async Task Write_WhileTheCampaignIsBeingClosed_WaitsAndIsRefused(int year, bool isSubmission)
    {
        var (campaign, revision) = await OwedAsync(year, "school_1");
        await using var closer = await fixture.Database.OpenAsPortalAsync();
        await using var transaction = await closer.BeginTransactionAsync(Cancellation);
        await ExecuteAsync(closer, CloseSql(campaign), transaction);

        var write = fixture.Database.ExecuteAsPortalAsync(isSubmission ? SubmitSql(revision) : SaveSql(revision));
        await fixture.Database.WaitForBlockedAsync();
        write.IsCompleted.ShouldBeFalse();
        await transaction.CommitAsync(Cancellation);

        (await write.ShouldBeRefusedAsync()).ShouldBe("campaign_closed");
        (await fixture.Database.ScalarAsync<long>($"select count(*) from return_cells where revision_id = {revision}")).ShouldBe(0);
    }

    [Fact]
    public async Task Closing_ThatIsTakenBack_LetsTheWriteThrough()
    {
        var (campaign, revision) = await OwedAsync(2023, "school_1");
        await using var closer = await fixture.Database.OpenAsPortalAsync();
        await using var transaction = await closer.BeginTransactionAsync(Cancellation);
        await ExecuteAsync(closer, CloseSql(campaign), transaction);

        var write = fixture.Database.ExecuteAsPortalAsync(SaveSql(revision));
        await fixture.Database.WaitForBlockedAsync();
        await transaction.RollbackAsync(Cancellation);

        (await write).ShouldBe(1);
    }

    [Fact]
    public async Task Writes_OfDifferentSchools_DoNotWaitForEachOther()
    {
        var (_, first) = await OwedAsync(2024, "school_1");
        var (_, second) = await OwedAsync(2024, "school_3");
        await using var writer = await fixture.Database.OpenAsPortalAsync();
        await using var transaction = await writer.BeginTransactionAsync(Cancellation);
        await ExecuteAsync(writer, SaveSql(first), transaction);

        // Whatever it had to wait for would not come: the first write stays open.
        (await fixture.Database.ExecuteAsPortalAsync("set lock_timeout = '2s'; " + SaveSql(second))).ShouldBe(1);
        (await fixture.Database.ExecuteAsPortalAsync("set lock_timeout = '2s'; " + SubmitSql(second))).ShouldBe(1);
    }

    private static string SaveSql(int revision) => $"insert into return_cells (revision_id, measure, level, language, value) values ({revision}, 'Pupils', 1, 'Kazakh', 20)";

    private static string CloseSql(int campaign) => $"update campaigns set closed_at = now() where id = {campaign}";

    private static string SubmitSql(int revision) =>
        $"""
        insert into return_decisions (revision_id, number, kind, decided_by_id, decided_at)
        select {revision}, 1, '{ReturnDecisionKind.Submitted}', id, now() from users where user_name = 'demo-director'
        """;

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, NpgsqlTransaction transaction)
    {
        await using var command = new NpgsqlCommand(sql, connection, transaction);
        (await command.ExecuteNonQueryAsync(Cancellation)).ShouldBe(1);
    }

    private async Task<(int Campaign, int Revision)> OwedAsync(int year, string school)
    {
        var campaign = await fixture.Portal.OpenCampaignAsync(year, [ReturnForm.School]);
        return (campaign.Id, (await fixture.Database.LoadReturnAsync(await fixture.Database.FindReturnAsync(campaign, school))).Current.Id);
    }
}
