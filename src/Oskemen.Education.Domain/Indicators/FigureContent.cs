namespace Oskemen.Education.Domain.Indicators;

/// <summary>Where a value comes from.</summary>
public enum IndicatorOrigin
{
    /// <summary>Entered from a printed report; came with the portal.</summary>
    PrintedReport,

    /// <summary>Typed in by a person.</summary>
    Entered,

    /// <summary>A person confirmed that it is what it was a year before.</summary>
    Confirmed,
}

/// <summary>Where a value was entered from; see <see cref="IndicatorValue"/>.</summary>
/// <param name="ReportYear">Year of the report.</param>
/// <param name="Lines">Lines of its text.</param>
/// <param name="IsPrinted">Whether it is printed there.</param>
/// <param name="Note">What to know of it.</param>
public sealed record IndicatorSource(int ReportYear, string Lines, bool IsPrinted, string? Note = null);

/// <summary>What a figure comes to: a number or a text, or neither while it is not known.</summary>
/// <param name="Number">In the unit of the indicator.</param>
/// <param name="Text">A list (parted by semicolons), date or range.</param>
public readonly record struct FigureContent(decimal? Number, string? Text = null)
{
    /// <summary>Whether nothing is known.</summary>
    public bool IsEmpty => Number is null && Text is null;

    /// <summary>The parts of a list; empty where the value is a number.</summary>
    public IReadOnlyList<string> Items => Text?.Split(';', StringSplitOptions.TrimEntries) ?? [];
}
