using Oskemen.Education.Domain.Indicators;

namespace Oskemen.Education.Domain.Reports;

/// <summary>Where a figure of the report comes from.</summary>
public enum FigureSource
{
    /// <summary>Nothing is known yet.</summary>
    NotKnown,

    /// <summary>Typed in or taken over from a printed report.</summary>
    Entered,

    /// <summary>Told by an earlier report under the same name.</summary>
    EarlierReport,

    /// <summary>Computed from other figures.</summary>
    Computed,

    /// <summary>Counted in a register: returns, exam results, cases, budget months.</summary>
    Register,

    /// <summary>Kept as it was printed although something else is computed, by a decision on record.</summary>
    Decision,
}

/// <summary>How a figure came about, down to the row and the person.</summary>
/// <param name="Source">Where it comes from.</param>
/// <param name="Formula">How it is computed; null where it is not.</param>
/// <param name="Inputs">The figures that it is computed from, by their keys.</param>
/// <param name="Row">The row that holds what was entered.</param>
/// <param name="FromReport">The earlier report that tells it.</param>
/// <param name="Finding">Why it comes to nothing.</param>
/// <param name="Other">What the other of its two sources says, where that is another value.</param>
/// <param name="Register">Address within the portal of the rows that it was counted from, without the language: <c>/budget/2016/10</c>.</param>
public sealed record FigureProvenance(
    FigureSource Source,
    string? Formula = null,
    IReadOnlyList<string>? Inputs = null,
    IndicatorValue? Row = null,
    int? FromReport = null,
    FormulaFinding? Finding = null,
    FigureContent? Other = null,
    string? Register = null)
{
    /// <summary>Whether the row holds what counts, and not what stands beside it.</summary>
    public bool IsOfRow => Row is not null && Source is (FigureSource.Entered or FigureSource.Decision);
}

/// <summary>A named number or text of a year's report: what is printed and nothing else. Amounts are in thousands of tenge.</summary>
/// <param name="Key">Its name in this report: <c>ent.avg.2016</c>.</param>
/// <param name="Section">The section that it belongs to.</param>
/// <param name="NameKk">What it is, in Kazakh.</param>
/// <param name="NameRu">In Russian.</param>
/// <param name="Unit">One of <see cref="IndicatorUnits"/>.</param>
/// <param name="Period">What it counts: 2016, 2016-09, 2016-2017.</param>
/// <param name="Content">What it comes to.</param>
/// <param name="Provenance">How it came about.</param>
/// <param name="Rounding">How it was shortened; null where it was not.</param>
public sealed record Figure(
    string Key,
    ReportSection Section,
    string NameKk,
    string NameRu,
    string Unit,
    string Period,
    FigureContent Content,
    FigureProvenance Provenance,
    RoundingRule? Rounding = null)
{
    /// <summary>Its name in templates, where years are told from the report's: <c>ent.avg.year</c>.</summary>
    /// <param name="year">The report's year.</param>
    public string TemplateName(int year) => ReportYears.ToTemplateName(Key, year);
}
