using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Collection;
using Oskemen.Education.Domain.Organisations;
using Oskemen.Education.Web.Identity;

namespace Oskemen.Education.Web.Data.Queries;

/// <summary>A return as lists show it.</summary>
/// <param name="Id">Key.</param>
/// <param name="Organisation">Who owes it.</param>
/// <param name="Form">Which figures.</param>
/// <param name="Campaign">What for.</param>
/// <param name="DueOn">The last day to hand it in.</param>
/// <param name="Status">Where its last revision stands.</param>
/// <param name="Revision">Number of that revision.</param>
/// <param name="SubmittedAt">When it was first handed in.</param>
/// <param name="Heads">Pupils or children.</param>
/// <param name="HeadsBefore">The same of the last period, where it was approved.</param>
/// <param name="Oddities">What the checks found odd.</param>
/// <param name="Decision">Key of the decision that stands.</param>
/// <param name="Reason">Why it came back as a whole.</param>
/// <param name="Comments">How many cells came back.</param>
public sealed record ReturnItem(
    int Id,
    Organisation Organisation,
    ReturnForm Form,
    Campaign Campaign,
    DateOnly DueOn,
    ReturnStatus Status,
    int Revision,
    DateTimeOffset? SubmittedAt,
    int Heads,
    int? HeadsBefore,
    int Oddities,
    int? Decision,
    string? Reason,
    int Comments);

/// <summary>A return with what is needed to fill it in.</summary>
/// <param name="Owed">The return with the cells of its current and its approved revision.</param>
/// <param name="Before">The last period's approved figures; null where there are none.</param>
/// <param name="BeforeCampaign">What they were collected for.</param>
public sealed record ReturnSheet(OrganisationReturn Owed, ReturnFigures? Before, Campaign? BeforeCampaign);

public static class ReturnQueries
{
    /// <summary>Whose returns a person may see: all, those of the own organisations on the day, or none.</summary>
    public static IQueryable<OrganisationReturn> ReturnsVisibleTo(this PortalDbContext db, ClaimsPrincipal user, DateOnly today)
    {
        if (user.May(Permission.ViewReturns))
        {
            return db.Returns;
        }

        var own = user.May(Permission.EnterReturns) ? db.Organisations.OfMember(user, today) : db.Organisations.Where(_ => false);
        return db.Returns.Where(owed => own.Any(organisation => organisation.Id == owed.OrganisationId));
    }

    /// <summary>The revisions whose figures count: of each return the last one that was approved.</summary>
    public static IQueryable<ReturnRevision> InForce(this DbSet<ReturnRevision> revisions) => revisions.Where(revision =>
        revision.Decisions.Any(decision => decision.Kind == ReturnDecisionKind.Approved)
        && !revisions.Any(later =>
            later.ReturnId == revision.ReturnId
            && later.Number > revision.Number
            && later.Decisions.Any(decision => decision.Kind == ReturnDecisionKind.Approved)));

    /// <summary>Returns as lists show them, in one command.</summary>
    public static async Task<IReadOnlyList<ReturnItem>> ListReturnsAsync(
        this PortalDbContext db, IQueryable<OrganisationReturn> returns, CancellationToken cancellationToken = default)
    {
        var inForce = db.ReturnRevisions.InForce();

        // The last revision and its last decision are joined by their keys: asked for as rows of the list itself, they would be looked for
        // among the revisions and decisions of everybody.
        var rows = await (
            from owed in returns
            let currentId = owed.Revisions.OrderByDescending(revision => revision.Number).Select(revision => revision.Id).First()
            join current in db.ReturnRevisions on currentId equals current.Id
            let lastId = current.Decisions.OrderByDescending(decision => decision.Number).Select(decision => (int?)decision.Id).FirstOrDefault()
            join decision in db.Set<ReturnDecision>() on lastId equals decision.Id into decisions
            from last in decisions.DefaultIfEmpty()
            orderby owed.Organisation.Number == null, owed.Organisation.Number, owed.Organisation.NameKk
            select new
            {
                owed.Id,
                owed.Organisation,
                owed.Form,
                owed.Campaign,
                Extended = owed.Extensions.OrderByDescending(extension => extension.Id).Select(extension => (DateOnly?)extension.Until).FirstOrDefault(),
                current.Number,
                current.Heads,
                current.Oddities,
                IsBegun = current.UpdatedAt != null || current.Number > 1,
                Decision = (int?)last.Id,
                Kind = (ReturnDecisionKind?)last.Kind,
                last.Reason,
                Comments = last.Comments.Count,
                SubmittedAt = owed.Revisions.SelectMany(revision => revision.Decisions)
                    .Where(submission => submission.Kind == ReturnDecisionKind.Submitted)
                    .Min(submission => (DateTimeOffset?)submission.DecidedAt),
                Before = db.Returns
                    .Where(earlier => earlier.OrganisationId == owed.OrganisationId && earlier.Form == owed.Form
                        && earlier.Campaign.IsSample == owed.Campaign.IsSample && earlier.Campaign.AsOf < owed.Campaign.AsOf)
                    .SelectMany(earlier => inForce.Where(revision => revision.ReturnId == earlier.Id).Select(revision => new { earlier.Campaign.AsOf, revision.Heads }))
                    .OrderByDescending(earlier => earlier.AsOf).Select(earlier => (int?)earlier.Heads).FirstOrDefault(),
            })
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return [.. rows.OrderBy(row => row.Form).Select(row => new ReturnItem(
            row.Id,
            row.Organisation,
            row.Form,
            row.Campaign,
            row.Extended ?? row.Campaign.Deadline,
            ReturnRevision.StatusAfter(row.Kind, row.IsBegun),
            row.Number,
            row.SubmittedAt,
            row.Heads,
            row.Before,
            row.Oddities,
            row.Decision,
            row.Reason,
            row.Kind == ReturnDecisionKind.Returned ? row.Comments : 0))];
    }

    /// <summary>One of the returns that a person may see, to read or to change; null when there is none.</summary>
    public static async Task<ReturnSheet?> FindReturnAsync(
        this PortalDbContext db, ClaimsPrincipal user, DateOnly today, int id, CancellationToken cancellationToken = default)
    {
        var owed = await db.ReturnsVisibleTo(user, today)
            .Include(candidate => candidate.Campaign)
            .Include(candidate => candidate.Organisation)
            .Include(candidate => candidate.Extensions)
            .Include(candidate => candidate.Revisions).ThenInclude(revision => revision.Cells)
            .Include(candidate => candidate.Revisions).ThenInclude(revision => revision.Notes)
            .Include(candidate => candidate.Revisions).ThenInclude(revision => revision.Decisions.OrderBy(decision => decision.Number)).ThenInclude(decision => decision.Comments)
            .AsSplitQuery()
            .SingleOrDefaultAsync(candidate => candidate.Id == id, cancellationToken);
        if (owed is null)
        {
            return null;
        }

        var earlier = await db.Returns
            .Where(candidate => candidate.OrganisationId == owed.OrganisationId && candidate.Form == owed.Form
                && candidate.Campaign.IsSample == owed.Campaign.IsSample && candidate.Campaign.AsOf < owed.Campaign.AsOf)
            .SelectMany(candidate => db.ReturnRevisions.InForce().Where(revision => revision.ReturnId == candidate.Id)
                .Select(revision => new { candidate.Campaign, Revision = revision, revision.Cells }))
            .OrderByDescending(candidate => candidate.Campaign.AsOf)
            .AsNoTracking()
            .FirstOrDefaultAsync(cancellationToken);
        return earlier is null
            ? new ReturnSheet(owed, null, null)
            : new ReturnSheet(owed, new ReturnFigures(earlier.Cells.Select(cell => KeyValuePair.Create(cell.Key, cell.Value))), earlier.Campaign);
    }
}
