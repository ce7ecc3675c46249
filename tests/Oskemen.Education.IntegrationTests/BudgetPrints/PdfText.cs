using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace Oskemen.Education.IntegrationTests.BudgetPrints;

/// <summary>What a PDF holds as far as tests ask.</summary>
internal sealed class PdfText
{
    public PdfText(byte[] content)
    {
        using var document = PdfDocument.Open(content);
        var pages = document.GetPages().ToList();
        Pages = [.. pages.Select(page => Squeeze(string.Concat(page.Letters.Select(letter => letter.Value))))];
        Words = [.. pages.SelectMany(page => page.GetWords()).Select(word => word.Text)];
        Fonts = [.. pages.SelectMany(page => page.Letters).Select(letter => letter.FontName!).Distinct()];
        var catalog = document.Structure.Catalog.CatalogDictionary;
        IsTagged = catalog.TryGet(NameToken.Create("StructTreeRoot"), out _) && catalog.TryGet(NameToken.Create("MarkInfo"), out _);
        Language = catalog.TryGet(NameToken.Create("Lang"), out StringToken language) ? language.Data : null;
        Outline = document.TryGetBookmarks(out var bookmarks) ? [.. bookmarks.GetNodes().Select(node => node.Title)] : [];
        FontFiles = [.. Descriptors(document).Select(font => font.ContainsKey(NameToken.Create("FontFile2")))];
    }

    /// <summary>Each page's text without any space.</summary>
    public IReadOnlyList<string> Pages { get; }

    public string All => string.Concat(Pages);

    public IReadOnlyList<string> Words { get; }

    public IReadOnlyList<string> Fonts { get; }

    /// <summary>For each font whether it is inside the file.</summary>
    public IReadOnlyList<bool> FontFiles { get; }

    public IReadOnlyList<string> Outline { get; }

    public bool IsTagged { get; }

    public string? Language { get; }

    public static string Squeeze(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));

    private static IEnumerable<DictionaryToken> Descriptors(PdfDocument document) =>
        document.Structure.CrossReferenceTable.ObjectOffsets.Keys
            .Select(reference => document.Structure.GetObject(reference).Data)
            .OfType<DictionaryToken>()
            .Where(token => token.TryGet(NameToken.Type, out NameToken type) && type.Data == "FontDescriptor");
}
