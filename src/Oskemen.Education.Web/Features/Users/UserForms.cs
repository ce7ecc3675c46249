using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Organisations;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Mail;

namespace Oskemen.Education.Web.Features.Users;

/// <summary>Who a person is and what they may do; nothing else of an account can be posted.</summary>
public class UserForm
{
    /// <summary>Most characters of a user name and of an address, as the database keeps them.</summary>
    public const int IdentityMaxLength = 256;

    [Required(ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_Required))]
    [MaxLength(IdentityMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_TooLong))]
    [SingleLine]
    public string? UserName { get; init; }

    [Required(ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_Required))]
    [MaxLength(PortalUser.NameMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_TooLong))]
    [SingleLine]
    public string? DisplayName { get; init; }

    [MaxLength(IdentityMaxLength, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_TooLong))]
    [MailAddress]
    public string? Email { get; init; }

    [MinLength(1, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Users_RolesRequired))]
    public List<Role> Roles { get; init; } = [];

    public void ApplyTo(PortalUser user)
    {
        (user.UserName, user.DisplayName) = (UserName!.Trim(), DisplayName!.Trim());
        user.Email = string.IsNullOrWhiteSpace(Email) ? null : Email.Trim();
    }
}

/// <summary>A person who is invited.</summary>
public sealed class InviteForm : UserForm
{
    /// <summary>Language of the link and of the mail that brings it.</summary>
    [RegularExpression(Cultures.RouteConstraint, ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_Unreadable))]
    public string Language { get; init; } = Cultures.Kk.Name;

    public int? OrganisationId { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? Until { get; init; }

    /// <summary>A director is one of a school, a head of a kindergarten of a kindergarten, from a day on.</summary>
    public void CheckOrganisation(IReadOnlyList<Organisation> organisations, ModelStateDictionary problems)
    {
        var chosen = organisations.FirstOrDefault(organisation => organisation.Id == OrganisationId);
        var wanted = Roles.Where(Permissions.NeedsOrganisation).ToList();
        if ((chosen is null && (OrganisationId is not null || wanted.Count > 0))
            || (chosen is not null && (wanted.Count == 0 || wanted.Any(role => KindOf(role) != chosen.Kind))))
        {
            problems.AddModelError(nameof(OrganisationId), Strings.Users_OrganisationRule);
        }
        else if (chosen is not null && From is null)
        {
            problems.AddModelError(nameof(From), Strings.Form_Required);
        }
        else if (Until < From)
        {
            problems.AddModelError(nameof(Until), Strings.Users_EndsBeforeItBegins);
        }
    }

    public static OrganisationKind KindOf(Role role) => role == Role.Director ? OrganisationKind.School : OrganisationKind.Kindergarten;
}

/// <summary>What is corrected of an account.</summary>
public sealed class EditForm : UserForm
{
    /// <summary>The account as it was when the form was opened.</summary>
    public string? Stamp { get; init; }
}

/// <summary>That somebody answers for an organisation.</summary>
public sealed class MembershipForm
{
    [Required(ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_Required))]
    public int? OrganisationId { get; init; }

    [Required(ErrorMessageResourceType = typeof(Strings), ErrorMessageResourceName = nameof(Strings.Form_Required))]
    public DateOnly? From { get; init; }

    public DateOnly? Until { get; init; }
}
