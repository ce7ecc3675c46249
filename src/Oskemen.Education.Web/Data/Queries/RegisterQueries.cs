using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Domain.Organisations;
using Oskemen.Education.Domain.Registers;

namespace Oskemen.Education.Web.Data.Queries;

/// <summary>A row of a register as a list shows it.</summary>
/// <param name="Entry">The row.</param>
/// <param name="MayEnter">Whether the reader corrects and withdraws it.</param>
public sealed record RegisterRow<T>(T Entry, bool MayEnter)
    where T : RegisterEntry;

/// <summary>A register of a year, as far as the reader may see it.</summary>
/// <param name="Year">The year.</param>
/// <param name="Rows">The rows, in order of entry; those that were withdrawn last.</param>
/// <param name="Sections">The sections to which the reader may add rows.</param>
/// <param name="Organisations">The organisations that the rows name.</param>
/// <param name="Names">Who withdrew rows.</param>
public sealed record RegisterPage<T>(
    ReportYear Year,
    IReadOnlyList<RegisterRow<T>> Rows,
    IReadOnlyList<ReportSection> Sections,
    IReadOnlyDictionary<int, Organisation> Organisations,
    IReadOnlyDictionary<Guid, string> Names)
    where T : RegisterEntry;

public static class RegisterQueries
{
    /// <summary>A register of a year with what it names; null when there is no report of the year. Four commands.</summary>
    /// <param name="db">The database.</param>
    /// <param name="entries">The register, with all that is shown of a row.</param>
    /// <param name="year">The year.</param>
    /// <param name="user">The reader.</param>
    /// <param name="organisationsOf">Which organisations a row names.</param>
    /// <param name="sections">Sections that may hold such rows.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task<RegisterPage<T>?> FindRegisterAsync<T>(
        this PortalDbContext db, IQueryable<T> entries, int year, ClaimsPrincipal user, Func<T, IEnumerable<int>> organisationsOf,
        IReadOnlyList<ReportSection> sections, CancellationToken cancellationToken)
        where T : RegisterEntry
    {
        var report = await db.ReportYears.AsNoTracking().Include(row => row.Sections).ThenInclude(section => section.Decisions)
            .SingleOrDefaultAsync(row => row.Year == year, cancellationToken);
        if (report is null)
        {
            return null;
        }

        // Rows of the year before belong to no section of this report: they are read with their section's permission and not changed here.
        var states = report.Sections.ToDictionary(section => section.Section);
        var seen = states.Values.Where(user.MaySee).Select(section => section.Section).ToList();
        var rows = await entries.AsNoTracking().Where(entry => seen.Contains(entry.Section)).ToListAsync(cancellationToken);
        var wanted = rows.SelectMany(organisationsOf).Distinct().ToArray();
        var organisations = await db.Organisations.AsNoTracking().Where(row => wanted.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellationToken);
        var names = await db.FindNamesAsync(rows.Select(row => row.WithdrawnById).OfType<Guid>(), cancellationToken);
        return new RegisterPage<T>(
            report,
            [.. rows.OrderBy(row => row.IsWithdrawn).ThenByDescending(row => row.Year).ThenBy(row => row.Section).ThenBy(row => row.Id)
                .Select(row => new RegisterRow<T>(row, row.Year == year && !row.IsWithdrawn && user.MayEnter(states[row.Section])))],
            [.. sections.Where(section => user.MayEnter(states[section]))],
            organisations,
            names);
    }

    /// <summary>A year with its sections, for a form of a register; null when there is no report of it.</summary>
    public static Task<ReportYear?> FindReportYearAsync(this PortalDbContext db, int year, CancellationToken cancellationToken = default) =>
        db.ReportYears.AsNoTracking().Include(row => row.Sections).ThenInclude(section => section.Decisions)
            .SingleOrDefaultAsync(row => row.Year == year, cancellationToken);

    /// <summary>The sections of a year that a person enters now, of those that may hold a register's rows.</summary>
    public static IReadOnlyList<ReportSection> EnteredBy(this ReportYear year, ClaimsPrincipal user, IReadOnlyList<ReportSection> of)
    {
        ArgumentNullException.ThrowIfNull(year);
        return [.. year.Sections.Where(section => of.Contains(section.Section) && user.MayEnter(section)).Select(section => section.Section).Order()];
    }
}
