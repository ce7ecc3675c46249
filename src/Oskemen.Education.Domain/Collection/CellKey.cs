using System.Globalization;

namespace Oskemen.Education.Domain.Collection;

/// <summary>A cell of a return: what is counted, of which grade or age, taught in which language.</summary>
/// <param name="Measure">What is counted.</param>
/// <param name="Level">Grade 0 to 12, or age in whole years; null for the whole organisation.</param>
/// <param name="Language">Language of instruction; null where the figure is not divided by language.</param>
public readonly record struct CellKey(Measure Measure, int? Level = null, TeachingLanguage? Language = null)
{
    private const char Separator = '.';
    private const string Whole = "all";
    private const int Parts = 3;

    /// <summary>The cell as forms, sheets and the record write it, such as <c>Pupils.5.Kazakh</c> or <c>Queue.all.all</c>.</summary>
    public string Text => string.Join(
        Separator, Measure, Level?.ToString(CultureInfo.InvariantCulture) ?? Whole, Language?.ToString() ?? Whole);

    /// <summary>Reads <see cref="Text"/>.</summary>
    /// <returns>Null when it is none.</returns>
    public static CellKey? Parse(string? text)
    {
        if (text?.Split(Separator) is not { Length: Parts } parts
            || !Enum.TryParse<Measure>(parts[0], out var measure)
            || !TryParse(parts[1], out var level))
        {
            return null;
        }

        TeachingLanguage? language = Enum.TryParse<TeachingLanguage>(parts[2], out var named) ? named : null;
        var key = new CellKey(measure, level, language);

        // Only what this type would write itself: no numbers for names, no spaces, no zeroes in front.
        return Enum.IsDefined(measure) && key.Text == text ? key : null;
    }

    private static bool TryParse(string text, out int? level)
    {
        level = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        return level is not null || text == Whole;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
