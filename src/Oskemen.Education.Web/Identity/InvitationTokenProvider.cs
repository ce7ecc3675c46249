using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Oskemen.Education.Web.Identity;

public sealed class InvitationTokenOptions : DataProtectionTokenProviderOptions
{
    public InvitationTokenOptions() => (Name, TokenLifespan) = (InvitationLinks.Provider, InvitationLinks.Lifetime);
}

/// <summary>Tokens of invitations. They hold the security stamp, so that whatever renews it makes every older link void.</summary>
public sealed class InvitationTokenProvider(
    IDataProtectionProvider protection, IOptions<InvitationTokenOptions> options, ILogger<DataProtectorTokenProvider<PortalUser>> logger)
    : DataProtectorTokenProvider<PortalUser>(protection, options, logger);
