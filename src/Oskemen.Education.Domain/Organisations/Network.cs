namespace Oskemen.Education.Domain.Organisations;

/// <summary>What an organisation was on a day.</summary>
/// <param name="Organisation">Which.</param>
/// <param name="Exists">Whether it was open.</param>
/// <param name="Type">Its type.</param>
/// <param name="Subordination">Whom it answered to.</param>
/// <param name="Languages">In which languages it taught.</param>
public sealed record NetworkState(
    Organisation Organisation, bool Exists, OrganisationType? Type, Subordination? Subordination, InstructionLanguages? Languages)
{
    /// <summary>
    /// Whether the city's network counts it. What belongs to the oblast is left out, as the report leaves it out of its 108;
    /// what nobody has said is not.
    /// </summary>
    public bool IsCounted => Exists && Subordination != Organisations.Subordination.Oblast
        && Organisation.Kind != OrganisationKind.Other && !Organisation.IsSample;
}

/// <summary>One change of the network.</summary>
/// <param name="State">What the organisation was on the day of the event.</param>
/// <param name="Event">What happened.</param>
/// <param name="Effect">How many organisations the city's network has more: 1, 0 or −1.</param>
public sealed record NetworkChange(NetworkState State, OrganisationEvent Event, int Effect);

/// <summary>
/// The network on any day, computed from the register. An organisation whose opening is not known was there before the register
/// begins. The rows tell what holds after the last event; an earlier day is found by taking later events back.
/// </summary>
public sealed class Network
{
    private readonly List<Organisation> _organisations;
    private readonly ILookup<int, OrganisationEvent> _events;

    /// <param name="organisations">The register.</param>
    /// <param name="events">What happened to them, in any order.</param>
    public Network(IEnumerable<Organisation> organisations, IEnumerable<OrganisationEvent> events)
    {
        _organisations = [.. organisations];
        _events = events.OrderBy(entry => entry.Date).ThenBy(entry => entry.Id).ToLookup(entry => entry.OrganisationId);
    }

    /// <summary>Every organisation of the city's network on a day.</summary>
    public IReadOnlyList<NetworkState> On(DateOnly day) =>
        [.. _organisations.Select(organisation => StateOf(organisation, day)).Where(state => state.IsCounted)];

    /// <summary>What happened from a day until another, both included, in order; samples are left out.</summary>
    public IReadOnlyList<NetworkChange> Between(DateOnly from, DateOnly until) =>
        [.. _organisations
            .Where(organisation => !organisation.IsSample)
            .SelectMany(organisation => _events[organisation.Id]
                .Where(entry => from <= entry.Date && entry.Date <= until)
                .Select(entry => ChangeOf(organisation, entry)))
            .OrderBy(change => change.Event.Date).ThenBy(change => change.Event.Id)];

    /// <summary>What an organisation was on a day.</summary>
    public NetworkState StateOf(Organisation organisation, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        var events = _events[organisation.Id].ToList();
        return new(
            organisation,
            ExistsOn(events, day),
            ValueOn(events, day, organisation.Type, OrganisationEventKind.ChangedType, OrganisationEventKind.Reorganised),
            ValueOn(events, day, organisation.Subordination, OrganisationEventKind.HandedOver),
            ValueOn(events, day, organisation.Languages, OrganisationEventKind.ChangedLanguages));
    }

    private NetworkChange ChangeOf(Organisation organisation, OrganisationEvent entry)
    {
        var state = StateOf(organisation, entry.Date);
        var before = StateOf(organisation, entry.Date.AddDays(-1));
        return new(state, entry, (state.IsCounted ? 1 : 0) - (before.IsCounted ? 1 : 0));
    }

    private static bool ExistsOn(List<OrganisationEvent> events, DateOnly day)
    {
        var turns = events
            .Where(entry => entry.Kind is OrganisationEventKind.Planned or OrganisationEventKind.Opened or OrganisationEventKind.Closed).ToList();
        return turns.LastOrDefault(entry => entry.Date <= day) is { } last
            ? last.Kind == OrganisationEventKind.Opened
            : turns.Count == 0 || turns[0].Kind == OrganisationEventKind.Closed;
    }

    private static T? ValueOn<T>(List<OrganisationEvent> events, DateOnly day, T? now, params OrganisationEventKind[] kinds)
        where T : struct, Enum =>
        events.FirstOrDefault(entry => entry.Date > day && kinds.Contains(entry.Kind) && entry.From is not null) is { } later
        && Enum.TryParse<T>(later.From, out var before)
            ? before
            : now;
}
