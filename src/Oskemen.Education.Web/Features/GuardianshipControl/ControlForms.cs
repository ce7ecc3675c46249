using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Oskemen.Education.Domain.Guardianship;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.GuardianshipControl;

/// <summary>A guardian's report, as typed.</summary>
public sealed class ReportForm
{
    /// <summary>Year and part: 2026/1.</summary>
    public string? Period { get; set; }

    public DateOnly? ReceivedOn { get; set; }

    [SingleLine]
    [StringLength(GuardianReport.NoteMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_TooLong))]
    public string? ReportNote { get; set; }

    public GuardianReport? Read(ModelStateDictionary state, ControlPage page, Guid by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(page);
        var period = page.Owed.FirstOrDefault(owed => ControlPage.KeyOf(owed) == Period);
        if (period == default)
        {
            state.AddModelError(nameof(Period), Strings.Control_PeriodMissing);
        }

        if (!(ReceivedOn >= page.Case.StartsOn && ReceivedOn <= page.Today))
        {
            state.AddModelError(nameof(ReceivedOn), Strings.Control_ReceivedWrong);
        }

        return state.IsValid ? new GuardianReport(period, ReceivedOn!.Value, string.IsNullOrWhiteSpace(ReportNote) ? null : ReportNote.Trim(), by, at) : null;
    }
}

/// <summary>A visit, as typed.</summary>
public sealed class VisitForm
{
    public DateOnly? VisitedOn { get; set; }

    [Required(ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Control_FindingsMissing))]
    [SingleLine]
    [StringLength(HomeVisit.FindingsMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_TooLong))]
    public string? Findings { get; set; }

    public DateOnly? NextOn { get; set; }

    public HomeVisit? Read(ModelStateDictionary state, ControlPage page, Guid by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(page);
        if (!(VisitedOn <= page.Today && VisitedOn >= page.Case.Child.BirthDate))
        {
            state.AddModelError(nameof(VisitedOn), Strings.Control_VisitedWrong);
        }

        if (NextOn is not null && NextOn <= VisitedOn)
        {
            state.AddModelError(nameof(NextOn), Strings.Control_NextWrong);
        }

        return state.IsValid ? new HomeVisit(VisitedOn!.Value, Findings!.Trim(), NextOn, by, at) : null;
    }
}

/// <summary>Reports and visits of a case.</summary>
public sealed record ControlPage(CaseControl Control, DateOnly Today, ReportForm Report, VisitForm Visit)
{
    private const int YearsBack = 3;

    public GuardianshipCase Case => Control.Case;

    /// <summary>Parts of years that the guardian has to report on and has not, the latest first; a report may also come early.</summary>
    public IReadOnlyList<ControlPeriod> Owed =>
    [
        .. from year in Enumerable.Range(Today.Year - YearsBack, YearsBack + 1).Reverse()
           from part in Enumerable.Range(1, Control.ReportsPerYear).Reverse()
           let period = new ControlPeriod(year, part)
           where period.FirstDay(Control.ReportsPerYear) <= Today
               && CaseDeadlines.IsOwed(Case.StartsOn, period, Control.ReportsPerYear)
               && (Case.EndsOn is null || Case.EndsOn >= period.FirstDay(Control.ReportsPerYear))
               && !Case.Reports.Exists(report => report.Year == year && report.Part == part)
           select period,
    ];

    public static string KeyOf(ControlPeriod period) => string.Create(CultureInfo.InvariantCulture, $"{period.Year}/{period.Part}");
}
