using Oskemen.Education.Domain.Indicators;

namespace Oskemen.Education.Domain.Registers;

/// <summary>A problem and what is done about it; one of the two may be missing.</summary>
/// <param name="ProblemKk">The problem, in Kazakh.</param>
/// <param name="ProblemRu">In Russian.</param>
/// <param name="SolutionKk">What is done, in Kazakh.</param>
/// <param name="SolutionRu">In Russian.</param>
/// <param name="Figures">Names of the figures that show it, parted by semicolons.</param>
public sealed record ProblemDetails(
    string? ProblemKk, string? ProblemRu, string? SolutionKk = null, string? SolutionRu = null, string? Figures = null);

/// <summary>A problem that a section of the report names, and its solution.</summary>
public sealed class SectionProblem : RegisterEntry
{
    /// <summary>Most characters of <see cref="Figures"/>.</summary>
    public const int FiguresMaxLength = 500;

    private SectionProblem()
    {
    }

    /// <param name="year">Year of the report.</param>
    /// <param name="section">Section that names it.</param>
    /// <param name="details">What is told of it.</param>
    /// <param name="by">Who enters it; null where it comes with the portal.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="sourceLines">Lines of the printed report.</param>
    public SectionProblem(int year, ReportSection section, ProblemDetails details, Guid? by, DateTimeOffset at, string? sourceLines = null)
    {
        (Year, Section, SourceLines) = (year, section, sourceLines);
        Correct(details, by, at);
    }

    /// <summary>The problem, in Kazakh; see <see cref="ProblemDetails"/>.</summary>
    public string? ProblemKk { get; private set; }

    /// <summary>In Russian.</summary>
    public string? ProblemRu { get; private set; }

    /// <summary>What is done, in Kazakh.</summary>
    public string? SolutionKk { get; private set; }

    /// <summary>In Russian.</summary>
    public string? SolutionRu { get; private set; }

    /// <summary>Names of the figures that show it, parted by semicolons.</summary>
    public string? Figures { get; private set; }

    /// <summary>All that is told of it.</summary>
    public ProblemDetails Details => new(ProblemKk, ProblemRu, SolutionKk, SolutionRu, Figures);

    /// <summary>Takes over what is told of it.</summary>
    public void Correct(ProblemDetails details, Guid? by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(details);
        (ProblemKk, ProblemRu, SolutionKk, SolutionRu, Figures) = details;
        Sign(by, at);
    }
}
