using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Domain.Reports;
using Oskemen.Education.Web.Figures;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Narrative.Documents;

namespace Oskemen.Education.Web.Narrative;

/// <summary>Something that a check found.</summary>
/// <param name="Severity">Whether it stops the publication.</param>
/// <param name="Section">The section that it is about; null where it is about none.</param>
/// <param name="Text">In the language of the page.</param>
/// <param name="IsOfText">Whether the section's text is to be mended, rather than its figures.</param>
public sealed record ReportFinding(CheckSeverity Severity, ReportSection? Section, string Text, bool IsOfText = false);

/// <summary>What has to be in order before a report is published.</summary>
public static class ReportChecks
{
    private const decimal Jump = 20m;
    private const decimal SmallestJump = 20m;

    /// <summary>Errors first, then warnings, each in the order of the sections.</summary>
    public static IReadOnlyList<ReportFinding> Of(ReportData data, ReportDocument kk, ReportDocument ru, IReadOnlyList<ReportContradiction> contradictions)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(kk);
        ArgumentNullException.ThrowIfNull(ru);
        return
        [
            .. Approvals(data).Concat(Texts(kk, Strings.Text_Kk)).Concat(Texts(ru, Strings.Text_Ru)).Concat(Differences(data, kk, ru))
                .Concat(contradictions.Where(one => one.Decision is null)
                    .Select(one => new ReportFinding(one.Severity, one.Section, Strings.Check_Contradiction.With(one.Name, one.Left, one.Right))))
                .Concat(Superfluous(data, contradictions))
                .Concat(Jumps(data))
                .OrderBy(finding => finding.Severity).ThenBy(finding => finding.Section ?? ReportSection.Intro),
        ];
    }

    private static IEnumerable<ReportFinding> Approvals(ReportData data)
    {
        if (data.Month is null)
        {
            yield return new ReportFinding(CheckSeverity.Error, ReportSection.BudgetFinancing, Strings.Check_NoMonth);
        }
        else if (data.Month.Month.Status != MonthStatus.Approved)
        {
            yield return new ReportFinding(CheckSeverity.Error, ReportSection.BudgetFinancing, Strings.Check_MonthOpen.With(Dates.MonthOfYear(data.Month.Month.Period)));
        }

        if (data.Campaign is { } campaign && campaign.Approved < campaign.Owed)
        {
            yield return new ReportFinding(CheckSeverity.Error, null, Strings.Check_CampaignOpen.With(campaign.Approved, campaign.Owed));
        }

        foreach (var section in data.Year.Sections.Where(section => section.Status != SectionStatus.Approved).OrderBy(section => section.Section))
        {
            yield return new ReportFinding(CheckSeverity.Error, section.Section, Strings.Check_SectionOpen);
        }
    }

    private static IEnumerable<ReportFinding> Texts(ReportDocument document, string language) => document.Sections.SelectMany(section =>
        section.Findings.Select(finding => new ReportFinding(CheckSeverity.Error, section.Section, $"{language}: {finding.Describe()}", IsOfText: true))
            .Concat(section is { Figures.Count: 0, Findings.Count: 0 }
                ? [new ReportFinding(CheckSeverity.Warning, section.Section, Strings.Check_NoFigures.With(language), IsOfText: true)]
                : []));

    private static IEnumerable<ReportFinding> Differences(ReportData data, ReportDocument kk, ReportDocument ru)
    {
        IEnumerable<ReportFinding> Lacking(DocumentSection one, DocumentSection other, string language) =>
            one.Figures.Except(other.Figures).Order(StringComparer.Ordinal).Select(data.Figures.Find).OfType<Figure>().Select(figure => new ReportFinding(
                CheckSeverity.Error, one.Section, Strings.Check_Lacking.With(language, Cultures.Pick(figure.NameKk, figure.NameRu)), IsOfText: true));
        return kk.Sections.Zip(ru.Sections, (first, second) => Lacking(first, second, Strings.Text_Ru).Concat(Lacking(second, first, Strings.Text_Kk))).SelectMany(found => found);
    }

    /// <summary>Decisions about what no longer contradicts itself.</summary>
    private static IEnumerable<ReportFinding> Superfluous(ReportData data, IReadOnlyList<ReportContradiction> contradictions)
    {
        foreach (var subject in data.Decisions.Keys.Except(contradictions.Select(one => one.Subject)).Order(StringComparer.Ordinal))
        {
            var (figure, rule) = (data.Figures.Find(subject), ConsistencyRules.All.FirstOrDefault(rule => rule.Id == subject));
            var name = figure is not null ? Cultures.Pick(figure.NameKk, figure.NameRu) : rule is not null ? Cultures.Pick(rule.NameKk, rule.NameRu) : subject;
            yield return new ReportFinding(CheckSeverity.Warning, figure?.Section ?? rule?.Section, Strings.Check_NotNeeded.With(name));
        }
    }

    /// <summary>Counts and amounts that moved by more than a fifth against the year before.</summary>
    private static IEnumerable<ReportFinding> Jumps(ReportData data)
    {
        var year = data.Year.Year;
        foreach (var figure in data.Figures.All.Where(figure => ReportYears.NamesYear(figure.Key) && figure.TemplateName(year).Split('.')[^1] == "year"))
        {
            if (figure.Content.Number is { } now && data.Figures.Find(ReportYears.Move(figure.Key, -1))?.Content.Number is { } before
                && before >= SmallestJump && Math.Abs(now - before) > before * Jump / 100)
            {
                yield return new ReportFinding(
                    CheckSeverity.Warning, figure.Section,
                    Strings.Check_Jump.With(Cultures.Pick(figure.NameKk, figure.NameRu), FigureText.Of(before, figure.Unit), FigureText.Of(now, figure.Unit)));
            }
        }
    }
}
