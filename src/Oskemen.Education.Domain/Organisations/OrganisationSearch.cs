namespace Oskemen.Education.Domain.Organisations;

/// <summary>
/// Finds organisations as people name them: <c>№ 44</c>, <c>44 лицей</c>, <c>радуга</c>, in either language and any case.
/// Every word has to be there; a number stands for the whole number, and ё is е.
/// </summary>
public sealed class OrganisationSearch
{
    private static readonly char[] Separators = [' ', '\u00A0', '\t', '№', '«', '»', '"', ',', '.', '-', '–', '#', '(', ')'];

    private readonly string[] _words;

    /// <param name="text">What was typed; nothing finds everything.</param>
    public OrganisationSearch(string? text) => _words = Words(text ?? "");

    /// <summary>Whether the organisation is meant.</summary>
    public bool Finds(Organisation organisation)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        var names = Words($"{organisation.NameKk} {organisation.NameRu}");
        return Array.TrueForAll(_words, word => int.TryParse(word, out var number)
            ? organisation.Number == number
            : Array.Exists(names, name => name.Contains(word, StringComparison.Ordinal)));
    }

    private static string[] Words(string text) => text.ToLowerInvariant().Replace('ё', 'е')
        .Split(Separators, StringSplitOptions.RemoveEmptyEntries);
}
