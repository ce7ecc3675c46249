namespace Oskemen.Education.Domain.Indicators;

/// <summary>
/// What an indicator came to in one report: entered, and not computed from registers. What a report derives from others is not
/// held here but computed; of a derived one a value tells what the printed report has instead, and counts nowhere.
/// </summary>
public sealed class IndicatorValue
{
    /// <summary>Most characters of <see cref="Period"/>.</summary>
    public const int PeriodMaxLength = 40;

    /// <summary>Most characters of <see cref="Text"/> and of <see cref="Note"/>.</summary>
    public const int TextMaxLength = 1000;

    /// <summary>Most characters of <see cref="Comment"/>.</summary>
    public const int CommentMaxLength = 500;

    /// <summary>Most characters of <see cref="SourceLines"/>.</summary>
    public const int SourceLinesMaxLength = 60;

    private IndicatorValue() => (Period, SourceLines) = ("", "");

    /// <summary>A value that comes with the portal.</summary>
    /// <param name="period">As the report counts it: 2016, 2016-09, 2016-2017.</param>
    /// <param name="value">The number; null where <paramref name="text"/> is the value.</param>
    /// <param name="text">A list, date or range as written; null where there is a number.</param>
    /// <param name="source">Where it was entered from.</param>
    /// <exception cref="ArgumentException">There is neither a number nor a text, or both.</exception>
    public IndicatorValue(string period, decimal? value, string? text, IndicatorSource source)
    {
        (Period, Origin) = (period, IndicatorOrigin.PrintedReport);
        (ReportYear, SourceLines, IsPrinted, Note) = source;
        Put(new FigureContent(value, text));
    }

    /// <summary>A value that a person enters.</summary>
    /// <param name="indicator">Of what.</param>
    /// <param name="year">Of which report.</param>
    /// <param name="content">The value.</param>
    /// <param name="comment">What is said about it.</param>
    /// <param name="origin">Typed or confirmed.</param>
    /// <param name="by">Who enters it.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="ArgumentException">There is neither a number nor a text, or both; or the indicator is computed.</exception>
    public IndicatorValue(Indicator indicator, int year, FigureContent content, string? comment, IndicatorOrigin origin, Guid by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        if (indicator.IsDerived)
        {
            throw new ArgumentException($"{indicator.Key} is computed.", nameof(indicator));
        }

        (IndicatorKey, ReportYear, Period, SourceLines, IsPrinted) = (indicator.Key, year, indicator.PeriodIn(year), "", true);
        Enter(content, comment, origin, by, at);
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

    /// <summary>Number and text together.</summary>
    public FigureContent Content => new(Value, Text);

    /// <summary>Year of the report that it belongs to.</summary>
    public int ReportYear { get; private set; }

    /// <summary>Lines of the printed report's text, parted by semicolons; empty where it does not come from one.</summary>
    public string SourceLines { get; private set; }

    /// <summary>Whether the report prints it; false where it only follows from what is printed.</summary>
    public bool IsPrinted { get; private set; }

    /// <summary>What the portal's files say of it: what it contradicts, how it follows from others.</summary>
    public string? Note { get; private set; }

    /// <summary>Where it comes from.</summary>
    public IndicatorOrigin Origin { get; private set; }

    /// <summary>What who entered it says about it.</summary>
    public string? Comment { get; private set; }

    /// <summary>Who entered it; null where it came with the portal.</summary>
    public Guid? EnteredById { get; private set; }

    /// <summary>When, UTC; null where it came with the portal.</summary>
    public DateTimeOffset? EnteredAt { get; private set; }

    /// <summary>Changes with every write.</summary>
    public uint Version { get; private set; }

    /// <summary>The parts of a list, in the order of the source; empty where the value is a number.</summary>
    public IReadOnlyList<string> Items => Content.Items;

    /// <summary>Takes over what a person enters.</summary>
    public void Enter(FigureContent content, string? comment, IndicatorOrigin origin, Guid by, DateTimeOffset at)
    {
        Put(content);
        (Comment, Origin, EnteredById, EnteredAt) = (comment, origin, by, at);
    }

    private void Put(FigureContent content)
    {
        if (content.Number is null == content.Text is null)
        {
            throw new ArgumentException("A value is either a number or a text.", nameof(content));
        }

        (Value, Text) = (content.Number, content.Text);
    }
}
