using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Organisations;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Spreadsheets;

namespace Oskemen.Education.Web.Features.OrganisationNetwork;

/// <summary>The network of organisations on any day, and what changed between two.</summary>
[Route(Links.Root + "/organisations/network")]
[Allow(Permission.ViewOrganisations)]
public sealed class OrganisationNetworkController(PortalDbContext db, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(DateOnly? on, DateOnly? from, CancellationToken cancellationToken)
    {
        var day = on ?? Dates.Today(clock);
        if (from > day)
        {
            ModelState.AddModelError(nameof(from), Strings.Network_FromAfterOn);
        }

        // Of a day that cannot be read, or that comes after the other, the page shows the year before.
        var first = ModelState.IsValid && from is { } wanted ? wanted : YearBefore(day);
        var page = NetworkPage.Of(await LoadAsync(cancellationToken), day, first);
        return ModelState.IsValid ? View("Network", page) : this.WithStatus(StatusCodes.Status400BadRequest, View("Network", page));
    }

    [HttpGet("export.xlsx")]
    public async Task<IActionResult> Xlsx(DateOnly? on, CancellationToken cancellationToken) =>
        File(XlsxFile.Write(await TableAsync(on, cancellationToken)), XlsxFile.ContentType, NameOf(on, "xlsx"));

    [HttpGet("export.csv")]
    public async Task<IActionResult> Csv(DateOnly? on, CancellationToken cancellationToken) =>
        File(CsvFile.Write(await TableAsync(on, cancellationToken)), CsvFile.ContentType, NameOf(on, "csv"));

    private async Task<ExportTable> TableAsync(DateOnly? on, CancellationToken cancellationToken)
    {
        var day = on ?? Dates.Today(clock);
        return OrganisationTables.OfNetwork(day, (await LoadAsync(cancellationToken)).On(day));
    }

    private Task<Network> LoadAsync(CancellationToken cancellationToken) =>
        db.LoadNetworkAsync(CultureInfo.CurrentUICulture.Name == Cultures.Ru.Name, cancellationToken);

    private string NameOf(DateOnly? on, string ending) =>
        string.Create(CultureInfo.InvariantCulture, $"network-{on ?? Dates.Today(clock):yyyy-MM-dd}.{ending}");

    private static DateOnly YearBefore(DateOnly day) => day.Year > 1 ? day.AddYears(-1) : day;
}
