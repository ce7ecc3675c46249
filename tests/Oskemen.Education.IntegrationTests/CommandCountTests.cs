using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Domain.Organisations;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Identity;

namespace Oskemen.Education.IntegrationTests;

/// <summary>No page asks the database more often because there is more to show.</summary>
public sealed class CommandCountTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private const int MoreLines = 40;
    private const int MostCommands = 10;

    private const int MoreOrganisations = 500;
    private const int MorePeople = 200;

    [Fact]
    public async Task EveryPage_CostsAsManyCommandsWithThreeTimesTheRows()
    {
        var clients = new Dictionary<Role, PortalClient>();
        foreach (var role in Enum.GetValues<Role>())
        {
            clients[role] = await fixture.Portal.SignInAsync(role);
        }

        // The first visits make what is made once, such as plans of queries.
        await CountAsync(clients);
        await CountAsync(clients);
        var before = await CountAsync(clients);
        await AddLinesAsync();
        await AddPeopleAsync();
        var after = await CountAsync(clients);

        after.ShouldBe(before);
        before.Values.Max().ShouldBeGreaterThan(0);
        before.Where(count => count.Value > MostCommands).ShouldBeEmpty();
        foreach (var client in clients.Values)
        {
            client.Dispose();
        }
    }

    private async Task<Dictionary<string, int>> CountAsync(Dictionary<Role, PortalClient> clients)
    {
        var counts = new Dictionary<string, int>();
        foreach (var (page, role) in Pages.All)
        {
            var address = "/kk" + await Pages.FillAsync(page, fixture.Database);
            var commands = await fixture.Portal.Commands.DuringAsync(() => clients[role].GetDocumentAsync(address));
            counts[$"{role} {page}"] = commands.Count;
        }

        return counts;
    }

    /// <summary>Also many who answered for the demonstration director's school.</summary>
    private async Task AddPeopleAsync()
    {
        await using var db = fixture.Database.CreateContext();
        var school = await fixture.Database.FindOrganisationAsync("school_44");
        for (var number = 0; number < MoreOrganisations; number++)
        {
            db.Organisations.Add(new Organisation($"more_{number}", OrganisationKind.School, 1000 + number, $"№ {1000 + number} мектеп", $"Школа № {1000 + number}"));
        }

        for (var number = 0; number < MorePeople; number++)
        {
            var user = new PortalUser { Id = Guid.NewGuid(), UserName = $"more-{number}", NormalizedUserName = $"MORE-{number}", DisplayName = "Сынақ" };
            db.Users.Add(user);
            db.Memberships.Add(new Membership(user.Id, school.Id, TestData.LongAgo));
        }

        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private async Task AddLinesAsync()
    {
        await using var db = fixture.Database.CreateContext();
        var year = (await db.FindYearWithLinesAsync(2016, TestContext.Current.CancellationToken))!;
        for (var number = 0; number < MoreLines; number++)
        {
            year.AddLine(ProgrammeCode.Parse($"464.{200 + number}.015"), "Бағдарлама", "Программа").ShouldNotBeNull();
        }

        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }
}
