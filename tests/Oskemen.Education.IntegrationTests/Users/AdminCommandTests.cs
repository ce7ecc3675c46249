using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Web.Data.Audit;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Identity;

namespace Oskemen.Education.IntegrationTests.Users;

public sealed class AdminCommandTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Create_MakesAnAdministratorWhoCanSignInAndIsRecorded()
    {
        (await RunAsync("create", "first", "Тимур Ғали", People.Password)).ShouldBe(0);

        var user = await fixture.Portal.FindAsync("first");
        using var client = await fixture.Portal.SignInAsync(user);
        await using var db = fixture.Database.CreateContext();
        (await db.FindRolesAsync([user.Id], TestContext.Current.CancellationToken))[user.Id].ShouldBe([Role.Administrator]);
        (await db.AuditEntries.SingleAsync(
            entry => entry.Act == AuditAct.CommandRun && entry.SubjectKey == user.Id.ToString(), TestContext.Current.CancellationToken))
            .Request.ShouldBe("command admin create");
    }

    [Theory]
    [InlineData("create", "weak", "Name", "short")]
    [InlineData("create", "weak", "Name", "")]
    [InlineData("create", "weak", "Name", null)]
    [InlineData("create", "weak", "", People.Password)]
    [InlineData("create", "weak", "Two\nlines", People.Password)]
    [InlineData("create", "әлсіз", "Name", People.Password)]
    [InlineData("create", null, "Name", People.Password)]
    [InlineData("delete", "weak", "Name", People.Password)]
    [InlineData(null, "weak", "Name", People.Password)]
    public async Task Create_OfWhatCannotBe_FailsAndMakesNobody(string? verb, string? userName, string? displayName, string? password)
    {
        (await RunAsync(verb, userName, displayName, password)).ShouldBe(1);

        await using var db = fixture.Database.CreateContext();
        (await db.Users.AnyAsync(user => user.UserName == "weak" || user.UserName == "әлсіз", TestContext.Current.CancellationToken)).ShouldBeFalse();
    }

    private async Task<int> RunAsync(string? verb, string? userName, string? displayName, string? password)
    {
        await using var scope = fixture.Portal.Services.CreateAsyncScope();
        var arguments = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["user-name"] = userName, ["display-name"] = displayName })
            .Build();
        var command = ActivatorUtilities.CreateInstance<AdminCommand>(scope.ServiceProvider, arguments);
        using var input = new StringReader(password ?? "");
        return await command.RunAsync(verb, input);
    }
}
