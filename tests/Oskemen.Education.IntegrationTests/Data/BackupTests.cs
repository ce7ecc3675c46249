using System.Diagnostics;
using System.Runtime.Versioning;
using Npgsql;
using Oskemen.Education.Web.Data.Audit;

namespace Oskemen.Education.IntegrationTests.Data;

/// <summary><c>eng/backup</c> and <c>eng/restore</c> as an operator runs them, on a good day and on bad ones.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class BackupTests(PostgresFixture postgres) : IDisposable
{
    private const string Programmes = "select string_agg(name_kk || name_ru, ';' order by name_kk) from budget_programmes";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("oskemen-education-backup-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Backups => Path.Combine(_folder.FullName, "backups");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Restore_OfABackup_BringsBackWhatWasThere_AndKeepsWhatCameAfter()
    {
        var database = await postgres.CloneAsync();
        var programmes = await database.ScalarAsync<string>(Programmes);
        var (code, output, errors) = await RunAsync(database, "backup", Backups);
        code.ShouldBe(0, errors);
        var seal = AuditSeal.Parse(output.Trim().Split(' ')[^1]).ShouldNotBeNull();
        var backup = Directory.GetFiles(Backups).ShouldHaveSingleItem();
        File.GetUnixFileMode(backup).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        (await DatabasesOfAsync(database)).ShouldBe([Name(database)]);
        await SpoilAsync(database);
        await database.CloseConnectionsAsync();

        (code, output, errors) = await RunAsync(database, "restore", backup);

        code.ShouldBe(0, errors);
        output.ShouldContain($"Seal of the record of acts: {seal}");
        (await database.ScalarAsync<string>(Programmes)).ShouldBe(programmes);
        (await database.ScalarAsync<string>("select string_agg(x, '' order by x) from unnest(array['Ө', 'Қ', 'К', 'Ә', 'Б', 'А']) x")).ShouldBe("АӘБКҚӨ");
        (await database.ScalarAsync<string>("select datdba::regrole::text from pg_database where datname = current_database()")).ShouldBe("education_owner");
        (await AuditChain.VerifyAsync(database.PortalConnection, seal, Cancellation)).ShouldBe(new AuditVerdict(seal, null));
        (await DatabasesOfAsync(database)).ShouldContain(name => name.StartsWith($"{Name(database)}_before_", StringComparison.Ordinal));
        await using var portal = new PortalFactory(database);
        using var visitor = portal.CreateVisitor();
        await visitor.GetDocumentAsync("/kk/account/sign-in");
    }

    [Theory]
    [InlineData("PGPORT=1")]
    [InlineData("PGPASSWORD=wrong")]
    [InlineData("PGUSER=education_owner")]
    [InlineData("file size limit")]
    [InlineData("pg_dump", "echo no space left >&2; exit 1")]
    [InlineData("pg_dump", "pg_dump \"$@\"; truncate --size=100K \"${3#--file=}\"")]
    [InlineData("pg_restore", "pg_restore \"$@\"; PGDATABASE=${PGDATABASE}_backup_check psql -qc \"update budget_programmes set name_ru = name_ru || '!' where ctid = '(0,1)'\"")]
    public async Task Backup_ThatGoesWrong_SaysSoAndLeavesNothing(string trouble, string? instead = null)
    {
        var database = await postgres.CloneAsync();
        Directory.CreateDirectory(Backups);
        await File.WriteAllTextAsync(Path.Combine(Backups, $"{Name(database)}-2020-01-01T000000Z.dump"), "kept", Cancellation);

        var (code, _, errors) = await RunAsync(database, "backup", Backups, trouble, instead);

        code.ShouldNotBe(0);
        errors.ShouldNotBeEmpty();
        Directory.GetFiles(Backups).Select(Path.GetFileName).ShouldBe([$"{Name(database)}-2020-01-01T000000Z.dump"]);
        (await DatabasesOfAsync(database)).ShouldBe([Name(database)]);
    }

    [Fact]
    public async Task Restore_OfADamagedBackup_OrWhileThePortalRuns_ChangesNothing()
    {
        var database = await postgres.CloneAsync();
        (await RunAsync(database, "backup", Backups)).Code.ShouldBe(0);
        var backup = Directory.GetFiles(Backups).ShouldHaveSingleItem();
        await SpoilAsync(database);
        var spoilt = await database.ScalarAsync<string>(Programmes);

        await using (await database.OpenAsPortalAsync())
        {
            var (busy, _, said) = await RunAsync(database, "restore", backup);
            busy.ShouldNotBe(0);
            said.ShouldContain("Stop the portal first");
        }

        await database.CloseConnectionsAsync();
        await using (var file = File.OpenWrite(backup))
        {
            file.SetLength(file.Length / 2);
        }

        var (code, _, errors) = await RunAsync(database, "restore", backup);

        code.ShouldNotBe(0);
        errors.ShouldNotBeEmpty();
        (await database.ScalarAsync<string>(Programmes)).ShouldBe(spoilt);
        (await DatabasesOfAsync(database)).ShouldBe([Name(database)]);
    }

    [Fact]
    public async Task Backup_KeepsTheNewestDaysAndTheFirstOfEachMonth()
    {
        var database = await postgres.CreateEmptyAsync();
        Directory.CreateDirectory(Backups);
        string[] kept = ["2019-11-03T020000Z", "2019-12-01T020000Z", "2019-12-30T020000Z", "2019-12-31T020000Z", "2019-12-31T090000Z"];
        string[] old = ["2018-01-01T020000Z", "2019-10-01T020000Z", "2019-11-04T020000Z", "2019-12-02T020000Z", "2019-12-29T020000Z"];
        foreach (var time in kept.Concat(old))
        {
            await File.WriteAllTextAsync(Path.Combine(Backups, $"{Name(database)}-{time}.dump"), "", Cancellation);
        }

        await File.WriteAllTextAsync(Path.Combine(Backups, "another-2018-01-01T020000Z.dump"), "", Cancellation);
        (await RunAsync(database, "backup", Backups, "KEEP_DAILY=3", null, "KEEP_MONTHLY=3")).Code.ShouldBe(0);

        var left = Directory.GetFiles(Backups).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal).ToList();
        left.Count.ShouldBe(kept.Length + 2);
        left.ShouldContain("another-2018-01-01T020000Z.dump");
        kept.ShouldAllBe(time => left.Contains($"{Name(database)}-{time}.dump"));
    }

    private static string Name(TestDatabase database) => new NpgsqlConnectionStringBuilder(database.OwnerConnection).Database!;

    /// <summary>Something that nobody wanted.</summary>
    private static Task SpoilAsync(TestDatabase database) => database.ExecuteAsOwnerAsync("update budget_programmes set name_ru = 'spoilt'");

    private static async Task<IReadOnlyList<string>> DatabasesOfAsync(TestDatabase database) =>
        await database.ScalarAsync<string[]>($"select array_agg(datname::text order by datname) from pg_database where starts_with(datname, '{Name(database)}')");

    /// <param name="database">To back up or restore.</param>
    /// <param name="command">Which script.</param>
    /// <param name="argument">What it is given.</param>
    /// <param name="trouble">A variable that is set, a program that is replaced, or a limit.</param>
    /// <param name="instead">What that program does.</param>
    /// <param name="more">Another variable.</param>
    private async Task<(int Code, string Output, string Errors)> RunAsync(
        TestDatabase database, string command, string argument, string? trouble = null, string? instead = null, string? more = null)
    {
        var administrator = new NpgsqlConnectionStringBuilder(database.AdministratorConnection);
        var script = Path.Combine(Repository(), "eng", command);
        var limit = trouble == "file size limit" ? "ulimit -f 16; trap '' XFSZ; " : "";
        var start = new ProcessStartInfo("bash", ["-c", $"{limit}exec \"$0\" \"$@\"", script, argument])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["PGHOST"] = administrator.Host,
                ["PGPORT"] = $"{administrator.Port}",
                ["PGUSER"] = administrator.Username,
                ["PGPASSWORD"] = administrator.Password,
                ["PGDATABASE"] = Name(database),
            },
        };
        if (instead is not null)
        {
            await ReplaceAsync(trouble!, instead, start);
        }

        foreach (var setting in new[] { trouble, more })
        {
            if (setting?.Split('=') is [var name, var value])
            {
                start.Environment[name] = value;
            }
        }

        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(Cancellation), process.StandardError.ReadToEndAsync(Cancellation));
        await process.WaitForExitAsync(Cancellation);
        return (process.ExitCode, await output, await errors);
    }

    /// <summary>Puts a program before PostgreSQL's own that does something else, with the true one at hand.</summary>
    private async Task ReplaceAsync(string program, string instead, ProcessStartInfo start)
    {
        var folder = _folder.CreateSubdirectory("replaced").FullName;
        var path = Environment.GetEnvironmentVariable("PATH");
        var file = Path.Combine(folder, program);
        await File.WriteAllTextAsync(file, $"#!/bin/bash\nPATH={path}\n{instead}\n", Cancellation);
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        start.Environment["PATH"] = $"{folder}:{path}";
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!folder!.EnumerateFiles("*.sln").Any())
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
