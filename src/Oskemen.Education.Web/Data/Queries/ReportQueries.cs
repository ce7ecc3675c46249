using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Reports;

namespace Oskemen.Education.Web.Data.Queries;

public static class ReportQueries
{
    /// <summary>What was decided last about each contradiction of a year's report, by its subject; in one command.</summary>
    public static async Task<IReadOnlyDictionary<string, ContradictionDecision>> ListContradictionDecisionsAsync(
        this PortalDbContext db, int year, CancellationToken cancellationToken = default)
    {
        var decisions = await db.ContradictionDecisions.AsNoTracking().Where(decision => decision.Year == year)
            .OrderBy(decision => decision.Id).ToListAsync(cancellationToken);
        return decisions.GroupBy(decision => decision.Subject).ToDictionary(group => group.Key, group => group.Last(), StringComparer.Ordinal);
    }

    /// <summary>The texts of a year in one language or in both, the last version of each; in one command.</summary>
    public static Task<List<NarrativeText>> ListNarrativeTextsAsync(this PortalDbContext db, int year, CancellationToken cancellationToken = default) =>
        db.NarrativeTexts.AsNoTracking()
            .Where(text => text.Year == year && !db.NarrativeTexts.Any(
                later => later.Year == year && later.Section == text.Section && later.Language == text.Language && later.Number > text.Number))
            .ToListAsync(cancellationToken);
}
