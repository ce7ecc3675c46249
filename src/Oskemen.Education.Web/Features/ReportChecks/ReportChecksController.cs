using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Reports;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Figures;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Narrative;
using Checks = Oskemen.Education.Web.Narrative.ReportChecks;

namespace Oskemen.Education.Web.Features.ReportChecks;

/// <summary>What the checks of a year's report find, and what is decided about its contradictions.</summary>
[Allow(Permission.ViewReports)]
[Route(Links.Root + "/reports/{year:int}/checks")]
public sealed class ReportChecksController(PortalDbContext db, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(int year, CancellationToken cancellationToken) =>
        await PageAsync(year, new DecisionForm(), cancellationToken) is { } page ? View("Checks", page) : this.Missing(Strings.Report_Missing.With(year));

    [HttpPost("")]
    [Allow(Permission.PublishReports)]
    public async Task<IActionResult> Decide(int year, DecisionForm form, CancellationToken cancellationToken)
    {
        if (await PageAsync(year, form, cancellationToken) is not { } page)
        {
            return this.Missing(Strings.Report_Missing.With(year));
        }

        if (page.Contradictions.FirstOrDefault(one => one.Subject == form.Subject) is not { } contradiction)
        {
            return this.Missing(Strings.Check_NoSuch);
        }

        if (form.Choice is not { } choice || !contradiction.Choices.Contains(choice))
        {
            ModelState.AddModelError(ChecksPage.FieldOf(contradiction, nameof(form.Choice)), Strings.Check_ChoiceRequired);
        }

        if (string.IsNullOrWhiteSpace(form.Reason))
        {
            ModelState.AddModelError(ChecksPage.FieldOf(contradiction, nameof(form.Reason)), Strings.Decision_ReasonRequired);
        }
        else if (form.Reason.Trim().Length > ContradictionDecision.ReasonMaxLength)
        {
            ModelState.AddModelError(ChecksPage.FieldOf(contradiction, nameof(form.Reason)), Strings.Figure_TooLong.With(ContradictionDecision.ReasonMaxLength));
        }

        if (!ModelState.IsValid)
        {
            return this.WithStatus(StatusCodes.Status400BadRequest, View("Checks", page));
        }

        db.Add(new ContradictionDecision(year, contradiction.Subject, form.Choice!.Value, form.Reason!, form.Reason!, User.Id(), clock.GetUtcNow()));
        await db.SaveChangesAsync(cancellationToken);
        this.Tell(Strings.Check_Decided);
        return Redirect($"{Links.Report(year, "checks")}#{contradiction.Subject}");
    }

    private async Task<ChecksPage?> PageAsync(int year, DecisionForm form, CancellationToken cancellationToken)
    {
        if (await ReportData.FindAsync(db, year, cancellationToken) is not { } data)
        {
            return null;
        }

        var texts = new ReportTexts(await db.ListNarrativeTextsAsync(year, cancellationToken));
        var contradictions = ReportContradiction.Find(data);
        var findings = Checks.Of(data, ReportWriter.Write(data, texts, Cultures.Kk), ReportWriter.Write(data, texts, Cultures.Ru), contradictions);
        var history = await db.ContradictionDecisions.AsNoTracking().Where(decision => decision.Year == year).OrderByDescending(decision => decision.Id).ToListAsync(cancellationToken);
        var names = await db.FindNamesAsync(history.Select(decision => decision.DecidedById).OfType<Guid>().Distinct(), cancellationToken);
        return new ChecksPage(data.Year, findings, contradictions, history.ToLookup(decision => decision.Subject), names, form);
    }
}
