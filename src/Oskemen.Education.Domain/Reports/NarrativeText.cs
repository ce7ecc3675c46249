using Oskemen.Education.Domain.Indicators;

namespace Oskemen.Education.Domain.Reports;

/// <summary>A version of the text of a section in one language. Versions are added and never changed.</summary>
public sealed class NarrativeText
{
    /// <summary>Most characters of a text.</summary>
    public const int MaxLength = 60_000;

    /// <summary>Most characters of <see cref="Comment"/>.</summary>
    public const int CommentMaxLength = 500;

    private NarrativeText() => (Language, Text) = ("", "");

    /// <param name="year">The report's year.</param>
    /// <param name="section">The section.</param>
    /// <param name="language">kk or ru.</param>
    /// <param name="number">Which version, from 1.</param>
    /// <param name="text">The template.</param>
    /// <param name="comment">What was changed and why.</param>
    /// <param name="writtenById">Who wrote it; null where it came with the portal.</param>
    /// <param name="writtenAt">When, UTC.</param>
    public NarrativeText(int year, ReportSection section, string language, int number, string text, string? comment, Guid? writtenById, DateTimeOffset writtenAt)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(text.Length, MaxLength, nameof(text));
        (Year, Section, Language, Number, Text, Comment, WrittenById, WrittenAt) = (year, section, language, number, text, comment, writtenById, writtenAt);
    }

    /// <summary>The text that another year begins from: the same words, as its first version.</summary>
    public NarrativeText BeginIn(int year, Guid by, DateTimeOffset at) => new(year, Section, Language, 1, Text, comment: null, by, at);

    /// <summary>Key of the row.</summary>
    public int Id { get; private set; }

    /// <summary>The report's year.</summary>
    public int Year { get; private set; }

    /// <summary>The section.</summary>
    public ReportSection Section { get; private set; }

    /// <summary>kk or ru.</summary>
    public string Language { get; private set; }

    /// <summary>Which version, from 1; the highest counts.</summary>
    public int Number { get; private set; }

    /// <summary>The template: Markdown with Liquid tokens.</summary>
    public string Text { get; private set; }

    /// <summary>What was changed and why.</summary>
    public string? Comment { get; private set; }

    /// <summary>Who wrote it; null where it came with the portal.</summary>
    public Guid? WrittenById { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset WrittenAt { get; private set; }
}
