namespace Oskemen.Education.Domain.Organisations;

/// <summary>What is told of an event.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Date">A day of it; of a month or year any day.</param>
/// <param name="Precision">How exactly the day is known.</param>
/// <param name="From">What it was: a type, a subordination, languages by their names in the program, or the Kazakh name.</param>
/// <param name="To">What it became, likewise.</param>
/// <param name="FromRu">The Russian name that it had; of renamings alone.</param>
/// <param name="ToRu">The Russian name that it got; of renamings alone.</param>
/// <param name="Act">By which act.</param>
/// <param name="NoteKk">What else is known, in Kazakh.</param>
/// <param name="NoteRu">In Russian.</param>
public sealed record EventDetails(
    OrganisationEventKind Kind,
    DateOnly Date,
    DatePrecision Precision = DatePrecision.Day,
    string? From = null,
    string? To = null,
    string? FromRu = null,
    string? ToRu = null,
    string? Act = null,
    string? NoteKk = null,
    string? NoteRu = null);
