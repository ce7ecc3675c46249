using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Startup;

namespace Oskemen.Education.IntegrationTests.Startup;

/// <summary>A portal and a database of two versions: said in one line, and nothing is served or changed.</summary>
public sealed class SchemaTests(PostgresFixture postgres)
{
    private const string Newer = "29990101000000_NotKnownYet";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData]
    [InlineData("report", "--year", "2016", "--language", "kk", "--output", "report.pdf")]
    [InlineData("admin", "create", "--user-name", "timur", "--display-name", "Timur")]
    public async Task Portal_OnANewerDatabase_SaysSoAndEnds(params string[] arguments)
    {
        var database = await postgres.CloneAsync();
        await MigrateFurtherAsync(database);

        var (code, _, errors) = await RunAsync(database, arguments);

        code.ShouldBe(CommandLine.SchemaMismatch);
        errors.Trim().ShouldBe($"The database was migrated by a newer version of the portal ({Newer}): install that version, or restore the backup made before it was installed.");
    }

    [Fact]
    public async Task Migrate_OfANewerDatabase_ChangesNothing()
    {
        var database = await postgres.CloneAsync();
        await MigrateFurtherAsync(database);
        // Whatever migrate would put back.
        await database.ExecuteAsOwnerAsync("revoke select on \"__EFMigrationsHistory\" from education_portal; drop table printed_documents");
        await database.ExecuteAsOwnerAsync("delete from \"__EFMigrationsHistory\" where migration_id like '%_Reports'");

        var (code, _, errors) = await RunAsync(database, "migrate");

        code.ShouldBe(CommandLine.SchemaMismatch);
        errors.ShouldStartWith($"The database was migrated by a newer version of the portal ({Newer})");
        errors.Trim().ShouldNotContain("\n");
        (await database.ScalarAsync<bool>(
            """
            select has_table_privilege('education_portal', '"__EFMigrationsHistory"', 'select') or to_regclass('printed_documents') is not null
                or exists (select from "__EFMigrationsHistory" where migration_id like '%_Reports')
            """)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("delete from \"__EFMigrationsHistory\" where migration_id like '%_Reports'", "_Reports and later")]
    [InlineData("revoke select on \"__EFMigrationsHistory\" from education_portal", "_Budget and later")]
    [InlineData("drop table \"__EFMigrationsHistory\"", "_Budget and later")]
    public async Task Portal_OnAnOlderDatabase_SaysSoAndEnds(string sql, string missing)
    {
        var database = await postgres.CloneAsync();
        await database.ExecuteAsOwnerAsync(sql);

        var (code, _, errors) = await RunAsync(database);

        code.ShouldBe(CommandLine.SchemaMismatch);
        errors.ShouldStartWith("The database is older than the portal and lacks ");
        errors.ShouldContain(missing);
        errors.ShouldEndWith(": run migrate first.\n");
        errors.Trim().ShouldNotContain("\n");
    }

    [Fact]
    public async Task Portal_WithTheWrongPassword_SaysSoAndEnds()
    {
        var database = await postgres.CloneAsync();

        using var portal = PortalProcess.Start(Settings(database, "Password=wrong"));
        var (code, _, errors) = await portal.WaitForExitAsync(Cancellation);

        code.ShouldBe(1);
        errors.Trim().ShouldBe("The database refuses. 28P01: password authentication failed for user \"education_portal\"");
    }

    /// <summary>The database answers only later, as after a power cut; then it turns out to be a newer one.</summary>
    [Fact]
    public async Task Ready_WhenTheDatabaseIsNewer_SaysNo()
    {
        var database = await postgres.CloneAsync();
        await using var portal = new PortalFactory(database);
        using var visitor = portal.CreateVisitor();
        (await StatusAsync()).ShouldBe(HttpStatusCode.OK);

        // A portal that has seen its schema goes on while the next version migrates beside it.
        await MigrateFurtherAsync(database);
        (await StatusAsync()).ShouldBe(HttpStatusCode.OK);

        var gate = new SchemaGate(new PortalDatabase(Configuration(database), portal.Services.GetRequiredService<IHostEnvironment>(), NullLogger<PortalDatabase>.Instance));
        var result = await gate.CheckHealthAsync(new HealthCheckContext(), Cancellation);
        result.Status.ShouldBe(HealthStatus.Unhealthy);
        result.Description.ShouldNotBeNull().ShouldContain(Newer);

        await database.ExecuteAsOwnerAsync($"delete from \"__EFMigrationsHistory\" where migration_id = '{Newer}'");
        (await gate.CheckHealthAsync(new HealthCheckContext(), Cancellation)).Status.ShouldBe(HealthStatus.Healthy);

        async Task<HttpStatusCode> StatusAsync()
        {
            using var response = await visitor.Http.GetAsync("/health/ready", Cancellation);
            return response.StatusCode;
        }
    }

    private static Task MigrateFurtherAsync(TestDatabase database) =>
        database.ExecuteAsOwnerAsync($"insert into \"__EFMigrationsHistory\" (migration_id, product_version) values ('{Newer}', '99')");

    private static async Task<(int Code, string Output, string Errors)> RunAsync(TestDatabase database, params string[] arguments)
    {
        using var portal = PortalProcess.Start(Settings(database), arguments);
        return await portal.WaitForExitAsync(Cancellation);
    }

    private static Dictionary<string, string> Settings(TestDatabase database, string more = "") => new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Production",
        ["ConnectionStrings__Portal"] = $"{database.PortalConnection};{more}",
        ["ConnectionStrings__Owner"] = database.OwnerConnection,
    };

    private static IConfiguration Configuration(TestDatabase database) =>
        new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:Portal", database.PortalConnection)]).Build();
}
