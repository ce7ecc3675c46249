using Microsoft.AspNetCore.Mvc;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Mail;

namespace Oskemen.Education.Web.Features.Users;

/// <summary>Makes a link, mails it where that is possible, and has the next page show it once.</summary>
public sealed class LinkGiver(InvitationLinks invitations, InvitationMail mail)
{
    public const string Link = "InvitationLink";
    public const string Told = "InvitationTold";

    public async Task GiveAsync(Controller controller, PortalUser user, string language, CancellationToken cancellationToken)
    {
        var link = await invitations.CreateLinkAsync(user, language, cancellationToken);
        var sent = await mail.SendAsync(user, link, language, cancellationToken);
        controller.TempData[Link] = link;
        controller.TempData[Told] = sent switch
        {
            MailResult.Sent => Strings.Users_MailSent.With(user.Email!),
            MailResult.Unreachable => Strings.Users_MailUnreachable,
            MailResult.Refused => Strings.Users_MailRefused,
            _ => Strings.Users_MailNotConfigured,
        };
    }
}
