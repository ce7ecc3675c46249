using Oskemen.Education.Domain.Collection;
using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Domain.Organisations;

namespace Oskemen.Education.Domain.Enrolment;

/// <summary>In which languages a school teaches, by its pupils.</summary>
public enum SchoolLanguage
{
    /// <summary>Kazakh alone (қазақ мектебі).</summary>
    Kazakh,

    /// <summary>Russian alone (орыс мектебі).</summary>
    Russian,

    /// <summary>Both (аралас мектеп).</summary>
    Mixed,

    /// <summary>Neither.</summary>
    Other,
}

/// <summary>Pupils of one grade, or of the city, against the last period.</summary>
/// <param name="Grade">Grade; null for the city.</param>
/// <param name="Classes">Classes.</param>
/// <param name="Kazakh">Pupils taught in Kazakh.</param>
/// <param name="Russian">Pupils taught in Russian.</param>
/// <param name="Other">Pupils taught in another language.</param>
/// <param name="Before">All pupils of the last period; null without one.</param>
public sealed record GradeRow(int? Grade, int Classes, int Kazakh, int Russian, int Other, int? Before)
{
    /// <summary>All pupils.</summary>
    public int Pupils => Kazakh + Russian + Other;

    /// <summary>More or fewer than in the last period.</summary>
    public int? Change => Pupils - Before;

    /// <summary>The change in percent of the last period, cut off after one decimal.</summary>
    public decimal? ChangePercent => Before > 0 ? Rounding.TruncatePercentToTenth(Pupils - Before.Value, Before.Value) : null;
}

/// <summary>One school against the last period.</summary>
/// <param name="Organisation">The school.</param>
/// <param name="Language">In which languages it teaches.</param>
/// <param name="Classes">Classes.</param>
/// <param name="Pupils">Pupils.</param>
/// <param name="SpecialPupils">Of them in special classes.</param>
/// <param name="Before">Pupils of the last period; null when it handed in nothing then.</param>
public sealed record SchoolRow(Organisation Organisation, SchoolLanguage Language, int Classes, int Pupils, int SpecialPupils, int? Before)
{
    /// <summary>More or fewer than in the last period.</summary>
    public int? Change => Pupils - Before;

    /// <summary>Pupils in percent of the places by design (жобалық қуаты), cut off after one decimal; null while those are unknown.</summary>
    public decimal? Load => Organisation.Capacity is { } places ? Rounding.TruncatePercentToTenth(Pupils, places) : null;
}

/// <summary>Enrolment of the city on one day against the last period, from approved returns alone.</summary>
public sealed class EnrolmentPicture
{
    private readonly CityCounts _now;
    private readonly CityCounts? _before;

    /// <param name="now">The figures.</param>
    /// <param name="before">Those of the last period; null without one.</param>
    /// <param name="schools">The schools that are in the figures.</param>
    public EnrolmentPicture(CityCounts now, CityCounts? before, IEnumerable<Organisation> schools)
    {
        (_now, _before) = (now, before);
        Grades = [.. ReturnLayout.Of(ReturnForm.School).Levels.Select(grade => OfGrade(grade)).Where(row => row.Pupils > 0 || row.Before > 0)];
        Schools = [.. schools.Select(OfSchool)];
    }

    /// <summary>Grade by grade; those without pupils now and then are left out.</summary>
    public IReadOnlyList<GradeRow> Grades { get; }

    /// <summary>School by school.</summary>
    public IReadOnlyList<SchoolRow> Schools { get; }

    /// <summary>The whole city.</summary>
    public GradeRow Total => OfGrade(null);

    /// <summary>Special classes and their pupils.</summary>
    public (int Classes, int Pupils) Special => (_now.Sum(Measure.SpecialClasses), _now.Sum(Measure.SpecialPupils));

    /// <summary>Pupils of a language now and in the last period.</summary>
    public (int Now, int? Before) Pupils(TeachingLanguage language) =>
        (_now.Sum(Measure.Pupils, language: language), _before?.Sum(Measure.Pupils, language: language));

    /// <summary>Schools of a language now and in the last period.</summary>
    public (int Now, int? Before) SchoolsOf(SchoolLanguage language) =>
        (CountOf(_now, language), _before is null ? null : CountOf(_before, language));

    private static int CountOf(CityCounts counts, SchoolLanguage language) =>
        counts.Reporting.Count(school => LanguageOf(counts, school) == language);

    private static SchoolLanguage LanguageOf(CityCounts counts, int school) =>
        (counts.SumOf(school, Measure.Pupils, TeachingLanguage.Kazakh), counts.SumOf(school, Measure.Pupils, TeachingLanguage.Russian)) switch
        {
            ( > 0, > 0) => SchoolLanguage.Mixed,
            ( > 0, _) => SchoolLanguage.Kazakh,
            (_, > 0) => SchoolLanguage.Russian,
            _ => SchoolLanguage.Other,
        };

    private GradeRow OfGrade(int? grade) => new(
        grade,
        _now.Sum(Measure.Classes, grade),
        _now.Sum(Measure.Pupils, grade, TeachingLanguage.Kazakh),
        _now.Sum(Measure.Pupils, grade, TeachingLanguage.Russian),
        _now.Sum(Measure.Pupils, grade, TeachingLanguage.Other),
        _before?.Sum(Measure.Pupils, grade));

    private SchoolRow OfSchool(Organisation school) => new(
        school,
        LanguageOf(_now, school.Id),
        _now.SumOf(school.Id, Measure.Classes),
        _now.SumOf(school.Id, Measure.Pupils),
        _now.SumOf(school.Id, Measure.SpecialPupils),
        _before?.Holds(school.Id) == true ? _before.SumOf(school.Id, Measure.Pupils) : null);
}
