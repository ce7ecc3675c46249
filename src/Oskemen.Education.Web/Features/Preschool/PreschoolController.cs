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

namespace Oskemen.Education.Web.Features.Preschool;

/// <summary>Kindergartens and mini-centres of the city, from approved returns; of 2016 the aggregates of the printed report.</summary>
[Allow(Permission.ViewEnrolment)]
[Route(Links.Root + "/preschool")]
public sealed class PreschoolController(PortalDbContext db) : Controller
{
    private static readonly ReturnForm[] Forms = [ReturnForm.Kindergarten, ReturnForm.MiniCentre];

    /// <summary>Leads to the latest year with real figures.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var years = await db.ListCollectedYearsAsync(Forms, cancellationToken);
        return Redirect(Links.Preschool(years.Find(year => !year.IsSample)?.Year ?? Aggregates.Year));
    }

    [HttpGet("{year:int}")]
    public async Task<IActionResult> Show(int year, CampaignOccasion occasion, CancellationToken cancellationToken)
    {
        var years = (await db.ListCollectedYearsAsync(Forms, cancellationToken)).Choices(year, occasion);
        if (await FindAsync(year, occasion, cancellationToken) is { } page)
        {
            return View("Preschool", page with { Years = years });
        }

        return year == Aggregates.Year
            ? View("Aggregates", new AggregatesPage(year, years, await ListPrintedAsync(cancellationToken)))
            : this.Missing(Strings.Enrolment_NothingApproved);
    }

    [HttpGet("{year:int}/{table:regex(^(ages|organisations)$)}.xlsx")]
    public async Task<IActionResult> Xlsx(int year, string table, CampaignOccasion occasion, CancellationToken cancellationToken) =>
        await FindAsync(year, occasion, cancellationToken) is { } page
            ? File(XlsxFile.Write(PreschoolTables.Of(page, table)), XlsxFile.ContentType, page.Figures.FileName("preschool", table, "xlsx"))
            : this.Missing(Strings.Enrolment_NothingApproved);

    [HttpGet("{year:int}/{table:regex(^(ages|organisations)$)}.csv")]
    public async Task<IActionResult> Csv(int year, string table, CampaignOccasion occasion, CancellationToken cancellationToken) =>
        await FindAsync(year, occasion, cancellationToken) is { } page
            ? File(CsvFile.Write(PreschoolTables.Of(page, table)), CsvFile.ContentType, page.Figures.FileName("preschool", table, "csv"))
            : this.Missing(Strings.Enrolment_NothingApproved);

    /// <summary>What was printed, and the total that follows from it.</summary>
    private async Task<IReadOnlyList<AggregateRow>> ListPrintedAsync(CancellationToken cancellationToken)
    {
        var rows = await db.ListIndicatorsOfSectionAsync(ReportSection.Preschool, cancellationToken: cancellationToken);
        return
        [
            Aggregates.Sum(Strings.Preschool_AllChildren, "person", "2016-09", rows, "preschool.enrolment.kindergartens", "preschool.enrolment.minicentres"),
            .. Aggregates.Beside(rows),
        ];
    }

    private async Task<PreschoolPage?> FindAsync(int year, CampaignOccasion occasion, CancellationToken cancellationToken) =>
        await db.FindCollectedAsync(year, occasion, Forms, cancellationToken) is { Organisations.Count: > 0 } figures
            ? new PreschoolPage(
                figures,
                new PreschoolPicture(figures.Campaign, Forms.ToDictionary(form => form, form => (figures.Now(form), figures.Earlier(form))), figures.Organisations),
                [])
            : null;
}
