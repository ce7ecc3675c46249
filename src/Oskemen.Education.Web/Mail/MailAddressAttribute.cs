using System.ComponentModel.DataAnnotations;
using MimeKit;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Mail;

/// <summary>One address that mail can be sent to, without a name beside it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MailAddressAttribute : ValidationAttribute
{
    public MailAddressAttribute() => (ErrorMessageResourceType, ErrorMessageResourceName) = (typeof(Strings), nameof(Strings.Users_EmailInvalid));

    public override bool IsValid(object? value) => value is not string text || text.Trim() is not { Length: > 0 } address
        || (!address.Any(char.IsControl) && MailboxAddress.TryParse(address, out var parsed) && parsed.Address == address
            && address.IndexOf('@', StringComparison.Ordinal) > 0);
}
