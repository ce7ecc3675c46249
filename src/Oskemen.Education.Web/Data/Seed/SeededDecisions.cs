using CsvHelper;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Reports;

namespace Oskemen.Education.Web.Data.Seed;

/// <summary>What is held of the contradictions of a printed report, <c>Data/Seed/{year}/decisions.csv</c>: decided by nobody, each with its reason.</summary>
public static class SeededDecisions
{
    /// <summary>Loads those that nobody has decided otherwise meanwhile.</summary>
    public static async Task LoadAsync(PortalDbContext db, int year, DateTimeOffset now)
    {
        var decided = await db.ContradictionDecisions.Where(decision => decision.Year == year).Select(decision => decision.Subject).Distinct().ToListAsync();
        var missing = Read(year, now).Where(decision => !decided.Contains(decision.Subject)).ToList();
        if (missing.Count > 0)
        {
            db.AddRange(missing);
            await db.SaveChangesAsync();
        }
    }

    internal static List<ContradictionDecision> Read(int year, DateTimeOffset now)
    {
        using var csv = CsvReader.FromText(EmbeddedFile.ReadText($"Seed/{year}/decisions.csv"));
        var decisions = new List<ContradictionDecision>();
        while (csv.Read())
        {
            decisions.Add(new ContradictionDecision(
                year, csv.GetString("subject"), Enum.Parse<ContradictionChoice>(csv.GetString("choice")), csv.GetString("reason_kk"), csv.GetString("reason_ru"), null, now));
        }

        return decisions;
    }
}
