using System.ComponentModel.DataAnnotations;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.Invitations;

/// <summary>The password that an invited person chooses.</summary>
public sealed class InvitationForm
{
    public Guid User { get; init; }

    public string? Token { get; init; }

    [Required(ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Account_PasswordRequired))]
    public string? Password { get; init; }

    [Compare(nameof(Password), ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Invitation_NotTheSame))]
    public string? Repeated { get; init; }
}

public sealed record InvitationPage(PortalUser Invited, InvitationForm Form);
