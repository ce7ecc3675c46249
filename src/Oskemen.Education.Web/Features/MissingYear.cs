using Microsoft.AspNetCore.Mvc;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Queries;

namespace Oskemen.Education.Web.Features;

/// <summary>A year that the portal does not have, and those it has.</summary>
public sealed record MissingYear(int Year, IReadOnlyList<int> Years);

public static class MissingYearExtensions
{
    /// <summary>404 with a page that names the years there are.</summary>
    public static async Task<IActionResult> MissingYearAsync(
        this Controller controller, PortalDbContext db, int year, CancellationToken cancellationToken)
    {
        var page = new MissingYear(year, await db.ListYearsAsync(cancellationToken));
        return controller.WithStatus(StatusCodes.Status404NotFound, controller.View("MissingYear", page));
    }
}
