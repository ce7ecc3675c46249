using Oskemen.Education.Domain.Collection;

namespace Oskemen.Education.Domain.Enrolment;

/// <summary>A sum over the approved returns of the city.</summary>
/// <param name="Measure">What was counted.</param>
/// <param name="Level">Grade or age; null for what is counted of whole organisations.</param>
/// <param name="Language">Language of instruction; null where it is not divided by language.</param>
/// <param name="Value">The sum.</param>
public sealed record LevelCount(Measure Measure, int? Level, TeachingLanguage? Language, int Value);

/// <summary>A sum over the grades or ages of one organisation.</summary>
/// <param name="OrganisationId">Key of the organisation.</param>
/// <param name="Measure">What was counted.</param>
/// <param name="Language">Language of instruction; null where it is not divided by language.</param>
/// <param name="Value">The sum.</param>
public sealed record OrganisationCount(int OrganisationId, Measure Measure, TeachingLanguage? Language, int Value);

/// <summary>The approved figures of one campaign: by level for the city, and by organisation.</summary>
public sealed class CityCounts
{
    private readonly IReadOnlyList<LevelCount> _levels;
    private readonly ILookup<int, OrganisationCount> _organisations;

    /// <param name="levels">Sums over organisations.</param>
    /// <param name="organisations">Sums over levels.</param>
    public CityCounts(IReadOnlyList<LevelCount> levels, IEnumerable<OrganisationCount> organisations) =>
        (_levels, _organisations) = (levels, organisations.ToLookup(count => count.OrganisationId));

    /// <summary>Nothing approved.</summary>
    public static CityCounts None { get; } = new([], []);

    /// <summary>Keys of the organisations that are in it.</summary>
    public IReadOnlyCollection<int> Reporting => [.. _organisations.Select(organisation => organisation.Key)];

    /// <summary>Whether the organisation is in it.</summary>
    public bool Holds(int organisationId) => _organisations.Contains(organisationId);

    /// <summary>Sum over the city, of one grade or age or all, of one language or all.</summary>
    public int Sum(Measure measure, int? level = null, TeachingLanguage? language = null) => _levels
        .Where(count => count.Measure == measure && (level is null || count.Level == level) && (language is null || count.Language == language))
        .Sum(count => count.Value);

    /// <summary>Sum over one organisation.</summary>
    public int SumOf(int organisationId, Measure measure, TeachingLanguage? language = null) => _organisations[organisationId]
        .Where(count => count.Measure == measure && (language is null || count.Language == language))
        .Sum(count => count.Value);
}
