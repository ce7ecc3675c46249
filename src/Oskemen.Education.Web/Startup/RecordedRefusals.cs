using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Oskemen.Education.Web.Data.Audit;

namespace Oskemen.Education.Web.Startup;

/// <summary>Puts on record whom a permission kept out. Visitors who have not signed in are only led to sign in.</summary>
public sealed class RecordedRefusals : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _otherwise = new();

    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Forbidden)
        {
            await context.RequestServices.GetRequiredService<AuditLog>().RecordAsync(
                AuditAct.AccessRefused, AuditSubject.Portal, cancellationToken: context.RequestAborted);
        }

        await _otherwise.HandleAsync(next, context, policy, authorizeResult);
    }
}
