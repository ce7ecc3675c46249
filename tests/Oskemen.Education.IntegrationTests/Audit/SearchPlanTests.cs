using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Audit;
using Oskemen.Education.Web.Data.Queries;

namespace Oskemen.Education.IntegrationTests.Audit;

/// <summary>What a search costs in a record of some years, by the plan that the database makes for it.</summary>
public sealed class SearchPlanTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private const int Entries = 200_000;

    public static TheoryData<AuditSearch> Searches =>
    [
        new AuditSearch(),
        new AuditSearch(Person: "Тегі Аты 17"),
        new AuditSearch(Person: "ешкім емес"),
        new AuditSearch(Request: "/users/new"),
        new AuditSearch(Person: "ешкім емес", Request: "/users/new"),
        new AuditSearch(Act: AuditAct.CommandRun),
        new AuditSearch(Kind: "BudgetMonth"),
        new AuditSearch(Kind: "Nothing"),
        new AuditSearch(Key: "2099-10"),
        new AuditSearch(Kind: "BudgetMonth", Key: "2099-10"),
        new AuditSearch(Since: DateTimeOffset.UnixEpoch.AddYears(100)),
    ];

    [Theory]
    [MemberData(nameof(Searches))]
    public async Task Search_NeverReadsTheWholeRecord(AuditSearch search)
    {
        await FillAsync();
        var plan = await PlanAsync(search);

        plan.ShouldNotContain("Seq Scan on audit_entries", Case.Sensitive);
        // An index gone through from its end until enough is found is good only where much is found.
        RowsRemoved(plan).ShouldBeLessThan(Entries / 20, plan);
    }

    [Theory]
    [InlineData("ӘЛИЯ ҒАБИТ")]
    [InlineData("лия")]
    [InlineData("ғ")]
    public async Task Search_ByAPartOfTheName_FindsItInAnyCase(string part)
    {
        await FillAsync();
        await using var db = fixture.Database.CreateContext();

        var page = await db.SearchAuditAsync(new AuditSearch(Person: part), cancellationToken: TestContext.Current.CancellationToken);

        page.Entries.ShouldHaveSingleItem().ActorName.ShouldBe("Әлия Ғабитқызы");
    }

    /// <summary>Past the rule that an entry is linked: only a superuser can, and it takes seconds instead of minutes.</summary>
    private async Task FillAsync()
    {
        if (await fixture.Database.ScalarAsync<bool>("select exists (select from audit_entries where trace = 'generated')"))
        {
            return;
        }

        await using var connection = await fixture.Database.OpenAsSuperuserAsync();
        await using var command = new NpgsqlCommand(
            $"""
            set session_replication_role = replica;
            insert into audit_entries (at, act, actor_name, request, trace, subject_kind, subject_key, changes)
            select now() - interval '3 years' + number * interval '7 minutes', (array['Changed', 'SignedIn', 'Exported'])[1 + number % 3],
                case number when 1000 then 'Әлия Ғабитқызы' else 'Тегі Аты ' || number % 300 end,
                'POST /kk/budget/' || 2015 + number % 10 || '/' || 1 + number % 12, 'generated',
                (array['BudgetMonth', 'Organisation', 'User'])[1 + number % 3], (number % 150)::text, '[]'
            from generate_series(1, {Entries}) number;
            analyze audit_entries;
            """,
            connection);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private async Task<string> PlanAsync(AuditSearch search)
    {
        var sent = new LastCommand();
        var options = new DbContextOptionsBuilder<PortalDbContext>(PortalDbContext.OptionsFor(fixture.Database.PortalConnection)).AddInterceptors(sent).Options;
        await using var db = new PortalDbContext(options);
        await db.SearchAuditAsync(search, cancellationToken: TestContext.Current.CancellationToken);

        await using var connection = await fixture.Database.OpenAsPortalAsync();
        await using var command = new NpgsqlCommand($"explain (analyze, costs off, timing off) {sent.Text}", connection);
        foreach (var parameter in sent.Parameters)
        {
            command.Parameters.Add(parameter.Clone());
        }

        var lines = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            lines.Add(reader.GetString(0));
        }

        return string.Join('\n', lines);
    }

    private static int RowsRemoved(string plan) => plan.Split('\n')
        .Where(line => line.Contains("Rows Removed by Filter: ", StringComparison.Ordinal))
        .Sum(line => int.Parse(line.Split(": ")[1], System.Globalization.CultureInfo.InvariantCulture));

    private sealed class LastCommand : DbCommandInterceptor
    {
        public string Text { get; private set; } = "";

        public IReadOnlyList<NpgsqlParameter> Parameters { get; private set; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            (Text, Parameters) = (command.CommandText, [.. command.Parameters.Cast<NpgsqlParameter>()]);
            return ValueTask.FromResult(result);
        }
    }
}
