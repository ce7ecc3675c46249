using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Guardianship;
using Oskemen.Education.Web.Data;

namespace Oskemen.Education.IntegrationTests.Guardianship;

/// <summary>The list of a month from the first click to the money, and everything that could go wrong between. Every test has a portal of its own.</summary>
public sealed class PaymentListTests(PostgresFixture postgres) : IAsyncLifetime
{
    private const string March = "/kk/guardianship/payments/2016/3";
    private PortalFactory _portal = null!;

    private TestDatabase Database => _portal.Database;

    public async ValueTask InitializeAsync() => _portal = new PortalFactory(await postgres.CloneAsync());

    public async ValueTask DisposeAsync() => await _portal.DisposeAsync();

    [Fact]
    public async Task List_IsMadeSubmittedAndApproved_WithAPartOfAMonthByDays()
    {
        var whole = await Database.CreateCaseAsync(startsOn: new DateOnly(2016, 1, 1));
        var part = await Database.CreateCaseAsync(startsOn: new DateOnly(2016, 3, 16));
        var missing = await Database.CreateCaseAsync(startsOn: new DateOnly(2016, 3, 1), hasAccount: false);
        using var specialist = await MakeAsync();

        var page = await specialist.GetDocumentAsync(March);
        Paid(page, whole).ShouldBe("63\u00A0630,00");
        Paid(page, part).ShouldBe("10\u00A0947,10");
        page.QuerySelector($"tr[data-case='{missing.Id}']")!.TextContent.ShouldContain("банк шоты көрсетілмеген");
        page.QuerySelector("[data-figure=total]")!.TextContent.ShouldBe("74\u00A0577,10");
        page.QuerySelector("[data-programme='464.015']")!.TextContent.ShouldBe("74\u00A0577,10");

        await SubmitAsync(specialist);
        using var head = await _portal.OpenRegisterAsync(Role.Head, AccessPurpose.Decision);
        (await ApproveAsync(head)).ShouldBe("Тізім бекітілді.");

        (await UnsettledAsync(whole)).ShouldBe(new DateOnly(2016, 4, 1));
        (await UnsettledAsync(missing)).ShouldBe(new DateOnly(2016, 3, 1));
        (await ApproveAsync(head, decision: 1)).ShouldBe("Тізімнің жағдайы өзгерген: бетте қазіргісі көрсетілген.");
    }

    [Fact]
    public async Task List_MadeAgain_IsTheSame()
    {
        for (var number = 0; number < 5; number++)
        {
            await Database.CreateCaseAsync(number == 4 ? CareForm.Patronage : CareForm.Guardianship, startsOn: new DateOnly(2016, 1, 3 + number));
        }

        using var specialist = await MakeAsync();
        var before = await ContentAsync();
        using var again = await specialist.PostAsync(March, March, new() { ["PayOn"] = "2016-03-15" });

        (await ContentAsync()).ShouldBe(before);
        (await Database.ScalarAsync<long>("select count(*) from payment_lists")).ShouldBe(1);
    }

    [Fact]
    public async Task List_OfTwoAtOnce_IsMadeOnce()
    {
        await Database.CreateCaseAsync();
        var clients = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _portal.OpenRegisterAsync()));

        var answers = await Task.WhenAll(clients.Select(client => client.PostAsync("/kk/guardianship/payments", March, new() { ["PayOn"] = "2016-03-15" })));

        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.Redirect);
        (await Database.ScalarAsync<long>("select count(*) from payment_lists")).ShouldBe(1);
        (await Database.ScalarAsync<long>("select count(*) from payment_lines")).ShouldBe(1);
        (await Database.ScalarAsync<long>("select count(*) from benefit_entries")).ShouldBe(2);
    }

    [Fact]
    public async Task Approval_OfWhatChangedMeanwhile_IsRefused()
    {
        var one = await Database.CreateCaseAsync();
        using var specialist = await MakeAsync();
        await SubmitAsync(specialist);
        using var pause = await specialist.PauseAsync(one.Id, PauseReason.RefusedByGuardian, "2016-03-10");
        using var head = await _portal.OpenRegisterAsync(Role.Head);

        (await ApproveAsync(head)).ShouldBe("Тізім жасалғаннан кейін істер өзгерді: ол қайта жасалуы керек.");

        (await Database.ScalarAsync<bool>("select approved_at is null from payment_lists")).ShouldBeTrue();
        using var back = await head.PostAsync($"{March}/return", $"{March}/return", new() { ["reason"] = "Қайта жасаңыз" });
        using var again = await specialist.PostAsync(March, March, new() { ["PayOn"] = "2016-03-15" });
        await SubmitAsync(specialist);
        (await ApproveAsync(head, decision: 3)).ShouldBe("Тізім бекітілді.");
    }

    [Fact]
    public async Task Return_WantsAReason()
    {
        await Database.CreateCaseAsync();
        using var specialist = await MakeAsync();
        await SubmitAsync(specialist);
        using var head = await _portal.OpenRegisterAsync(Role.Head);

        using var response = await head.PostAsync($"{March}/return", $"{March}/return", new() { ["reason"] = " " });

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await PortalClient.ReadAsync(response)).QuerySelector("#Reason-error")!.TextContent.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Submission_ByWhoApproves_IsRefused()
    {
        await Database.CreateCaseAsync();
        using var both = await _portal.SignInAsync(await _portal.CreateUserAsync(Role.GuardianshipSpecialist, Role.Head));
        using var purpose = await both.PostAsync("/kk/guardianship/purpose", "/kk/guardianship/purpose", new() { ["Purpose"] = nameof(AccessPurpose.Payment) });
        using var made = await both.PostAsync("/kk/guardianship/payments", March, new() { ["PayOn"] = "2016-03-15" });
        await SubmitAsync(both);

        (await ApproveAsync(both)).ShouldBe("Тізімді жіберген адам оны бекіте алмайды.");
    }

    [Theory]
    [InlineData("2016-02-29")]
    [InlineData("2016-06-30")]
    [InlineData("")]
    public async Task PayOn_OutsideTheMonth_IsRefused(string day)
    {
        await Database.CreateCaseAsync();
        using var specialist = await _portal.OpenRegisterAsync();
        using var response = await specialist.PostAsync("/kk/guardianship/payments", March, new() { ["PayOn"] = day });
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await PortalClient.ReadAsync(response)).QuerySelector("#PayOn-error")!.TextContent.ShouldContain("01.03.2016");
    }

    [Fact]
    public async Task Approval_KilledInItsMiddle_IsNoneAndSucceedsOnce()
    {
        var one = await Database.CreateCaseAsync();
        using var specialist = await MakeAsync();
        await SubmitAsync(specialist);
        var (list, head) = (await Database.ScalarAsync<int>("select id from payment_lists"), (await _portal.CreateUserAsync(Role.Head)).Id);

        // The approval has written its decision and waits for a case that somebody else holds; then its connection dies.
        await using (var holder = await Database.OpenAsOwnerAsync())
        await using (var transaction = await holder.BeginTransactionAsync(TestContext.Current.CancellationToken))
        {
            await using var hold = new NpgsqlCommand("select 1 from guardianship_cases for update", holder, transaction);
            await hold.ExecuteScalarAsync(TestContext.Current.CancellationToken);
            var approval = ApproveAsync(list, head);
            await using var killer = await Database.OpenAsSuperuserAsync();
            while ((long)(await new NpgsqlCommand(
                "select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '%update guardianship_cases%'",
                killer).ExecuteScalarAsync(TestContext.Current.CancellationToken))! == 0)
            {
                approval.IsCompleted.ShouldBeFalse();
                await Task.Delay(20, TestContext.Current.CancellationToken);
            }

            await Should.ThrowAsync<NpgsqlException>(() => approval);
        }

        (await Database.ScalarAsync<bool>("select approved_at is null from payment_lists")).ShouldBeTrue();
        (await Database.ScalarAsync<long>("select count(*) from payment_list_decisions")).ShouldBe(1);
        (await UnsettledAsync(one)).ShouldBe(new DateOnly(2016, 2, 1));
        await _portal.Database.CloseConnectionsAsync();
        (await ApproveAsync(list, head)).ShouldBeNull();
        (await ApproveAsync(list, head)).ShouldBe(PaymentRefusal.AlreadyDecided);
        (await UnsettledAsync(one)).ShouldBe(new DateOnly(2016, 4, 1));
    }

    [Theory]
    [InlineData("update payment_lists set total = 1")]
    [InlineData("delete from payment_lists")]
    [InlineData("update payment_lines set total = 1")]
    [InlineData("delete from payment_lines")]
    [InlineData("update benefit_entries set amount = 1")]
    [InlineData("delete from benefit_entries")]
    [InlineData("insert into benefit_entries (case_id, kind, month, amount, origin, list_id) select case_id, 'CarerPay', month, 5, 'Regular', list_id from benefit_entries limit 1")]
    public async Task ApprovedList_CannotBeAlteredByAnyRole(string sql)
    {
        await Database.CreateCaseAsync();
        using var specialist = await MakeAsync();
        await SubmitAsync(specialist);
        (await ApproveAsync(await Database.ScalarAsync<int>("select id from payment_lists"), (await _portal.CreateUserAsync(Role.Head)).Id)).ShouldBeNull();

        (await Should.ThrowAsync<PostgresException>(() => Database.ExecuteAsOwnerAsync(sql))).SqlState.ShouldBe(PostgresErrorCodes.RaiseException);
        (await Should.ThrowAsync<PostgresException>(() => Database.ExecuteAsPortalAsync(sql))).SqlState
            .ShouldBeOneOf(PostgresErrorCodes.RaiseException, PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task Child_StandsOnAListOnce()
    {
        await Database.CreateCaseAsync();
        using var specialist = await MakeAsync();
        (await Should.ThrowAsync<PostgresException>(() => Database.ExecuteAsOwnerAsync(
            "insert into payment_lines (list_id, case_id, guardian_id, total, debt, why_unpaid) select list_id, case_id, guardian_id, 0, 0, 'Other' from payment_lines")))
            .SqlState.ShouldBe(PostgresErrorCodes.UniqueViolation);
    }

    private static string? Paid(AngleSharp.Html.Dom.IHtmlDocument page, GuardianshipCase one) =>
        page.QuerySelector($"tr[data-case='{one.Id}'] strong")?.TextContent;

    private async Task<PortalClient> MakeAsync()
    {
        var client = await _portal.OpenRegisterAsync();
        using var response = await client.PostAsync("/kk/guardianship/payments", March, new() { ["PayOn"] = "2016-03-15" });
        response.Headers.Location!.ToString().ShouldBe(March);
        return client;
    }

    private static async Task SubmitAsync(PortalClient client)
    {
        var page = await client.GetDocumentAsync(March);
        var version = page.QuerySelector("form[action$='/submission'] input[name=version]")!.GetAttribute("value")!;
        using var response = await client.PostAsync(March, $"{March}/submission", new() { ["version"] = version });
        (await client.GetDocumentAsync(March)).QuerySelector(".page-head .status-submitted").ShouldNotBeNull();
    }

    private static async Task<string> ApproveAsync(PortalClient head, int decision = 1)
    {
        using var response = await head.PostAsync(March, $"{March}/approval", new() { ["decision"] = $"{decision}" });
        return (await head.GetDocumentAsync(March)).QuerySelector("[role=status]")!.TextContent;
    }

    private async Task<PaymentRefusal?> ApproveAsync(int list, Guid head)
    {
        await using var scope = _portal.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PaymentListMaker>().ApproveAsync(list, head, TestContext.Current.CancellationToken);
    }

    private Task<DateOnly> UnsettledAsync(GuardianshipCase one) => Database.ScalarAsync<DateOnly>($"select unsettled_from from guardianship_cases where id = {one.Id}");

    private Task<string> ContentAsync() => Database.ScalarAsync<string>(
        """
        select (select string_agg(concat_ws('|', case_id, guardian_id, account, total, debt, why_unpaid, unsettled_from), ';' order by case_id) from payment_lines)
            || (select string_agg(concat_ws('|', case_id, kind, month, amount, origin), ';' order by case_id, month, kind) from benefit_entries)
        """);
}
