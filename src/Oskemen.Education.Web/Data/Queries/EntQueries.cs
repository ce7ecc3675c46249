using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Exams;
using Oskemen.Education.Domain.Organisations;
using Oskemen.Education.Web.Identity;

namespace Oskemen.Education.Web.Data.Queries;

public static class EntQueries
{
    /// <summary>How many seasons stand side by side.</summary>
    public const int SeasonsCompared = 3;

    /// <summary>The schools whose results a person may see: all, those they are a member of on the day, or none.</summary>
    public static IQueryable<Organisation> WithExamsVisibleTo(this DbSet<Organisation> organisations, ClaimsPrincipal user, DateOnly today) =>
        (user.May(Permission.ViewExams) ? organisations
            : user.May(Permission.ViewOwnExams) ? organisations.OfMember(user, today)
            : organisations.Where(_ => false))
        .Where(organisation => organisation.Kind == OrganisationKind.School);

    /// <summary>The last season that was not made up, or the last sample where there is no other.</summary>
    public static Task<int?> FindLatestEntYearAsync(this PortalDbContext db, CancellationToken cancellationToken = default) =>
        db.EntSeasons.OrderBy(season => season.IsSample).ThenByDescending(season => season.Year)
            .Select(season => (int?)season.Year).FirstOrDefaultAsync(cancellationToken);

    /// <summary>All seasons, the latest first.</summary>
    public static Task<List<EntSeason>> ListEntSeasonsAsync(this PortalDbContext db, CancellationToken cancellationToken = default) =>
        db.EntSeasons.AsNoTracking().OrderByDescending(season => season.Year).ToListAsync(cancellationToken);

    /// <summary>Until the transaction ends nobody else writes in the season: neither its parameters nor its results.</summary>
    public static Task LockEntSeasonAsync(this PortalDbContext db, int year, CancellationToken cancellationToken = default) =>
        db.Database.ExecuteSqlAsync($"select 1 from ent_seasons where year = {year} for update", cancellationToken);

    /// <summary>The results of a season to be changed, with their schools.</summary>
    public static Task<List<EntResult>> ListEntResultsAsync(this PortalDbContext db, int year, CancellationToken cancellationToken = default) =>
        db.EntResults.Include(result => result.Organisation).Where(result => result.Year == year).ToListAsync(cancellationToken);

    /// <summary>The city's aggregates of the printed report.</summary>
    public static async Task<EntAggregates> FindEntAggregatesAsync(this PortalDbContext db, CancellationToken cancellationToken = default) =>
        new((await db.ListIndicatorsAsync(EntAggregates.KeyPrefix, cancellationToken)).Select(row => row.Value));

    /// <summary>A season with the two before it; null when there is no such season. Four commands, however many schools there are.</summary>
    public static async Task<EntStatement?> FindEntStatementAsync(this PortalDbContext db, int year, CancellationToken cancellationToken = default)
    {
        var seasons = await db.ListEntSeasonsAsync(cancellationToken);
        if (seasons.Find(season => season.Year == year) is not { } wanted)
        {
            return null;
        }

        var first = year - SeasonsCompared + 1;
        var results = await db.EntResults.AsNoTracking().Include(result => result.Organisation)
            .Where(result => first <= result.Year && result.Year <= year).ToListAsync(cancellationToken);
        var aggregates = await db.FindEntAggregatesAsync(cancellationToken);
        return new EntStatement(wanted, seasons, results, aggregates);
    }

    /// <summary>What is known of one school, season by season, the latest first.</summary>
    public static async Task<List<EntSchoolSeason>> ListEntOfSchoolAsync(
        this PortalDbContext db, Organisation school, CancellationToken cancellationToken = default)
    {
        var seasons = await db.ListEntSeasonsAsync(cancellationToken);
        var results = await db.EntResults.AsNoTracking().Include(result => result.Organisation).ToListAsync(cancellationToken);
        var aggregates = await db.FindEntAggregatesAsync(cancellationToken);
        var entered = seasons.Where(season => !season.IsAggregateOnly).Select(season =>
        {
            var ranking = EntRanking.Rank(results.Where(result => result.Year == season.Year));
            var own = ranking.FirstOrDefault(row => row.Result.OrganisationId == school.Id);
            return new EntSchoolSeason(
                season.Year, own?.Result.Figures, own?.Rank, EntSummary.Of([.. ranking.Select(row => row.Result.Figures)]).Figures.Mean, season.IsSample);
        });
        var printed = school.Key == EntAggregates.BestSchool
            ? EntAggregates.Years.Where(year => aggregates.BestSchoolMean(year) is not null).Select(year => new EntSchoolSeason(
                year, new EntFigures { Mean = aggregates.BestSchoolMean(year) }, null, aggregates.Of(year)?.Figures.Mean, IsSample: false, IsAggregate: true))
            : [];
        return [.. entered.Concat(printed).GroupBy(row => row.Year).Select(group => group.First()).OrderByDescending(row => row.Year)];
    }
}

/// <summary>One school in one season.</summary>
/// <param name="Year">Season.</param>
/// <param name="Figures">What is known; null when nothing is.</param>
/// <param name="Rank">Place in the city.</param>
/// <param name="CityMean">The city's mean score.</param>
/// <param name="IsSample">Made up.</param>
/// <param name="IsAggregate">Entered from the printed report.</param>
public sealed record EntSchoolSeason(
    int Year, EntFigures? Figures, int? Rank, decimal? CityMean, bool IsSample, bool IsAggregate = false);
