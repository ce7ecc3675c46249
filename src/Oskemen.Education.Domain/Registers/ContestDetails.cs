namespace Oskemen.Education.Domain.Registers;

/// <summary>What kind of event it is.</summary>
public enum ContestKind
{
    /// <summary>Olympiad in subjects.</summary>
    Olympiad,

    /// <summary>Contest of projects, works or performers.</summary>
    Contest,

    /// <summary>Fair of projects.</summary>
    Fair,

    /// <summary>Sports event.</summary>
    Spartakiad,
}

/// <summary>How far an event reaches.</summary>
public enum ContestLevel
{
    /// <summary>Of the city.</summary>
    City,

    /// <summary>Of the oblast.</summary>
    Oblast,

    /// <summary>Of the republic.</summary>
    Republican,

    /// <summary>Of several countries.</summary>
    International,
}

/// <summary>What is told of an event. What is not known stays null.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="NameKk">Kazakh name.</param>
/// <param name="NameRu">Russian name.</param>
/// <param name="Level">How far it reaches.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day; not before the first.</param>
/// <param name="OrganiserKk">Who holds it or where, in Kazakh.</param>
/// <param name="OrganiserRu">In Russian.</param>
/// <param name="Participants">How many take part.</param>
/// <param name="First">Prizes of the first degree.</param>
/// <param name="Second">Of the second degree.</param>
/// <param name="Third">Of the third degree.</param>
/// <param name="Winners">All winners, where degrees are not told.</param>
public sealed record ContestDetails(
    ContestKind Kind,
    string NameKk,
    string NameRu,
    ContestLevel? Level = null,
    DateOnly? From = null,
    DateOnly? Until = null,
    string? OrganiserKk = null,
    string? OrganiserRu = null,
    int? Participants = null,
    int? First = null,
    int? Second = null,
    int? Third = null,
    int? Winners = null)
{
    /// <summary>Prizes of all degrees; <see cref="Winners"/> where no degree is told.</summary>
    public int? Prizes => First is null && Second is null && Third is null ? Winners : (First ?? 0) + (Second ?? 0) + (Third ?? 0);
}
