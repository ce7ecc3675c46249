using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Domain.Indicators;
using Oskemen.Education.Domain.Registers;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Data.Queries;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.Investments;

/// <summary>The register of investments in the material base, entered by who is responsible for that section.</summary>
[Route(Links.Root + "/registers/{year:int}/investments")]
public sealed class InvestmentsController(PortalDbContext db, TimeProvider clock) : Controller
{
    private static readonly ReportSection[] Sections = [ReportSection.MaterialBase];

    [HttpGet("")]
    [Allow(Permission.ViewIndicators, Permission.ViewApprovedIndicators)]
    public async Task<IActionResult> List(int year, CancellationToken cancellationToken) =>
        await db.FindRegisterAsync(
            db.Investments.Include(investment => investment.Organisations).Where(investment => investment.Year == year || investment.Year == year - 1), year, User,
            investment => investment.Organisations.Select(row => row.OrganisationId), Sections, cancellationToken) is { } page
            ? View("List", page)
            : this.Missing(Strings.Indicator_NoYear.With(year));

    [HttpGet("new")]
    [Allow(Permission.EnterIndicators)]
    public async Task<IActionResult> New(int year, CancellationToken cancellationToken) =>
        await FrameAsync(year, null, cancellationToken) is { } frame
            ? View("Investment", new InvestmentPage(frame, new InvestmentForm { IsInTotal = true }))
            : this.Missing(Strings.Register_NotEditable);

    [HttpPost("new")]
    [Allow(Permission.EnterIndicators)]
    public Task<IActionResult> Add([FromRoute] int year, InvestmentForm form, CancellationToken cancellationToken) =>
        SaveAsync(year, null, form, cancellationToken);

    [HttpGet("{id:int}")]
    [Allow(Permission.EnterIndicators)]
    public async Task<IActionResult> Edit(int year, int id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } investment && await FrameAsync(year, investment, cancellationToken) is { } frame
            ? View("Investment", new InvestmentPage(frame, InvestmentForm.Of(investment)))
            : this.Missing(Strings.Register_NotEditable);

    [HttpPost("{id:int}")]
    [Allow(Permission.EnterIndicators)]
    public async Task<IActionResult> Correct([FromRoute] int year, [FromRoute] int id, InvestmentForm form, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } investment ? await SaveAsync(year, investment, form, cancellationToken) : this.Missing(Strings.Register_NotFound);

    [HttpPost("{id:int}/withdrawal")]
    [Allow(Permission.EnterIndicators)]
    public async Task<IActionResult> Withdraw([FromRoute] int year, [FromRoute] int id, WithdrawalForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } investment || await FrameAsync(year, investment, cancellationToken) is null)
        {
            return this.Missing(Strings.Register_NotFound);
        }

        this.Tell(await db.WithdrawAsync(investment, form, User.Id(), clock.GetUtcNow(), cancellationToken));
        return Redirect(Links.Register(year, "investments"));
    }

    private async Task<IActionResult> SaveAsync(int year, Investment? investment, InvestmentForm form, CancellationToken cancellationToken)
    {
        if (await FrameAsync(year, investment, cancellationToken) is not { } frame)
        {
            return this.Missing(Strings.Register_NotEditable);
        }

        if (form.Organisations.Exists(line => line is { } organisation && !frame.Organisations.Any(row => row.Id == organisation)))
        {
            ModelState.AddModelError("", Strings.Organisation_NotFound);
        }

        if (!ModelState.IsValid)
        {
            return this.WithStatus(StatusCodes.Status400BadRequest, View("Investment", new InvestmentPage(frame, form)));
        }

        if (investment is not null && form.Version != investment.Version)
        {
            // What was typed stays in the fields, what is stored stands beside, the next save is deliberate.
            ModelState.AddModelError("", Strings.Ent_Conflict);
            var stored = string.Join(" · ", new[] { investment.Name(), Format.Thousands(investment.Amount), investment.Quantity }.OfType<string>());
            return this.WithStatus(StatusCodes.Status409Conflict, View("Investment", new InvestmentPage(frame with { Stored = stored }, form with { Version = investment.Version })));
        }

        if (investment is null)
        {
            db.Investments.Add(investment = new Investment(year, form.ToDetails(), User.Id(), clock.GetUtcNow()));
        }
        else
        {
            investment.Correct(form.ToDetails(), User.Id(), clock.GetUtcNow());
        }

        investment.Name(form.Organisations.OfType<int>());
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException problem) when (problem.IsOvertaken())
        {
            ModelState.AddModelError("", Strings.Register_NotEditable);
            return this.WithStatus(StatusCodes.Status409Conflict, View("Investment", new InvestmentPage(frame, form)));
        }

        this.Tell(Strings.Register_Saved);
        return Redirect(Links.Register(year, "investments"));
    }

    private Task<Investment?> FindAsync(int id, CancellationToken cancellationToken) =>
        db.Investments.Include(investment => investment.Organisations).SingleOrDefaultAsync(investment => investment.Id == id, cancellationToken);

    private Task<RegisterFrame?> FrameAsync(int year, Investment? investment, CancellationToken cancellationToken) =>
        db.FindFrameAsync(this, year, investment, Sections, namesOrganisations: true, cancellationToken);
}
