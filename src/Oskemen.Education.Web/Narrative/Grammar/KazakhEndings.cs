namespace Oskemen.Education.Web.Narrative.Grammar;

/// <summary>The cases of Kazakh, and two endings that numbers take besides.</summary>
public enum KazakhCase
{
    /// <summary>ілік: -ның, -дың, -тың.</summary>
    Genitive,

    /// <summary>барыс: -ға, -қа.</summary>
    Dative,

    /// <summary>табыс: -ны, -ды, -ты.</summary>
    Accusative,

    /// <summary>жатыс: -да, -та.</summary>
    Locative,

    /// <summary>шығыс: -дан, -нан, -тан.</summary>
    Ablative,

    /// <summary>көмектес: -мен, -бен, -пен.</summary>
    Instrumental,

    /// <summary>Of the third person: -ы, -сы.</summary>
    Possessive,

    /// <summary>-шы, -ші.</summary>
    Ordinal,
}

/// <summary>The ending that a word or a number takes: by the vowels of the word and by its last sound, as the number is read aloud.</summary>
public static class KazakhEndings
{
    private static readonly string[] Units = ["", "бір", "екі", "үш", "төрт", "бес", "алты", "жеті", "сегіз", "тоғыз"];

    private static readonly string[] Tens = ["", "он", "жиырма", "отыз", "қырық", "елу", "алпыс", "жетпіс", "сексен", "тоқсан"];

    /// <summary>The ending of a number: 45 → ке, 20 → ға, 99,9 → ға (тоғызға).</summary>
    public static string Of(decimal number, KazakhCase @case) => Of(LastWordOf(number), @case);

    /// <summary>The ending of a word: пайыз → ға, мектеп → ке.</summary>
    public static string Of(string word, KazakhCase @case)
    {
        ArgumentException.ThrowIfNullOrEmpty(word);
        var (isBack, sound) = (IsBack(word), SoundOf(word[^1]));
        var ending = @case switch
        {
            KazakhCase.Genitive => sound is Sound.Vowel or Sound.Nasal ? "ның" : sound == Sound.Voiceless ? "тың" : "дың",
            KazakhCase.Dative => sound == Sound.Voiceless ? "қа" : "ға",
            KazakhCase.Accusative => sound == Sound.Vowel ? "ны" : sound == Sound.Voiceless ? "ты" : "ды",
            KazakhCase.Locative => sound == Sound.Voiceless ? "та" : "да",
            KazakhCase.Ablative => sound == Sound.Nasal ? "нан" : sound == Sound.Voiceless ? "тан" : "дан",
            KazakhCase.Instrumental => sound == Sound.Hissing ? "бен" : sound == Sound.Voiceless ? "пен" : "мен",
            KazakhCase.Possessive => sound == Sound.Vowel ? "сы" : "ы",
            _ => "шы",
        };
        return isBack || @case == KazakhCase.Instrumental ? ending : ToFront(ending);
    }

    /// <summary>The last word of a number as it is read: 21 210 → он, 2,5 → бес, 1 000 → мың.</summary>
    public static string LastWordOf(decimal number)
    {
        var whole = decimal.Truncate(Math.Abs(number));
        var part = Math.Abs(number) - whole;
        while (part != decimal.Truncate(part))
        {
            part *= 10;
        }

        return LastWordOfWhole(part == 0 ? whole : part);
    }

    private static string LastWordOfWhole(decimal whole) => whole switch
    {
        0 => "нөл",
        _ when whole % 10 != 0 => Units[(int)(whole % 10)],
        _ when whole % 100 != 0 => Tens[(int)(whole % 100 / 10)],
        _ when whole % 1_000 != 0 => "жүз",
        _ when whole % 1_000_000 != 0 => "мың",
        _ when whole % 1_000_000_000 != 0 => "миллион",
        _ => "миллиард",
    };

    private enum Sound
    {
        Vowel,
        Nasal,
        Voiced,
        Hissing,
        Voiceless,
    }

    private static Sound SoundOf(char letter) => char.ToLowerInvariant(letter) switch
    {
        'а' or 'ә' or 'е' or 'о' or 'ө' or 'ұ' or 'ү' or 'ы' or 'і' or 'э' or 'я' => Sound.Vowel,
        'м' or 'н' or 'ң' => Sound.Nasal,
        'з' or 'ж' => Sound.Hissing,
        // A final voiced stop is spoken without voice: миллиардқа, клубқа.
        'р' or 'л' or 'й' or 'у' or 'и' or 'ю' => Sound.Voiced,
        _ => Sound.Voiceless,
    };

    private static bool IsBack(string word) =>
        word.LastOrDefault(letter => "аоұыяәөүіеэ".Contains(char.ToLowerInvariant(letter), StringComparison.Ordinal)) is var vowel
        && "аоұыя".Contains(char.ToLowerInvariant(vowel), StringComparison.Ordinal);

    private static string ToFront(string ending) =>
        ending.Replace('а', 'е').Replace('ы', 'і').Replace('ғ', 'г').Replace('қ', 'к');
}
