using Microsoft.AspNetCore.Mvc.ModelBinding;
using Oskemen.Education.Domain.Exams;
using Oskemen.Education.Domain.Organisations;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.EntResults;

/// <summary>What was typed, by field; read as sheets are read, so that 86,6 and 86.6 are the same everywhere.</summary>
public sealed class EntResultForm(IReadOnlyDictionary<EntField, string?> texts)
{
    public string? this[EntField field] => texts.GetValueOrDefault(field);

    public static EntResultForm Read(IFormCollection form) =>
        new(Enum.GetValues<EntField>().ToDictionary(field => field, field => (string?)form[field.ToString()].ToString()));

    public static EntResultForm From(EntFigures? figures) => new(Enum.GetValues<EntField>().ToDictionary(
        field => field, field => figures?[field] is { } value ? value.ToString("0.##", Cultures.Kk) : null));

    /// <summary>The figures, with everything that is wrong with them told at their fields.</summary>
    public EntFigures ToFigures(EntScale scale, ModelStateDictionary state)
    {
        var values = new Dictionary<EntField, decimal?>();
        foreach (var field in Enum.GetValues<EntField>())
        {
            var (value, problem) = ScoreParser.Parse(this[field], field);
            values[field] = value;
            if (problem is not null)
            {
                state.AddModelError(field.ToString(), problem);
            }
        }

        var figures = EntFigures.Of(field => values[field]);

        // A value that could not be read already says why; it is not missing as well.
        foreach (var finding in EntChecks.Check(figures, scale).Where(finding => !state.ContainsKey(finding.Field.ToString())))
        {
            state.AddModelError(finding.Field.ToString(), finding.Describe());
        }

        return figures;
    }
}

/// <summary>The form and, after a conflict, what somebody else stored meanwhile.</summary>
public sealed record EntResultPage(
    EntSeason Season, Organisation School, EntResult? Result, EntResultForm Form, uint Version, bool IsConflict = false)
{
    /// <summary>A mistake does not hide that somebody else saved; a conflict that was shown is done with.</summary>
    public uint FormVersion => IsConflict ? Result?.Version ?? 0 : Version;

    public static EntResultPage Of(EntSeason season, Organisation school, EntResult? result) =>
        new(season, school, result, EntResultForm.From(result?.Figures), result?.Version ?? 0);

    public string? HintOf(EntField field) => field switch
    {
        EntField.Graduates => Strings.Ent_GraduatesHint,
        EntField.Mean => Strings.Ent_MeanHint.With(Season.MaxScore),
        EntField.AboveThreshold => Strings.Ent_ThresholdHint.With(Season.Threshold),
        EntField.HighScores => Strings.Ent_HighHint.With(Season.HighScore),
        _ => null,
    };

    public string? StoredOf(EntField field)
    {
        var stored = EntResultForm.From(Result?.Figures)[field];
        return IsConflict && (Form[field]?.Trim() ?? "") != (stored ?? "") ? stored ?? Format.Unknown : null;
    }
}
