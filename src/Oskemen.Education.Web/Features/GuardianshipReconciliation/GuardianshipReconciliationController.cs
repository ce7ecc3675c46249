using Microsoft.AspNetCore.Mvc;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Guardianship;
using Oskemen.Education.Domain.Periods;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Spreadsheets;

namespace Oskemen.Education.Web.Features.GuardianshipReconciliation;

/// <summary>What should have been paid to guardians against what the budget says was paid; without persons.</summary>
[Allow(Permission.ViewGuardianshipFigures)]
[Route(Links.Root + "/guardianship/reconciliation")]
public sealed class GuardianshipReconciliationController(PortalDbContext db, TimeProvider clock) : Controller
{
    /// <summary>Leads to the latest year with figures.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var years = await db.ListReconciliationYearsAsync(cancellationToken);
        return Redirect(Links.Reconciliation(years.Count > 0 ? years[0] : Dates.Today(clock).Year));
    }

    [HttpGet("{year:int}")]
    public async Task<IActionResult> Show(int year, CancellationToken cancellationToken) =>
        await FindAsync(year, new NoteForm(), cancellationToken) is { } page ? View("Reconciliation", page) : this.Missing(Strings.Reconciliation_NoSuchYear);

    [HttpGet("{year:int}/reconciliation.xlsx")]
    public async Task<IActionResult> Xlsx(int year, CancellationToken cancellationToken) =>
        await FindAsync(year, new NoteForm(), cancellationToken) is { } page
            ? File(XlsxFile.Write(page.ToTable()), XlsxFile.ContentType, $"guardianship-reconciliation-{year}.xlsx")
            : this.Missing(Strings.Reconciliation_NoSuchYear);

    [HttpGet("{year:int}/reconciliation.csv")]
    public async Task<IActionResult> Csv(int year, CancellationToken cancellationToken) =>
        await FindAsync(year, new NoteForm(), cancellationToken) is { } page
            ? File(CsvFile.Write(page.ToTable()), CsvFile.ContentType, $"guardianship-reconciliation-{year}.csv")
            : this.Missing(Strings.Reconciliation_NoSuchYear);

    /// <summary>Writes down why both sides differ.</summary>
    [Allow(Permission.KeepGuardianship)]
    [HttpPost("{year:int}/notes")]
    public async Task<IActionResult> AddNote(int year, [FromForm] NoteForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(year, form, cancellationToken) is not { } page)
        {
            return this.Missing(Strings.Reconciliation_NoSuchYear);
        }

        if (!ModelState.IsValid)
        {
            return this.WithStatus(StatusCodes.Status400BadRequest, View("Reconciliation", page));
        }

        db.ReconciliationNotes.Add(new ReconciliationNote(year, form.Month, form.Programme!, form.Text!.Trim(), User.Id(), clock.GetUtcNow()));
        await db.SaveChangesAsync(cancellationToken);
        this.Tell(Strings.Reconciliation_NoteSaved);
        return Redirect(Links.Reconciliation(year));
    }

    private async Task<ReconciliationPage?> FindAsync(int year, NoteForm form, CancellationToken cancellationToken)
    {
        var years = await db.ListReconciliationYearsAsync(cancellationToken);
        var isOwn = User.May(Permission.ViewGuardianship);
        return ReportingMonth.IsValid(year, 1) && years.Contains(year)
            // Whoever keeps the register looks for differences before a month is approved, not after.
            ? new ReconciliationPage(await db.FindReconciliationAsync(year, isOwn ? MonthScope.All : User.MonthScope(), cancellationToken), years, isOwn, form)
            : null;
    }
}
