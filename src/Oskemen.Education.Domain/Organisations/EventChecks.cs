using static Oskemen.Education.Domain.Organisations.OrganisationEventKind;

namespace Oskemen.Education.Domain.Organisations;

/// <summary>Why an event cannot be entered.</summary>
public enum EventProblem
{
    /// <summary>More than a year ahead.</summary>
    TooFarAhead,

    /// <summary>Before <see cref="EventChecks.FirstYear"/>.</summary>
    TooLongAgo,

    /// <summary>It is open already.</summary>
    OpenedTwice,

    /// <summary>It is closed already.</summary>
    ClosedTwice,

    /// <summary>It would close, or change, before it opens.</summary>
    BeforeOpening,

    /// <summary>It would change after it closed.</summary>
    AfterClosing,

    /// <summary>It is not said what it became, or it became what it was.</summary>
    NothingChanges,
}

/// <summary>Whether a history makes sense.</summary>
public static class EventChecks
{
    /// <summary>No organisation of the city is older.</summary>
    public const int FirstYear = 1868;

    /// <summary>What is wrong with the day of an event; null when nothing is.</summary>
    public static EventProblem? FindOfDay(DateOnly day, DateOnly today) =>
        day > today.AddYears(1) ? EventProblem.TooFarAhead
        : day.Year < FirstYear ? EventProblem.TooLongAgo
        : null;

    /// <summary>What is wrong with an event among the others of its organisation; null when nothing is.</summary>
    /// <param name="others">The other events of the organisation.</param>
    /// <param name="wanted">The event to enter, or as it is to be corrected.</param>
    /// <param name="today">Today.</param>
    public static EventProblem? Find(IEnumerable<OrganisationEvent> others, EventDetails wanted, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        if (FindOfDay(wanted.Date, today) is { } problem)
        {
            return problem;
        }

        return Changes(wanted.Kind) && (wanted.To is null || (wanted.To == wanted.From && wanted.ToRu == wanted.FromRu))
            ? EventProblem.NothingChanges
            : InOrder(others.Select(entry => (entry.Date, entry.Kind)).Append((wanted.Precision.FirstDay(wanted.Date), wanted.Kind)));
    }

    /// <summary>What is wrong with the order of a history as it stands; null when nothing is.</summary>
    public static EventProblem? FindInOrder(IEnumerable<OrganisationEvent> history) => InOrder(history.Select(entry => (entry.Date, entry.Kind)));

    /// <summary>Whether an event of the kind tells what was before and after.</summary>
    public static bool Changes(OrganisationEventKind kind) => kind is Renamed or ChangedType or ChangedLanguages or HandedOver or Reorganised;

    // On one day it is planned and opened before anything else happens, and closed after.
    private static int Rank(OrganisationEventKind kind) => kind switch { Planned => 0, Opened => 1, Closed => 3, _ => 2 };

    private static EventProblem? InOrder(IEnumerable<(DateOnly Date, OrganisationEventKind Kind)> entries)
    {
        var kinds = entries.OrderBy(entry => entry.Date).ThenBy(entry => Rank(entry.Kind)).Select(entry => entry.Kind).ToList();
        var isOpen = !kinds.Contains(Opened) && !kinds.Contains(Planned);
        var wasClosed = false;
        foreach (var kind in kinds)
        {
            var problem = (kind, isOpen, wasClosed) switch
            {
                (Planned or Opened, true, _) => EventProblem.OpenedTwice,
                (Planned or Opened, false, _) => (EventProblem?)null,
                (Closed, false, true) => EventProblem.ClosedTwice,
                (_, false, true) => EventProblem.AfterClosing,
                (_, false, false) => EventProblem.BeforeOpening,
                _ => null,
            };
            if (problem is not null)
            {
                return problem;
            }

            (isOpen, wasClosed) = kind switch { Opened => (true, false), Closed => (false, true), _ => (isOpen, wasClosed) };
        }

        return null;
    }
}
