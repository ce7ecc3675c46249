using Npgsql;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Audit;

namespace Oskemen.Education.IntegrationTests.Audit;

/// <summary>The chain holds under load, nobody with a password of the portal or of the owner can change it, and who can is found.</summary>
public sealed class AuditChainTests(PostgresFixture postgres, PortalFixture fixture) : IClassFixture<PortalFixture>, IAsyncDisposable
{
    private const string Insert =
        "insert into audit_entries (act, actor_name, subject_kind, subject_key, changes) values ('Changed', '', '', '', '[]')";

    private TestDatabase? _clone;

    public async ValueTask DisposeAsync()
    {
        if (_clone is not null)
        {
            await _clone.CloseConnectionsAsync();
        }
    }

    [Fact]
    public async Task Verify_AfterManySavesAtOnce_FindsAnUnbrokenChain()
    {
        var database = await CloneAsync();
        var before = await VerifyAsync(database);

        await Task.WhenAll(Enumerable.Range(0, 24).Select(number => RecordAsync(database, $"{number}")));

        var after = await VerifyAsync(database, before.Seal.Number > 0 ? before.Seal : null);
        after.Problem.ShouldBeNull();
        after.Seal.Number.ShouldBe(before.Seal.Number + 24);
    }

    [Fact]
    public async Task Entry_OfARolledBackTransaction_LeavesNoTrace()
    {
        var database = await CloneAsync();
        await RecordAsync(database, "kept");
        var before = await VerifyAsync(database);

        await using (var connection = await database.OpenAsPortalAsync())
        await using (var transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken))
        {
            await ExecuteAsync(connection, Insert);
            await transaction.RollbackAsync(TestContext.Current.CancellationToken);
        }

        await RecordAsync(database, "next");
        var after = await VerifyAsync(database, before.Seal);
        after.Problem.ShouldBeNull();
        after.Seal.Number.ShouldBe(before.Seal.Number + 1);
    }

    [Theory]
    [InlineData("update audit_entries set actor_name = 'other'", PostgresErrorCodes.InsufficientPrivilege)]
    [InlineData("delete from audit_entries", PostgresErrorCodes.InsufficientPrivilege)]
    [InlineData("truncate audit_entries", PostgresErrorCodes.InsufficientPrivilege)]
    [InlineData("truncate audit_entries cascade", PostgresErrorCodes.InsufficientPrivilege)]
    [InlineData("alter table audit_entries disable trigger all", PostgresErrorCodes.InsufficientPrivilege)]
    [InlineData("drop trigger entry_is_linked on audit_entries", PostgresErrorCodes.InsufficientPrivilege)]
    [InlineData("drop table audit_links", PostgresErrorCodes.InsufficientPrivilege)]
    [InlineData("insert into audit_links select number + 1, entry_id, hash from audit_links", PostgresErrorCodes.InsufficientPrivilege)]
    [InlineData("update audit_links set hash = hash", PostgresErrorCodes.InsufficientPrivilege)]
    [InlineData("delete from audit_links", PostgresErrorCodes.InsufficientPrivilege)]
    [InlineData("truncate audit_links", PostgresErrorCodes.InsufficientPrivilege)]
    [InlineData("insert into audit_entries (at, act, actor_name, subject_kind, subject_key, changes) values ('2016-01-01', 'Changed', '', '', '', '[]')", PostgresErrorCodes.InsufficientPrivilege)]
    [InlineData("set session_replication_role = replica", PostgresErrorCodes.InsufficientPrivilege)]
    public async Task Portal_CannotChangeTheRecord(string sql, string state)
    {
        await RecordAsync(fixture.Database, "kept");
        await using var connection = await fixture.Database.OpenAsPortalAsync();
        await ShouldBeRefusedAsync(connection, sql, state);
    }

    [Theory]
    [InlineData("update audit_entries set actor_name = 'other'")]
    [InlineData("delete from audit_entries")]
    [InlineData("truncate audit_entries cascade")]
    [InlineData("update audit_links set hash = hash")]
    [InlineData("delete from audit_links")]
    [InlineData("truncate audit_links")]
    public async Task Owner_CannotChangeTheRecordEither(string sql)
    {
        await RecordAsync(fixture.Database, "kept");
        await using var connection = await fixture.Database.OpenAsOwnerAsync();
        (await ShouldBeRefusedAsync(connection, sql, PostgresErrorCodes.RaiseException)).ConstraintName.ShouldBe("audit_append_only");
    }

    [Theory]
    [InlineData("update audit_entries set actor_name = 'other' where id = {id}", "Link {number} does not fit entry {id}")]
    [InlineData("update audit_entries set at = at + interval '1 microsecond' where id = {id}", "Link {number} does not fit entry {id}")]
    [InlineData("update audit_entries set changes = '[{\"to\": \"2\"}]' where id = {id}", "Link {number} does not fit entry {id}")]
    [InlineData("update audit_entries set address = '' where id = {id}", "Link {number} does not fit entry {id}")]
    [InlineData("update audit_links set hash = sha256('x') where number = {number}", "Link {number} does not fit entry {id}")]
    [InlineData("delete from audit_entries where id = {id}", "The entry of link {number} is missing")]
    [InlineData("delete from audit_entries where id = {id}; delete from audit_links where entry_id = {id}", "Link {number} is missing")]
    [InlineData("delete from audit_links where entry_id = {id}", "Link {number} is missing")]
    [InlineData("insert into audit_entries (act, actor_name, subject_kind, subject_key, changes) values ('Changed', '', '', '', '[]')", "is not linked")]
    [InlineData(
        "update audit_links set entry_id = -1 where entry_id = {id}; update audit_links set entry_id = {id} where entry_id = {id} + 1; update audit_links set entry_id = {id} + 1 where entry_id = -1",
        "Link {number} does not fit entry")]
    public async Task Verify_AfterATampering_NamesTheFirstLinkThatDoesNotHold(string sql, string problem)
    {
        var database = await WithFourEntriesAsync();
        var end = (await VerifyAsync(database)).Seal.Number;
        var number = end - 2;
        var id = await database.ScalarAsync<long>($"select entry_id from audit_links where number = {number}");
        await TamperAsync(database, Filled(sql));

        (await VerifyAsync(database)).Problem.ShouldNotBeNull().ShouldContain(Filled(problem));

        string Filled(string text) => text.Replace("{id}", $"{id}", StringComparison.Ordinal).Replace("{number}", $"{number}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_OfARecordWithoutItsTail_FindsItByTheSealOnly()
    {
        var database = await WithFourEntriesAsync();
        var seal = (await VerifyAsync(database)).Seal;
        await TamperAsync(
            database,
            $"""
            delete from audit_entries where id = (select entry_id from audit_links where number = {seal.Number});
            delete from audit_links where number = {seal.Number};
            """);

        (await VerifyAsync(database)).Problem.ShouldBeNull();
        (await VerifyAsync(database, AuditSeal.Parse(seal.ToString()))).Problem.ShouldNotBeNull().ShouldContain("tail was cut off");

        await RecordAsync(database, "other");
        (await VerifyAsync(database, seal)).Problem.ShouldNotBeNull().ShouldContain("not the one that was expected");
    }

    private static Task<AuditVerdict> VerifyAsync(TestDatabase database, AuditSeal? expected = null) =>
        AuditChain.VerifyAsync(database.PortalConnection, expected, TestContext.Current.CancellationToken);

    private static Task RecordAsync(TestDatabase database, string key) =>
        new AuditLog(PortalDbContext.OptionsFor(database.PortalConnection)).RecordAsync(
            AuditAct.Exported, new AuditSubject("Test", key), [new AuditChange("Field", "Ағымдағы \"1\"", "\0 2", "464.003.015")], TestContext.Current.CancellationToken);

    private static async Task TamperAsync(TestDatabase database, string sql)
    {
        await using var connection = await database.OpenAsSuperuserAsync();
        await ExecuteAsync(connection, "set session_replication_role = replica");
        await ExecuteAsync(connection, sql);
    }

    private static async Task<PostgresException> ShouldBeRefusedAsync(NpgsqlConnection connection, string sql, string state)
    {
        var refusal = await ExecuteAsync(connection, sql).ShouldThrowAsync<PostgresException>();
        refusal.SqlState.ShouldBe(state);
        return refusal;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private async Task<TestDatabase> CloneAsync() => _clone = await postgres.CloneAsync();

    private async Task<TestDatabase> WithFourEntriesAsync()
    {
        var database = await CloneAsync();
        for (var number = 0; number < 4; number++)
        {
            await RecordAsync(database, $"{number}");
        }

        return database;
    }
}
