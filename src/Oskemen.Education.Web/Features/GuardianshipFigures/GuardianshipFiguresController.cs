using Microsoft.AspNetCore.Mvc;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Domain.Periods;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Spreadsheets;

namespace Oskemen.Education.Web.Features.GuardianshipFigures;

/// <summary>Counts of the register, and the aggregates of the printed report; without persons.</summary>
[Allow(Permission.ViewGuardianshipFigures)]
[Route(Links.Root + "/guardianship/figures")]
public sealed class GuardianshipFiguresController(PortalDbContext db, TimeProvider clock) : Controller
{
    /// <summary>Leads to this year, or to the printed report while the register is empty.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        Redirect(Links.GuardianshipFigures(
            await db.FindFirstGuardianshipYearAsync(cancellationToken) is null ? Aggregates.Year : Dates.Today(clock).Year));

    [HttpGet("{year:int}")]
    public async Task<IActionResult> Show(int year, DateOnly? asOf, CancellationToken cancellationToken) =>
        await FindAsync(year, asOf, cancellationToken) is { } page ? View("GuardianshipFigures", page) : this.Missing(Strings.GuardianshipFigures_NoSuchYear);

    [HttpGet("{year:int}/figures.xlsx")]
    public async Task<IActionResult> Xlsx(int year, DateOnly? asOf, CancellationToken cancellationToken) =>
        await FindAsync(year, asOf, cancellationToken) is { } page
            ? File(XlsxFile.Write(page.ToTable()), XlsxFile.ContentType, $"guardianship-{year}.xlsx")
            : this.Missing(Strings.GuardianshipFigures_NoSuchYear);

    [HttpGet("{year:int}/figures.csv")]
    public async Task<IActionResult> Csv(int year, DateOnly? asOf, CancellationToken cancellationToken) =>
        await FindAsync(year, asOf, cancellationToken) is { } page
            ? File(CsvFile.Write(page.ToTable()), CsvFile.ContentType, $"guardianship-{year}.csv")
            : this.Missing(Strings.GuardianshipFigures_NoSuchYear);

    private async Task<GuardianshipFiguresPage?> FindAsync(int year, DateOnly? asOf, CancellationToken cancellationToken)
    {
        var today = Dates.Today(clock);
        var first = await db.FindFirstGuardianshipYearAsync(cancellationToken);
        if (!ReportingMonth.IsValid(year, 1) || year > today.Year)
        {
            return null;
        }

        var last = new DateOnly(year, 12, 31) < today ? new DateOnly(year, 12, 31) : today;
        var day = asOf is { } chosen && chosen.Year == year && chosen <= last ? chosen : last;
        var printed = (await db.ListIndicatorsOfSectionAsync(ReportSection.Guardianship, cancellationToken: cancellationToken))
            .Where(row => row.Value.ReportYear == year).ToList();
        var years = Enumerable.Range(first ?? today.Year, today.Year - (first ?? today.Year) + (first is null ? 0 : 1))
            .Append(Aggregates.Year).Distinct().OrderDescending().ToList();
        return new GuardianshipFiguresPage(
            year,
            await db.FindGuardianshipPictureAsync(day, cancellationToken),
            years,
            printed.Count == 0 ? null : new AggregatesPage(year, [], Aggregates.Beside(printed)),
            User.May(Permission.ViewGuardianship));
    }
}
