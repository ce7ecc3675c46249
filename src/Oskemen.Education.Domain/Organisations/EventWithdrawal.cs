namespace Oskemen.Education.Domain.Organisations;

/// <summary>That an entry of a history counts no more: a row with who, when and why. The entry itself stays as it was.</summary>
public sealed class EventWithdrawal
{
    /// <summary>Most characters of a reason.</summary>
    public const int ReasonMaxLength = 500;

    private EventWithdrawal() => Reason = "";

    internal EventWithdrawal(string reason, Guid byId, DateTimeOffset at) => (Reason, WithdrawnById, WithdrawnAt) = (reason, byId, at);

    /// <summary>Why.</summary>
    public string Reason { get; private set; }

    /// <summary>Who withdrew it.</summary>
    public Guid WithdrawnById { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset WithdrawnAt { get; private set; }

    /// <summary>Takes an entry out of what the register and the other entries say.</summary>
    /// <returns>What would be wrong with the rest, and then nothing is changed; or null.</returns>
    internal static EventProblem? TakeOut(OrganisationEvent entry, Organisation organisation, IReadOnlyCollection<OrganisationEvent> others)
    {
        if (EventChecks.FindInOrder(others) is { } problem && EventChecks.FindInOrder(others.Append(entry)) is null)
        {
            return problem;
        }

        var next = others.Where(other => IsAboutTheSame(entry, other) && (other.Date, other.Id).CompareTo((entry.Date, entry.Id)) > 0)
            .MinBy(other => (other.Date, other.Id));
        if (entry.From is not null && next is null)
        {
            TakeBack(organisation, entry);
        }
        else if (entry.From is not null && next is not null && (next.From, next.FromRu) == (entry.To, entry.ToRu))
        {
            // The next entry then follows on what was before this one; if it leads back there, nothing would be left of it.
            if ((next.To, next.ToRu) == (entry.From, entry.FromRu))
            {
                return EventProblem.NothingChanges;
            }

            next.Follow(entry);
        }

        return null;
    }

    private static bool IsAboutTheSame(OrganisationEvent one, OrganisationEvent other) =>
        EventChecks.Changes(one.Kind) && (one.Kind == other.Kind || (IsOfType(one.Kind) && IsOfType(other.Kind)));

    private static bool IsOfType(OrganisationEventKind kind) => kind is OrganisationEventKind.ChangedType or OrganisationEventKind.Reorganised;

    /// <summary>The register tells what holds after the last entry: without it, what held before. What was corrected by hand since stays.</summary>
    private static void TakeBack(Organisation organisation, OrganisationEvent entry)
    {
        var now = organisation.Particulars;
        switch (entry.Kind)
        {
            case OrganisationEventKind.Renamed when organisation.NameKk == entry.To && organisation.NameRu == entry.ToRu:
                organisation.Rename(entry.From!, entry.FromRu ?? organisation.NameRu, organisation.Number);
                break;
            case OrganisationEventKind.ChangedType or OrganisationEventKind.Reorganised when now.Type?.ToString() == entry.To && Parse<OrganisationType>(entry.From) is { } type:
                organisation.Classify(now with { Type = type });
                break;
            case OrganisationEventKind.HandedOver when now.Subordination?.ToString() == entry.To && Parse<Subordination>(entry.From) is { } subordination:
                organisation.Classify(now with { Subordination = subordination });
                break;
            case OrganisationEventKind.ChangedLanguages when now.Languages?.ToString() == entry.To && Parse<InstructionLanguages>(entry.From) is { } languages:
                organisation.Classify(now with { Languages = languages });
                break;
        }
    }

    private static T? Parse<T>(string? text)
        where T : struct, Enum => Enum.TryParse<T>(text, out var value) ? value : null;
}
