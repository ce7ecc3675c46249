using System.Net;
using Npgsql;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Web.Data.Audit;
using Oskemen.Education.Web.Data.Queries;

namespace Oskemen.Education.IntegrationTests.Audit;

/// <summary>What people do leaves an entry by itself; what is refused leaves none but of the refusal.</summary>
public sealed class RecordTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private const string Secret = "мүлдем басқа құпиясөз 77";

    [Fact]
    public async Task Save_OfAMonth_RecordsWhatChangedFromWhatToWhatByWhom()
    {
        await using var db = fixture.Database.CreateContext();
        var statement = (await db.FindMonthStatementAsync(new(2016, 10), TestContext.Current.CancellationToken))!;
        var row = statement.Month.Entries.First(entry => entry.Line.Code == ProgrammeCode.Parse("464.030.015"));
        var before = row.Paid!.Value;
        var last = await LastAsync();

        row.Update(row.Values with { Paid = before + Money.FromTenge(1.25m) }, by: null, DateTimeOffset.UnixEpoch);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        var entry = (await SinceAsync(last)).ShouldHaveSingleItem();
        entry.ShouldBe(("Changed", "BudgetMonth", "2016-10"));
        var change = await fixture.Database.ScalarAsync<string>($"select changes::text from audit_entries where id > {last}");
        change.ShouldContain("\"item\": \"464.030.015\"");
        change.ShouldContain("\"field\": \"ExecutionEntry.Paid\"");
        change.ShouldContain($"\"from\": \"{before.Tenge:0.##}\"", Case.Sensitive);
    }

    [Fact]
    public async Task Save_ThatTheDatabaseRefuses_LeavesNoEntry()
    {
        var last = await LastAsync();
        await using var db = fixture.Database.CreateContext();
        var month = (await db.FindMonthStatementAsync(new(2015, 3), TestContext.Current.CancellationToken))!.Month;
        month.Entries[0].Update(new ExecutionValues(Money.Zero, Money.Zero), by: null, DateTimeOffset.UnixEpoch);

        await Should.ThrowAsync<Microsoft.EntityFrameworkCore.DbUpdateException>(() => db.SaveChangesAsync(TestContext.Current.CancellationToken));

        (await SinceAsync(last)).ShouldBeEmpty();
        db.ChangeTracker.Entries<AuditEntry>().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/kk/budget/2016/10/export.xlsx", "BudgetMonth", "2016-10")]
    [InlineData("/ru/budget/2016/export.csv", "BudgetYear", "2016")]
    public async Task File_ThatLeavesThePortal_IsOnRecord(string address, string kind, string key)
    {
        using var economist = await fixture.Portal.SignInAsync(Role.Economist);
        var last = await LastAsync();

        using var response = await economist.Http.GetAsync(address, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await SinceAsync(last)).ShouldBe([("Exported", kind, key)]);
    }

    [Fact]
    public async Task Refusals_AreOnRecordWithWhoAndWhere()
    {
        using var economist = await fixture.Portal.SignInAsync(Role.Economist);
        var last = await LastAsync();

        using var forbidden = await economist.Http.GetAsync("/kk/budget/2015/12/reopening", TestContext.Current.CancellationToken);
        using var forged = await economist.PostAsync("/kk/budget/2016/10", []);

        forbidden.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        forged.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await SinceAsync(last)).ShouldBe([("AccessRefused", "Portal", ""), ("AccessRefused", "Portal", "")]);
        (await fixture.Database.ScalarAsync<string>($"select request from audit_entries where id > {last} order by id limit 1"))
            .ShouldBe("GET /kk/budget/2015/12/reopening");
        (await fixture.Database.ScalarAsync<bool>($"select bool_and(actor_id is not null) from audit_entries where id > {last}")).ShouldBeTrue();
    }

    [Fact]
    public async Task SignIn_WithAWrongPassword_LeavesNeitherPasswordNorUnknownNameInTheRecord()
    {
        using var visitor = fixture.Portal.CreateVisitor();
        var last = await LastAsync();

        using var response = await visitor.PostAsync("/kk/account/sign-in", "/kk/account/sign-in", new() { ["UserName"] = Secret, ["Password"] = Secret });

        (await SinceAsync(last)).ShouldBe([("SignInRefused", "User", "")]);
        (await fixture.Database.ScalarAsync<long>($"select count(*) from audit_entries where to_jsonb(audit_entries)::text like '%77%' and id > {last}"))
            .ShouldBe(0);
    }

    private Task<long> LastAsync() => fixture.Database.ScalarAsync<long>("select coalesce(max(id), 0) from audit_entries");

    private async Task<List<(string Act, string Kind, string Key)>> SinceAsync(long last)
    {
        await using var connection = await fixture.Database.OpenAsPortalAsync();
        await using var command = new NpgsqlCommand("select act, subject_kind, subject_key from audit_entries where id > $1 order by id", connection)
        {
            Parameters = { new() { Value = last } },
        };
        var found = new List<(string, string, string)>();
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            found.Add((reader.GetString(0), reader.GetString(1), reader.GetString(2)));
        }

        return found;
    }
}
