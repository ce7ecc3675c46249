using Microsoft.AspNetCore.Mvc;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Guardianship;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Startup;

namespace Oskemen.Education.Web.Features.Guardianship;

/// <summary>The register's entrance: how many children there are, and a search. Children are found by name or number, never leafed through.</summary>
[Allow(Permission.ViewGuardianship)]
[Route(Links.Root + "/guardianship")]
public sealed class GuardianshipController(PortalDbContext db) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => HttpContext.Purpose() is null
        ? Redirect(Links.Guardianship($"purpose?next={Uri.EscapeDataString(Links.Guardianship())}"))
        : View("Register", new RegisterPage(await db.CountOpenCasesAsync(cancellationToken), Hits: null));

    /// <summary>What is searched is sent, so that no name stands in an address.</summary>
    [ReadsPersons("Search")]
    [HttpPost("search")]
    public async Task<IActionResult> Search(string? text, CancellationToken cancellationToken)
    {
        var counts = await db.CountOpenCasesAsync(cancellationToken);
        if (CaseSearch.Parse(text) is not { } search)
        {
            ModelState.AddModelError("Text", Strings.Register_SearchTooWide.With(CaseSearch.FewestLetters));
            return this.WithStatus(StatusCodes.Status400BadRequest, View("Register", new RegisterPage(counts, Hits: null)));
        }

        var hits = await db.SearchCasesAsync(search, cancellationToken);
        HttpContext.Items[ReadsPersonsAttribute.CasesKey] = string.Join(", ", hits.Hits.Select(hit => hit.CaseId).Order());
        return View("Register", new RegisterPage(counts, hits));
    }
}

/// <summary>The register's entrance.</summary>
/// <param name="Open">How many cases go on, by form.</param>
/// <param name="Hits">What was found; null before a search.</param>
public sealed record RegisterPage(IReadOnlyDictionary<CareForm, int> Open, CaseHits? Hits);
