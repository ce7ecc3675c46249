using System.ComponentModel.DataAnnotations;
using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Domain.Registers;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.Problems;

/// <summary>A problem with its solution as it is typed.</summary>
public sealed record ProblemForm : IValidatableObject
{
    [Required(ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_Required))]
    public ReportSection? Section { get; init; }

    [MaxLength(RegisterEntry.TextMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_TooLong))]
    public string? ProblemKk { get; init; }

    [MaxLength(RegisterEntry.TextMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_TooLong))]
    public string? ProblemRu { get; init; }

    [MaxLength(RegisterEntry.TextMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_TooLong))]
    public string? SolutionKk { get; init; }

    [MaxLength(RegisterEntry.TextMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_TooLong))]
    public string? SolutionRu { get; init; }

    [MaxLength(SectionProblem.FiguresMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_TooLong))]
    [SingleLine]
    public string? Figures { get; init; }

    /// <summary>What the row was when the form was opened; 0 of a new one.</summary>
    public uint Version { get; init; }

    public static ProblemForm Of(SectionProblem entry) => new()
    {
        Section = entry.Section,
        ProblemKk = entry.ProblemKk,
        ProblemRu = entry.ProblemRu,
        SolutionKk = entry.SolutionKk,
        SolutionRu = entry.SolutionRu,
        Figures = entry.Figures?.Replace(";", "; ", StringComparison.Ordinal),
        Version = entry.Version,
    };

    /// <summary>The keys of figures that are named.</summary>
    public IReadOnlyList<string> Keys() => Figures?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    public ProblemDetails ToDetails() => new(
        RegisterForms.Clean(ProblemKk), RegisterForms.Clean(ProblemRu), RegisterForms.Clean(SolutionKk), RegisterForms.Clean(SolutionRu),
        Keys() is { Count: > 0 } keys ? string.Join(';', keys) : null);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var (problemKk, problemRu, solutionKk, solutionRu, _) = ToDetails();
        if (problemKk is null != problemRu is null)
        {
            yield return new ValidationResult(Strings.Problem_BothLanguages, [problemKk is null ? nameof(ProblemKk) : nameof(ProblemRu)]);
        }

        if (solutionKk is null != solutionRu is null)
        {
            yield return new ValidationResult(Strings.Problem_BothLanguages, [solutionKk is null ? nameof(SolutionKk) : nameof(SolutionRu)]);
        }

        if ((problemKk ?? problemRu ?? solutionKk ?? solutionRu) is null)
        {
            yield return new ValidationResult(Strings.Problem_Nothing, [nameof(ProblemKk)]);
        }
    }
}

public sealed record ProblemPage(RegisterFrame Frame, ProblemForm Form);
