using System.Globalization;
using Oskemen.Education.Domain.Exams;

namespace Oskemen.Education.Web.Localization;

/// <summary>The words and figures of exams in the language of the page.</summary>
public static class ExamWords
{
    public static string Name(this EntField field) => Word($"Ent_Field{field}");

    public static string Name(this EntShare share) => Word($"Ent_Share{share}");

    /// <summary>What a check found, with the values it compares.</summary>
    public static string Describe(this EntFinding finding) =>
        Word($"Ent_Finding{finding.Kind}").With(Value(finding.Actual), Value(finding.Expected));

    /// <summary>A count or a score as printed: 1 289, 86,6, 110,46; a dash where it is not known.</summary>
    public static string Value(decimal? value) => value is { } known ? known.ToString("#,##0.##", Cultures.Kk) : Format.Unknown;

    /// <summary>A percent with its sign in the language of the page: one decimal, unless <paramref name="format"/> says otherwise.</summary>
    public static string Percent(decimal? value, string format = "0.0") =>
        value is { } known ? known.ToString(format, Cultures.Kk) + Cultures.Pick("%", "\u00A0%") : Format.Unknown;

    /// <summary>The heading of a field in a language, as sheets carry it.</summary>
    internal static string NameIn(EntField field, CultureInfo culture) =>
        Strings.ResourceManager.GetString($"Ent_Field{field}", culture) ?? throw new ArgumentOutOfRangeException(nameof(field), field, null);

    private static string Word(string key) => Strings.ResourceManager.GetString(key, CultureInfo.CurrentUICulture) ?? key;
}
