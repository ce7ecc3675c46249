using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Guardianship;
using Oskemen.Education.Domain.Periods;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.GuardianshipPaymentDecisions;

/// <summary>What the head decides about a payment list.</summary>
[Allow(Permission.DecidePayments)]
[Route(Links.Root + "/guardianship/payments/{year:int}/{month:int}")]
public sealed class GuardianshipPaymentDecisionsController(PortalDbContext db, PaymentListMaker maker, TimeProvider clock) : Controller
{
    [HttpPost("approval")]
    public async Task<IActionResult> Approve(int year, int month, int decision, CancellationToken cancellationToken)
    {
        if (await FindAsync(year, month, cancellationToken) is not { } list)
        {
            return this.Missing(Strings.Payments_NoSuchList);
        }

        // The head approves what the page showed: after a return and a new submission he looks again.
        var refusal = list.Decisions.Count == decision
            ? await maker.ApproveAsync(list.Id, User.Id(), cancellationToken)
            : PaymentRefusal.AlreadyDecided;
        this.Tell(refusal?.Describe() ?? Strings.Payments_Approved);
        return Redirect(Links.Payments(list.ReportingMonth));
    }

    [HttpGet("return")]
    public async Task<IActionResult> Return(int year, int month, CancellationToken cancellationToken)
    {
        if (await FindAsync(year, month, cancellationToken) is not { } list)
        {
            return this.Missing(Strings.Payments_NoSuchList);
        }

        if (list.Status != PaymentListStatus.Submitted)
        {
            this.Tell(PaymentRefusal.AlreadyDecided.Describe());
            return Redirect(Links.Payments(list.ReportingMonth));
        }

        return View("Return", (list.ReportingMonth, (string?)null));
    }

    [HttpPost("return")]
    public async Task<IActionResult> Return(int year, int month, string? reason, CancellationToken cancellationToken)
    {
        if (await FindAsync(year, month, cancellationToken) is not { } list)
        {
            return this.Missing(Strings.Payments_NoSuchList);
        }

        if (reason?.Length > PaymentListDecision.ReasonMaxLength)
        {
            ModelState.AddModelError("Reason", Strings.Form_TooLong.With("", PaymentListDecision.ReasonMaxLength));
        }

        var refusal = ModelState.IsValid ? list.Return(reason, User.Id(), clock.GetUtcNow()) : PaymentRefusal.ReasonMissing;
        if (refusal == PaymentRefusal.ReasonMissing)
        {
            ModelState.TryAddModelError("Reason", PaymentRefusal.ReasonMissing.Describe());
            return this.WithStatus(StatusCodes.Status400BadRequest, View("Return", (list.ReportingMonth, reason)));
        }

        this.Tell((refusal ?? await SaveAsync(cancellationToken))?.Describe() ?? Strings.Payments_Returned);
        return Redirect(Links.Payments(list.ReportingMonth));
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

    private async Task<PaymentList?> FindAsync(int year, int month, CancellationToken cancellationToken) =>
        ReportingMonth.IsValid(year, month)
            ? await db.PaymentLists.Include(list => list.Decisions).SingleOrDefaultAsync(list => list.Month == new DateOnly(year, month, 1), cancellationToken)
            : null;
}
