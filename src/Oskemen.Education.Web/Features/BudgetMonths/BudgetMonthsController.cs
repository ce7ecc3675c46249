using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Domain.Periods;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.BudgetMonths;

[Route(Links.Root + "/budget/{year:int}/{month:int}")]
public sealed class BudgetMonthsController(PortalDbContext db, TimeProvider clock) : Controller
{
    private static readonly IReadOnlySet<string> None = new HashSet<string>();

    [HttpGet("")]
    [Allow(Permission.ViewApprovedBudget)]
    public async Task<IActionResult> Show(int year, int month, CancellationToken cancellationToken)
    {
        var statement = await FindAsync(year, month, cancellationToken);
        return statement is null
            ? this.Missing(Strings.Month_NotFound.With(month, year))
            : await PageAsync(statement, MonthForm.From(statement), StatusCodes.Status200OK, cancellationToken);
    }

    [HttpPost("")]
    [Allow(Permission.EnterExecution)]
    public async Task<IActionResult> Save(int year, int month, MonthForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(year, month, cancellationToken) is not { } statement)
        {
            return this.Missing(Strings.Month_NotFound.With(month, year));
        }

        if (!statement.Month.IsEditable || !form.Fits(statement))
        {
            return await RejectAsync(statement, form, cancellationToken);
        }

        if (!ModelState.IsValid)
        {
            return await PageAsync(statement, form, StatusCodes.Status400BadRequest, cancellationToken);
        }

        if (Conflicts(form, statement) is { Count: > 0 } conflicts)
        {
            return await ConflictAsync(statement, form, conflicts, cancellationToken);
        }

        return await WriteAsync(statement, form, cancellationToken);
    }

    private async Task<IActionResult> WriteAsync(MonthStatement statement, MonthForm form, CancellationToken cancellationToken)
    {
        var changed = Apply(form, statement);
        var after = statement.Recompute();
        var refusal = form.Submit ? after.Month.Submit(after.Findings, User.Id(), clock.GetUtcNow()) : null;
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException problem) when (problem.IsOvertaken())
        {
            // Somebody saved, submitted or approved between our reading and our writing: show what stands now.
            db.ChangeTracker.Clear();
            var current = (await FindAsync(statement.Month.Year, statement.Month.Month, cancellationToken))!;
            return current.Month.IsEditable && form.Fits(current)
                ? await ConflictAsync(current, form, Conflicts(form, current), cancellationToken)
                : await RejectAsync(current, form, cancellationToken);
        }

        if (refusal is not null)
        {
            ModelState.Clear();
            ModelState.AddModelError("", Strings.Month_NotSubmitted);
            return await PageAsync(after, MonthForm.From(after), StatusCodes.Status400BadRequest, cancellationToken);
        }

        this.Tell(form.Submit ? Strings.Month_SubmittedMessage : Strings.Month_SavedMessage.With(changed));
        return Redirect(Links.Month(statement.Month.Period));
    }

    private int Apply(MonthForm form, MonthStatement statement)
    {
        var now = clock.GetUtcNow();
        form.ApplyTotalsTo(statement.Month);
        return Pairs(form, statement)
            .Where(pair => pair.Posted.With(pair.Stored) == RowMerge.Write)
            .Count(pair => pair.Stored.Update(pair.Posted.Values, User.Id(), now));
    }

    private static HashSet<string> Conflicts(MonthForm form, MonthStatement statement) =>
        [.. Pairs(form, statement).Where(pair => pair.Posted.With(pair.Stored) == RowMerge.Conflict).Select(pair => pair.Posted.Code)];

    private static IEnumerable<(MonthFormRow Posted, ExecutionEntry Stored)> Pairs(MonthForm form, MonthStatement statement) =>
        form.Rows.Zip(statement.Execution.Rows.Select(row => row.Entry));

    private async Task<IActionResult> ConflictAsync(
        MonthStatement statement, MonthForm form, HashSet<string> conflicts, CancellationToken cancellationToken)
    {
        ModelState.AddModelError("", Strings.Month_Conflict.With(conflicts.Count));
        return await PageAsync(statement, form, StatusCodes.Status409Conflict, cancellationToken, conflicts);
    }

    private async Task<IActionResult> RejectAsync(MonthStatement statement, MonthForm form, CancellationToken cancellationToken)
    {
        ModelState.AddModelError("", statement.Month.IsEditable ? Strings.Month_LinesChanged : Strings.Month_Locked);
        return await PageAsync(statement, form, StatusCodes.Status409Conflict, cancellationToken, rejected: true);
    }

    private async Task<MonthStatement?> FindAsync(int year, int month, CancellationToken cancellationToken) =>
        ReportingMonth.IsValid(year, month) ? await db.FindMonthStatementAsync(new ReportingMonth(year, month), User.MonthScope(), cancellationToken) : null;

    private async Task<IActionResult> PageAsync(
        MonthStatement statement,
        MonthForm form,
        int status,
        CancellationToken cancellationToken,
        IReadOnlySet<string>? conflicts = null,
        bool rejected = false)
    {
        var people = statement.Month.Decisions.Select(decision => decision.DecidedById)
            .Concat(statement.Month.Entries.Select(entry => entry.UpdatedById).OfType<Guid>());
        var names = await db.FindNamesAsync(people, cancellationToken);
        var mayEnter = User.May(Permission.EnterExecution) && statement.Month.IsEditable && !rejected;
        var page = new MonthPage(statement, form, names, mayEnter, conflicts ?? None, rejected);
        return this.WithStatus(status, View("Month", page));
    }
}
