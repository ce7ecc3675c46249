namespace Oskemen.Education.Domain.Guardianship;

/// <summary>A person's name as documents write it.</summary>
/// <param name="Last">Surname (тегі / фамилия).</param>
/// <param name="First">First name (аты / имя).</param>
/// <param name="Patronymic">Patronymic (әкесінің аты / отчество), where there is one.</param>
public sealed record PersonName(string Last, string First, string? Patronymic)
{
    /// <summary>Most characters of one part.</summary>
    public const int PartMaxLength = 60;

    /// <summary>Most characters of <see cref="SearchText"/>.</summary>
    public const int SearchMaxLength = (3 * PartMaxLength) + 2;

    /// <summary>Surname, first name, patronymic.</summary>
    public string Full => string.Join(' ', new[] { Last, First, Patronymic }.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>What a name is found by; see <see cref="Normalise"/>.</summary>
    public string SearchText => Normalise(Full);

    /// <summary>Capitals, Ё as Е, one space between the words: the same for what is stored and what is searched.</summary>
    public static string Normalise(string? text) =>
        string.Join(' ', (text ?? "").ToUpperInvariant().Replace('Ё', 'Е').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
