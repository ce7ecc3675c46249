using Microsoft.AspNetCore.Mvc;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Guardianship;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.GuardianshipPurpose;

/// <summary>Asks what data of children are opened for.</summary>
[Allow(Permission.ViewGuardianship)]
[Route(Links.Root + "/guardianship/purpose")]
public sealed class GuardianshipPurposeController : Controller
{
    [HttpGet("")]
    public IActionResult Ask(string? next) => View("Purpose", Destination(next));

    [HttpPost("")]
    public IActionResult State(string? purpose, string? next)
    {
        if (!Enum.TryParse<AccessPurpose>(purpose, out var stated) || !Enum.IsDefined(stated))
        {
            ModelState.AddModelError("Purpose", Strings.Purpose_Missing);
            return this.WithStatus(StatusCodes.Status400BadRequest, View("Purpose", Destination(next)));
        }

        HttpContext.State(stated);
        return Redirect(Destination(next));
    }

    /// <summary>Only pages of the portal.</summary>
    private string Destination(string? next) => Url.LocalOr(next, Links.Guardianship());
}
