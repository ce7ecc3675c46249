using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Exams;
using Oskemen.Education.Domain.Organisations;
using Oskemen.Education.Web.Identity;

namespace Oskemen.Education.Web.Data.Seed;

/// <summary>
/// Three made-up ENT seasons of the city's schools, marked as such on every page. Everything follows from fixed formulas.
/// Development only.
/// </summary>
public sealed class SampleSeasons(PortalDbContext db, DemoAccounts accounts)
{
    public const int First = 2022;

    public const int Last = 2024;

    private static readonly EntScale Scale = new(MaxScore: 140, Subjects: 5, Threshold: 50, HighScore: 100);

    /// <summary>Loads the seasons once.</summary>
    public async Task LoadAsync()
    {
        if (await db.EntSeasons.AnyAsync(season => season.IsSample))
        {
            return;
        }

        var methodist = await accounts.FindOrCreateAsync(Role.Methodist);
        var schools = await db.Organisations.Where(organisation => organisation.Kind == OrganisationKind.School).OrderBy(school => school.Id).ToListAsync();
        for (var year = First; year <= Last; year++)
        {
            var at = new DateTimeOffset(year, 7, 5, 5, 0, 0, TimeSpan.Zero);
            var season = new EntSeason(year, Scale, isSample: true);
            season.SetScale(Scale, methodist.Id, at);
            db.Add(season);
            db.AddRange(schools.Select((school, index) => new EntResult(season.Year, school, Figures(season.Year, index), methodist.Id, at)));
        }

        await db.SaveChangesAsync();
    }

    private static EntFigures Figures(int year, int school)
    {
        var graduates = 14 + (((school * 17) + (year * 5)) % 46);
        var health = graduates / 12;
        var winners = (school + year) % 6 == 0 ? 1 : 0;
        var traditional = graduates * (((school * 7) + year) % 20) / 100;
        var participants = graduates - health - winners - traditional;
        // Coarse steps, so that some schools share a mean.
        var mean = 62m + (school * 29 % 11 * 4m) + (((school * 3) + (year * 7)) % 3 * 0.5m);
        var above = participants - (participants * (((school * 11) + year) % 9) / 100);
        var high = above * (int)Math.Clamp((mean - 60) * 1.1m, 0, 80) / 100;
        var highest = high > 0 ? Math.Min(Scale.MaxScore, Scale.HighScore + (int)((mean - 60) * 0.6m)) : Math.Min(Scale.HighScore - 1, (int)mean + 15);
        return new EntFigures
        {
            Graduates = graduates,
            Participants = participants,
            ExemptHealth = health,
            ExemptWinners = winners,
            Traditional = traditional,
            Mean = mean,
            AboveThreshold = above,
            HighScores = high,
            Highest = Math.Max(highest, (int)decimal.Ceiling(mean)),
            HighestCount = 1,
            AltynBelgi = high / 6,
            Honours = high / 8,
        };
    }
}
