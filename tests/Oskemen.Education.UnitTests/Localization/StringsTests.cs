using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.UnitTests.Localization;

public partial class StringsTests
{
    /// <summary>Words that are the same in both languages.</summary>
    private static readonly HashSet<string> Shared =
        [nameof(Strings.Layout_Budget), nameof(Strings.Role_Economist), nameof(Strings.Month_Import)];

    private static readonly Dictionary<string, string> Kazakh = Texts(CultureInfo.InvariantCulture);
    private static readonly Dictionary<string, string> Russian = Texts(Cultures.Ru);

    public static TheoryData<string> Keys => [.. Kazakh.Keys];

    [Theory]
    [MemberData(nameof(Keys))]
    public void EveryText_IsThereInBothLanguagesWithTheSamePlaces(string key)
    {
        var kk = Kazakh[key];
        var ru = Russian.ShouldContainKeyAndReturn(key);

        kk.ShouldNotBeNullOrWhiteSpace();
        ru.ShouldNotBeNullOrWhiteSpace();
        Places(ru).ShouldBe(Places(kk));
        if (!Shared.Contains(key) && kk.Any(character => character is >= 'А' and <= 'ӿ'))
        {
            ru.ShouldNotBe(kk);
        }
    }

    [Fact]
    public void Russian_HasNoKeyThatKazakhLacks() =>
        Russian.Keys.Except(Kazakh.Keys).ShouldBeEmpty();

    [Fact]
    public void Russian_HasNoKazakhLetter() =>
        Russian.Where(text => KazakhLetters().IsMatch(text.Value)).Select(text => text.Key).ShouldBeEmpty();

    private static Dictionary<string, string> Texts(CultureInfo culture)
    {
        using var set = new ResourceManager(typeof(Strings)).GetResourceSet(culture, createIfNotExists: true, tryParents: false)!;
        return set.Cast<System.Collections.DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
    }

    private static IEnumerable<string> Places(string text) => PlacePattern().Matches(text).Select(match => match.Value).Distinct().Order();

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex PlacePattern();

    [GeneratedRegex("[әғқңөұүһіӘҒҚҢӨҰҮҺІ]")]
    private static partial Regex KazakhLetters();
}

internal static class DictionaryAssertions
{
    public static string ShouldContainKeyAndReturn(this Dictionary<string, string> texts, string key)
    {
        texts.ShouldContainKey(key);
        return texts[key];
    }
}
