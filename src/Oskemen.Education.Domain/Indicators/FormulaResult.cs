namespace Oskemen.Education.Domain.Indicators;

/// <summary>Why a formula comes to nothing.</summary>
public enum FormulaProblem
{
    /// <summary>It cannot be read.</summary>
    Unreadable,

    /// <summary>It names a figure or a function that there is not.</summary>
    UnknownName,

    /// <summary>It divides by 0.</summary>
    DivisionByZero,

    /// <summary>It needs itself.</summary>
    Cycle,

    /// <summary>A figure that it needs is not known yet.</summary>
    NotKnown,
}

/// <summary>What is wrong with a formula, and where.</summary>
/// <param name="Problem">What.</param>
/// <param name="Name">Name of the figure or function it is about; the text that cannot be read.</param>
public readonly record struct FormulaFinding(FormulaProblem Problem, string Name);

/// <summary>A number, or why there is none.</summary>
public readonly record struct FormulaResult(decimal? Number, FormulaFinding? Finding = null)
{
    /// <summary>A finding instead of a number.</summary>
    public static FormulaResult No(FormulaProblem problem, string name) => new(null, new FormulaFinding(problem, name));
}

/// <summary>What a formula asks of its surroundings; each answers with a number or a finding.</summary>
/// <param name="Figure">The number of a figure by its name.</param>
/// <param name="Function">A function by its name and argument: the name of a figure, a number or a quoted word; null where it has none.</param>
public sealed record FormulaContext(Func<string, FormulaResult> Figure, Func<string, string?, FormulaResult> Function);
