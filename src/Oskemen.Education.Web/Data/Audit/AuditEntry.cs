namespace Oskemen.Education.Web.Data.Audit;

/// <summary>One act in the record. Added, never changed; the database refuses anything else, and stamps key and time itself.</summary>
public sealed class AuditEntry
{
    public const int NameMaxLength = 200;
    public const int AddressMaxLength = 64;
    public const int RequestMaxLength = 300;
    public const int TraceMaxLength = 100;
    public const int SubjectKindMaxLength = 40;
    public const int SubjectKeyMaxLength = 200;

    private AuditEntry()
    {
        ActorName = SubjectKind = SubjectKey = "";
        Changes = [];
    }

    public AuditEntry(AuditAct act, AuditSubject subject, IReadOnlyList<AuditChange> changes, AuditOrigin origin)
    {
        Act = act;
        SubjectKind = subject.Kind;
        SubjectKey = Cut(subject.Key, SubjectKeyMaxLength)!;
        Changes = [.. changes.Select(change => change with { From = Clean(change.From), To = Clean(change.To), Item = Clean(change.Item) })];
        ActorId = origin.ActorId;
        ActorName = Cut(origin.ActorName, NameMaxLength)!;
        Address = Cut(origin.Address, AddressMaxLength);
        Request = Cut(origin.Request, RequestMaxLength);
        Trace = Cut(origin.Trace, TraceMaxLength);
    }

    /// <summary>Key, in order of writing.</summary>
    public long Id { get; private set; }

    /// <summary>When, UTC, by the database's clock.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>What happened.</summary>
    public AuditAct Act { get; private set; }

    /// <summary>Who did it; null when nobody was signed in.</summary>
    public Guid? ActorId { get; private set; }

    /// <summary>The name at that time, whatever the person is called later.</summary>
    public string ActorName { get; private set; }

    /// <summary>The network address it came from.</summary>
    public string? Address { get; private set; }

    /// <summary>Method and path without the query, or the command.</summary>
    public string? Request { get; private set; }

    /// <summary>What the log and error pages call this request.</summary>
    public string? Trace { get; private set; }

    /// <summary>Kind of what it is about.</summary>
    public string SubjectKind { get; private set; }

    /// <summary>Natural key of what it is about.</summary>
    public string SubjectKey { get; private set; }

    /// <summary>What changed, from what to what.</summary>
    public IReadOnlyList<AuditChange> Changes { get; private set; }

    /// <summary>What it is about.</summary>
    public AuditSubject Subject => new(SubjectKind, SubjectKey);

    // Addresses and names of a refused sign-in are whatever was sent; the database stores no null character and no half of a pair.
    private static string? Cut(string? text, int length)
    {
        var clean = Clean(text);
        return clean is null || clean.Length <= length ? clean : clean[..(char.IsHighSurrogate(clean[length - 1]) ? length - 1 : length)];
    }

    private static string? Clean(string? text) => text?.Replace('\0', '\uFFFD');
}
