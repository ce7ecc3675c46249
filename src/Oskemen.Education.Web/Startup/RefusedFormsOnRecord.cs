using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using Oskemen.Education.Web.Data.Audit;

namespace Oskemen.Education.Web.Startup;

/// <summary>
/// Forms that do not carry the token of the page they were opened on. Visitors reach only the few forms around sign-in,
/// which are limited by address, so that nobody can fill the record from outside.
/// </summary>
internal sealed class RefusedFormsOnRecord : IAsyncAlwaysRunResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
        {
            await context.HttpContext.RequestServices.GetRequiredService<AuditLog>().RecordAsync(
                AuditAct.AccessRefused,
                RouteSubject.Of(context.HttpContext),
                [new AuditChange("Refusal", From: null, "AntiForgery")],
                context.HttpContext.RequestAborted);
        }

        await next();
    }
}
