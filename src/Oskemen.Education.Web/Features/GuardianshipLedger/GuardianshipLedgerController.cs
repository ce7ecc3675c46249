using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Guardianship;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;
using Oskemen.Education.Web.Startup;

namespace Oskemen.Education.Web.Features.GuardianshipLedger;

/// <summary>The account of a case: what was due, what was paid, when and why not; and what the guardian pays back.</summary>
[Allow(Permission.ViewGuardianship)]
[Route(Links.Root + "/guardianship/cases/{caseId:int}")]
public sealed class GuardianshipLedgerController(PortalDbContext db, TimeProvider clock) : Controller
{
    [ReadsPersons("Ledger")]
    [HttpGet("ledger")]
    public async Task<IActionResult> Show(int caseId, CancellationToken cancellationToken) =>
        await db.FindAccountAsync(caseId, cancellationToken) is { } account
            ? View("Ledger", await ReadAsync(account, new RepaymentForm { ReceivedOn = Dates.Today(clock) }, cancellationToken))
            : this.Missing(Strings.Case_NoSuchCase);

    /// <summary>Enters what the guardian paid back; it goes to the months that were overpaid, the oldest first.</summary>
    [Allow(Permission.KeepGuardianship)]
    [ReadsPersons("Ledger")]
    [HttpPost("repayments")]
    public async Task<IActionResult> Repay(int caseId, [FromForm] RepaymentForm form, CancellationToken cancellationToken)
    {
        if (await db.FindAccountAsync(caseId, cancellationToken) is not { } account)
        {
            return this.Missing(Strings.Case_NoSuchCase);
        }

        var page = await ReadAsync(account, form, cancellationToken);
        if (form.Read(ModelState, page.FirstPaidOn, page.Debt, Dates.Today(clock)) is not { } amount)
        {
            return this.WithStatus(StatusCodes.Status400BadRequest, View("Ledger", page));
        }

        var now = clock.GetUtcNow();
        var items = BenefitAccount.TakeBack(account.Months, amount, PaymentOrigin.Repayment);
        db.Repayments.Add(new Repayment(caseId, form.ReceivedOn!.Value, form.Document!.Trim(), items, User.Id(), now));
        account.Case.Unsettle(items[0].Month.FirstDay, now);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            this.Tell(Strings.Ledger_RepaymentSaved);
        }
        catch (DbUpdateException problem) when (problem.IsOvertaken())
        {
            // The case was changed or paid meanwhile: the debt may be another one now.
            this.Tell(Strings.Case_Overtaken);
        }

        return Redirect(Links.GuardianshipCase(caseId, "ledger"));
    }

    private async Task<LedgerPage> ReadAsync(CaseAccount account, RepaymentForm form, CancellationToken cancellationToken) => new(
        account,
        await db.ListLedgerAsync(account.Case.Id, cancellationToken),
        await db.ListRepaymentsAsync(account.Case.Id, cancellationToken),
        form);
}
