using Oskemen.Education.Domain.Accounts;

namespace Oskemen.Education.IntegrationTests.Audit;

/// <summary>What proves a person is in no column of the record.</summary>
public sealed class SecretsTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Record_AfterSignIns_HoldsNeitherPasswordNorStampNorToken()
    {
        const string Password = "Qate-qupiyasoz-7731";
        using var visitor = fixture.Portal.CreateVisitor();
        using var answer = await visitor.PostAsync(
            "/kk/account/sign-in", "/kk/account/sign-in", new() { ["UserName"] = Password, ["Password"] = Password });
        using var economist = await fixture.Portal.SignInAsync(Role.Economist);

        (await CountAsync($"'%{Password}%'")).ShouldBe(0);
        (await fixture.Database.ScalarAsync<long>("select count(*) from audit_entries where act = 'SignInRefused'")).ShouldBe(1);
        (await fixture.Database.ScalarAsync<long>(
            """
            select count(*) from audit_entries entry, users secret
            where strpos(entry::text, secret.security_stamp) > 0 or strpos(entry::text, secret.password_hash) > 0
                or strpos(entry::text, secret.concurrency_stamp) > 0
            """)).ShouldBe(0);
        (await CountAsync("'%PasswordHash%'")).ShouldBe(0);
    }

    private Task<long> CountAsync(string pattern) =>
        fixture.Database.ScalarAsync<long>($"select count(*) from audit_entries entry where entry::text like {pattern}");
}
