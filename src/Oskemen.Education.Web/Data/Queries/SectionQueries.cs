using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Web.Identity;

namespace Oskemen.Education.Web.Data.Queries;

/// <summary>A section that a person has to fill in.</summary>
/// <param name="Section">The section.</param>
/// <param name="IsSample">Whether its year is made up.</param>
/// <param name="Empty">How many figures are empty.</param>
public sealed record DueSection(SectionYear Section, bool IsSample, int Empty);

/// <summary>A section that waits for the head.</summary>
public sealed record SubmittedSection(SectionYear Section, bool IsSample);

/// <summary>Somebody who may be given sections.</summary>
public sealed record Candidate(Guid Id, string Name, Role Role);

public static class SectionQueries
{
    /// <summary>Whether a person enters a section now: it is open, given to them, and one for their role.</summary>
    public static bool MayEnter(this ClaimsPrincipal user, SectionYear? section) =>
        section is not null && user.May(Permission.EnterIndicators) && section.IsEnteredBy(user.Id()) && user.Roles().Contains(section.Section.EnteredBy());

    /// <summary>Whether a person sees the figures of a section: all, or those that are approved. What comes from the budget is for those who see all.</summary>
    public static bool MaySee(this ClaimsPrincipal user, SectionYear? section) =>
        user.May(Permission.ViewIndicators) || (user.May(Permission.ViewApprovedIndicators) && section?.Status == SectionStatus.Approved);

    /// <summary>A section with what was decided about it; null when there is none.</summary>
    public static Task<SectionYear?> FindSectionAsync(
        this PortalDbContext db, int year, ReportSection section, CancellationToken cancellationToken = default) =>
        db.Set<SectionYear>().Include(row => row.Decisions)
            .SingleOrDefaultAsync(row => row.Year == year && row.Section == section, cancellationToken);

    /// <summary>Who is in use and holds a role that sections are given to, by name; in two commands.</summary>
    public static async Task<IReadOnlyList<Candidate>> ListCandidatesAsync(this PortalDbContext db, CancellationToken cancellationToken = default)
    {
        Role[] roles = [Role.Methodist, Role.GuardianshipSpecialist];
        var people = await db.Users.InState(UserState.InUse).InRoles(db, roles)
            .OrderBy(user => user.DisplayName).Select(user => new { user.Id, user.DisplayName }).ToListAsync(cancellationToken);
        var held = await db.FindRolesAsync([.. people.Select(person => person.Id)], cancellationToken);
        return [.. people.SelectMany(person => held[person.Id].Intersect(roles).Select(role => new Candidate(person.Id, person.DisplayName, role)))];
    }

    /// <summary>The sections that a person has to fill in, with their empty figures; in four commands, the first alone where there are none.</summary>
    public static async Task<IReadOnlyList<DueSection>> ListDueSectionsAsync(
        this PortalDbContext db, ClaimsPrincipal user, CancellationToken cancellationToken = default)
    {
        var years = await db.ReportYears.AsNoTracking().Include(year => year.Sections).ThenInclude(section => section.Decisions)
            .OrderByDescending(year => year.Year).ToListAsync(cancellationToken);
        var due = years.SelectMany(year => year.Sections.Where(user.MayEnter).OrderBy(section => section.Section), (year, section) => (year, section)).ToList();
        if (due.Count == 0)
        {
            return [];
        }

        var last = due.Max(item => item.year.Year);
        var catalogue = await db.Indicators.AsNoTracking().Include(indicator => indicator.Values.Where(value => value.ReportYear <= last))
            .AsSplitQuery().ToListAsync(cancellationToken);
        var samples = years.Where(year => year.IsSample).Select(year => year.Year).ToHashSet();
        var books = due.Select(item => item.year.Year).Distinct().ToDictionary(year => year, year => new FigureBook(
            catalogue, year, (name, _) => FormulaResult.No(FormulaProblem.NotKnown, name), earlier => samples.Contains(year) || !samples.Contains(earlier)));
        return [.. due.Select(item => new DueSection(
            item.section, item.year.IsSample, books[item.year.Year].Of(item.section.Section).Count(figure => figure.IsTyped && figure.Content.IsEmpty)))];
    }

    /// <summary>The sections that wait for the head, in one command.</summary>
    public static async Task<IReadOnlyList<SubmittedSection>> ListSubmittedSectionsAsync(this PortalDbContext db, CancellationToken cancellationToken = default)
    {
        var years = await db.ReportYears.AsNoTracking()
            .Include(year => year.Sections.Where(section =>
                section.Decisions.OrderByDescending(decision => decision.Number).Select(decision => (SectionDecisionKind?)decision.Kind).FirstOrDefault() == SectionDecisionKind.Submitted))
            .ThenInclude(section => section.Decisions)
            .OrderByDescending(year => year.Year).ToListAsync(cancellationToken);
        return [.. years.SelectMany(year => year.Sections.OrderBy(section => section.Section), (year, section) => new SubmittedSection(section, year.IsSample))];
    }
}
