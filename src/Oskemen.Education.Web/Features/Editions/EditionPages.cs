using System.ComponentModel.DataAnnotations;
using Oskemen.Education.Domain.Reports;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Figures;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Narrative;
using Oskemen.Education.Web.Printing.Editions;

namespace Oskemen.Education.Web.Features.Editions;

/// <summary>Why an edition is corrected or returned.</summary>
public sealed class EditionForm
{
    [MaxLength(ReportEdition.ReasonMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_TooLong))]
    public string? Reason { get; init; }
}

/// <summary>A year's report as it stands, with its editions.</summary>
/// <param name="Data">What it is made of.</param>
/// <param name="Content">What it says.</param>
/// <param name="Editions">Its editions, the latest first.</param>
/// <param name="Errors">How many errors the checks find.</param>
/// <param name="Warnings">How many warnings.</param>
public sealed record EditionSource(ReportData Data, EditionContent Content, List<ReportEdition> Editions, int Errors, int Warnings)
{
    public ReportEdition? Current => Editions.Count > 0 ? Editions[0] : null;

    public static async Task<EditionSource?> FindAsync(PortalDbContext db, int year, CancellationToken cancellationToken)
    {
        if (await ReportData.FindAsync(db, year, cancellationToken) is not { } data)
        {
            return null;
        }

        var content = EditionContent.Of(data, new ReportTexts(await db.ListNarrativeTextsAsync(year, cancellationToken)));
        var findings = Narrative.ReportChecks.Of(data, content.Kk.Document, content.Ru.Document, ReportContradiction.Find(data));
        var errors = findings.Count(finding => finding.Severity == CheckSeverity.Error);
        return new EditionSource(data, content, await db.ListEditionsAsync(year, cancellationToken), errors, findings.Count - errors);
    }
}

public sealed record EditionsPage(EditionSource Source, EditionForm Form, IReadOnlyDictionary<Guid, string> Names)
{
    public int Year => Source.Data.Year.Year;

    public string NameOf(Guid person) => Names.GetValueOrDefault(person, "");
}

public static class EditionWords
{
    public static string Name(this EditionStatus status) => status switch
    {
        EditionStatus.Draft => Strings.Edition_Draft,
        EditionStatus.Review => Strings.Edition_Review,
        EditionStatus.Approved => Strings.Edition_StateApproved,
        _ => Strings.Edition_StatePublished,
    };

    public static string Name(this EditionDecisionKind kind) => kind switch
    {
        EditionDecisionKind.Submitted => Strings.Edition_WasSubmitted,
        EditionDecisionKind.Returned => Strings.Edition_WasReturned,
        EditionDecisionKind.Approved => Strings.Edition_WasApproved,
        _ => Strings.Edition_WasPublished,
    };

    public static string Describe(this EditionRefusal refusal) => refusal switch
    {
        EditionRefusal.HasErrors => Strings.Edition_RefusedErrors,
        EditionRefusal.OwnSubmission => Strings.Edition_RefusedOwn,
        EditionRefusal.ReasonMissing => Strings.Decision_ReasonRequired,
        EditionRefusal.ChangedSinceApproval => Strings.Edition_RefusedChanged,
        EditionRefusal.IsSample => Strings.Edition_RefusedSample,
        _ => Strings.Edition_RefusedDecided,
    };
}
