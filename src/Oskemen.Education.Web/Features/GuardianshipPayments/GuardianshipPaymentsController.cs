using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Guardianship;
using Oskemen.Education.Domain.Periods;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Startup;

namespace Oskemen.Education.Web.Features.GuardianshipPayments;

/// <summary>Payment lists of the benefit: the specialist makes the list of a month and hands it to the head.</summary>
[Allow(Permission.ViewGuardianship)]
[Route(Links.Root + "/guardianship/payments")]
public sealed class GuardianshipPaymentsController(PortalDbContext db, PaymentListMaker maker, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View("Payments", await FindAllAsync(cancellationToken));

    [ReadsPersons("PaymentList")]
    [HttpGet("{year:int}/{month:int}")]
    public async Task<IActionResult> Show(int year, int month, bool unpaid, int page = 1, CancellationToken cancellationToken = default) =>
        await FindAsync(year, month, cancellationToken) is { } summary
            ? View("PaymentList", await ReadAsync(summary, unpaid, Math.Max(1, page), cancellationToken))
            : this.Missing(Strings.Payments_NoSuchList);

    /// <summary>Makes the list, or makes it again.</summary>
    [Allow(Permission.KeepGuardianship)]
    [HttpPost("{year:int}/{month:int}")]
    public async Task<IActionResult> Make(int year, int month, DateOnly? payOn, CancellationToken cancellationToken)
    {
        if (!ReportingMonth.IsValid(year, month))
        {
            return this.Missing(Strings.Payments_NoSuchList);
        }

        var period = new ReportingMonth(year, month);

        // A list is paid in its month or soon after; other days are slips of the pen.
        if (payOn is not { } day || day < period.FirstDay || day > period.LastDay.AddMonths(2))
        {
            ModelState.AddModelError("PayOn", Strings.Payments_PayOnWrong.With(Dates.Numeric(period.FirstDay), Dates.Numeric(period.LastDay.AddMonths(2))));
            return this.WithStatus(StatusCodes.Status400BadRequest, View("Payments", await FindAllAsync(cancellationToken)));
        }

        if (await maker.MakeAsync(period, day, User.Id(), cancellationToken) is { } refusal)
        {
            this.Tell(refusal.Describe());
            return Redirect(Links.Payments());
        }

        this.Tell(Strings.Payments_Made);
        return Redirect(Links.Payments(period));
    }

    [Allow(Permission.KeepGuardianship)]
    [HttpPost("{year:int}/{month:int}/submission")]
    public async Task<IActionResult> Submit(int year, int month, uint version, CancellationToken cancellationToken)
    {
        if (await FindAsync(year, month, cancellationToken) is not { } summary)
        {
            return this.Missing(Strings.Payments_NoSuchList);
        }

        // What goes to the head is what the page showed.
        var refusal = summary.List.Version != version ? PaymentRefusal.AlreadyDecided
            : summary.IsOvertaken ? PaymentRefusal.OutOfDate
            : summary.List.Submit(User.Id(), clock.GetUtcNow()) ?? await SaveAsync(cancellationToken);
        this.Tell(refusal?.Describe() ?? Strings.Payments_Submitted);
        return Redirect(Links.Payments(summary.List.ReportingMonth));
    }

    private async Task<PaymentRefusal?> SaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return null;
        }
        catch (DbUpdateException problem) when (problem.IsOvertaken())
        {
            return PaymentRefusal.AlreadyDecided;
        }
    }

    private async Task<PaymentListSummary?> FindAsync(int year, int month, CancellationToken cancellationToken) =>
        ReportingMonth.IsValid(year, month) ? await db.FindPaymentListAsync(new ReportingMonth(year, month), cancellationToken) : null;

    private async Task<PaymentListPage> ReadAsync(PaymentListSummary summary, bool unpaid, int page, CancellationToken cancellationToken)
    {
        var terms = await db.LoadTermsAsync(cancellationToken);
        return new PaymentListPage(
            summary,
            await db.ListPaymentRowsAsync(summary.List.Id, unpaid, page, cancellationToken),
            unpaid,
            page,
            DueOn(terms, summary.List.ReportingMonth),
            await db.FindNamesAsync(summary.List.Decisions.Select(decision => decision.DecidedById).Append(summary.List.MadeById), cancellationToken));
    }

    private async Task<PaymentsPage> FindAllAsync(CancellationToken cancellationToken)
    {
        var lists = await db.ListPaymentListsAsync(cancellationToken);
        var terms = await db.LoadTermsAsync(cancellationToken);
        var current = ReportingMonth.Of(Dates.Today(clock));
        var next = lists.Count == 0 || lists[0].ReportingMonth.Next > current ? current : lists[0].ReportingMonth.Next;
        var isOpen = lists.Exists(list => list.ApprovedAt is null) || lists.Exists(list => list.ReportingMonth >= next);
        return new PaymentsPage(lists, isOpen ? null : next, DueOn(terms, next) ?? next.FirstDay.AddDays(14));
    }

    private static DateOnly? DueOn(TermsHistory terms, ReportingMonth month) =>
        terms.On(month.FirstDay) is { } valid ? new DateOnly(month.Year, month.Month, valid.PaymentDay) : null;
}
