using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Collection;
using Oskemen.Education.Web.Data.Seed;

namespace Oskemen.Education.Testing;

/// <summary>Rows of the sample years that pages are opened with.</summary>
/// <param name="Campaign">The campaign that runs.</param>
/// <param name="Return">What the demonstration director has not begun.</param>
/// <param name="Returned">What came back to the head of the demonstration kindergarten.</param>
/// <param name="Submitted">A school's return that waits for the head.</param>
/// <param name="Approved">The return of the demonstration director's school that was approved a year before.</param>
/// <param name="Event">Address of an entry of a history, below the organisations.</param>
/// <param name="Contest">An event of the sample report.</param>
/// <param name="Investment">An investment of the sample report.</param>
/// <param name="Problem">A problem of the sample report.</param>
public sealed record SampleRows(int Campaign, int Return, int Returned, int Submitted, int Approved, string Event, int Contest, int Investment, int Problem)
{
    public static async Task<SampleRows> FindAsync(TestDatabase database)
    {
        await using var db = database.CreateContext();
        var returns = await db.Returns.AsNoTracking()
            .Where(owed => owed.Campaign.IsSample)
            .Select(owed => new
            {
                owed.Id,
                owed.CampaignId,
                owed.Campaign.Year,
                owed.Organisation.Key,
                owed.Form,
                Last = owed.Revisions.SelectMany(revision => revision.Decisions).OrderByDescending(decision => decision.Id)
                    .Select(decision => (ReturnDecisionKind?)decision.Kind).FirstOrDefault(),
            })
            .ToListAsync();
        int Find(int year, Func<(string Key, ReturnForm Form, ReturnDecisionKind? Last), bool> isWanted) => returns
            .Where(owed => owed.Year == year && isWanted((owed.Key, owed.Form, owed.Last))).OrderBy(owed => owed.Id).First().Id;
        var entry = await db.OrganisationEvents.AsNoTracking().OrderBy(row => row.Id).FirstAsync();
        return new SampleRows(
            returns.First(owed => owed.Year == SampleReturns.RunningYear).CampaignId,
            Find(SampleReturns.RunningYear, owed => owed is { Key: "school_44", Form: ReturnForm.School }),
            Find(SampleReturns.RunningYear, owed => owed is { Key: "kg_7" }),
            Find(SampleReturns.RunningYear, owed => owed is { Form: ReturnForm.School, Last: ReturnDecisionKind.Submitted }),
            Find(SampleReturns.Year, owed => owed is { Key: "school_44", Form: ReturnForm.School }),
            $"{entry.OrganisationId}/events/{entry.Id}",
            await db.Contests.Where(entry => entry.Year == SampleIndicators.Year).Select(entry => entry.Id).FirstAsync(),
            await db.Investments.Where(entry => entry.Year == SampleIndicators.Year).Select(entry => entry.Id).FirstAsync(),
            await db.SectionProblems.Where(entry => entry.Year == SampleIndicators.Year).Select(entry => entry.Id).FirstAsync());
    }

    /// <summary>Puts the keys into an address: <c>{campaign}</c>, <c>{return}</c>, <c>{returned}</c>, <c>{submitted}</c>, <c>{approved}</c>, <c>{event}</c>.</summary>
    public string Fill(string address) => address
        .Replace("{campaign}", $"{Campaign}", StringComparison.Ordinal)
        .Replace("{return}", $"{Return}", StringComparison.Ordinal)
        .Replace("{returned}", $"{Returned}", StringComparison.Ordinal)
        .Replace("{submitted}", $"{Submitted}", StringComparison.Ordinal)
        .Replace("{approved}", $"{Approved}", StringComparison.Ordinal)
        .Replace("{event}", Event, StringComparison.Ordinal)
        .Replace("{contest}", $"{Contest}", StringComparison.Ordinal)
        .Replace("{investment}", $"{Investment}", StringComparison.Ordinal)
        .Replace("{problem}", $"{Problem}", StringComparison.Ordinal);
}
