using System.Globalization;
using System.Net;
using Npgsql;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Collection;
using Oskemen.Education.IntegrationTests.Data;

namespace Oskemen.Education.IntegrationTests.Returns;

/// <summary>The rules of a return as the database keeps them, tried past the portal: with its role, and as the owner.</summary>
public sealed class ReturnLockTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    public static TheoryData<bool, string> Writes
    {
        get
        {
            var data = new TheoryData<bool, string>();
            foreach (var asOwner in new[] { false, true })
            {
                data.Add(asOwner, "update return_cells set value = 99 where revision_id = {0}");
                data.Add(asOwner, "delete from return_cells where revision_id = {0}");
                data.Add(asOwner, "insert into return_cells (revision_id, measure, level, language, value) values ({0}, 'Pupils', 9, 'Kazakh', 5)");
                data.Add(asOwner, "insert into return_notes (revision_id, level, text) values ({0}, 1, 'x')");
                data.Add(asOwner, "update return_revisions set heads = 1 where id = {0}");
                data.Add(asOwner, "update return_revisions set number = 7 where id = {0}");
                data.Add(asOwner, "update return_cells set revision_id = (select max(id) from return_revisions) where revision_id = {0}");
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task Write_WhenSubmittedOrApproved_IsRefused(bool asOwner, string sql)
    {
        foreach (var revision in new[] { await RevisionAsync("school_1", ReturnStatus.Submitted), await RevisionAsync("school_3", ReturnStatus.Approved) })
        {
            (await ExecuteAsync(asOwner, string.Format(CultureInfo.InvariantCulture, sql, revision)).ShouldBeRefusedAsync()).ShouldBe("return_locked");
        }
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task Write_WhenTheCampaignIsOver_IsRefused(bool asOwner, string sql)
    {
        var revision = await RevisionAsync("school_4", ReturnStatus.Draft, year: 2020);
        await fixture.Database.CloseCampaignAsync((await CampaignAsync(2020)).Id, await fixture.Portal.CreateUserAsync(Role.Head));

        (await ExecuteAsync(asOwner, string.Format(CultureInfo.InvariantCulture, sql, revision)).ShouldBeRefusedAsync()).ShouldBe("campaign_closed");
        (await ExecuteAsync(asOwner, DecisionSql(revision, 1, ReturnDecisionKind.Submitted, "demo-director")).ShouldBeRefusedAsync()).ShouldBe("campaign_closed");
    }

    [Theory]
    [InlineData(ReturnStatus.Draft, 1, ReturnDecisionKind.Approved)]
    [InlineData(ReturnStatus.Draft, 1, ReturnDecisionKind.Returned)]
    [InlineData(ReturnStatus.Draft, 2, ReturnDecisionKind.Submitted)]
    [InlineData(ReturnStatus.Submitted, 2, ReturnDecisionKind.Submitted)]
    [InlineData(ReturnStatus.Submitted, 1, ReturnDecisionKind.Approved)]
    [InlineData(ReturnStatus.Submitted, 3, ReturnDecisionKind.Approved)]
    [InlineData(ReturnStatus.Approved, 3, ReturnDecisionKind.Submitted)]
    [InlineData(ReturnStatus.Approved, 3, ReturnDecisionKind.Returned)]
    [InlineData(ReturnStatus.Approved, 3, ReturnDecisionKind.Approved)]
    public async Task Decision_OutOfOrder_IsRefused(ReturnStatus status, int number, ReturnDecisionKind kind)
    {
        var school = status switch { ReturnStatus.Draft => "school_5", ReturnStatus.Submitted => "school_1", _ => "school_3" };
        var revision = await RevisionAsync(school, status);

        foreach (var asOwner in new[] { false, true })
        {
            (await ExecuteAsync(asOwner, DecisionSql(revision, number, kind, "demo-head")).ShouldBeRefusedAsync()).ShouldBe("decision_order");
        }
    }

    [Fact]
    public async Task Approval_ByWhoSubmitted_IsRefused()
    {
        var revision = await RevisionAsync("school_6", ReturnStatus.Draft);
        await fixture.Database.ExecuteAsPortalAsync(DecisionSql(revision, 1, ReturnDecisionKind.Submitted, "demo-director"));

        foreach (var asOwner in new[] { false, true })
        {
            (await ExecuteAsync(asOwner, DecisionSql(revision, 2, ReturnDecisionKind.Approved, "demo-director")).ShouldBeRefusedAsync()).ShouldBe("own_submission");
        }
    }

    [Theory]
    [InlineData("update return_decisions set kind = 'Returned'")]
    [InlineData("delete from return_decisions")]
    [InlineData("update cell_comments set text = ''")]
    [InlineData("delete from return_extensions")]
    [InlineData("delete from campaigns")]
    [InlineData("update returns set organisation_id = 1")]
    public async Task Decisions_AreNeverChangedByThePortal(string sql) =>
        (await fixture.Database.ExecuteAsPortalAsync(sql).ShouldBeRefusedAsync()).ShouldBe(PostgresErrorCodes.InsufficientPrivilege);

    [Theory]
    [InlineData("kk", "Мәлімет жинау аяқталды: сандар қабылданбайды.")]
    [InlineData("ru", "Сбор сведений окончен: числа не принимаются.")]
    public async Task PageOpenedBefore_WhenTheCampaignIsOver_TakesNothing(string language, string message)
    {
        var school = language == "kk" ? "school_8" : "school_9";
        var year = language == "kk" ? 2022 : 2024;
        var (head, someone) = (await fixture.Portal.CreateUserAsync(Role.Head), await fixture.Portal.CreateUserAsync(Role.Director));
        var earlier = await fixture.Database.FindReturnAsync(await CampaignAsync(year - 1), school);
        await fixture.Database.SubmitReturnAsync(earlier, someone, TestReturns.SmallSchool());
        await fixture.Database.ApproveReturnAsync(earlier, head);
        var campaign = await CampaignAsync(year);
        var id = await fixture.Database.FindReturnAsync(campaign, school);
        using var director = await fixture.SignInForAsync(school);
        var page = await ReturnSheetPage.OpenAsync(director, id, language);
        var confirming = await ReturnSheetPage.OpenAsync(director, id, language);
        await fixture.Database.CloseCampaignAsync(campaign.Id, head);

        (await confirming.PressAsync("/confirmation")).ShouldContain(message);
        (await page.Type("Pupils.3.Kazakh", "77").SaveAsync(submit: true)).ShouldBe(HttpStatusCode.Conflict);

        page.Errors.ShouldContain(message);
        page.Text.ShouldContain("77");
        page.MayEnter.ShouldBeFalse();
        (await fixture.Database.LoadReturnAsync(id)).Current.Status.ShouldBe(ReturnStatus.NotBegun);
    }

    private static string DecisionSql(int revision, int number, ReturnDecisionKind kind, string by) =>
        $"""
        insert into return_decisions (revision_id, number, kind, decided_by_id, decided_at, reason)
        select {revision}, {number}, '{kind}', id, now(), 'reason' from users where user_name = '{by}'
        """;

    private async Task<int> ExecuteAsync(bool asOwner, string sql)
    {
        await using var connection = asOwner ? await fixture.Database.OpenAsOwnerAsync() : await fixture.Database.OpenAsPortalAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private Task<Campaign> CampaignAsync(int year) => fixture.Portal.OpenCampaignAsync(year, [ReturnForm.School]);

    /// <summary>Key of the school's revision, brought as far as wanted.</summary>
    private async Task<int> RevisionAsync(string school, ReturnStatus status, int year = 2026)
    {
        var id = await fixture.Database.FindReturnAsync(await CampaignAsync(year), school);
        var owed = await fixture.Database.LoadReturnAsync(id);
        if (owed.Current.Status == ReturnStatus.NotBegun)
        {
            var (director, head) = (await fixture.Portal.CreateUserAsync(Role.Director), await fixture.Portal.CreateUserAsync(Role.Head));
            await fixture.Database.ChangeReturnAsync(id, item => item.Save(TestReturns.SmallSchool(), [new LevelNote(1, "x")], null, director.Id, Now));
            if (status != ReturnStatus.Draft)
            {
                await fixture.Database.ChangeReturnAsync(id, item => item.Submit(null, director.Id, Now));
            }

            if (status == ReturnStatus.Approved)
            {
                await fixture.Database.ApproveReturnAsync(id, head);
            }
        }

        return owed.Current.Id;
    }
}
