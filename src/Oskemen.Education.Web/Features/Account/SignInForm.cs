using System.ComponentModel.DataAnnotations;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.Account;

public sealed class SignInForm
{
    [Required(ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Account_UserNameRequired))]
    public string? UserName { get; init; }

    [Required(ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Account_PasswordRequired))]
    public string? Password { get; init; }

    public string? ReturnUrl { get; init; }
}

/// <param name="Form">The form.</param>
/// <param name="DemoRoles">Demonstration accounts by their key; null where there are none.</param>
public sealed record SignInPage(SignInForm Form, IReadOnlyDictionary<string, Role>? DemoRoles);
