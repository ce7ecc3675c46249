using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Oskemen.Education.Domain.Accounts;
using Oskemen.Education.Web.Data;
using Oskemen.Education.Web.Identity;
using Oskemen.Education.Web.Localization;

namespace Oskemen.Education.Web.Features.GuardianshipErasure;

/// <summary>Erases persons whose time in the register is over; by number, never by name.</summary>
[Allow(Permission.DecidePayments)]
[Route(Links.Root + "/guardianship/erasure")]
public sealed class GuardianshipErasureController(PersonEraser eraser, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        View("Erasure", await eraser.ListAsync(Dates.Today(clock), cancellationToken));

    [HttpPost("{childId:int}")]
    public async Task<IActionResult> Erase(int childId, CancellationToken cancellationToken)
    {
        try
        {
            this.Tell(await eraser.EraseAsync(childId, Dates.Today(clock), User.Id(), cancellationToken) ? Strings.Erasure_Done : Strings.Erasure_Refused);
        }
        catch (DbUpdateException problem) when (problem.IsOvertaken())
        {
            this.Tell(Strings.Case_Overtaken);
        }

        return Redirect(Links.Guardianship("erasure"));
    }
}
