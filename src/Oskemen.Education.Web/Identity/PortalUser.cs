using Microsoft.AspNetCore.Identity;

namespace Oskemen.Education.Web.Identity;

/// <summary>Somebody who can sign in.</summary>
public sealed class PortalUser : IdentityUser<Guid>
{
    public const int NameMaxLength = 200;

    /// <summary>The name others see next to what this person did.</summary>
    public required string DisplayName { get; set; }
}
