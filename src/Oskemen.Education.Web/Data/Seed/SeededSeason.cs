using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Exams;

namespace Oskemen.Education.Web.Data.Seed;

/// <summary>The ENT season of the printed report: its parameters. What came of it are indicators of the city.</summary>
public static class SeededSeason
{
    /// <summary>125 points in five subjects, threshold 50, high scores from 100. Source: the 2016 report, lines 87 and 88; the maximum is the exam's own.</summary>
    private static readonly EntScale Scale2016 = new(MaxScore: 125, Subjects: 5, Threshold: 50, HighScore: 100);

    /// <summary>Loads the season once. One that is there is left alone.</summary>
    public static async Task LoadAsync(PortalDbContext db)
    {
        if (!await db.EntSeasons.AnyAsync(season => season.Year == 2016))
        {
            db.Add(new EntSeason(2016, Scale2016, isAggregateOnly: true));
            await db.SaveChangesAsync();
        }
    }
}
