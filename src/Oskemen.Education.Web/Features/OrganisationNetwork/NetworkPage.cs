using Oskemen.Education.Domain.Organisations;
using Oskemen.Education.Web.Data.Seed;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.OrganisationNetwork;

/// <summary>One group of the comparison with a report.</summary>
public sealed record ComparedGroup(NetworkGroup Group, int Reported, IReadOnlyList<NetworkState> Named, string Note, string Source)
{
    public int Unnamed => Reported - Named.Count;
}

/// <summary>A heading with the counts under it.</summary>
public sealed record NetworkBreakdown(string Title, IReadOnlyList<(string Name, int Count)> Counts);

/// <summary>The network on a day, what changed until then, and how a report counts it.</summary>
/// <param name="On">The day.</param>
/// <param name="From">The first day of the changes.</param>
/// <param name="States">What the network counts on the day.</param>
/// <param name="Before">What it counted on the eve of the first day of the changes.</param>
/// <param name="Changes">What happened between the days.</param>
/// <param name="Compared">The report's groups; none where no report counts on this day.</param>
public sealed record NetworkPage(
    DateOnly On,
    DateOnly From,
    IReadOnlyList<NetworkState> States,
    IReadOnlyList<NetworkState> Before,
    IReadOnlyList<NetworkChange> Changes,
    IReadOnlyList<ComparedGroup> Compared)
{
    /// <summary>The kinds that the network counts.</summary>
    public static IReadOnlyList<OrganisationKind> Kinds { get; } =
        [OrganisationKind.School, OrganisationKind.Kindergarten, OrganisationKind.AdditionalEducation];

    public static NetworkPage Of(Network network, DateOnly on, DateOnly from)
    {
        var states = network.On(on);
        var groups = states.ToLookup(NetworkGroups.Of);
        return new(
            on, from, states, network.On(from > DateOnly.MinValue ? from.AddDays(-1) : from), network.Between(from, on),
            [
                .. ReportedNetwork.On(on).Select(group => new ComparedGroup(
                    group.Group, group.Value, [.. groups[group.Group]], Cultures.Pick(group.NoteKk, group.NoteRu), group.Source)),
            ]);
    }

    public int Count(OrganisationKind kind) => CountOf(States, kind);

    public int CountBefore(OrganisationKind kind) => CountOf(Before, kind);

    /// <summary>The report's number of a kind, and its total.</summary>
    public int Reported(OrganisationKind? kind = null) => Of(kind).Sum(group => group.Reported);

    public int Named(OrganisationKind? kind = null) => Of(kind).Sum(group => group.Named.Count);

    public IEnumerable<ComparedGroup> Of(OrganisationKind? kind) =>
        Compared.Where(group => kind is null || NetworkGroups.KindOf(group.Group) == kind);

    public IEnumerable<NetworkBreakdown> Breakdowns()
    {
        foreach (var kind in Kinds)
        {
            yield return By(kind.Plural(), States.Where(state => state.Organisation.Kind == kind), state => state.Type, OrganisationWords.Name);
        }

        yield return By(Strings.Organisation_Subordination, States, state => state.Subordination, OrganisationWords.Name);
        yield return By(Strings.Organisation_Ownership, States, state => state.Organisation.Ownership, OrganisationWords.Name);
        yield return By(
            Strings.Network_SchoolsByLanguage, States.Where(state => state.Organisation.Kind == OrganisationKind.School), state => state.Languages, OrganisationWords.Name);
    }

    private static NetworkBreakdown By<T>(string title, IEnumerable<NetworkState> states, Func<NetworkState, T?> value, Func<T, string> name)
        where T : struct, Enum =>
        new(title, [
            .. states.GroupBy(value).OrderBy(group => group.Key is null).ThenBy(group => group.Key)
                .Select(group => (group.Key is { } known ? name(known) : Strings.Organisation_Unknown, group.Count())),
        ]);

    private static int CountOf(IReadOnlyList<NetworkState> states, OrganisationKind kind) => states.Count(state => state.Organisation.Kind == kind);
}
