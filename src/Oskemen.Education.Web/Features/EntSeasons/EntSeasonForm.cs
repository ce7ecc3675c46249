using System.ComponentModel.DataAnnotations;
using Oskemen.Education.Domain.Exams;
using Oskemen.Education.Domain.Periods;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.EntSeasons;

/// <summary>The parameters of a season; the year is asked for a new one alone.</summary>
public sealed class EntSeasonForm : IValidatableObject
{
    public int? Year { get; init; }

    [Required(ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_Required))]
    [Range(1, EntScale.MostPoints, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Ent_OutOfRange))]
    public int? MaxScore { get; init; }

    [Required(ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_Required))]
    [Range(1, EntScale.MostSubjects, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Ent_OutOfRange))]
    public int? Subjects { get; init; }

    [Required(ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_Required))]
    [Range(1, EntScale.MostPoints, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Ent_OutOfRange))]
    public int? Threshold { get; init; }

    [Required(ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_Required))]
    [Range(1, EntScale.MostPoints, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Ent_OutOfRange))]
    public int? HighScore { get; init; }

    /// <summary>What the row was when the form was opened.</summary>
    public uint Version { get; init; }

    public EntScale ToScale() => new(MaxScore!.Value, Subjects!.Value, Threshold!.Value, HighScore!.Value);

    public static EntSeasonForm From(EntSeason season) => new()
    {
        Year = season.Year,
        MaxScore = season.MaxScore,
        Subjects = season.Subjects,
        Threshold = season.Threshold,
        HighScore = season.HighScore,
        Version = season.Version,
    };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Year is { } year && !ReportingMonth.IsValid(year, 1))
        {
            yield return new ValidationResult(Strings.Year_OpenRange.With(ReportingMonth.MinYear, ReportingMonth.MaxYear), [nameof(Year)]);
        }

        if (Threshold >= HighScore)
        {
            yield return new ValidationResult(Strings.Ent_ThresholdAboveHigh, [nameof(Threshold)]);
        }

        if (HighScore > MaxScore)
        {
            yield return new ValidationResult(Strings.Ent_HighAboveMax, [nameof(HighScore)]);
        }
    }
}

/// <param name="Form">The form.</param>
/// <param name="Season">The season; null for a new one.</param>
/// <param name="IsConflict">Somebody else saved meanwhile.</param>
public sealed record EntSeasonPage(EntSeasonForm Form, EntSeason? Season = null, bool IsConflict = false)
{
    /// <summary>A mistake does not hide that somebody else saved; a conflict that was shown is done with.</summary>
    public uint FormVersion => IsConflict ? Season!.Version : Form.Version;
}
