using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.Indicators;

/// <summary>A section as the overview of a year lists it.</summary>
/// <param name="Section">Which.</param>
/// <param name="State">Where it stands; null where it comes from the budget.</param>
/// <param name="Typed">How many of its figures people type in.</param>
/// <param name="Empty">How many of them are empty.</param>
/// <param name="Derived">How many are computed.</param>
public sealed record SectionRow(ReportSection Section, SectionYear? State, int Typed, int Empty, int Derived)
{
    public int Filled => Typed - Empty;
}

/// <summary>The sections of a year that the reader may see.</summary>
public sealed record OverviewPage(ReportYear Year, IReadOnlyList<ReportYear> Years, IReadOnlyList<SectionRow> Sections, IReadOnlyDictionary<Guid, string> Names)
{
    public string NameOf(Guid? person) => person is { } id ? Names.GetValueOrDefault(id, "") : "";
}

/// <summary>A section with its figures; a form for who enters it.</summary>
/// <param name="Report">All figures of the year.</param>
/// <param name="Section">Which section.</param>
/// <param name="State">Where it stands; null where it comes from the budget.</param>
/// <param name="Names">Who entered and decided.</param>
/// <param name="MayEnter">Whether the reader enters it now.</param>
/// <param name="Input">What was typed, where it was not saved.</param>
public sealed record SectionPage(
    ReportFigures Report, ReportSection Section, SectionYear? State, IReadOnlyDictionary<Guid, string> Names, bool MayEnter, SectionInput? Input = null)
{
    public int Year => Report.Year.Year;

    public IReadOnlyList<ReportFigure> Figures { get; } = Report.Figures.Of(Section);

    public int Empty => Report.EmptyOf(Section).Count;

    /// <summary>Figures that are empty and were known a year before.</summary>
    public bool MayConfirm => Report.EmptyOf(Section).Any(figure => !Report.BeforeOf(figure).IsEmpty);

    public string NameOf(Guid? person) => person is { } id ? Names.GetValueOrDefault(id, "") : "";

    /// <summary>What the line of a figure holds: what was typed, or what is stored. A conflict that is shown is done with.</summary>
    public TypedFigure LineOf(ReportFigure figure)
    {
        var stored = TypedFigure.Of(figure);
        return Input?.Typed.GetValueOrDefault(figure.Indicator.Key) is { } typed && (typed.IsTouched || typed.Version == stored.Version)
            ? IsConflict(figure) ? typed with { Version = stored.Version, Was = stored.Was } : typed
            : stored;
    }

    public bool IsConflict(ReportFigure figure) => Input?.Conflicts.Contains(figure) == true;

    /// <summary>Where the value comes from, in words.</summary>
    public string? OriginOf(ReportFigure figure) => figure switch
    {
        { CarriedFrom: { } year } => Strings.Indicator_Carried.With(year),
        { Entered: { Origin: IndicatorOrigin.PrintedReport } printed } =>
            Strings.Indicator_OriginPrintedReport.With(printed.SourceLines.Replace(";", ", ", StringComparison.Ordinal))
            + (printed.IsPrinted ? "" : $"; {Strings.Indicator_NotPrinted}"),
        { Entered.Origin: IndicatorOrigin.Confirmed } => Strings.Indicator_OriginConfirmed,
        _ => null,
    };
}
