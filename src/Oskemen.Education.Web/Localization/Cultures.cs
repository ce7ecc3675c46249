using System.Globalization;

namespace Oskemen.Education.Web.Localization;

/// <summary>The portal's two languages. Number formats are our own, so that they do not change with the machine's ICU.</summary>
public static class Cultures
{
    public const string RouteKey = "lang";

    /// <summary>Route constraint of the language that leads every address.</summary>
    public const string RouteConstraint = "kk|ru";

    public static CultureInfo Kk { get; } = Create("kk");

    public static CultureInfo Ru { get; } = Create("ru");

    public static IReadOnlyList<CultureInfo> All { get; } = [Kk, Ru];

    /// <summary>Kazakh or Russian by its two letters; null for anything else.</summary>
    public static CultureInfo? Find(string? language) => All.FirstOrDefault(culture => culture.Name == language);

    /// <summary>Picks the Kazakh or the Russian wording for the language of the current page.</summary>
    public static string Pick(string kk, string ru) => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == Ru.Name ? ru : kk;

    /// <summary>What is made in a language that may not be that of the page: a mail to somebody else, the report in both languages.</summary>
    public static T In<T>(CultureInfo language, Func<T> make)
    {
        ArgumentNullException.ThrowIfNull(make);
        var (culture, words) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = language;
            return make();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, words);
        }
    }

    /// <summary>A text in every language, Kazakh first: for somebody whose language is not known.</summary>
    public static string InAll(string separator, Func<string> text) => string.Join(separator, All.Select(language => In(language, text)));

    private static CultureInfo Create(string name)
    {
        var culture = new CultureInfo(name);
        culture.NumberFormat.NumberGroupSeparator = "\u00A0";
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NegativeSign = "\u2212";
        culture.NumberFormat.NumberGroupSizes = [3];
        culture.DateTimeFormat.ShortDatePattern = "dd.MM.yyyy";
        return CultureInfo.ReadOnly(culture);
    }
}
