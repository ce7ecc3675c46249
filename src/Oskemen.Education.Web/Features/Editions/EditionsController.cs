using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Reports;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Printing;
using Oskemen.Education.Web.Printing.Editions;

namespace Oskemen.Education.Web.Features.Editions;

/// <summary>The editions of a year's report before they are published: begun, handed in, returned, approved, published.</summary>
[Allow(Permission.ViewReports)]
[Route(Links.Root + "/reports/{year:int}/editions")]
public sealed class EditionsController(PortalDbContext db, EditionPrinter printer, TimeProvider clock, ILogger<EditionsController> logger) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(int year, CancellationToken cancellationToken) =>
        await FindAsync(year, cancellationToken) is { } found ? View("Editions", await PageAsync(found, new EditionForm(), cancellationToken)) : this.Missing(Strings.Report_Missing.With(year));

    /// <summary>What the report says now otherwise than the last published edition.</summary>
    [HttpGet("changes")]
    public async Task<IActionResult> Changes(int year, CancellationToken cancellationToken)
    {
        if (await FindAsync(year, cancellationToken) is not { } found
            || found.Editions.FirstOrDefault(edition => edition.Status == EditionStatus.Published) is not { } last
            || await db.FindEditionFileAsync(year, last.Number, EditionFiles.Figures(last, "json"), cancellationToken) is not { } file)
        {
            return this.Missing(Strings.Edition_Missing);
        }

        var now = EditionContent.ReadFigures(found.Content.Figures);
        return View("Differences", new DifferencesPage(year, last.Number, null, FigureDifference.Between(EditionContent.ReadFigures(file.Content), now)));
    }

    [HttpPost("")]
    [Allow(Permission.WriteReports)]
    public async Task<IActionResult> Open(int year, EditionForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(year, cancellationToken) is not { } found)
        {
            return this.Missing(Strings.Report_Missing.With(year));
        }

        if (found.Current is { Status: not EditionStatus.Published })
        {
            return Tell(year, Strings.Edition_AlreadyOpen);
        }

        if (found.Editions.Count > 0 && string.IsNullOrWhiteSpace(form.Reason))
        {
            ModelState.AddModelError(nameof(form.Reason), Strings.Edition_ReasonRequired);
        }

        if (!ModelState.IsValid)
        {
            return this.WithStatus(StatusCodes.Status400BadRequest, View("Editions", await PageAsync(found, form, cancellationToken)));
        }

        db.Add(new ReportEdition(year, found.Editions.Count + 1, found.Editions.Count > 0 ? form.Reason : null, User.Id(), clock.GetUtcNow()));
        return Tell(year, await TrySaveAsync(cancellationToken) ? Strings.Edition_Opened : Strings.Edition_AlreadyOpen);
    }

    [HttpPost("{number:int}/submission")]
    [Allow(Permission.WriteReports)]
    public Task<IActionResult> Submit(int year, int number, CancellationToken cancellationToken) =>
        DecideAsync(year, number, (edition, found) => edition.Submit(found.Errors, User.Id(), clock.GetUtcNow()), Strings.Edition_Submitted, cancellationToken);

    [HttpPost("{number:int}/return")]
    [Allow(Permission.PublishReports)]
    public async Task<IActionResult> Return(int year, int number, EditionForm form, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid && !string.IsNullOrWhiteSpace(form.Reason))
        {
            return await DecideAsync(year, number, (edition, _) => edition.Return(form.Reason, User.Id(), clock.GetUtcNow()), Strings.Edition_Returned, cancellationToken);
        }

        if (ModelState.IsValid)
        {
            ModelState.AddModelError(nameof(form.Reason), Strings.Decision_ReasonRequired);
        }

        return await FindAsync(year, cancellationToken) is { } found
            ? this.WithStatus(StatusCodes.Status400BadRequest, View("Editions", await PageAsync(found, form, cancellationToken)))
            : this.Missing(Strings.Report_Missing.With(year));
    }

    [HttpPost("{number:int}/approval")]
    [Allow(Permission.PublishReports)]
    public Task<IActionResult> Approve(int year, int number, CancellationToken cancellationToken) => DecideAsync(
        year, number, (edition, found) => edition.Approve(found.Errors, found.Content.StateHash, User.Id(), clock.GetUtcNow()), Strings.Edition_Approved, cancellationToken);

    [HttpPost("{number:int}/publication")]
    [Allow(Permission.PublishReports)]
    public async Task<IActionResult> Publish(int year, int number, CancellationToken cancellationToken)
    {
        if (await FindAsync(year, cancellationToken) is not { } found || found.Editions.Find(one => one.Number == number) is not { } edition)
        {
            return this.Missing(Strings.Edition_Missing);
        }

        if (edition.WhyNotPublish(found.Errors, found.Content.StateHash, found.Data.Year.IsSample) is { } refusal)
        {
            return Tell(year, refusal.Describe());
        }

        try
        {
            edition.Publish(found.Content.StateHash, await printer.MakeAsync(found.Content, edition, cancellationToken), User.Id(), clock.GetUtcNow());
            return Tell(year, await TrySaveAsync(cancellationToken) ? Strings.Edition_Published : EditionRefusal.AlreadyDecided.Describe());
        }
        catch (PrintingException exception)
        {
            logger.LogError(exception, "Edition {Number} of {Year} was not printed", number, year);
            return this.WithStatus(StatusCodes.Status503ServiceUnavailable, View("NotPrinted", new NotPrintedPage(exception.Failure, Links.Report(year))));
        }
    }

    private async Task<IActionResult> DecideAsync(
        int year, int number, Func<ReportEdition, EditionSource, EditionRefusal?> decide, string done, CancellationToken cancellationToken)
    {
        if (await FindAsync(year, cancellationToken) is not { } found || found.Editions.Find(one => one.Number == number) is not { } edition)
        {
            return this.Missing(Strings.Edition_Missing);
        }

        var refusal = decide(edition, found);
        return Tell(year, refusal?.Describe() ?? (await TrySaveAsync(cancellationToken) ? done : EditionRefusal.AlreadyDecided.Describe()));
    }

    private RedirectResult Tell(int year, string message)
    {
        this.Tell(message);
        return Redirect(Links.Report(year, "editions"));
    }

    private async Task<bool> TrySaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException problem) when (problem.IsOvertaken())
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    private Task<EditionSource?> FindAsync(int year, CancellationToken cancellationToken) => EditionSource.FindAsync(db, year, cancellationToken);

    private async Task<EditionsPage> PageAsync(EditionSource found, EditionForm form, CancellationToken cancellationToken)
    {
        var people = found.Editions.SelectMany(edition => edition.Decisions.Select(decision => decision.DecidedById).Append(edition.OpenedById)).Distinct();
        return new EditionsPage(found, form, await db.FindNamesAsync(people, cancellationToken));
    }
}
