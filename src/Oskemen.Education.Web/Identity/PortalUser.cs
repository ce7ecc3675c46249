using Microsoft.AspNetCore.Identity;

namespace Oskemen.Education.Web.Identity;

/// <summary>Somebody who can sign in. Accounts are disabled, never deleted: what they did stays answerable.</summary>
public sealed class PortalUser : IdentityUser<Guid>
{
    public const int NameMaxLength = 200;

    /// <summary>The name others see next to what this person did.</summary>
    public required string DisplayName { get; set; }

    /// <summary>Since when the account opens nothing; null while it is in use.</summary>
    public DateTimeOffset? DisabledAt { get; set; }

    /// <summary>When the person signed in last; null before the first time.</summary>
    public DateTimeOffset? LastSignedInAt { get; set; }

    /// <summary>Until when the link that was given out last can be used; null once it was.</summary>
    public DateTimeOffset? InvitationExpiresAt { get; set; }

    /// <summary>Time step of the authenticator code that was accepted last; none is accepted twice.</summary>
    public long? LastCodeStep { get; set; }
}
