using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Collection;
using Oskemen.Education.Domain.Organisations;
using Oskemen.Education.Domain.Periods;
using Oskemen.Education.Web.Identity;

namespace Oskemen.Education.Web.Data.Seed;

/// <summary>
/// Made-up returns for trying the portal out, marked as such on every page: 49 schools and 84 preschool organisations in two
/// school years that are approved, and one that runs. Everything follows from a fixed seed. Development only.
/// </summary>
public sealed class SampleReturns(PortalDbContext db, DemoAccounts accounts, CampaignOpener opener)
{
    public const int FirstYear = 2024;

    /// <summary>The year of which everything is approved and a year before is known.</summary>
    public const int Year = 2025;

    /// <summary>The year that is being collected.</summary>
    public const int RunningYear = 2026;

    public const int Schools = 49;
    public const int Kindergartens = 52;
    public const int MiniCentres = 32;

    private const int FirstSampleNumber = 901;

    private static readonly ReturnForm[] Forms = Enum.GetValues<ReturnForm>();

    /// <summary>Loads the years once.</summary>
    public async Task LoadAsync()
    {
        if (await db.Campaigns.AnyAsync(campaign => campaign.IsSample))
        {
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync();
        var people = (
            Director: (await accounts.FindOrCreateAsync(Role.Director)).Id,
            Kindergarten: (await accounts.FindOrCreateAsync(Role.KindergartenHead)).Id,
            Head: (await accounts.FindOrCreateAsync(Role.Head)).Id);
        await AddOrganisationsAsync();
        var before = new Dictionary<(int, ReturnForm), ReturnFigures>();
        foreach (var year in new[] { FirstYear, Year, RunningYear })
        {
            var returns = await OpenAsync(year, people.Head);
            before = await new SampleCampaign(db, year, people.Director, people.Kindergarten, people.Head).FillAsync(returns, before);
            db.ChangeTracker.Clear();
        }

        await transaction.CommitAsync();
    }

    private async Task<List<OrganisationReturn>> OpenAsync(int year, Guid head)
    {
        var campaign = new Campaign(
            new SchoolYear(year), CampaignOccasion.SchoolYearStart, new DateOnly(year, 9, 5), new DateOnly(year, year == RunningYear ? 12 : 9, 15), Forms, isSample: true, head, Morning(new DateOnly(year, 9, 1)));
        campaign.CountChildren(16_400 + (year * 10), 10_600 + (year * 10));
        await opener.OpenAsync(campaign);
        var returns = await db.Returns.Where(owed => owed.CampaignId == campaign.Id).OrderBy(owed => owed.Id).ToListAsync();

        // No school of the seed is known to keep a mini-centre.
        var centres = returns.Where(owed => owed.Form == ReturnForm.School).Take(MiniCentres)
            .Select(owed => new OrganisationReturn(campaign, owed.Organisation, ReturnForm.MiniCentre)).ToList();
        db.AddRange(centres);
        await db.SaveChangesAsync();
        return [.. returns, .. centres];
    }

    /// <summary>Fills the network up to its size with organisations that say of themselves that they are made up.</summary>
    private async Task AddOrganisationsAsync()
    {
        var organisations = await db.Organisations.ToListAsync();
        var network = new Network(organisations, await db.OrganisationEvents.ToListAsync()).On(new DateOnly(FirstYear, 9, 5));
        var schools = Schools - network.Count(state => state.Organisation.Kind == OrganisationKind.School);
        var kindergartens = Kindergartens - network.Count(state => state.Organisation.Kind == OrganisationKind.Kindergarten);
        db.AddRange(Enumerable.Range(FirstSampleNumber, schools).Select(number => Describe(
            new Organisation($"sample_school_{number}", OrganisationKind.School, number, $"Үлгі: № {number} мектеп", $"Пример: школа № {number}") { IsSample = true }, 900)));
        db.AddRange(Enumerable.Range(FirstSampleNumber, kindergartens).Select(number => Describe(
            new Organisation($"sample_kg_{number}", OrganisationKind.Kindergarten, number, $"Үлгі: № {number} балабақша", $"Пример: детский сад № {number}") { IsSample = true }, 240)));
        await db.SaveChangesAsync();
    }

    private static Organisation Describe(Organisation organisation, int capacity)
    {
        organisation.Describe(address: null, telephone: null, capacity + (organisation.Number!.Value % 7 * 20));
        return organisation;
    }

    internal static DateTimeOffset Morning(DateOnly day) => new(day, new TimeOnly(5, 0), TimeSpan.Zero);
}
