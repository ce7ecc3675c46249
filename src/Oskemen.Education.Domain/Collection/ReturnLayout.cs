using static Oskemen.Education.Domain.Collection.Measure;

namespace Oskemen.Education.Domain.Collection;

/// <summary>
/// The cells that a form has: levels downwards, columns across, and figures of the whole organisation below. What is not
/// in it cannot be handed in: there is no grade 13.
/// </summary>
public sealed class ReturnLayout
{
    private const int FirstGrade = 0;
    private const int LastGrade = 12;
    private const int FirstAge = 1;
    private const int LastAge = 6;

    private static readonly ReturnLayout School = new(
        Enumerable.Range(FirstGrade, LastGrade - FirstGrade + 1),
        [.. ByLanguage(Classes, Pupils), new(SpecialClasses, null), new(SpecialPupils, null)],
        [.. Enum.GetValues<TeachingLanguage>().Select(language => new CellKey(StatedPupils, Language: language))]);

    private static readonly ReturnLayout Kindergarten = new(
        Enumerable.Range(FirstAge, LastAge - FirstAge + 1),
        [.. ByLanguage(Groups, Children)],
        [new(Places), new(StateOrderPlaces), new(Queue)]);

    private static readonly ReturnLayout MiniCentre = new(
        Kindergarten.Levels, Kindergarten.Columns, [new(Places), new(StateOrderPlaces)]);

    private readonly HashSet<CellKey> _keys;

    private ReturnLayout(IEnumerable<int> levels, IReadOnlyList<LayoutColumn> columns, IReadOnlyList<CellKey> whole)
    {
        (Levels, Columns, Whole) = ([.. levels], columns, whole);
        Keys = [.. Levels.SelectMany(level => columns.Select(column => column.At(level))), .. whole];
        _keys = [.. Keys];
    }

    /// <summary>Grades (сынып) of a school, 0 being the class before the first; ages in whole years elsewhere.</summary>
    public IReadOnlyList<int> Levels { get; }

    /// <summary>What is counted of each level, from left to right.</summary>
    public IReadOnlyList<LayoutColumn> Columns { get; }

    /// <summary>What is counted of the whole organisation.</summary>
    public IReadOnlyList<CellKey> Whole { get; }

    /// <summary>Every cell, line by line.</summary>
    public IReadOnlyList<CellKey> Keys { get; }

    /// <summary>The layout of a form.</summary>
    public static ReturnLayout Of(ReturnForm form) => form switch
    {
        ReturnForm.School => School,
        ReturnForm.Kindergarten => Kindergarten,
        ReturnForm.MiniCentre => MiniCentre,
        _ => throw new ArgumentOutOfRangeException(nameof(form)),
    };

    /// <summary>Whether the form has the cell.</summary>
    public bool Has(CellKey key) => _keys.Contains(key);

    private static IEnumerable<LayoutColumn> ByLanguage(params Measure[] measures) =>
        from language in Enum.GetValues<TeachingLanguage>()
        from measure in measures
        select new LayoutColumn(measure, language);
}

/// <summary>A column of a form.</summary>
/// <param name="Measure">What is counted.</param>
/// <param name="Language">Of which language; null for all together.</param>
public readonly record struct LayoutColumn(Measure Measure, TeachingLanguage? Language)
{
    /// <summary>The column's cell in the line of a grade or age.</summary>
    public CellKey At(int level) => new(Measure, level, Language);
}
