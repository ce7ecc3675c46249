namespace Oskemen.Education.Domain.Collection;

/// <summary>What is wrong or odd about a cell or a line of a return.</summary>
public enum ReturnFindingKind
{
    /// <summary>A class or group without pupils or children. Error.</summary>
    EmptyClass,

    /// <summary>Pupils or children without a class or group. Error.</summary>
    NoClass,

    /// <summary>A part (special classes, state order) above its whole. Error.</summary>
    PartAboveWhole,

    /// <summary>The sum of the grades is not what is stated for the language. Error.</summary>
    SumDiffers,

    /// <summary>Nothing was entered. Error.</summary>
    Empty,

    /// <summary>A change above a fifth that nobody explained. Error, mended by a comment.</summary>
    JumpUnexplained,

    /// <summary>A change above a fifth, explained. Oddity.</summary>
    Jump,

    /// <summary>Classes or groups smaller or larger than usual. Oddity.</summary>
    UnusualSize,

    /// <summary>More children than places. Oddity.</summary>
    AbovePlaces,
}

/// <summary>One finding.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">The cell it is about; its level is null for the whole organisation.</param>
/// <param name="Found">The number found.</param>
/// <param name="Against">What it was held against.</param>
public sealed record ReturnFinding(ReturnFindingKind Kind, CellKey Key, int Found = 0, int Against = 0)
{
    /// <summary>Whether it stops the submission.</summary>
    public bool IsError => Kind <= ReturnFindingKind.JumpUnexplained;
}

/// <summary>Checks of a return before it is submitted. Source: the department's rules of collection.</summary>
public static class ReturnChecks
{
    /// <summary>A change above this part of the last figure wants a comment.</summary>
    public const decimal Jump = 0.2m;

    /// <summary>Pupils per class and children per group between which nobody asks.</summary>
    private static readonly Dictionary<Measure, (int Least, int Most)> Sizes = new()
    {
        [Measure.Classes] = (8, 30),
        [Measure.Groups] = (8, 30),
        [Measure.SpecialClasses] = (4, 14),
    };

    private static readonly (Measure Class, Measure Heads)[] Pairs =
    [
        (Measure.Classes, Measure.Pupils), (Measure.Groups, Measure.Children), (Measure.SpecialClasses, Measure.SpecialPupils),
    ];

    private static readonly (Measure Part, Measure Whole)[] Parts =
    [
        (Measure.SpecialClasses, Measure.Classes), (Measure.SpecialPupils, Measure.Pupils),
    ];

    private static readonly Measure[] Compared = [Measure.Pupils, Measure.Children, Measure.Places, Measure.Queue];

    /// <summary>Everything that is wrong or odd.</summary>
    /// <param name="layout">The form's cells.</param>
    /// <param name="figures">What was entered.</param>
    /// <param name="before">The last approved figures; null when there are none to compare with.</param>
    /// <param name="commented">Levels on which a comment was written; null stands for the whole organisation.</param>
    public static IReadOnlyList<ReturnFinding> Find(
        ReturnLayout layout, ReturnFigures figures, ReturnFigures? before, IReadOnlySet<int?> commented)
    {
        ArgumentNullException.ThrowIfNull(layout);
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(commented);
        if (figures.Values.Values.Sum() == 0)
        {
            return [new ReturnFinding(ReturnFindingKind.Empty, layout.Keys[0])];
        }

        return
        [
            .. layout.Keys.SelectMany(key => OfCell(key, figures)),
            .. layout.Levels.SelectMany(level => OfParts(level, figures)),
            .. layout.Whole.SelectMany(key => OfWhole(key, figures)),
            .. before is null ? [] : layout.Keys.SelectMany(key => OfChange(key, figures, before, commented)),
        ];
    }

    private static IEnumerable<ReturnFinding> OfCell(CellKey key, ReturnFigures figures) =>
        from pair in Pairs
        where pair.Class == key.Measure
        let heads = key with { Measure = pair.Heads }
        let finding = OfClasses(key, heads, figures[key] ?? 0, figures[heads] ?? 0)
        where finding is not null
        select finding;

    private static ReturnFinding? OfClasses(CellKey key, CellKey headsKey, int classes, int heads) => (classes, heads) switch
    {
        (0, 0) => null,
        (_, 0) => new ReturnFinding(ReturnFindingKind.EmptyClass, headsKey, heads, classes),
        (0, _) => new ReturnFinding(ReturnFindingKind.NoClass, key, classes, heads),
        _ when heads < classes * Sizes[key.Measure].Least || heads > classes * Sizes[key.Measure].Most =>
            new ReturnFinding(ReturnFindingKind.UnusualSize, headsKey, heads, classes),
        _ => null,
    };

    private static IEnumerable<ReturnFinding> OfParts(int level, ReturnFigures figures) =>
        from pair in Parts
        let part = figures.SumAt(level, pair.Part)
        let whole = figures.SumAt(level, pair.Whole)
        where part > whole
        select new ReturnFinding(ReturnFindingKind.PartAboveWhole, new CellKey(pair.Part, level), part, whole);

    private static IEnumerable<ReturnFinding> OfWhole(CellKey key, ReturnFigures figures)
    {
        var children = figures.Sum(Measure.Children);
        switch (key.Measure)
        {
            case Measure.StatedPupils when figures[key] is { } stated && stated != figures.Sum(Measure.Pupils, key.Language):
                yield return new ReturnFinding(ReturnFindingKind.SumDiffers, key, stated, figures.Sum(Measure.Pupils, key.Language));
                break;
            case Measure.StateOrderPlaces when (figures[key] ?? 0) > (figures[new CellKey(Measure.Places)] ?? 0):
                yield return new ReturnFinding(ReturnFindingKind.PartAboveWhole, key, figures[key] ?? 0, figures[new CellKey(Measure.Places)] ?? 0);
                break;
            case Measure.Places when children > (figures[key] ?? 0):
                yield return new ReturnFinding(ReturnFindingKind.AbovePlaces, key, children, figures[key] ?? 0);
                break;
        }
    }

    private static IEnumerable<ReturnFinding> OfChange(
        CellKey key, ReturnFigures figures, ReturnFigures before, IReadOnlySet<int?> commented)
    {
        var (now, then) = (figures[key] ?? 0, before[key] ?? 0);
        if (Array.IndexOf(Compared, key.Measure) >= 0 && Math.Abs(now - then) > then * Jump)
        {
            yield return new ReturnFinding(
                commented.Contains(key.Level) ? ReturnFindingKind.Jump : ReturnFindingKind.JumpUnexplained, key, now, then);
        }
    }
}
