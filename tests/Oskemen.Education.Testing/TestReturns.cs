using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oskemen.Education.Domain.Collection;
using Oskemen.Education.Domain.Periods;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Identity;

namespace Oskemen.Education.Testing;

/// <summary>Campaigns and returns for a test, by the rules of the domain.</summary>
public static class TestReturns
{
    /// <summary>Opens a campaign, a real one if nothing else is said, or finds the one that a test of the class opened before.</summary>
    public static async Task<Campaign> OpenCampaignAsync(
        this WebApplicationFactory<Program> portal,
        int year,
        IReadOnlyCollection<ReturnForm> forms,
        DateOnly? asOf = null,
        DateOnly? deadline = null,
        CampaignOccasion occasion = CampaignOccasion.SchoolYearStart,
        bool isSample = false)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var campaign = new Campaign(
            new SchoolYear(year), occasion, asOf ?? new DateOnly(year, 9, 5), deadline ?? new DateOnly(year, 9, 15), forms, isSample, by: null, TimeProvider.System.GetUtcNow());
        return await scope.ServiceProvider.GetRequiredService<CampaignOpener>().OpenAsync(campaign)
            ? campaign
            : await scope.ServiceProvider.GetRequiredService<PortalDbContext>().Campaigns
                .SingleAsync(existing => existing.Year == year && existing.Occasion == occasion && existing.IsSample == isSample);
    }

    /// <summary>Key of what an organisation of the seed owes in a campaign.</summary>
    public static async Task<int> FindReturnAsync(this TestDatabase database, Campaign campaign, string organisation, ReturnForm form = ReturnForm.School)
    {
        await using var db = database.CreateContext();
        return await db.Returns.Where(owed => owed.CampaignId == campaign.Id && owed.Organisation.Key == organisation && owed.Form == form)
            .Select(owed => owed.Id).SingleAsync();
    }

    /// <summary>A return with everything that belongs to it, as it is stored.</summary>
    public static async Task<OrganisationReturn> LoadReturnAsync(this TestDatabase database, int id)
    {
        await using var db = database.CreateContext();
        return await db.LoadAsync(id);
    }

    /// <summary>Saves figures and hands them in.</summary>
    public static async Task SubmitReturnAsync(this TestDatabase database, int id, PortalUser by, ReturnFigures figures, DateTimeOffset? at = null)
    {
        await database.ChangeReturnAsync(id, owed => owed.Save(figures, [], before: null, by.Id, at ?? TimeProvider.System.GetUtcNow()));
        await database.ChangeReturnAsync(id, owed => owed.Submit(before: null, by.Id, at ?? TimeProvider.System.GetUtcNow()));
    }

    /// <summary>Approves what was handed in.</summary>
    public static Task ApproveReturnAsync(this TestDatabase database, int id, PortalUser by) =>
        database.ChangeReturnAsync(id, owed => owed.Approve(by.Id, TimeProvider.System.GetUtcNow()));

    /// <summary>Does something to a return that must be allowed.</summary>
    public static async Task ChangeReturnAsync(this TestDatabase database, int id, Func<OrganisationReturn, ReturnRefusal?> change)
    {
        await using var db = database.CreateContext();
        if (change(await db.LoadAsync(id)) is { } refusal)
        {
            throw new InvalidOperationException($"Return {id}: {refusal}.");
        }

        await db.SaveChangesAsync();
    }

    /// <summary>Closes a campaign.</summary>
    public static async Task CloseCampaignAsync(this TestDatabase database, int id, PortalUser by)
    {
        await using var db = database.CreateContext();
        (await db.Campaigns.SingleAsync(campaign => campaign.Id == id)).Close(by.Id, TimeProvider.System.GetUtcNow());
        await db.SaveChangesAsync();
    }

    /// <summary>Figures by the text of their cells, such as <c>Pupils.5.Kazakh</c>.</summary>
    public static ReturnFigures Figures(params (string Cell, int Value)[] cells) =>
        new(cells.Select(cell => KeyValuePair.Create(CellKey.Parse(cell.Cell)!.Value, cell.Value)));

    /// <summary>Two grades of a small school, without anything odd.</summary>
    public static ReturnFigures SmallSchool(int firstGrade = 20) => Figures(
        ("Classes.1.Kazakh", 1), ("Pupils.1.Kazakh", firstGrade), ("Classes.2.Russian", 1), ("Pupils.2.Russian", 25));

    /// <summary>Two ages of a small kindergarten, without anything odd.</summary>
    public static ReturnFigures SmallKindergarten(int queue = 7) => Figures(
        ("Groups.3.Kazakh", 1), ("Children.3.Kazakh", 20), ("Groups.5.Russian", 1), ("Children.5.Russian", 15), ("Places.all.all", 40), ("StateOrderPlaces.all.all", 5), ("Queue.all.all", queue));

    private static Task<OrganisationReturn> LoadAsync(this PortalDbContext db, int id) => db.Returns
        .Include(owed => owed.Campaign)
        .Include(owed => owed.Organisation)
        .Include(owed => owed.Extensions)
        .Include(owed => owed.Revisions).ThenInclude(revision => revision.Cells)
        .Include(owed => owed.Revisions).ThenInclude(revision => revision.Notes)
        .Include(owed => owed.Revisions).ThenInclude(revision => revision.Decisions).ThenInclude(decision => decision.Comments)
        .AsSplitQuery()
        .SingleAsync(owed => owed.Id == id);
}
