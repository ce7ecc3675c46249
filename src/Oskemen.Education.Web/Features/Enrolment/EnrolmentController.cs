using Microsoft.AspNetCore.Mvc;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Collection;
using Oskemen.Education.Domain.Enrolment;
using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Spreadsheets;

namespace Oskemen.Education.Web.Features.Enrolment;

/// <summary>Enrolment of the city's schools, from approved returns; of 2016 the aggregates of the printed report.</summary>
[Allow(Permission.ViewEnrolment)]
[Route(Links.Root + "/enrolment")]
public sealed class EnrolmentController(PortalDbContext db) : Controller
{
    private static readonly ReturnForm[] Forms = [ReturnForm.School];

    private static readonly string[] Printed = ["enrolment.", "network.lang.", "special_classes.", "colony_schools.", "private_schools."];

    /// <summary>Leads to the latest year with real figures.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var years = await db.ListCollectedYearsAsync(Forms, cancellationToken);
        return Redirect(Links.Enrolment(years.Find(year => !year.IsSample)?.Year ?? Aggregates.Year));
    }

    [HttpGet("{year:int}")]
    public async Task<IActionResult> Show(int year, CampaignOccasion occasion, CancellationToken cancellationToken)
    {
        var years = (await db.ListCollectedYearsAsync(Forms, cancellationToken)).Choices(year, occasion);
        if (await FindAsync(year, occasion, cancellationToken) is { } page)
        {
            return View("Enrolment", page with { Years = years });
        }

        return year == Aggregates.Year
            ? View("Aggregates", new AggregatesPage(year, years, await ListPrintedAsync(cancellationToken)))
            : this.Missing(Strings.Enrolment_NothingApproved);
    }

    [HttpGet("{year:int}/{table:regex(^(grades|schools)$)}.xlsx")]
    public async Task<IActionResult> Xlsx(int year, string table, CampaignOccasion occasion, CancellationToken cancellationToken) =>
        await FindAsync(year, occasion, cancellationToken) is { } page
            ? File(XlsxFile.Write(EnrolmentTables.Of(page, table)), XlsxFile.ContentType, page.Figures.FileName("enrolment", table, "xlsx"))
            : this.Missing(Strings.Enrolment_NothingApproved);

    [HttpGet("{year:int}/{table:regex(^(grades|schools)$)}.csv")]
    public async Task<IActionResult> Csv(int year, string table, CampaignOccasion occasion, CancellationToken cancellationToken) =>
        await FindAsync(year, occasion, cancellationToken) is { } page
            ? File(CsvFile.Write(EnrolmentTables.Of(page, table)), CsvFile.ContentType, page.Figures.FileName("enrolment", table, "csv"))
            : this.Missing(Strings.Enrolment_NothingApproved);

    private async Task<EnrolmentPage?> FindAsync(int year, CampaignOccasion occasion, CancellationToken cancellationToken) =>
        await db.FindCollectedAsync(year, occasion, Forms, cancellationToken) is { Organisations.Count: > 0 } figures
            ? new EnrolmentPage(
                figures, new EnrolmentPicture(figures.Now(ReturnForm.School), figures.Earlier(ReturnForm.School), figures.Organisations), [])
            : null;

    /// <summary>What was printed, and the total that follows from it.</summary>
    private async Task<IReadOnlyList<AggregateRow>> ListPrintedAsync(CancellationToken cancellationToken)
    {
        var rows = (await db.ListIndicatorsOfSectionAsync(ReportSection.GeneralSecondary, cancellationToken: cancellationToken))
            .Where(row => Array.Exists(Printed, prefix => row.Indicator.Key.StartsWith(prefix, StringComparison.Ordinal))).ToList();
        return
        [
            Aggregates.Sum(Strings.Enrolment_AllPupils, "pupil", "2016-2017", rows, "enrolment.lang.kazakh", "enrolment.lang.russian"),
            .. Aggregates.Beside(rows),
        ];
    }
}
