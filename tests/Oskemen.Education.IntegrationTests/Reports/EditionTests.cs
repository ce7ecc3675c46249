using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using Npgsql;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.IntegrationTests.Reports;

/// <summary>The way of an edition: begun, handed in, approved, published, sealed, and corrected by another one.</summary>
public sealed class EditionTests(PublishedFixture published) : IClassFixture<PublishedFixture>
{
    private const string Editions = "/kk/reports/2016/editions";

    private PortalFixture Fixture => published.Portal;

    [Fact]
    public void Checks_OfTheRealYear_FindNoError() => published.ErrorsBefore.ShouldBe("0");

    [Fact]
    public void Publication_OfWhatChangedAfterApproval_IsRefused() => published.AnswerToChange.ShouldContain("қайта бекітіңіз");

    [Fact]
    public void Approval_ByWhoHandedItIn_IsRefused() => published.AnswerToOwn.ShouldContain("бекіте алмайды");

    [Fact]
    public async Task Publication_TwiceAtOnce_SealsOneEdition()
    {
        published.AnswersToPublications.Count(answer => answer == Strings.Edition_Published).ShouldBe(1);
        (await Fixture.Database.ScalarAsync<long>("select count(*) from edition_decisions where kind = 'Published' and edition_id = (select id from report_editions where year = 2016 and number = 1)")).ShouldBe(1);
    }

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    public async Task Published_IsReadByEveryone(string language)
    {
        using var visitor = Fixture.Portal.CreateVisitor();

        var page = await visitor.GetDocumentAsync($"/{language}/reports/2016/editions/1/read");

        page.QuerySelectorAll("section.part").Length.ShouldBe(16);
        page.QuerySelector(".mark").ShouldBeNull();
        page.QuerySelector(".signature")!.TextContent.ShouldContain("Ахметова М.");
        page.QuerySelector(".cover")!.TextContent.ShouldContain("–");
        (await visitor.GetDocumentAsync($"/{language}/reports")).QuerySelector("a[href$='/reports/2016/editions/1']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Documents_AreWhatTheirHashesSay()
    {
        using var visitor = Fixture.Portal.CreateVisitor();
        var rows = (await visitor.GetDocumentAsync($"{Editions}/1")).QuerySelectorAll("tbody tr").ToList();

        rows.Count.ShouldBe(9);
        foreach (var row in rows)
        {
            using var answer = await visitor.Http.GetAsync(row.QuerySelector("a")!.GetAttribute("href"), TestContext.Current.CancellationToken);
            answer.Headers.CacheControl!.MaxAge.ShouldBe(TimeSpan.FromDays(365));
            var content = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            Convert.ToHexStringLower(SHA256.HashData(content)).ShouldBe(row.QuerySelector(".hash")!.TextContent);
        }
    }

    [Theory]
    [InlineData("update edition_files set content = 'x'")]
    [InlineData("update edition_files set hash = repeat('0', 64)")]
    [InlineData("delete from edition_files")]
    [InlineData("truncate edition_files")]
    [InlineData("update edition_decisions set kind = 'Returned'")]
    [InlineData("delete from edition_decisions")]
    [InlineData("update report_editions set year = 2017")]
    [InlineData("delete from report_editions")]
    [InlineData("insert into edition_files (edition_id, name, content_type, content, size, hash) select id, 'more.pdf', 'a', 'x', 1, encode(sha256('x'), 'hex') from report_editions where number = 1")]
    [InlineData("insert into edition_decisions (edition_id, number, kind, decided_by_id, decided_at, reason) select e.id, 99, 'Returned', d.decided_by_id, now(), 'x' from report_editions e join edition_decisions d on d.edition_id = e.id where e.number = 1 limit 1")]
    public async Task Sealed_CannotBeAltered_ByThePortalOrTheOwner(string sql)
    {
        await Should.ThrowAsync<PostgresException>(() => Fixture.Database.ExecuteAsPortalAsync(sql));
        await Should.ThrowAsync<PostgresException>(() => Fixture.Database.ExecuteAsOwnerAsync(sql));
        (await Fixture.Database.ScalarAsync<long>("select count(*) from edition_files where hash = encode(sha256(content), 'hex')")).ShouldBeGreaterThanOrEqualTo(9);
    }

    [Fact]
    public async Task Hashes_StillMatch_AfterBackupAndRestore()
    {
        var restored = await published.Postgres.CreateEmptyAsync();
        var file = Path.Combine(Path.GetTempPath(), $"edition-{Guid.NewGuid():N}.dump");
        try
        {
            await RunAsync("pg_dump", Fixture.Database.OwnerConnection, "--format=custom", $"--file={file}");
            await RunAsync("pg_restore", restored.OwnerConnection, "--no-owner", "--exit-on-error", $"--dbname={new NpgsqlConnectionStringBuilder(restored.OwnerConnection).Database}", file);
        }
        finally
        {
            File.Delete(file);
        }

        (await restored.ScalarAsync<long>("select count(*) from edition_files where hash = encode(sha256(content), 'hex')")).ShouldBeGreaterThanOrEqualTo(9);
        (await restored.ScalarAsync<long>("select count(*) from edition_files where hash <> encode(sha256(content), 'hex')")).ShouldBe(0);
    }

    [Fact]
    public async Task Correction_NeedsAReason_AndNamesExactlyWhatChanged()
    {
        using var head = await Fixture.Portal.SignInAsync(Role.Head);
        using var methodist = await Fixture.Portal.SignInAsync(Role.Methodist);
        (await methodist.PostAsync(Editions, Editions, new() { ["Reason"] = " " })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await methodist.GetDocumentAsync($"{Editions}/changes")).QuerySelectorAll("[data-figure]").ShouldBeEmpty();

        await Fixture.Database.ExecuteAsOwnerAsync(
            """
            alter table indicator_values disable trigger user;
            update indicator_values set value = value + 10 where indicator_key = 'preschool.enrolment.minicentres.2016' and report_year = 2016;
            alter table indicator_values enable trigger user
            """);

        var changed = (await methodist.GetDocumentAsync($"{Editions}/changes")).QuerySelectorAll("[data-figure]").Select(row => row.GetAttribute("data-figure"));
        changed.ShouldBe(["preschool.enrolment.minicentres.2016", "preschool.enrolment.total.2016"], ignoreOrder: true);

        (await methodist.PostAsync(Editions, Editions, new() { ["Reason"] = "Шағын орталықтар саны нақтыланды" })).Dispose();
        (await methodist.PostAsync(Editions, $"{Editions}/2/submission", [])).Dispose();
        (await head.PostAsync(Editions, $"{Editions}/2/approval", [])).Dispose();
        (await head.PostAsync(Editions, $"{Editions}/2/publication", [])).Dispose();
        using var visitor = Fixture.Portal.CreateVisitor();
        (await visitor.GetDocumentAsync($"{Editions}/2/changes")).QuerySelectorAll("[data-figure]").Length.ShouldBe(2);
        (await visitor.GetDocumentAsync($"{Editions}/2")).Body!.TextContent.ShouldContain("Шағын орталықтар саны нақтыланды");
        (await visitor.GetDocumentAsync($"{Editions}/1")).QuerySelector(".notice-warning a")!.GetAttribute("href").ShouldBe($"{Editions}/2");
    }

    [Fact]
    public async Task Sample_IsNeverPublished()
    {
        await using var connection = await Fixture.Database.OpenAsOwnerAsync();
        await Fixture.Database.ExecuteAsOwnerAsync(
            """
            insert into report_editions (year, number, opened_by_id, opened_at) select 2017, 1, opened_by_id, now() from report_editions limit 1;
            insert into edition_decisions (edition_id, number, kind, decided_by_id, decided_at) select id, 1, 'Submitted', opened_by_id, now() from report_editions where year = 2017;
            insert into edition_decisions (edition_id, number, kind, decided_by_id, decided_at, state_hash)
                select e.id, 2, 'Approved', d.decided_by_id, now(), 'a' from report_editions e, edition_decisions d where e.year = 2017 and d.kind = 'Published' limit 1
            """);

        var problem = await Should.ThrowAsync<PostgresException>(() => Fixture.Database.ExecuteAsPortalAsync(
            "insert into edition_decisions (edition_id, number, kind, decided_by_id, decided_at, state_hash) select id, 3, 'Published', opened_by_id, now(), 'a' from report_editions where year = 2017"));

        problem.ConstraintName.ShouldBe("edition_sealed");
    }

    [Theory]
    [InlineData("/kk/reports/2016/editions/9")]
    [InlineData("/kk/reports/2016/editions/9/read")]
    [InlineData("/kk/reports/2016/editions/1/nothing.pdf")]
    [InlineData("/kk/reports/2016/editions/1/changes?since=7")]
    [InlineData("/kk/reports/2030/editions/1")]
    public async Task WhatIsNotPublished_IsNotThere(string address)
    {
        using var visitor = Fixture.Portal.CreateVisitor();

        using var answer = await visitor.Http.GetAsync(address, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        answer.Headers.CacheControl?.Public.ShouldNotBe(true);
    }

    private static async Task RunAsync(string program, string connection, params string[] arguments)
    {
        var to = new NpgsqlConnectionStringBuilder(connection);
        var installed = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").Order().LastOrDefault() : null;
        var start = new ProcessStartInfo(installed is null ? program : Path.Combine(installed, "bin", program), arguments) { RedirectStandardError = true };
        (start.Environment["PGHOST"], start.Environment["PGPORT"], start.Environment["PGUSER"]) = (to.Host, $"{to.Port}", to.Username);
        (start.Environment["PGPASSWORD"], start.Environment["PGDATABASE"]) = (to.Password, to.Database);
        using var process = Process.Start(start)!;
        var problems = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.ShouldBe(0, problems);
    }
}
