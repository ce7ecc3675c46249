using System.Globalization;
using Oskemen.Education.Domain.Collection;
using Oskemen.Education.Domain.Enrolment;
using Oskemen.Education.Domain.Periods;

namespace Oskemen.Education.Web.Localization;

/// <summary>The words of collection in the language of the page.</summary>
public static class CollectionWords
{
    public static string Name(this ReturnForm form) => Word("ReturnForm_", form);

    public static string Name(this ReturnStatus status) => Word("ReturnStatus_", status);

    public static string Name(this ReturnDecisionKind kind) => Word("ReturnDecision_", kind);

    public static string Name(this Measure measure) => Word("Measure_", measure);

    public static string Name(this TeachingLanguage language) => Word("Teaching_", language);

    public static string Name(this CampaignOccasion occasion) => Word("Occasion_", occasion);

    public static string Name(this SchoolLanguage language) => Word("SchoolLanguage_", language);

    /// <summary>Said of one school: аралас / смешанная.</summary>
    public static string OfOne(this SchoolLanguage language) => Word("SchoolLanguageOf_", language);

    /// <summary>2016-2017 оқу жылы / 2016-2017 учебный год.</summary>
    public static string Name(this SchoolYear year) => Strings.SchoolYear_Name.With(year.Text);

    /// <summary>What a campaign is called: 2026-2027 оқу жылы, оқу жылының басы.</summary>
    public static string Name(this Campaign campaign)
    {
        ArgumentNullException.ThrowIfNull(campaign);
        return $"{campaign.SchoolYear.Name()}, {campaign.Occasion.Name()}";
    }

    /// <summary>A grade of a school, an age of a kindergarten.</summary>
    public static string LevelName(this ReturnForm form, int level) => form switch
    {
        ReturnForm.School when level == 0 => Strings.Level_GradeZero,
        ReturnForm.School => Strings.Level_Grade.With(level),
        _ => Strings.Level_Age.With(level),
    };

    /// <summary>A cell in words: 5-сынып, қазақ тілі: оқушылар.</summary>
    public static string Describe(this CellKey key, ReturnForm form)
    {
        var of = new[] { key.Level is { } level ? form.LevelName(level) : null, key.Language?.Name() }.OfType<string>().ToList();
        return of.Count == 0 ? key.Measure.Name() : $"{string.Join(", ", of)}: {key.Measure.Name()}";
    }

    /// <summary>What a check found, with the numbers it compares.</summary>
    public static string Describe(this ReturnFinding finding, ReturnForm form)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var cell = finding.Key.Describe(form);
        return finding.Kind switch
        {
            ReturnFindingKind.Empty => Strings.ReturnFinding_Empty,
            ReturnFindingKind.EmptyClass => Strings.ReturnFinding_EmptyClass.With(cell, finding.Against),
            ReturnFindingKind.NoClass => Strings.ReturnFinding_NoClass.With(cell, finding.Against),
            ReturnFindingKind.PartAboveWhole => Strings.ReturnFinding_PartAboveWhole.With(cell, finding.Found, finding.Against),
            ReturnFindingKind.SumDiffers => Strings.ReturnFinding_SumDiffers.With(cell, finding.Found, finding.Against),
            ReturnFindingKind.JumpUnexplained => Strings.ReturnFinding_JumpUnexplained.With(cell, finding.Against, finding.Found),
            ReturnFindingKind.Jump => Strings.ReturnFinding_Jump.With(cell, finding.Against, finding.Found),
            ReturnFindingKind.UnusualSize => Strings.ReturnFinding_UnusualSize.With(cell, finding.Found, finding.Against),
            _ => Strings.ReturnFinding_AbovePlaces.With(finding.Found, finding.Against),
        };
    }

    private static string Word(string prefix, Enum value) => Strings.ResourceManager.GetString($"{prefix}{value}", CultureInfo.CurrentUICulture)!;
}
