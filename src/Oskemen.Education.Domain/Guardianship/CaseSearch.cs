namespace Oskemen.Education.Domain.Guardianship;

/// <summary>What is searched in the register: a number of a case, an IIN, or the beginning of a name. There is no search for everybody.</summary>
public sealed record CaseSearch
{
    /// <summary>Fewest letters of a surname.</summary>
    public const int FewestLetters = 3;

    /// <summary>Most characters that are read.</summary>
    public const int MaxLength = 100;

    private CaseSearch()
    {
    }

    /// <summary>A number of a case.</summary>
    public int? CaseNumber { get; private init; }

    /// <summary>Twelve digits.</summary>
    public string? Iin { get; private init; }

    /// <summary>The beginning of the surname, as <see cref="PersonName.Normalise"/> writes it.</summary>
    public string? Name { get; private init; }

    /// <summary>Beginnings of the other parts of the name.</summary>
    public IReadOnlyList<string> FurtherWords { get; private init; } = [];

    /// <summary>Reads what was typed; nothing when it would find too many.</summary>
    public static CaseSearch? Parse(string? text)
    {
        var words = PersonName.Normalise(text?.Length > MaxLength ? text[..MaxLength] : text).TrimStart('№', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var digits = string.Concat(words);
        if (digits.Length > 0 && digits.All(char.IsAsciiDigit))
        {
            return digits.Length == Guardianship.Iin.Length ? new CaseSearch { Iin = digits }
                : int.TryParse(digits, out var number) && number > 0 ? new CaseSearch { CaseNumber = number }
                : null;
        }

        return words.Length > 0 && words[0].Count(char.IsLetter) >= FewestLetters ? new CaseSearch { Name = words[0], FurtherWords = words[1..] } : null;
    }
}
