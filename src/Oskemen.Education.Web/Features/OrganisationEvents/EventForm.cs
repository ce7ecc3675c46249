using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Oskemen.Education.Domain.Organisations;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.OrganisationEvents;

/// <summary>An entry of a history, as it is typed. What it became is asked for by kind; the others stay empty.</summary>
public sealed record EventForm
{
    [Required(ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_Required))]
    public OrganisationEventKind? Kind { get; init; }

    [Required(ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_Required))]
    public DateOnly? Date { get; init; }

    public DatePrecision Precision { get; init; }

    public OrganisationType? Type { get; init; }

    public Subordination? Subordination { get; init; }

    public InstructionLanguages? Languages { get; init; }

    [MaxLength(Organisation.NameMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_TooLong))]
    [SingleLine]
    public string? NameKk { get; init; }

    [MaxLength(Organisation.NameMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_TooLong))]
    [SingleLine]
    public string? NameRu { get; init; }

    [MaxLength(OrganisationEvent.ActMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_TooLong))]
    [SingleLine]
    public string? Act { get; init; }

    [MaxLength(OrganisationEvent.NoteMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_TooLong))]
    public string? NoteKk { get; init; }

    [MaxLength(OrganisationEvent.NoteMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_TooLong))]
    public string? NoteRu { get; init; }

    /// <summary>What the entry was when the form was opened; 0 of a new one.</summary>
    public uint Version { get; init; }

    public static EventForm From(OrganisationEvent entry) => new()
    {
        Kind = entry.Kind,
        Date = entry.Date,
        Precision = entry.Precision,
        Type = entry.Kind is OrganisationEventKind.ChangedType or OrganisationEventKind.Reorganised ? Parse<OrganisationType>(entry.To) : null,
        Subordination = entry.Kind == OrganisationEventKind.HandedOver ? Parse<Subordination>(entry.To) : null,
        Languages = entry.Kind == OrganisationEventKind.ChangedLanguages ? Parse<InstructionLanguages>(entry.To) : null,
        NameKk = entry.Kind == OrganisationEventKind.Renamed ? entry.To : null,
        NameRu = entry.Kind == OrganisationEventKind.Renamed ? entry.ToRu : null,
        Act = entry.Act,
        NoteKk = entry.NoteKk,
        NoteRu = entry.NoteRu,
        Version = entry.Version,
    };

    /// <summary>The name of the field that says what it became; null where nothing is to say.</summary>
    public static string? FieldOf(OrganisationEventKind? kind) => kind switch
    {
        OrganisationEventKind.ChangedType or OrganisationEventKind.Reorganised => nameof(Type),
        OrganisationEventKind.HandedOver => nameof(Subordination),
        OrganisationEventKind.ChangedLanguages => nameof(Languages),
        OrganisationEventKind.Renamed => nameof(NameKk),
        _ => null,
    };

    /// <summary>The entry, with what the organisation was before it. A correction keeps what it was.</summary>
    public EventDetails ToDetails(OrganisationEvent? corrected, NetworkState before)
    {
        var (kind, now) = (Kind!.Value, before.Organisation);
        var kept = corrected is not null && corrected.Kind == kind ? corrected : null;
        var (from, to) = FieldOf(kind) switch
        {
            nameof(Type) => (before.Type?.ToString(), Type?.ToString()),
            nameof(Subordination) => (before.Subordination?.ToString(), Subordination?.ToString()),
            nameof(Languages) => (before.Languages?.ToString(), Languages?.ToString()),
            nameof(NameKk) => (now.NameKk, Clean(NameKk)),
            _ => (null, null),
        };
        var (fromRu, toRu) = kind == OrganisationEventKind.Renamed ? (now.NameRu, Clean(NameRu)) : (null, null);
        return new(kind, Date!.Value, Precision, kept?.From ?? from, to, kept?.FromRu ?? fromRu, toRu, Clean(Act), Clean(NoteKk), Clean(NoteRu));
    }

    /// <summary>What would make the history senseless, said at the field that it is about.</summary>
    public void Check(ModelStateDictionary state, IEnumerable<OrganisationEvent> others, EventDetails details, Organisation organisation, DateOnly today)
    {
        if (details.Kind == OrganisationEventKind.Renamed)
        {
            foreach (var (name, value) in new[] { (nameof(NameKk), details.To), (nameof(NameRu), details.ToRu) })
            {
                if (value is null)
                {
                    state.AddModelError(name, Strings.Form_Required);
                }
            }
        }

        if (FieldOf(Kind) == nameof(Type) && Type is { } type && OrganisationTypes.KindOf(type) != organisation.Kind)
        {
            state.AddModelError(nameof(Type), Strings.Organisation_TypeOfAnotherKind.With(organisation.Kind.Name()));
        }

        if (state.IsValid && EventChecks.Find(others, details, today) is { } problem)
        {
            state.AddModelError(problem == EventProblem.NothingChanges ? FieldOf(Kind)! : nameof(Date), problem.Name());
        }
    }

    private static T? Parse<T>(string? text)
        where T : struct, Enum => Enum.TryParse<T>(text, out var value) ? value : null;

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>The form of an entry; of a new one, or of one that is corrected. After a conflict with what somebody else stored meanwhile.</summary>
public sealed record EventPage(Organisation Organisation, EventForm Form, int? EventId, OrganisationEvent? Stored = null);
