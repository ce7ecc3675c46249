namespace Oskemen.Education.Domain.Collection;

/// <summary>A number that was entered.</summary>
public sealed class ReturnCell
{
    /// <summary>The largest number a cell takes: more pupils than the city has people would be a slip.</summary>
    public const int MaxValue = 99_999;

    private ReturnCell()
    {
    }

    internal ReturnCell(CellKey key, int value) => (Measure, Level, Language, Value) = (key.Measure, key.Level, key.Language, value);

    /// <summary>Key of the row.</summary>
    public int Id { get; private set; }

    /// <summary>Key of the revision.</summary>
    public int RevisionId { get; private set; }

    /// <summary>What is counted.</summary>
    public Measure Measure { get; private set; }

    /// <summary>Grade or age.</summary>
    public int? Level { get; private set; }

    /// <summary>Language of instruction.</summary>
    public TeachingLanguage? Language { get; private set; }

    /// <summary>The cell.</summary>
    public CellKey Key => new(Measure, Level, Language);

    /// <summary>The number, 0 to <see cref="MaxValue"/>.</summary>
    public int Value { get; private set; }

    internal void Put(int value) => Value = value;
}

/// <summary>What is said about a grade or an age, or about the whole return (null).</summary>
/// <param name="Level">Grade or age.</param>
/// <param name="Text">What is said; not empty.</param>
public readonly record struct LevelNote(int? Level, string Text);

/// <summary>A <see cref="LevelNote"/> as it is kept.</summary>
public sealed class ReturnNote
{
    /// <summary>Longest note, in characters.</summary>
    public const int TextMaxLength = 500;

    private ReturnNote() => Text = "";

    internal ReturnNote(int? level, string text) => (Level, Text) = (level, text);

    /// <summary>Key of the row.</summary>
    public int Id { get; private set; }

    /// <summary>Key of the revision.</summary>
    public int RevisionId { get; private set; }

    /// <summary>Grade or age; null for the whole.</summary>
    public int? Level { get; private set; }

    /// <summary>The note.</summary>
    public string Text { get; private set; }
}
