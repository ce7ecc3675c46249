using System.Globalization;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Mail;

namespace Oskemen.Education.Web.Identity;

/// <summary>The mail that brings a link, in the language of the person it goes to.</summary>
public sealed class InvitationMail(MailSender mail)
{
    public Task<MailResult> SendAsync(PortalUser user, string link, string language, CancellationToken cancellationToken = default)
    {
        var culture = Cultures.Find(language) ?? Cultures.Kk;
        var text = Text(nameof(Strings.Invitation_MailText), culture)
            .With(user.DisplayName, user.UserName!, link, Dates.Moment(user.InvitationExpiresAt ?? default));
        return mail.SendAsync(user.DisplayName, user.Email, Text(nameof(Strings.Invitation_MailSubject), culture), text, cancellationToken);
    }

    private static string Text(string key, CultureInfo culture) => Strings.ResourceManager.GetString(key, culture)!;
}
