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

/// <summary>Corrects child, guardian and act. What somebody else saved meanwhile stands beside what was typed; the next save is deliberate.</summary>
[Allow(Permission.KeepGuardianship)]
[Route(Links.Root + "/guardianship/cases/{caseId:int}")]
public sealed class GuardianshipCaseEditsController(PortalDbContext db, TimeProvider clock) : Controller
{
    private const string Folder = "/Features/GuardianshipCases/";

    [ReadsPersons("Child")]
    [HttpGet("child")]
    public async Task<IActionResult> Child(int caseId, CancellationToken cancellationToken) =>
        await FindAsync(caseId, cancellationToken) is { } one
            ? await ShowChildAsync(one, ChildForm.From(one.Child), stored: null, cancellationToken)
            : this.Missing(Strings.Case_NoSuchCase);

    [ReadsPersons("Child")]
    [HttpPost("child")]
    public async Task<IActionResult> Child(int caseId, [FromForm] ChildForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(caseId, cancellationToken) is not { } one)
        {
            return this.Missing(Strings.Case_NoSuchCase);
        }

        var iin = form.ReadIin(ModelState, "");
        await CheckFreeAsync(iin, one.Child.Id, one.GuardianId, cancellationToken);
        var sibling = Iin.Parse(form.SiblingIin, out _) is { } other ? await db.Children.SingleOrDefaultAsync(child => child.Iin == other.Digits, cancellationToken) : null;
        if (!string.IsNullOrWhiteSpace(form.SiblingIin) && (sibling is null || sibling == one.Child))
        {
            ModelState.AddModelError("SiblingIin", Strings.Case_NoSuchSibling);
        }

        if (!ModelState.IsValid)
        {
            return this.WithStatus(StatusCodes.Status400BadRequest, await ShowChildAsync(one, form, stored: null, cancellationToken));
        }

        if (form.Version != one.Child.Version)
        {
            return this.WithStatus(StatusCodes.Status409Conflict, await ShowChildAsync(one, form, ChildForm.From(one.Child), cancellationToken));
        }

        if (iin!.BirthDate != one.Child.BirthDate)
        {
            // The day of coming of age moves, and with it what may be paid.
            one.Unsettle(one.StartsOn, clock.GetUtcNow());
        }

        one.Child.Describe(iin, form.Name);
        one.Child.AttendTo(form.OrganisationId);
        if (sibling is not null)
        {
            one.Child.JoinSibling(sibling, Guid.CreateVersion7(clock.GetUtcNow()));
        }

        return await SaveAsync(one);
    }

    [ReadsPersons("Guardian")]
    [HttpGet("guardian")]
    public async Task<IActionResult> Guardian(int caseId, CancellationToken cancellationToken) =>
        await FindAsync(caseId, cancellationToken) is { } one
            ? ShowGuardian(one, GuardianForm.From(one.Guardian), stored: null)
            : this.Missing(Strings.Case_NoSuchCase);

    [ReadsPersons("Guardian")]
    [HttpPost("guardian")]
    public async Task<IActionResult> Guardian(int caseId, [FromForm] GuardianForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(caseId, cancellationToken) is not { } one)
        {
            return this.Missing(Strings.Case_NoSuchCase);
        }

        var iin = form.ReadIin(ModelState, "");
        var account = form.ReadAccount(ModelState, "");
        await CheckFreeAsync(iin, one.ChildId, one.Guardian.Id, cancellationToken);
        if (!ModelState.IsValid)
        {
            return this.WithStatus(StatusCodes.Status400BadRequest, ShowGuardian(one, form, stored: null));
        }

        if (form.Version != one.Guardian.Version)
        {
            return this.WithStatus(StatusCodes.Status409Conflict, ShowGuardian(one, form, GuardianForm.From(one.Guardian)));
        }

        one.Guardian.Describe(iin!, form.Name);
        form.ApplyTo(one.Guardian, account);
        return await SaveAsync(one);
    }

    [ReadsPersons("Terms")]
    [HttpGet("terms")]
    public async Task<IActionResult> Terms(int caseId, CancellationToken cancellationToken) =>
        await FindAsync(caseId, cancellationToken) is { } one ? ShowTerms(one, TermsForm.From(one), stored: null) : this.Missing(Strings.Case_NoSuchCase);

    [ReadsPersons("Terms")]
    [HttpPost("terms")]
    public async Task<IActionResult> Terms(int caseId, [FromForm] TermsForm typed, CancellationToken cancellationToken)
    {
        if (await FindAsync(caseId, cancellationToken) is not { } one)
        {
            return this.Missing(Strings.Case_NoSuchCase);
        }

        if (typed.Read(ModelState, "", one.Child.BirthDate, one.EndsOn, Dates.Today(clock)) is not { } terms)
        {
            return this.WithStatus(StatusCodes.Status400BadRequest, ShowTerms(one, typed, stored: null));
        }

        if (typed.Version != one.Version)
        {
            return this.WithStatus(StatusCodes.Status409Conflict, ShowTerms(one, typed, TermsForm.From(one)));
        }

        one.Change(terms, clock.GetUtcNow());
        return await SaveAsync(one);
    }

    /// <summary>Nobody else has the number, neither as a child nor as a guardian.</summary>
    private async Task CheckFreeAsync(Iin? iin, int childId, int guardianId, CancellationToken cancellationToken)
    {
        if (iin is not null && (await db.Children.AnyAsync(child => child.Iin == iin.Digits && child.Id != childId, cancellationToken)
            || await db.Guardians.AnyAsync(guardian => guardian.Iin == iin.Digits && guardian.Id != guardianId, cancellationToken)))
        {
            ModelState.AddModelError("Iin", Strings.Case_IinTaken);
        }
    }

    private Task<GuardianshipCase?> FindAsync(int caseId, CancellationToken cancellationToken) =>
        db.GuardianshipCases.Include(one => one.Child).Include(one => one.Guardian)
            .SingleOrDefaultAsync(one => one.Id == caseId && one.Child.ErasedAt == null, cancellationToken);

    private async Task<IActionResult> SaveAsync(GuardianshipCase one)
    {
        try
        {
            await db.SaveChangesAsync();
            this.Tell(Strings.Case_Saved);
        }
        catch (DbUpdateException problem) when (problem.IsOvertaken())
        {
            this.Tell(Strings.Case_Overtaken);
        }

        return Redirect(Links.GuardianshipCase(one.Id));
    }

    private async Task<ViewResult> ShowChildAsync(GuardianshipCase one, ChildForm form, ChildForm? stored, CancellationToken cancellationToken)
    {
        HttpContext.Items[ReadsPersonsAttribute.UnmaskedKey] = nameof(MaskedField.ChildIin);
        return View(Folder + "EditChild.cshtml", new ChildPage(one.Id, form, Told(stored), await db.ListSchoolChoicesAsync(cancellationToken), one.Child.Version));
    }

    private ViewResult ShowGuardian(GuardianshipCase one, GuardianForm form, GuardianForm? stored)
    {
        HttpContext.Items[ReadsPersonsAttribute.UnmaskedKey] = $"{nameof(MaskedField.GuardianIin)}, {nameof(MaskedField.Account)}";
        return View(Folder + "EditGuardian.cshtml", new GuardianPage(one.Id, form, Told(stored), one.Guardian.Version));
    }

    private ViewResult ShowTerms(GuardianshipCase one, TermsForm form, TermsForm? stored) =>
        View(Folder + "EditTerms.cshtml", new TermsPage(one.Id, form, Told(stored), one.Version));

    private T? Told<T>(T? stored)
        where T : class
    {
        if (stored is not null)
        {
            ModelState.AddModelError("", Strings.Ent_Conflict);
        }

        return stored;
    }
}

/// <summary>A child to correct; what somebody else saved meanwhile beside it.</summary>
public sealed record ChildPage(int CaseId, ChildForm Form, ChildForm? Stored, IReadOnlyList<(string Value, string Text)> Organisations, uint StoredVersion)
{
    public uint Version => Stored is null ? Form.Version : StoredVersion;
}

/// <summary>A guardian to correct.</summary>
public sealed record GuardianPage(int CaseId, GuardianForm Form, GuardianForm? Stored, uint StoredVersion)
{
    public uint Version => Stored is null ? Form.Version : StoredVersion;
}

/// <summary>An act to correct.</summary>
public sealed record TermsPage(int CaseId, TermsForm Form, TermsForm? Stored, uint StoredVersion)
{
    public uint Version => Stored is null ? Form.Version : StoredVersion;
}
