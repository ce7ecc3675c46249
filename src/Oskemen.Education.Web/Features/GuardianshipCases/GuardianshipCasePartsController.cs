using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Guardianship;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.GuardianshipCases;

/// <summary>Dwelling and documents of a case. The forms name the case by its number alone.</summary>
[Allow(Permission.KeepGuardianship)]
[Route(Links.Root + "/guardianship/cases/{caseId:int}")]
public sealed class GuardianshipCasePartsController(PortalDbContext db, TimeProvider clock) : Controller
{
    private const string Folder = "/Features/GuardianshipCases/";

    [HttpGet("housing/new")]
    public async Task<IActionResult> Housing(int caseId, CancellationToken cancellationToken) =>
        await FindAsync(caseId, cancellationToken) is null
            ? this.Missing(Strings.Case_NoSuchCase)
            : View(Folder + "NewHousing.cshtml", new PartPage<HousingForm>(caseId, new HousingForm { Since = Dates.Today(clock) }));

    [HttpPost("housing/new")]
    public async Task<IActionResult> Housing(int caseId, [FromForm] HousingForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(caseId, cancellationToken) is not { } one)
        {
            return this.Missing(Strings.Case_NoSuchCase);
        }

        if (form.Read(ModelState, one.Child.BirthDate!.Value, Dates.Today(clock)) is not { } record)
        {
            return this.WithStatus(StatusCodes.Status400BadRequest, View(Folder + "NewHousing.cshtml", new PartPage<HousingForm>(caseId, form)));
        }

        one.Child.Housing.Add(record);
        return await SaveAsync(caseId);
    }

    [HttpPost("housing/{id:int}/removal")]
    public async Task<IActionResult> RemoveHousing(int caseId, int id, CancellationToken cancellationToken)
    {
        if (await FindAsync(caseId, cancellationToken) is not { } one || one.Child.Housing.Find(record => record.Id == id) is not { } record)
        {
            return this.Missing(Strings.Case_NoSuchCase);
        }

        one.Child.Housing.Remove(record);
        db.Remove(record);
        return await SaveAsync(caseId);
    }

    [HttpGet("documents/new")]
    public async Task<IActionResult> Document(int caseId, CancellationToken cancellationToken) =>
        await FindAsync(caseId, cancellationToken) is null
            ? this.Missing(Strings.Case_NoSuchCase)
            : View(Folder + "NewDocument.cshtml", new PartPage<DocumentForm>(caseId, new DocumentForm()));

    [HttpPost("documents/new")]
    public async Task<IActionResult> Document(int caseId, [FromForm] DocumentForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(caseId, cancellationToken) is not { } one)
        {
            return this.Missing(Strings.Case_NoSuchCase);
        }

        if (form.Read(ModelState, Dates.Today(clock)) is not { } document)
        {
            return this.WithStatus(StatusCodes.Status400BadRequest, View(Folder + "NewDocument.cshtml", new PartPage<DocumentForm>(caseId, form)));
        }

        one.Documents.Add(document);
        return await SaveAsync(caseId);
    }

    [HttpPost("documents/{id:int}/removal")]
    public async Task<IActionResult> RemoveDocument(int caseId, int id, CancellationToken cancellationToken)
    {
        if (await FindAsync(caseId, cancellationToken) is not { } one || one.Documents.Find(document => document.Id == id) is not { } document)
        {
            return this.Missing(Strings.Case_NoSuchCase);
        }

        one.Documents.Remove(document);
        db.Remove(document);
        return await SaveAsync(caseId);
    }

    private async Task<IActionResult> SaveAsync(int caseId)
    {
        await db.SaveChangesAsync();
        this.Tell(Strings.Case_Saved);
        return Redirect(Links.GuardianshipCase(caseId));
    }

    private Task<GuardianshipCase?> FindAsync(int caseId, CancellationToken cancellationToken) =>
        db.GuardianshipCases.Include(one => one.Child).ThenInclude(child => child.Housing).Include(one => one.Documents)
            .AsSplitQuery().SingleOrDefaultAsync(one => one.Id == caseId && one.Child.ErasedAt == null, cancellationToken);
}

/// <summary>A form under a case.</summary>
public sealed record PartPage<T>(int CaseId, T Form);
