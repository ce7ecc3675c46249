using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Collection;
using Oskemen.Education.Domain.Guardianship;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.Home;

public sealed class HomeController(PortalDbContext db, TimeProvider clock) : Controller
{
    [AllowAnonymous]
    [HttpGet("/")]
    public IActionResult Root() => Redirect($"/{HttpContext.Language()}");

    [HttpGet(Links.Root)]
    public async Task<IActionResult> Desk(CancellationToken cancellationToken)
    {
        var today = Dates.Today(clock);
        var own = User.May(Permission.ViewOwnOrganisation)
            ? await db.Organisations.OfMember(User, today).InOrder(inRussian: false).AsNoTracking().ToListAsync(cancellationToken)
            : [];
        var returns = await ListReturnsAsync(today, cancellationToken);
        var campaigns = User.May(Permission.ViewReturns)
            ? await db.ListCampaignsAsync(db.Campaigns.Where(campaign => campaign.ClosedAt == null), cancellationToken)
            : [];
        var deadlines = User.May(Permission.ViewGuardianship) ? await db.CountDueAsync(today, cancellationToken) : new Dictionary<DeadlineKind, int>();
        var payments = await ListPaymentsAsync(today, cancellationToken);
        var due = User.May(Permission.EnterIndicators) ? await db.ListDueSectionsAsync(User, cancellationToken) : [];
        var submitted = User.May(Permission.ApproveIndicators) ? await db.ListSubmittedSectionsAsync(cancellationToken) : [];
        if (!User.May(Permission.ViewApprovedBudget))
        {
            return View("Desk", new DeskPage([], null, today, own, returns, campaigns, deadlines, payments, due, submitted));
        }

        var scope = User.MonthScope();
        var months = await db.ListDeskMonthsAsync(scope, cancellationToken);
        var latest = months.LastOrDefault(month => month.Filled > 0);
        var statement = latest is null ? null : await db.FindMonthStatementAsync(latest.Period, scope, cancellationToken);
        return View("Desk", new DeskPage(months, statement, today, own, returns, campaigns, deadlines, payments, due, submitted));
    }

    /// <summary>Who keeps the register sees where the month's list stands, who decides the list that waits.</summary>
    private async Task<IReadOnlyList<DeskPaymentList>> ListPaymentsAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var (keeps, decides) = (User.May(Permission.KeepGuardianship), User.May(Permission.DecidePayments));
        return keeps || decides
            ? [.. (await db.ListDeskPaymentsAsync(today, cancellationToken)).Where(list => keeps || list.Status == PaymentListStatus.Submitted)]
            : [];
    }

    /// <summary>What the own organisations owe in campaigns that run, and corrections that were begun later; what is approved is done with.</summary>
    private async Task<IReadOnlyList<ReturnItem>> ListReturnsAsync(DateOnly today, CancellationToken cancellationToken)
    {
        if (!User.May(Permission.EnterReturns))
        {
            return [];
        }

        var own = db.Organisations.OfMember(User, today);
        var returns = await db.ListReturnsAsync(
            db.Returns.Where(owed => own.Any(organisation => organisation.Id == owed.OrganisationId)
                && (owed.Campaign.ClosedAt == null || owed.Revisions.Any(revision => revision.Number > 1))),
            cancellationToken);
        return [.. returns.Where(item => item.Status != ReturnStatus.Approved).OrderBy(item => item.DueOn)];
    }
}
