namespace Oskemen.Education.Domain.Collection;

/// <summary>The figures of a return: whole numbers by cell. A cell that is not there is empty, which counts as none.</summary>
public sealed class ReturnFigures
{
    private readonly Dictionary<CellKey, int> _values;

    /// <param name="values">Numbers by cell; zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public ReturnFigures(IEnumerable<KeyValuePair<CellKey, int>> values)
    {
        _values = new Dictionary<CellKey, int>(values);
        foreach (var value in _values.Values)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(values));
        }
    }

    /// <summary>No figures at all.</summary>
    public static ReturnFigures None { get; } = new([]);

    /// <summary>The cells that hold something.</summary>
    public IReadOnlyDictionary<CellKey, int> Values => _values;

    /// <summary>What the cell holds; null when it is empty.</summary>
    public int? this[CellKey key] => _values.TryGetValue(key, out var value) ? value : null;

    /// <summary>Sum over grades or ages, of one language or of all; what is stated of the whole organisation is not in it.</summary>
    public int Sum(Measure measure, TeachingLanguage? language = null) => _values
        .Where(cell => cell.Key.Measure == measure && cell.Key.Level is not null && (language is null || cell.Key.Language == language))
        .Sum(cell => cell.Value);

    /// <summary>Sum over languages in one grade or age.</summary>
    public int SumAt(int level, Measure measure) => _values
        .Where(cell => cell.Key.Measure == measure && cell.Key.Level == level)
        .Sum(cell => cell.Value);

    /// <summary>How many children the figures hold: pupils of a school, children of a kindergarten.</summary>
    public int Heads => Sum(Measure.Pupils) + Sum(Measure.Children);

    /// <summary>The cells that differ from <paramref name="before"/>; an empty cell and a zero are the same.</summary>
    public IReadOnlyList<CellDifference> DifferenceTo(ReturnFigures before)
    {
        ArgumentNullException.ThrowIfNull(before);
        return [.. _values.Keys.Union(before._values.Keys)
            .Select(key => new CellDifference(key, before[key] ?? 0, this[key] ?? 0))
            .Where(difference => difference.Before != difference.Now)
            .OrderBy(difference => difference.Key.Level is null)
            .ThenBy(difference => difference.Key.Level)
            .ThenBy(difference => difference.Key.Language)
            .ThenBy(difference => difference.Key.Measure)];
    }
}

/// <summary>A cell that changed.</summary>
/// <param name="Key">The cell.</param>
/// <param name="Before">What it held.</param>
/// <param name="Now">What it holds.</param>
public sealed record CellDifference(CellKey Key, int Before, int Now);
