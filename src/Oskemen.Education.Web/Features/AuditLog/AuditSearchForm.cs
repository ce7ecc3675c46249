using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Oskemen.Education.Web.Data.Audit;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.AuditLog;

/// <summary>The filters of the record as the address holds them.</summary>
public sealed class AuditSearchForm
{
    public string? Person { get; set; }

    public AuditAct? Act { get; set; }

    public string? Kind { get; set; }

    public string? Key { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? Until { get; set; }

    public string? Request { get; set; }

    public AuditSearch ToSearch() => new(
        Typed(Person), Act, Typed(Kind), Typed(Key), Begin(From), Begin(Until, days: 1), Typed(Request));

    /// <summary>The same search elsewhere: the next page, the file.</summary>
    public string AddTo(string path, long? before = null) => QueryHelpers.AddQueryString(
        path,
        new Dictionary<string, string?>
        {
            ["person"] = Typed(Person),
            ["act"] = Act?.ToString(),
            ["kind"] = Typed(Kind),
            ["key"] = Typed(Key),
            ["from"] = DateInput(From),
            ["until"] = DateInput(Until),
            ["request"] = Typed(Request),
            ["before"] = before?.ToString(CultureInfo.InvariantCulture),
        }.Where(pair => pair.Value is not null));

    /// <summary>A date as its input holds it.</summary>
    public static string? DateInput(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Dates at the ends of the calendar bound nothing.</summary>
    private static DateTimeOffset? Begin(DateOnly? day, int days = 0) =>
        day is { Year: > 1 and < 9999 } date ? Dates.StartOf(date.AddDays(days)) : null;

    // The database refuses the null character, and no entry holds it.
    private static string? Typed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim().Replace('\0', '\uFFFD');
}

/// <param name="Form">What is looked for.</param>
/// <param name="Entries">What was found.</param>
/// <param name="Names">What the people that it is about are called today.</param>
public sealed record AuditLogPage(AuditSearchForm Form, AuditPage Entries, IReadOnlyDictionary<Guid, string> Names)
{
    public static AuditLogPage Unread(AuditSearchForm form) => new(form, new AuditPage([], null), new Dictionary<Guid, string>());

    /// <summary>The entry, and the person it is about where there still is one.</summary>
    public IEnumerable<AuditRow> Rows => Entries.Entries.Select(entry =>
        new AuditRow(entry, entry.Subject.PersonId() is { } id && Names.TryGetValue(id, out var name) ? new AuditedPerson(id, name) : null));
}

public sealed record AuditRow(AuditEntry Entry, AuditedPerson? Person);

public sealed record AuditedPerson(Guid Id, string Name);
