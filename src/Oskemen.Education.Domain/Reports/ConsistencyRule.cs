using Oskemen.Education.Domain.Indicators;

namespace Oskemen.Education.Domain.Reports;

/// <summary>How the two sides of a rule have to stand to each other.</summary>
public enum RuleRelation
{
    /// <summary>Both are the same.</summary>
    Equal,

    /// <summary>They differ: the same number in two places would be a slip of copying.</summary>
    NotEqual,

    /// <summary>The left one is not above the right one.</summary>
    NotMore,
}

/// <summary>How grave a finding is.</summary>
public enum CheckSeverity
{
    /// <summary>It stops the publication until it is mended or decided.</summary>
    Error,

    /// <summary>It is shown and stops nothing.</summary>
    Warning,
}

/// <summary>What figures of a report have to agree on. Source: the places where the 2016 report contradicts itself, and those where it agrees.</summary>
/// <param name="Id">Stable name.</param>
/// <param name="Section">The section that it is told under.</param>
/// <param name="Left">A formula of the catalogue's language, written for <see cref="ReportYears.Base"/>.</param>
/// <param name="Relation">How both sides stand.</param>
/// <param name="Right">The other side.</param>
/// <param name="Severity">How grave a breach is.</param>
/// <param name="NameKk">The rule in words, in Kazakh.</param>
/// <param name="NameRu">In Russian.</param>
public sealed record ConsistencyRule(
    string Id, ReportSection Section, string Left, RuleRelation Relation, string Right, CheckSeverity Severity, string NameKk, string NameRu)
{
    /// <summary>Whether figures of a year break it; a rule whose figures are not known is not broken.</summary>
    /// <param name="year">The report's year.</param>
    /// <param name="context">Where figures and functions are looked up.</param>
    /// <returns>The breach with both values, or null.</returns>
    public Inconsistency? Check(int year, FormulaContext context) =>
        Formula.Evaluate(ReportYears.In(Left, year), context).Number is { } left
        && Formula.Evaluate(ReportYears.In(Right, year), context).Number is { } right
        && !Holds(left, right)
            ? new Inconsistency(this, left, right)
            : null;

    private bool Holds(decimal left, decimal right) => Relation switch
    {
        RuleRelation.Equal => left == right,
        RuleRelation.NotEqual => left != right,
        _ => left <= right,
    };
}

/// <summary>A rule that figures break.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Left">What its left side comes to.</param>
/// <param name="Right">What its right side comes to.</param>
public sealed record Inconsistency(ConsistencyRule Rule, decimal Left, decimal Right);
