namespace Oskemen.Education.Domain.Indicators;

/// <summary>
/// What an indicator came to in one period: an aggregate for the whole city, entered from a printed report and not computed
/// from registers. Every page that shows one says so. What a report derives from others is not held here but computed.
/// </summary>
public sealed class IndicatorValue
{
    /// <summary>Most characters of <see cref="Period"/>.</summary>
    public const int PeriodMaxLength = 40;

    /// <summary>Most characters of <see cref="Text"/> and of <see cref="Note"/>.</summary>
    public const int TextMaxLength = 1000;

    /// <summary>Most characters of <see cref="SourceLines"/>.</summary>
    public const int SourceLinesMaxLength = 40;

    private IndicatorValue() => (Period, SourceLines) = ("", "");

    /// <param name="period">As the report counts it: 2016, 2016-09, 2016-2017.</param>
    /// <param name="value">The number; null where <paramref name="text"/> is the value.</param>
    /// <param name="text">A list, date or range as written; null where there is a number.</param>
    /// <param name="source">Where it was entered from.</param>
    /// <exception cref="ArgumentException">There is neither a number nor a text, or both.</exception>
    public IndicatorValue(string period, decimal? value, string? text, IndicatorSource source)
    {
        if (value is null == text is null)
        {
            throw new ArgumentException("A value is either a number or a text.", nameof(value));
        }

        (Period, Value, Text) = (period, value, text);
        (ReportYear, SourceLines, IsPrinted, Note) = source;
    }

    /// <summary>Key of the row.</summary>
    public int Id { get; private set; }

    /// <summary>Key of the indicator.</summary>
    public string IndicatorKey { get; private set; } = "";

    /// <summary>As the report counts it: 2016, 2016-09, 2016-2017.</summary>
    public string Period { get; private set; }

    /// <summary>The number, in the unit of the indicator; null where <see cref="Text"/> is the value.</summary>
    public decimal? Value { get; private set; }

    /// <summary>A list (parted by semicolons), date or range; null where there is a number.</summary>
    public string? Text { get; private set; }

    /// <summary>Year of the report that it was entered from.</summary>
    public int ReportYear { get; private set; }

    /// <summary>Lines of the report's text, parted by semicolons.</summary>
    public string SourceLines { get; private set; }

    /// <summary>Whether the report prints it; false where it only follows from what is printed.</summary>
    public bool IsPrinted { get; private set; }

    /// <summary>What to know of it: what it contradicts, how it follows from others.</summary>
    public string? Note { get; private set; }

    /// <summary>The parts of a list, in the order of the source; empty where the value is a number.</summary>
    public IReadOnlyList<string> Items => Text?.Split(';', StringSplitOptions.TrimEntries) ?? [];
}

/// <summary>Where a value was entered from; see <see cref="IndicatorValue"/>.</summary>
/// <param name="ReportYear">Year of the report.</param>
/// <param name="Lines">Lines of its text.</param>
/// <param name="IsPrinted">Whether it is printed there.</param>
/// <param name="Note">What to know of it.</param>
public sealed record IndicatorSource(int ReportYear, string Lines, bool IsPrinted, string? Note = null);
