using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.BrowserTests.Support;

/// <summary>The portal's texts in the language of the window.</summary>
public static class Texts
{
    public static string In(string language, string key, params object[] arguments) =>
        string.Format(Cultures.Find(language), Strings.ResourceManager.GetString(key, Cultures.Find(language))!, arguments);
}
