using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Budgets;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.BudgetPlans;

[Route(Links.Root + "/budget/{year:int}/plan")]
public sealed class BudgetPlansController(PortalDbContext db, TimeProvider clock) : Controller
{
    [HttpGet("")]
    [Allow(Permission.ViewBudget)]
    public async Task<IActionResult> Show(int year, DateOnly? on, CancellationToken cancellationToken)
    {
        if (await db.FindYearPlanAsync(year, cancellationToken) is not { } plan)
        {
            return await this.MissingYearAsync(db, year, cancellationToken);
        }

        if (on is { } date && date.Year != year)
        {
            ModelState.AddModelError(nameof(on), Strings.Plan_OutsideYear.With(year));
        }

        var page = new PlanPage(
            plan,
            new PlanStatement(plan.Plan, ModelState.IsValid && on is { } chosen ? chosen : DefaultDate(year), plan.Lines),
            await db.FindNamesAsync(plan.Plan.Acts.Select(act => act.CreatedById), cancellationToken));
        return this.WithStatus(ModelState.IsValid ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest, View("Plan", page));
    }

    [HttpGet("amendments/new")]
    [Allow(Permission.AmendPlan)]
    public async Task<IActionResult> New(int year, CancellationToken cancellationToken) =>
        await db.FindYearPlanAsync(year, cancellationToken) is { } plan
            ? View("NewAct", NewActPage.Of(plan))
            : await this.MissingYearAsync(db, year, cancellationToken);

    [HttpPost("amendments/new")]
    [Allow(Permission.AmendPlan)]
    public async Task<IActionResult> Create(int year, AmendmentForm form, CancellationToken cancellationToken)
    {
        // So that the act is not checked against a plan, or against months, that are about to change.
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.LockPlanAsync(year, cancellationToken);
        if (await db.FindYearPlanAsync(year, cancellationToken) is not { } plan)
        {
            return await this.MissingYearAsync(db, year, cancellationToken);
        }

        var act = form.ToAct(plan, User.Id(), clock.GetUtcNow());
        if (act is not null)
        {
            Check(act, plan, form);
        }

        if (act is null || !ModelState.IsValid)
        {
            return this.WithStatus(StatusCodes.Status400BadRequest, View("NewAct", new NewActPage(plan, form)));
        }

        db.PlanAmendments.Add(act);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        this.Tell(Strings.Plan_Saved.With(act.Amounts.Count));
        return Redirect(Links.Year(year, "plan"));
    }

    private void Check(PlanAmendment act, YearPlan plan, AmendmentForm form)
    {
        foreach (var finding in AmendmentChecks.Check(act, plan.Plan, plan.Lines, plan.Months))
        {
            var (field, message) = AmendmentMessages.Of(finding, plan);

            // An amount that could not be read already says why; it is not missing as well.
            if (ModelState.GetFieldValidationState(field) != ModelValidationState.Invalid)
            {
                ModelState.AddModelError(field, message);
            }
        }

        if (ModelState.IsValid && AmendmentChecks.IsBackdated(act, plan.Plan) && !form.Confirmed)
        {
            ModelState.AddModelError(nameof(form.Confirmed), Strings.Plan_Backdated);
        }
    }

    /// <summary>Today within the year, its last day for every other year.</summary>
    private DateOnly DefaultDate(int year) => Dates.Today(clock) is { } today && today.Year == year ? today : new DateOnly(year, 12, 31);
}
