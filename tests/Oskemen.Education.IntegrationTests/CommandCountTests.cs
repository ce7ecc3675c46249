using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Web.Data.Queries;

namespace Oskemen.Education.IntegrationTests;

/// <summary>No page asks the database more often because there is more to show.</summary>
public sealed class CommandCountTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private const int MoreLines = 40;
    private const int MostCommands = 10;

    [Fact]
    public async Task EveryPage_CostsAsManyCommandsWithThreeTimesTheLines()
    {
        using var economist = await fixture.Portal.SignInAsync(Role.Economist);
        using var head = await fixture.Portal.SignInAsync(Role.Head);
        // The first visits make what is made once: plans of queries, the key of an authenticator, the session anew with it.
        await CountAsync(economist, head);
        await CountAsync(economist, head);

        var before = await CountAsync(economist, head);
        await AddLinesAsync();
        var after = await CountAsync(economist, head);

        after.ShouldBe(before);
        before.Values.Max().ShouldBeInRange(1, MostCommands);
    }

    private async Task<Dictionary<string, int>> CountAsync(PortalClient economist, PortalClient head)
    {
        var counts = new Dictionary<string, int>();
        foreach (var (client, pages) in new[] { (economist, Pages.OfTheEconomist), (head, Pages.OfTheHead) })
        {
            foreach (var page in pages)
            {
                var commands = await fixture.Portal.Commands.DuringAsync(() => client.GetDocumentAsync("/kk" + page));
                counts[(client == head ? "head " : "economist ") + page] = commands.Count;
            }
        }

        return counts;
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
