using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Guardianship;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Startup;

namespace Oskemen.Education.Web.Features.GuardianshipCases;

/// <summary>Registers a case, shows it, and shows masked numbers to who asks for them.</summary>
[Allow(Permission.ViewGuardianship)]
[Route(Links.Root + "/guardianship/cases")]
public sealed class GuardianshipCasesController(PortalDbContext db, TimeProvider clock) : Controller
{
    [Allow(Permission.KeepGuardianship)]
    [HttpGet("new")]
    public async Task<IActionResult> New(CancellationToken cancellationToken) => View(await PageAsync(new NewCaseForm(), cancellationToken));

    [Allow(Permission.KeepGuardianship)]
    [HttpPost("new")]
    public async Task<IActionResult> Create([FromForm] NewCaseForm form, CancellationToken cancellationToken)
    {
        var made = await new NewCase(db, form, ModelState).MakeAsync(User.Id(), clock.GetUtcNow(), Dates.Today(clock), cancellationToken);
        if (made is null)
        {
            return this.WithStatus(StatusCodes.Status400BadRequest, View("New", await PageAsync(form, cancellationToken)));
        }

        db.Add(made);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException problem) when (problem.IsOvertaken())
        {
            // Somebody registered the same child or guardian between our look and our save; looking again finds them.
            db.ChangeTracker.Clear();
            ModelState.AddModelError("", Strings.Case_Overtaken);
            return this.WithStatus(StatusCodes.Status409Conflict, View("New", await PageAsync(form, cancellationToken)));
        }

        this.Tell(Strings.Case_Registered);
        return Redirect(Links.GuardianshipCase(made.Id));
    }

    [ReadsPersons("Case")]
    [HttpGet("{caseId:int}")]
    public async Task<IActionResult> Show(int caseId, CancellationToken cancellationToken) =>
        await db.FindCaseFileAsync(caseId, Dates.Today(clock), cancellationToken) is { } file
            ? View("Case", new CasePage(file, Unmasked: null, Dates.Today(clock)))
            : this.Missing(Strings.Case_NoSuchCase);

    /// <summary>Shows one number in full, once; sent, so that neither an address nor the way back shows it.</summary>
    [ReadsPersons("Case")]
    [HttpPost("{caseId:int}/unmasked")]
    public async Task<IActionResult> Unmask(int caseId, MaskedField field, CancellationToken cancellationToken)
    {
        if (!Enum.IsDefined(field) || await db.FindCaseFileAsync(caseId, Dates.Today(clock), cancellationToken) is not { } file)
        {
            return this.Missing(Strings.Case_NoSuchCase);
        }

        HttpContext.Items[ReadsPersonsAttribute.UnmaskedKey] = field.ToString();
        return View("Case", new CasePage(file, field, Dates.Today(clock)));
    }

    private async Task<NewCasePage> PageAsync(NewCaseForm form, CancellationToken cancellationToken) =>
        new(form, await db.ListSchoolChoicesAsync(cancellationToken));
}

/// <summary>A number that is shown masked.</summary>
public enum MaskedField
{
    /// <summary>The child's IIN.</summary>
    ChildIin,

    /// <summary>The guardian's IIN.</summary>
    GuardianIin,

    /// <summary>The guardian's account.</summary>
    Account,
}

/// <summary>A case as its page shows it.</summary>
/// <param name="File">The case with everything under it.</param>
/// <param name="Unmasked">The number that is shown in full.</param>
/// <param name="Today">Today.</param>
public sealed record CasePage(CaseFile File, MaskedField? Unmasked, DateOnly Today)
{
    public GuardianshipCase Case => File.Case;

    /// <summary>A number as the page shows it.</summary>
    public string Show(MaskedField field)
    {
        var text = field switch
        {
            MaskedField.ChildIin => Case.Child.Iin,
            MaskedField.GuardianIin => Case.Guardian.Iin,
            _ => Case.Guardian.Account,
        };
        return text is null ? Format.Unknown : Unmasked == field ? text : Iin.Mask(text);
    }

    public bool CanBeUnmasked(MaskedField field) => Unmasked != field && (field != MaskedField.Account || Case.Guardian.Account is not null);
}
