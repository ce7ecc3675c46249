using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Domain.Periods;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.MonthDecisions;

/// <summary>What the head decides about a month: approval, return, reopening.</summary>
[Allow(Permission.DecideMonth)]
[Route(Links.Root + "/budget/{year:int}/{month:int}")]
public sealed class MonthDecisionsController(PortalDbContext db, TimeProvider clock) : Controller
{
    [HttpPost("approval")]
    public async Task<IActionResult> Approve(int year, int month, int decision, CancellationToken cancellationToken)
    {
        if (await FindAsync(year, month, cancellationToken) is not { } statement)
        {
            return this.Missing(Strings.Month_NotFound.With(month, year));
        }

        // The head approves what the page showed: after a return and a new submission he looks again.
        var refusal = statement.Month.LastDecision?.Number == decision
            ? statement.Month.Approve(User.Id(), clock.GetUtcNow())
            : DecisionRefusal.AlreadyDecided;
        this.Tell(await SaveAsync(refusal, cancellationToken) ?? Strings.Decision_ApprovedMessage);
        return Redirect(Links.Month(statement.Month.Period));
    }

    [HttpGet("return")]
    public Task<IActionResult> Return(int year, int month, CancellationToken cancellationToken) =>
        OpenAsync(year, month, MonthStatus.Submitted, "Return", cancellationToken);

    [HttpPost("return")]
    public Task<IActionResult> Return(int year, int month, DecisionForm form, CancellationToken cancellationToken) =>
        DecideAsync(
            year,
            month,
            form,
            statement => statement.Month.Return(form.Reason, form.CommentsByLine(statement.Execution), User.Id(), clock.GetUtcNow()),
            ("Return", Strings.Decision_ReturnedMessage),
            cancellationToken);

    [HttpGet("reopening")]
    public Task<IActionResult> Reopen(int year, int month, CancellationToken cancellationToken) =>
        OpenAsync(year, month, MonthStatus.Approved, "Reopen", cancellationToken);

    [HttpPost("reopening")]
    public Task<IActionResult> Reopen(int year, int month, DecisionForm form, CancellationToken cancellationToken) =>
        DecideAsync(
            year,
            month,
            form,
            statement => statement.Month.Reopen(form.Reason, User.Id(), clock.GetUtcNow()),
            ("Reopen", Strings.Decision_ReopenedMessage),
            cancellationToken);

    private async Task<IActionResult> OpenAsync(int year, int month, MonthStatus required, string view, CancellationToken cancellationToken)
    {
        if (await FindAsync(year, month, cancellationToken) is not { } statement)
        {
            return this.Missing(Strings.Month_NotFound.With(month, year));
        }

        if (statement.Month.Status != required)
        {
            this.Tell(Strings.Decision_AlreadyDecided);
            return Redirect(Links.Month(statement.Month.Period));
        }

        return View(view, new DecisionPage(statement, new DecisionForm()));
    }

    private async Task<IActionResult> DecideAsync(
        int year,
        int month,
        DecisionForm form,
        Func<MonthStatement, DecisionRefusal?> decide,
        (string View, string Message) texts,
        CancellationToken cancellationToken)
    {
        if (await FindAsync(year, month, cancellationToken) is not { } statement)
        {
            return this.Missing(Strings.Month_NotFound.With(month, year));
        }

        if (!ModelState.IsValid)
        {
            return this.WithStatus(StatusCodes.Status400BadRequest, View(texts.View, new DecisionPage(statement, form)));
        }

        this.Tell(await SaveAsync(decide(statement), cancellationToken) ?? texts.Message);
        return Redirect(Links.Month(statement.Month.Period));
    }

    /// <returns>Why the decision was not taken, in words; null when it was.</returns>
    private async Task<string?> SaveAsync(DecisionRefusal? refusal, CancellationToken cancellationToken)
    {
        if (refusal is null)
        {
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return null;
            }
            catch (DbUpdateException problem) when (problem.IsOvertaken())
            {
                // The database keeps the order of decisions: somebody was faster.
                refusal = DecisionRefusal.AlreadyDecided;
            }
        }

        return refusal == DecisionRefusal.OwnSubmission ? Strings.Decision_OwnSubmission : Strings.Decision_AlreadyDecided;
    }

    private async Task<MonthStatement?> FindAsync(int year, int month, CancellationToken cancellationToken) =>
        ReportingMonth.IsValid(year, month) ? await db.FindMonthStatementAsync(new ReportingMonth(year, month), cancellationToken) : null;
}
