using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Organisations;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Audit;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Spreadsheets;

namespace Oskemen.Education.Web.Features.Ent;

/// <summary>The ENT of the city and of its schools. A director sees the city and the own school.</summary>
[Route(Links.Root + "/ent")]
public sealed class EntController(PortalDbContext db, Data.Audit.AuditLog audit, TimeProvider clock) : Controller
{
    [HttpGet("")]
    [Allow(Permission.ViewExams, Permission.ViewOwnExams)]
    public async Task<IActionResult> Latest(CancellationToken cancellationToken) =>
        await db.FindLatestEntYearAsync(cancellationToken) is { } year ? Redirect(Links.Ent(year)) : this.Missing(Strings.Ent_None);

    [HttpGet("{year:int}")]
    [Allow(Permission.ViewExams, Permission.ViewOwnExams)]
    public async Task<IActionResult> Show(int year, CancellationToken cancellationToken) =>
        await db.FindEntStatementAsync(year, cancellationToken) is { } statement
            ? View("Season", EntPage.Of(statement, await ListVisibleAsync(cancellationToken), User.May(Permission.ViewExams)))
            : this.Missing(Strings.Ent_NotFound.With(year));

    [HttpGet("{year:int}/schools/{id:int}")]
    [Allow(Permission.ViewExams, Permission.ViewOwnExams)]
    public async Task<IActionResult> School(int year, int id, CancellationToken cancellationToken)
    {
        if (await db.Organisations.WithExamsVisibleTo(User, Dates.Today(clock)).AsNoTracking()
            .SingleOrDefaultAsync(organisation => organisation.Id == id, cancellationToken) is not { } school)
        {
            // A foreign one and one that never was look the same; that somebody asked is on record.
            var subject = AuditSubject.Organisation(id.ToString(CultureInfo.InvariantCulture));
            await audit.RecordAsync(AuditAct.AccessRefused, subject, cancellationToken: cancellationToken);
            return this.Missing(Strings.Organisation_NotFound);
        }

        var season = await db.EntSeasons.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Year == year, cancellationToken);
        return season is null
            ? this.Missing(Strings.Ent_NotFound.With(year))
            : View("School", new EntSchoolPage(season, school, await db.ListEntOfSchoolAsync(school, cancellationToken)));
    }

    [HttpGet("{year:int}/export.xlsx")]
    [Allow(Permission.ViewExams)]
    public Task<IActionResult> Xlsx(int year, CancellationToken cancellationToken) =>
        ExportAsync(year, table => File(XlsxFile.Write(table), XlsxFile.ContentType, $"ent-{year}.xlsx"), cancellationToken);

    [HttpGet("{year:int}/export.csv")]
    [Allow(Permission.ViewExams)]
    public Task<IActionResult> Csv(int year, CancellationToken cancellationToken) =>
        ExportAsync(year, table => File(CsvFile.Write(table), CsvFile.ContentType, $"ent-{year}.csv"), cancellationToken);

    private async Task<IActionResult> ExportAsync(int year, Func<ExportTable, IActionResult> write, CancellationToken cancellationToken) =>
        await db.FindEntStatementAsync(year, cancellationToken) is not { } statement
            ? this.Missing(Strings.Ent_NotFound.With(year))
            : statement.Ranking.Count == 0 ? this.Missing(Strings.Ent_NoResults) : write(EntSheet.OfSeason(statement));

    private Task<List<Organisation>> ListVisibleAsync(CancellationToken cancellationToken) =>
        db.Organisations.WithExamsVisibleTo(User, Dates.Today(clock)).AsNoTracking()
            .InOrder(CultureInfo.CurrentUICulture.Name == Cultures.Ru.Name).ToListAsync(cancellationToken);
}
