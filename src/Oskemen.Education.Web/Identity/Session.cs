namespace Oskemen.Education.Web.Identity;

/// <summary>One browser in which a person is signed in. The session ends when its row goes.</summary>
public sealed class Session
{
    public const int AddressMaxLength = 64;
    public const int BrowserMaxLength = 300;

    public Guid Id { get; init; }

    /// <summary>SHA-256 of the key in the cookie, so that nobody who reads the table can take a session over.</summary>
    public required byte[] KeyHash { get; init; }

    public required Guid UserId { get; init; }

    /// <summary>The authentication ticket.</summary>
    public required byte[] Ticket { get; set; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset LastSeenAt { get; set; }

    public required DateTimeOffset ExpiresAt { get; set; }

    /// <summary>Where it was begun from.</summary>
    public string? Address { get; init; }

    /// <summary>The browser as it names itself.</summary>
    public string? Browser { get; init; }
}
