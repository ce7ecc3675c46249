using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Domain.Reports;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Figures;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Narrative;
using Oskemen.Education.Web.Printing;

namespace Oskemen.Education.Web.Features.SectionTexts;

/// <summary>The texts of a year's report: both languages of a section side by side, each save a version of its own.</summary>
[Allow(Permission.ViewReports)]
[Route(Links.Root + "/reports/{year:int}/texts")]
public sealed class SectionTextsController(PortalDbContext db, DocumentRenderer documents, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(int year, CancellationToken cancellationToken)
    {
        if (await ReportData.FindAsync(db, year, cancellationToken) is not { } data)
        {
            return this.Missing(Strings.Report_Missing.With(year));
        }

        var texts = new ReportTexts(await db.ListNarrativeTextsAsync(year, cancellationToken));
        var (kk, ru) = (ReportWriter.Write(data, texts, Cultures.Kk), ReportWriter.Write(data, texts, Cultures.Ru));
        var rows = kk.Sections.Zip(ru.Sections, (first, second) => new TextRow(
            first.Section, texts.Find(first.Section, Cultures.Kk), texts.Find(first.Section, Cultures.Ru),
            first.Findings.Count + second.Findings.Count, first.Figures.Except(second.Figures).Count() + second.Figures.Except(first.Figures).Count()));
        return View("Texts", new TextsPage(data.Year, [.. rows], await NamesAsync(rows.SelectMany(row => new[] { row.Kk, row.Ru }), cancellationToken)));
    }

    [HttpGet("{section}")]
    public async Task<IActionResult> Edit(int year, string section, string? find, int? kk, int? ru, CancellationToken cancellationToken)
    {
        if (await FindAsync(year, section, cancellationToken) is not { } found)
        {
            return this.Missing(Strings.Indicator_NoSection);
        }

        var form = new TextForm
        {
            Kk = await VersionAsync(found, Cultures.Kk.Name, kk, cancellationToken) ?? found.Texts.Of(found.Section, Cultures.Kk),
            Ru = await VersionAsync(found, Cultures.Ru.Name, ru, cancellationToken) ?? found.Texts.Of(found.Section, Cultures.Ru),
            NumberKk = found.NumberOf(Cultures.Kk),
            NumberRu = found.NumberOf(Cultures.Ru),
        };
        return View("Text", await PageAsync(found, form, find, cancellationToken));
    }

    [HttpPost("{section}")]
    [Allow(Permission.WriteReports)]
    public async Task<IActionResult> Save(int year, string section, TextForm form, string? find, CancellationToken cancellationToken)
    {
        if (await FindAsync(year, section, cancellationToken) is not { } found || !User.MayWrite(found.Section, found.State))
        {
            return this.Missing(Strings.Indicator_NoSection);
        }

        if (!ModelState.IsValid || form.IsPreview)
        {
            return this.WithStatus(ModelState.IsValid ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest, View("Text", await PageAsync(found, form, find, cancellationToken)));
        }

        var changed = new[] { (Language: Cultures.Kk, Text: form.Kk!, Number: form.NumberKk), (Language: Cultures.Ru, Text: form.Ru!, Number: form.NumberRu) }
            .Where(part => TextForm.Clean(part.Text) != TextForm.Clean(found.Texts.Of(found.Section, part.Language))).ToList();
        if (changed.Count == 0)
        {
            this.Tell(Strings.Text_NothingChanged);
            return Redirect(Links.ReportText(year, found.Section));
        }

        if (changed.Exists(part => part.Number != found.NumberOf(part.Language)) || !await TrySaveAsync(found, changed, form.Comment, cancellationToken))
        {
            var stored = (await FindAsync(year, section, cancellationToken))!;
            ModelState.AddModelError("", Strings.Text_Conflict);
            return this.WithStatus(StatusCodes.Status409Conflict, View("Text", await PageAsync(stored, form, find, cancellationToken) with { IsConflict = true }));
        }

        this.Tell(Strings.Text_Saved);
        return Redirect(Links.ReportText(year, found.Section));
    }

    /// <summary>What a text that is being typed comes to: a piece of a page for the editor.</summary>
    [HttpPost("{section}/preview")]
    [Allow(Permission.WriteReports)]
    public async Task<IActionResult> Preview(int year, string section, TextForm form, CancellationToken cancellationToken) =>
        await FindAsync(year, section, cancellationToken) is { } found && User.MayWrite(found.Section, found.State)
            ? PartialView("_Previews", await PageAsync(found, form, find: null, cancellationToken))
            : this.Missing(Strings.Indicator_NoSection);

    [HttpGet("{section}/history")]
    public async Task<IActionResult> History(int year, string section, CancellationToken cancellationToken)
    {
        if (ReportSections.Find(section) is not { } wanted || wanted == ReportSection.Signature || await db.FindReportYearAsync(year, cancellationToken) is not { } report)
        {
            return this.Missing(Strings.Indicator_NoSection);
        }

        var versions = await db.NarrativeTexts.AsNoTracking().Where(text => text.Year == year && text.Section == wanted)
            .OrderByDescending(text => text.WrittenAt).ThenByDescending(text => text.Id).ToListAsync(cancellationToken);
        return View("History", new TextHistoryPage(report, wanted, versions, await NamesAsync(versions, cancellationToken)));
    }

    private async Task<TextSource?> FindAsync(int year, string section, CancellationToken cancellationToken)
    {
        if (ReportSections.Find(section) is not { } wanted || wanted == ReportSection.Signature || await ReportData.FindAsync(db, year, cancellationToken) is not { } data)
        {
            return null;
        }

        return new TextSource(data, wanted, new ReportTexts(await db.ListNarrativeTextsAsync(year, cancellationToken)));
    }

    private async Task<string?> VersionAsync(TextSource source, string language, int? number, CancellationToken cancellationToken) => number is null
        ? null
        : await db.NarrativeTexts.Where(text => text.Year == source.Data.Year.Year && text.Section == source.Section && text.Language == language && text.Number == number)
            .Select(text => text.Text).SingleOrDefaultAsync(cancellationToken);

    private async Task<bool> TrySaveAsync(
        TextSource source, IEnumerable<(System.Globalization.CultureInfo Language, string Text, int Number)> changed, string? comment, CancellationToken cancellationToken)
    {
        db.AddRange(changed.Select(part => new NarrativeText(
            source.Data.Year.Year, source.Section, part.Language.Name, part.Number + 1, TextForm.Clean(part.Text), comment?.Trim() is { Length: > 0 } said ? said : null,
            User.Id(), clock.GetUtcNow())));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException problem) when (problem.IsDuplicate())
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    private async Task<TextPage> PageAsync(TextSource source, TextForm form, string? find, CancellationToken cancellationToken)
    {
        var names = await NamesAsync([source.Texts.Find(source.Section, Cultures.Kk), source.Texts.Find(source.Section, Cultures.Ru)], cancellationToken);
        return await TextPage.MakeAsync(source, form, find, names, User.MayWrite(source.Section, source.State), documents);
    }

    private Task<Dictionary<Guid, string>> NamesAsync(IEnumerable<NarrativeText?> texts, CancellationToken cancellationToken) =>
        db.FindNamesAsync(texts.Select(text => text?.WrittenById).OfType<Guid>().Distinct(), cancellationToken);
}
