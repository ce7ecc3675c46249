namespace Oskemen.Education.Domain.Guardianship;

/// <summary>Why lists and budget differ, in words; added to and never changed.</summary>
public sealed class ReconciliationNote
{
    /// <summary>Most characters of <see cref="Text"/>.</summary>
    public const int TextMaxLength = 1000;

    private ReconciliationNote() => Text = "";

    /// <param name="year">The year.</param>
    /// <param name="month">1 to 12; null for the year as a whole.</param>
    /// <param name="programme">Administrator and programme of the budget, such as <c>464.015</c>.</param>
    /// <param name="text">The explanation.</param>
    /// <param name="by">Who writes.</param>
    /// <param name="at">When, UTC.</param>
    public ReconciliationNote(int year, int? month, string programme, string text, Guid by, DateTimeOffset at) =>
        (Year, Month, Programme, Text, WrittenById, WrittenAt) = (year, month, programme, text, by, at);

    /// <summary>Key.</summary>
    public int Id { get; private set; }

    /// <summary>The year.</summary>
    public int Year { get; private set; }

    /// <summary>1 to 12; null for the year as a whole.</summary>
    public int? Month { get; private set; }

    /// <summary>Administrator and programme of the budget, such as <c>464.015</c>.</summary>
    public string Programme { get; private set; } = "";

    /// <summary>The explanation.</summary>
    public string Text { get; private set; }

    /// <summary>Who wrote it.</summary>
    public Guid WrittenById { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset WrittenAt { get; private set; }
}
