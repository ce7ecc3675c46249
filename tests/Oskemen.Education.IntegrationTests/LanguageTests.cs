using System.Collections;
using System.Globalization;
using System.Resources;
using AngleSharp.Dom;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.IntegrationTests;

/// <summary>Every page, read in both languages: nothing of the other is left in it.</summary>
public sealed class LanguageTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private const string KazakhLetters = "әғқңөұүһі";

    public static TheoryData<string, Role> AllPages =>
        [.. Pages.All];

    [Theory]
    [MemberData(nameof(AllPages))]
    public async Task Page_InRussian_HasNoKazakhLetter(string page, Role role)
    {
        var text = await ReadAsync("ru", page, role);

        var strangers = text.Split((char[])[' ', '\n', '\u00A0'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Any(letter => KazakhLetters.Contains(char.ToLowerInvariant(letter), StringComparison.Ordinal)));
        strangers.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(AllPages))]
    public async Task Page_InKazakh_HasNoRussianText(string page, Role role)
    {
        var text = await ReadAsync("kk", page, role);

        RussianTexts().Where(russian => text.Contains(russian, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    /// <summary>What a reader sees or hears of a page, without people's names, what people typed, and what is marked as the other language.</summary>
    private async Task<string> ReadAsync(string language, string page, Role role)
    {
        using var client = await Pages.OpenAsync(fixture.Portal, role);
        var document = await client.GetDocumentAsync($"/{language}{await Pages.FillAsync(page, fixture.Portal)}");
        document.DocumentElement.GetAttribute("lang").ShouldBe(language);
        var other = language == "kk" ? "ru" : "kk";
        foreach (var element in document.QuerySelectorAll($"[lang={other}], script, .person-name, .history, .act-author, .as-typed").ToList())
        {
            element.Remove();
        }

        var spoken = document.All.SelectMany(element => new[] { "title", "aria-label", "placeholder", "alt" }.Select(element.GetAttribute));
        return string.Join('\n', [document.Title, document.Body!.Text(), .. spoken]);
    }

    /// <summary>Russian texts without places that differ from the Kazakh ones and are long enough not to occur by chance.</summary>
    private static IEnumerable<string> RussianTexts()
    {
        var manager = new ResourceManager(typeof(Strings));
        return manager.GetResourceSet(Cultures.Ru, createIfNotExists: true, tryParents: false)!.Cast<DictionaryEntry>()
            .Where(entry => (string)entry.Value! != manager.GetString((string)entry.Key, CultureInfo.InvariantCulture))
            .Select(entry => (string)entry.Value!)
            .Where(text => text.Length >= 5 && !text.Contains('{', StringComparison.Ordinal));
    }
}
