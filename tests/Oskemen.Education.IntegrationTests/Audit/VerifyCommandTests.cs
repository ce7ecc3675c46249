using Npgsql;
using Oskemen.Education.IntegrationTests.Startup;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Audit;

namespace Oskemen.Education.IntegrationTests.Audit;

/// <summary><c>verify</c> as the operator runs it.</summary>
public sealed class VerifyCommandTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Verify_PrintsTheSeal_AndNamesTheEntryThatASuperuserChanged()
    {
        await new AuditLog(PortalDbContext.OptionsFor(fixture.Database.PortalConnection)).RecordAsync(
            AuditAct.Exported, AuditSubject.Month(2016, 10), cancellationToken: TestContext.Current.CancellationToken);

        var (code, output, _) = await RunAsync();
        code.ShouldBe(0);
        var seal = output.Trim().Split('\n')[^1].Trim();
        AuditSeal.Parse(seal).ShouldNotBeNull();
        (await RunAsync("--expect", seal)).Code.ShouldBe(0);

        var id = await fixture.Database.ScalarAsync<long>("select max(id) from audit_entries");
        await using (var superuser = await fixture.Database.OpenAsSuperuserAsync())
        await using (var tamper = new NpgsqlCommand($"set session_replication_role = replica; update audit_entries set actor_name = 'Other' where id = {id}", superuser))
        {
            await tamper.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        var (afterwards, _, errors) = await RunAsync();
        afterwards.ShouldBe(1);
        errors.ShouldContain($"does not fit entry {id}");
    }

    [Fact]
    public async Task Verify_WithWhatIsNoSeal_SaysSo()
    {
        var (code, _, errors) = await RunAsync("--expect", "12");

        code.ShouldBe(1);
        errors.ShouldContain("'12' is not a seal.");
    }

    private async Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        using var portal = PortalProcess.Start(
            new() { ["ASPNETCORE_ENVIRONMENT"] = "Production", ["ConnectionStrings__Portal"] = fixture.Database.PortalConnection }, ["verify", .. arguments]);
        return await portal.WaitForExitAsync(TestContext.Current.CancellationToken);
    }
}
