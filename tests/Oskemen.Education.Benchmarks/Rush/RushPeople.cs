using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Collection;
using Oskemen.Education.Testing;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Startup;

namespace Oskemen.Education.Benchmarks.Rush;

/// <summary>Accounts with one password, and what the directors among them owe.</summary>
/// <param name="Names">All of them, the directors first.</param>
/// <param name="Returns">What each of the directors owes, in their order.</param>
internal sealed record RushPeople(IReadOnlyList<string> Names, IReadOnlyList<(int Id, ReturnForm Form)> Returns)
{
    public const string Password = "тау өзен дала 2016";

    private static readonly CampaignOccasion[] Occasions = Enum.GetValues<CampaignOccasion>();

    public static async Task<RushPeople> CreateAsync(TestDatabase database, int people, int directors)
    {
        await using var portal = new PortalFactory(database);
        var owed = await OpenAsync(portal, database, directors);
        var names = new List<string>();
        foreach (var (_, form, organisation) in owed)
        {
            names.Add((await portal.CreateMemberAsync(form == ReturnForm.School ? Role.Director : Role.KindergartenHead, organisation)).UserName!);
        }

        while (names.Count < people)
        {
            names.Add((await portal.CreateUserAsync(Role.Economist)).UserName!);
        }

        // One hash for all, in as many rounds as in production: to make it costs as much as to check it.
        var rounds = Options.Create(new PasswordHasherOptions { IterationCount = IdentitySetup.HashIterations });
        var hash = new PasswordHasher<PortalUser>(rounds).HashPassword(new PortalUser { DisplayName = "" }, Password);
        await database.ExecuteAsOwnerAsync($"update users set password_hash = '{hash}' where user_name like 'user-%'; analyze");
        return new RushPeople(names, [.. owed.Select(one => (one.Id, one.Form))]);
    }

    /// <summary>Campaigns that end today, as many as make so many returns due.</summary>
    private static async Task<List<(int Id, ReturnForm Form, int Organisation)>> OpenAsync(PortalFactory portal, TestDatabase database, int wanted)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var owed = new List<(int Id, ReturnForm Form, int Organisation)>();
        foreach (var occasion in Occasions)
        {
            var campaign = await portal.OpenCampaignAsync(2026, [ReturnForm.School, ReturnForm.Kindergarten], today.AddDays(-10), today, occasion);
            await using var db = database.CreateContext();
            var due = await db.Returns.Where(one => one.CampaignId == campaign.Id).Select(one => new { one.Id, one.Form, one.OrganisationId }).ToListAsync();
            owed.AddRange(due.Take(wanted - owed.Count).Select(one => (one.Id, one.Form, one.OrganisationId)));
            if (owed.Count == wanted)
            {
                return owed;
            }
        }

        throw new InvalidOperationException($"The network owes {owed.Count} returns.");
    }
}
