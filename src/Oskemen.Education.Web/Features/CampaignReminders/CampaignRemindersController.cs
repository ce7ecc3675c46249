using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Collection;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Mail;

namespace Oskemen.Education.Web.Features.CampaignReminders;

/// <summary>What the department does about those who are missing: reminds them, and adds organisations that joined.</summary>
[Allow(Permission.ManageCampaigns)]
[Route(Links.Root + "/campaigns/{id:int}")]
public sealed class CampaignRemindersController(PortalDbContext db, CampaignOpener opener, MailSender mail, PortalAddress address, TimeProvider clock) : Controller
{
    private const string BetweenLanguages = "\n\n* * *\n\n";

    /// <summary>
    /// Sends one mail to everybody who answers for an organisation that has not handed in; who has no address is told of.
    /// Which language somebody reads is not kept with the account, so that the mail holds both.
    /// </summary>
    [HttpPost("reminders")]
    public async Task<IActionResult> Remind([FromRoute] int id, CancellationToken cancellationToken)
    {
        if (await db.Campaigns.SingleOrDefaultAsync(candidate => candidate.Id == id, cancellationToken) is not { } campaign)
        {
            return this.Missing(Strings.Campaign_NotFound);
        }

        if (campaign.IsClosed || campaign.IsSample)
        {
            this.Tell(campaign.IsSample ? Strings.Reminder_Sample : Strings.Campaign_ClosedAlready);
            return Redirect(Links.Campaign(id));
        }

        var subject = Cultures.InAll(" / ", () => Strings.Reminder_Subject);
        var results = new List<MailResult>();
        foreach (var person in await db.ListRemindedAsync(id, Dates.Today(clock), cancellationToken))
        {
            results.Add(await mail.SendAsync(person.Name, person.Email, subject, Cultures.InAll(BetweenLanguages, () => Text(campaign, person)), cancellationToken));
        }

        this.Tell(Strings.Reminder_Sent.With(results.Count(result => result == MailResult.Sent), results.Count(result => result != MailResult.Sent)));
        return Redirect(Links.Campaign(id));
    }

    [HttpPost("returns")]
    public async Task<IActionResult> Complete([FromRoute] int id, CancellationToken cancellationToken)
    {
        if (await db.Campaigns.SingleOrDefaultAsync(candidate => candidate.Id == id, cancellationToken) is not { } campaign)
        {
            return this.Missing(Strings.Campaign_NotFound);
        }

        var added = campaign.IsClosed ? 0 : await opener.CompleteAsync(campaign, cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException problem) when (problem.IsDuplicate())
        {
            added = 0;
        }

        this.Tell(Strings.Campaign_Completed.With(added));
        return Redirect(Links.Campaign(id));
    }

    private string Text(Campaign campaign, RemindedPerson person) => Strings.Reminder_Text.With(
        person.Name, person.Organisation.Name(), campaign.Name(), Dates.Numeric(person.DueOn), address.Of(Links.Desk));
}
