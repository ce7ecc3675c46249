using Microsoft.Extensions.DependencyInjection;
using Oskemen.Education.Domain.Guardianship;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Queries;

namespace Oskemen.Education.IntegrationTests.Guardianship;

/// <summary>A search costs the same whether it finds nobody, one, or more than are shown.</summary>
public sealed class SearchCommandsTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private const int Commands = 3;
    private const int Many = CaseQueries.MostHits + 10;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(Many)]
    public async Task SearchByName_CostsThreeCommands(int hits)
    {
        var name = await EnterAsync(hits);

        var (found, commands) = await SearchAsync(name);

        found.Hits.Count.ShouldBe(Math.Min(hits, CaseQueries.MostHits));
        found.IsCut.ShouldBe(hits > CaseQueries.MostHits);
        commands.ShouldBe(Commands);
    }

    [Fact]
    public async Task SearchByIin_CostsThreeCommands_WhetherOfAChildOrOfTheGuardianOfMany()
    {
        var name = await EnterAsync(Many);
        var child = await fixture.Database.ScalarAsync<string>($"select iin from children where last_name = '{name}' limit 1");
        var guardian = await fixture.Database.ScalarAsync<string>($"select iin from guardians where last_name = '{name}' limit 1");
        await fixture.Database.ExecuteAsOwnerAsync(
            $"update guardianship_cases set guardian_id = (select id from guardians where iin = '{guardian}') where child_id in (select id from children where last_name = '{name}')");
        var nobody = TestCases.NextIin(new DateOnly(2018, 3, 4), Sex.Male).Digits;

        foreach (var (iin, hits) in new[] { (nobody, 0), (child, 1), (guardian, CaseQueries.MostHits) })
        {
            var (found, commands) = await SearchAsync(iin);
            found.Hits.Count.ShouldBe(hits);
            commands.ShouldBe(Commands);
        }
    }

    [Fact]
    public async Task SearchByNumber_KnowsTheCaseAndCostsOneCommand()
    {
        var one = await fixture.Database.CreateCaseAsync();

        foreach (var (number, hits) in new[] { (one.Id, 1), (999_999, 0) })
        {
            var (found, commands) = await SearchAsync($"{number}");
            found.Hits.Count.ShouldBe(hits);
            commands.ShouldBe(1);
        }
    }

    [Fact]
    public async Task PageOfASearch_CostsTheSameHoweverManyItFinds()
    {
        using var client = await fixture.Portal.OpenRegisterAsync();
        var names = new[] { await EnterAsync(0), await EnterAsync(1), await EnterAsync(Many) };
        await client.SearchAsync(names[1]);
        var costs = new List<int>();
        foreach (var (name, hits) in names.Zip(new[] { 0, 1, CaseQueries.MostHits }))
        {
            costs.Add((await fixture.Portal.Commands.DuringAsync(async () =>
                (await client.SearchAsync(name)).QuerySelectorAll("tr[data-case]").Length.ShouldBe(hits))).Count);
        }

        costs.Distinct().ShouldHaveSingleItem();
    }

    private async Task<(CaseHits Found, int Commands)> SearchAsync(string text)
    {
        await using var scope = fixture.Portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        CaseHits? found = null;
        var commands = await fixture.Portal.Commands.DuringAsync(
            async () => found = await db.SearchCasesAsync(CaseSearch.Parse(text)!, TestContext.Current.CancellationToken));
        return (found!, commands.Count);
    }

    /// <summary>So many cases of children and guardians with a last name that nobody else has.</summary>
    private async Task<string> EnterAsync(int count)
    {
        var name = $"Іздеу{string.Concat(Guid.NewGuid().ToString("N").Select(digit => (char)('А' + Convert.ToInt32($"{digit}", 16))))}";
        for (var number = 0; number < count; number++)
        {
            var one = await fixture.Database.CreateCaseAsync();
            await fixture.Database.ExecuteAsOwnerAsync(
                $"""
                update children set last_name = '{name}', search_name = upper('{name}') || ' БАЛА' where id = {one.ChildId};
                update guardians set last_name = '{name}', search_name = upper('{name}') || ' ҚАМҚОРШЫ' where id = {one.GuardianId};
                """);
        }

        return name;
    }
}
