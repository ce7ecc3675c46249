using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Organisations;
using Oskemen.Education.Web.Identity;

namespace Oskemen.Education.Web.Data.Queries;

/// <summary>Who answers for an organisation, or did.</summary>
public sealed record OrganisationMember(string Name, DateOnly From, DateOnly? Until);

/// <summary>An entry of the history and who entered it; nobody where it comes from the report.</summary>
public sealed record EventRow(OrganisationEvent Event, string? By);

public static class OrganisationQueries
{
    /// <summary>What a person may see: all, those they are a member of on the day, or none.</summary>
    public static IQueryable<Organisation> VisibleTo(this DbSet<Organisation> organisations, ClaimsPrincipal user, DateOnly today) =>
        user.May(Permission.ViewOrganisations) ? organisations
        : user.May(Permission.ViewOwnOrganisation) ? organisations.OfMember(user, today)
        : organisations.Where(_ => false);

    /// <summary>What a person may correct: all, those they are a member of on the day, or none.</summary>
    public static IQueryable<Organisation> EditableBy(this DbSet<Organisation> organisations, ClaimsPrincipal user, DateOnly today) =>
        user.May(Permission.EditOrganisations) ? organisations
        : user.May(Permission.EditOwnOrganisation) ? organisations.OfMember(user, today)
        : organisations.Where(_ => false);

    /// <summary>Those a person is a member of on the day.</summary>
    public static IQueryable<Organisation> OfMember(this DbSet<Organisation> organisations, ClaimsPrincipal user, DateOnly today)
    {
        var person = user.Id();
        var memberships = organisations.GetService<ICurrentDbContext>().Context.Set<Membership>()
            .Where(membership => membership.UserId == person && membership.From <= today && (membership.Until == null || today <= membership.Until));
        return organisations.Where(organisation => memberships.Any(membership => membership.OrganisationId == organisation.Id));
    }

    /// <summary>Schools first, then kindergartens, additional education and the others; by number, then by name as the database collates Kazakh.</summary>
    public static IQueryable<Organisation> InOrder(this IQueryable<Organisation> organisations, bool inRussian) =>
        organisations.OrderBy(organisation => organisation.Kind == OrganisationKind.School ? 0
                : organisation.Kind == OrganisationKind.Kindergarten ? 1
                : organisation.Kind == OrganisationKind.AdditionalEducation ? 2 : 3)
            .ThenBy(organisation => organisation.Number == null)
            .ThenBy(organisation => organisation.Number)
            .ThenBy(organisation => inRussian ? organisation.NameRu : organisation.NameKk);

    /// <summary>Who answers for an organisation and who did, the latest first, in one command. Those that never began are left out.</summary>
    public static Task<List<OrganisationMember>> ListMembersAsync(
        this PortalDbContext db, int organisationId, CancellationToken cancellationToken = default) =>
        db.Memberships
            .Where(membership => membership.OrganisationId == organisationId && (membership.Until == null || membership.From <= membership.Until))
            .Join(db.Users, membership => membership.UserId, user => user.Id, (membership, user) => new { membership, user.DisplayName })
            .OrderByDescending(row => row.membership.From).ThenBy(row => row.DisplayName)
            .Select(row => new OrganisationMember(row.DisplayName, row.membership.From, row.membership.Until))
            .ToListAsync(cancellationToken);

    /// <summary>What the source tells of an organisation, in its order.</summary>
    public static Task<List<OrganisationFact>> ListFactsAsync(
        this PortalDbContext db, int organisationId, CancellationToken cancellationToken = default) =>
        db.OrganisationFacts.AsNoTracking().Where(fact => fact.OrganisationId == organisationId)
            .OrderBy(fact => fact.Ordinal).ToListAsync(cancellationToken);

    /// <summary>The history of an organisation, the latest first.</summary>
    public static Task<List<EventRow>> ListEventsAsync(
        this PortalDbContext db, int organisationId, CancellationToken cancellationToken = default) =>
        (from entry in db.OrganisationEvents.AsNoTracking()
         where entry.OrganisationId == organisationId
         join user in db.Users on entry.EnteredById equals user.Id into users
         from user in users.DefaultIfEmpty()
         orderby entry.Date descending, entry.Id descending
         select new EventRow(entry, user.DisplayName)).ToListAsync(cancellationToken);

    /// <summary>The whole register with its history, in two commands.</summary>
    public static async Task<Network> LoadNetworkAsync(this PortalDbContext db, bool inRussian, CancellationToken cancellationToken = default) =>
        new(
            await db.Organisations.InOrder(inRussian).AsNoTracking().ToListAsync(cancellationToken),
            await db.OrganisationEvents.AsNoTracking().ToListAsync(cancellationToken));

    /// <summary>Holds the history of an organisation until the transaction ends: of two entries at once each would be checked without the other.</summary>
    public static Task HoldHistoryAsync(this PortalDbContext db, int organisationId, CancellationToken cancellationToken = default) =>
        db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('organisation events'), {organisationId})", cancellationToken);
}
