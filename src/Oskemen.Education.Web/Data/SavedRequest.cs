namespace Oskemen.Education.Web.Data;

/// <summary>
/// A request that changed something, by the number that the proxy gave it; saved with the change. A request that comes again, because the
/// instance that had it went away before it answered, is known by it and not carried out twice.
/// </summary>
public sealed class SavedRequest
{
    public static readonly TimeSpan KeptFor = TimeSpan.FromHours(1);

    /// <summary>The header in which the proxy sends the number: 32 hexadecimal digits, the same whichever instance it asks.</summary>
    public const string Header = "X-Request-Id";

    // Reads where the framework keeps the request; works in contexts that no container made as well.
    private static readonly HttpContextAccessor Requests = new();

    public required Guid Id { get; init; }

    /// <summary>When it was saved; the database's own time.</summary>
    public DateTimeOffset SavedAt { get; private set; }

    /// <summary>Of the request that goes on, once somebody has read it; null outside one, and once its first change is saved.</summary>
    public static Guid? Current
    {
        get => Requests.HttpContext?.Items[typeof(SavedRequest)] as Guid?;
        set => Requests.HttpContext!.Items[typeof(SavedRequest)] = value;
    }
}
